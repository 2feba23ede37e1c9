import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { type AuthorOf, authorAt, authorship } from '../../../../shared/draft/authorship.ts'
import { draftText, ZERO_DRAFT } from '../../../../shared/draft/draft.ts'
import type { Editing } from '../editing.ts'
import type { OpenDraft } from '../openDraft.ts'
import styles from './authors.module.css'
import { initialsOf } from './initials.ts'
import type { OpenMargin } from './openMargin.ts'
import { rangesOf } from './spots.ts'

/** After a change the colours are put right when it is quiet for so long; until then they go with the words. */
const QUIET = 400
/** The pointer rests for so long before it asks. */
const REST = 600
/** Shorter ones, a letter put right, are coloured and not named in the text. */
const WORTH_NAMING = 3

const key = new PluginKey<DecorationSet>('authors')

/** Colours the words by who wrote them, while somebody wants to see it, and says so of the words under the pointer. */
export function authors(margin: OpenMargin, editing: () => Editing): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown) => {
        const fresh: unknown = tr.getMeta(key)
        return fresh instanceof DecorationSet ? fresh : shown.map(tr.mapping, tr.doc)
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      attributes: { class: styles.authors ?? '' },
    },
    view: (view) => new Colouring(view, margin, editing),
  })
}

/** Who wrote the word before this position of the page: null is the zero draft, undefined where there is none. [D30] */
export function authorOfWordsAt(editing: Editing, pos: number, me: string): string | null | undefined {
  const { draft, state } = editing
  const place = state.doc.resolve(pos)
  if (place.depth === 0 || place.parent.content.size === 0) return undefined
  // At the beginning of a paragraph, its first.
  const after = Math.max(1, place.parentOffset)
  return authorAt(draftText(draft.doc), editing.inkAt(place.start() + after) - 1, authorOf(draft, me))
}

/** Whose a client is by the server's record; what was typed here a moment ago has not come back from there. [D30] */
export function authorOf({ doc, view: { authors: known } }: OpenDraft, me: string): AuthorOf {
  return (client) => {
    if (client === ZERO_DRAFT) return null
    return known.get(client) ?? (client === doc.clientID ? me : null)
  }
}

class Colouring {
  private readonly view: EditorView
  private readonly margin: OpenMargin
  private readonly editing: () => Editing
  private readonly unsubscribe: (() => void)[]
  private timer: ReturnType<typeof setTimeout> | null = null
  private resting: ReturnType<typeof setTimeout> | null = null
  /** Where the pointer was when it asked. */
  private asked: { x: number; y: number } | null = null
  private shows = false

  constructor(view: EditorView, margin: OpenMargin, editing: () => Editing) {
    this.view = view
    this.margin = margin
    this.editing = editing
    const { draft } = margin
    let { authors: known } = draft.view
    this.unsubscribe = [
      margin.subscribe(() => {
        if (margin.view.showsAuthors !== this.shows) this.colour()
      }),
      draft.subscribe(() => {
        if (draft.view.authors === known) return
        known = draft.view.authors
        this.colourLater()
      }),
    ]
    view.dom.addEventListener('pointermove', this.rest)
    view.dom.addEventListener('pointerleave', this.leave)
  }

  update(_view: EditorView, before: { doc: unknown }): void {
    if (before.doc === this.view.state.doc) return
    this.forgetTip()
    this.colourLater()
  }

  destroy(): void {
    for (const unsubscribe of this.unsubscribe) unsubscribe()
    if (this.timer) clearTimeout(this.timer)
    this.leave()
    this.view.dom.removeEventListener('pointermove', this.rest)
    this.view.dom.removeEventListener('pointerleave', this.leave)
  }

  private colourLater(): void {
    if (!this.shows) return
    if (this.timer) clearTimeout(this.timer)
    this.timer = setTimeout(() => this.colour(), QUIET)
  }

  private colour(): void {
    this.timer = null
    if (this.view.composing) {
      this.colourLater()
      return
    }
    this.shows = this.margin.view.showsAuthors
    const set = this.shows ? colours(this.editing(), this.margin) : DecorationSet.empty
    this.view.dispatch(this.view.state.tr.setMeta(key, set).setMeta('addToHistory', false))
  }

  private readonly rest = ({ pointerType, clientX: x, clientY: y, buttons }: PointerEvent) => {
    if (this.resting) clearTimeout(this.resting)
    if (this.asked && Math.hypot(x - this.asked.x, y - this.asked.y) > FAR) this.forgetTip()
    if (pointerType === 'mouse' && buttons === 0 && !this.asked)
      this.resting = setTimeout(() => this.askAt(x, y), REST)
  }

  private readonly leave = () => {
    if (this.resting) clearTimeout(this.resting)
  }

  private askAt(x: number, y: number): void {
    const pos = this.view.posAtCoords({ left: x, top: y })?.pos
    if (pos === undefined) return
    const { left, right, top, bottom } = this.view.coordsAtPos(pos)
    if (x < left - FAR || x > right + FAR || y < top || y > bottom) return
    const personId = authorOfWordsAt(this.editing(), pos, this.margin.me)
    if (personId === undefined) return
    this.asked = { x, y }
    this.margin.show({ tip: { pos, personId } })
  }

  private forgetTip(): void {
    this.asked = null
    if (this.margin.view.tip) this.margin.show({ tip: null })
  }
}

/** Pixels that the pointer may move without having left the words. */
const FAR = 32

function colours(editing: Editing, margin: OpenMargin): DecorationSet {
  const { draft, state } = editing
  const spans = editing.binding.spans()
  const all: Decoration[] = []
  for (const run of authorship(draftText(draft.doc), authorOf(draft, margin.me))) {
    if (run.personId === null) continue
    const colour = String(margin.colourOf(run.personId))
    const ranges = rangesOf(run, spans)
    for (const { from, to } of ranges) all.push(Decoration.inline(from, to, { 'data-author': colour }))
    const [first] = ranges
    if (!first || run.to - run.from < WORTH_NAMING) continue
    const letter = [...state.doc.textBetween(first.from, first.to, '', '\uFFFC')][0] ?? ''
    const begins = { 'data-author-begins': initialsOf(draft.view.names.get(run.personId) ?? '') }
    all.push(Decoration.inline(first.from, first.from + letter.length, begins))
  }
  return DecorationSet.create(state.doc, all)
}
