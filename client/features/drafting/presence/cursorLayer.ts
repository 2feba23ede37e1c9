import type { PluginView } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Presence } from '../../../../shared/draft/draftFrames.ts'
import type { Caret } from '../cursors.ts'

/** Somebody who has not moved for so long, in milliseconds, needs no name beside the line. */
const RESTS_AFTER = 4_000

interface Drawn {
  presence: Presence
  caret: HTMLElement
  name: HTMLElement
  rests: ReturnType<typeof setTimeout>
}

/**
 * Carets over the text, and their names beside it, in the margin: they take no space, cover no word, and are not in the
 * text's own page. Names on one line stand under each other; who rests has none. [D33]
 */
export class CursorLayer implements PluginView {
  private readonly view: EditorView
  private readonly carets: () => readonly Caret[]
  private readonly layer = element('cursors')
  private readonly drawn = new Map<number, Drawn>()
  private readonly sizes = new ResizeObserver(() => this.drawSoon())
  private frame: number | null = null

  constructor(view: EditorView, carets: () => readonly Caret[]) {
    this.view = view
    this.carets = carets
    this.layer.setAttribute('aria-hidden', 'true')
    view.dom.parentElement?.append(this.layer)
    this.sizes.observe(view.dom)
  }

  update(): void {
    this.drawSoon()
  }

  destroy(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame)
    this.sizes.disconnect()
    for (const { rests } of this.drawn.values()) clearTimeout(rests)
    this.layer.remove()
  }

  /** Once a frame, after everything else has been written to the page. */
  private drawSoon(): void {
    if (this.carets().length === 0 && this.drawn.size === 0) return
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null
      this.draw()
    })
  }

  private draw(): void {
    const carets = this.carets()
    const corner = this.layer.getBoundingClientRect()
    const places = carets.map(({ head }) => this.view.coordsAtPos(head))
    this.removeBut(new Set(carets.map(({ presence }) => presence.id)))
    const named: { drawn: Drawn; y: number }[] = []
    for (const [i, { presence }] of carets.entries()) {
      const place = places[i]
      if (!place) continue
      const drawn = this.drawnFor(presence)
      const [x, y] = [place.left - corner.left, place.top - corner.top]
      drawn.caret.style.transform = `translate(${x}px, ${y}px)`
      drawn.caret.style.blockSize = `${place.bottom - place.top}px`
      named.push({ drawn, y })
    }
    this.nameBeside(named)
  }

  /** Each name beside its line, or as little below it as those above leave room. */
  private nameBeside(named: readonly { drawn: Drawn; y: number }[]): void {
    let free = Number.NEGATIVE_INFINITY
    for (const { drawn, y } of [...named].sort((a, b) => a.y - b.y)) {
      if ('resting' in drawn.name.dataset) continue
      const at = Math.max(y, free)
      drawn.name.style.transform = `translateY(${at}px)`
      free = at + drawn.name.offsetHeight + 2
    }
  }

  private drawnFor(presence: Presence): Drawn {
    const known = this.drawn.get(presence.id)
    if (known?.presence === presence) return known
    const caret = known?.caret ?? this.layer.appendChild(element('caretOf'))
    const name = known?.name ?? this.layer.appendChild(element('nameOf'))
    clearTimeout(known?.rests)
    caret.dataset.caretOf = String(presence.colour)
    caret.dataset.connection = String(presence.id)
    name.dataset.nameOf = String(presence.colour)
    name.textContent = presence.name
    delete name.dataset.resting
    const rests = setTimeout(() => {
      name.dataset.resting = ''
    }, RESTS_AFTER)
    const drawn = { presence, caret, name, rests }
    this.drawn.set(presence.id, drawn)
    return drawn
  }

  private removeBut(there: ReadonlySet<number>): void {
    for (const [id, { caret, name, rests }] of this.drawn) {
      if (there.has(id)) continue
      clearTimeout(rests)
      caret.remove()
      name.remove()
      this.drawn.delete(id)
    }
  }
}

function element(what: 'cursors' | 'caretOf' | 'nameOf'): HTMLElement {
  const made = document.createElement('span')
  made.dataset[what] = ''
  return made
}
