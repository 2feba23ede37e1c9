import { Plugin, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { tokensOf } from '../../../../shared/wording/wordDiff.ts'
import type { OpenMargin } from './openMargin.ts'
import { passageAt } from './passages.ts'

/**
 * The keys of the margin, in the text. They work also where nothing can be written, and there the arrow keys select
 * words: whoever may not write speaks of passages without a mouse.
 *
 * By the place of the key and not by its letter, for Option changes letters; what AltGr types is left alone.
 */
export function speakingKeys(margin: OpenMargin): Plugin {
  const keydown = (view: EditorView, event: KeyboardEvent): boolean => {
    if (event.key === 'Escape' && margin.view.sheet !== 'closed') margin.show({ sheet: 'closed' })
    const done = act(view, event) || (!view.editable && goByWords(view, event))
    if (done) event.preventDefault()
    return done
  }
  const act = (view: EditorView, event: KeyboardEvent): boolean => {
    const asked = margin.acts
    if (!asked || !event.altKey || event.shiftKey || event.isComposing) return false
    if (event.getModifierState('AltGraph')) return false
    const mod = event.ctrlKey || event.metaKey
    if (!mod) return event.code === 'KeyA' && asked.sayAuthor()
    if (event.code === 'KeyM') return asked.speak('comment')
    if (event.code === 'KeyP') return asked.speak('wording')
    if (event.code !== 'Enter') return false
    const id = passageAt(view, view.state.selection.head) ?? margin.view.active
    return id !== null && asked.toCard(id)
  }
  return new Plugin({ props: { handleDOMEvents: { keydown } } })
}

function goByWords(view: EditorView, { key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  if (shiftKey || altKey) return false
  const mod = ctrlKey || metaKey
  const isRtl = getComputedStyle(view.dom).direction === 'rtl'
  const [next, previous] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  const { from, to, empty } = view.state.selection
  const words = wordsOn(view)
  const begun = !empty || from > 1
  if (!mod && key === next)
    return select(
      view,
      words.find((w) => w.from >= (begun ? to : 0)),
    )
  if (!mod && key === previous)
    return select(
      view,
      words.findLast((w) => w.to <= from),
    )
  const firsts = words.filter((w) => w.first)
  if (mod && key === 'ArrowDown')
    return select(
      view,
      firsts.find((w) => w.from > from),
    )
  return (
    mod &&
    key === 'ArrowUp' &&
    select(
      view,
      firsts.findLast((w) => w.from < from),
    )
  )
}

interface Word {
  from: number
  to: number
  /** Of its paragraph. */
  first: boolean
}

function wordsOn({ state, dom }: EditorView): Word[] {
  const words: Word[] = []
  state.doc.forEach((block, start) => {
    const text = block.textBetween(0, block.content.size, '', '\uFFFC')
    let first = true
    for (const { text: token, at } of tokensOf(text, dom.lang === 'fr' ? 'fr' : 'en')) {
      if (!/[\p{L}\p{N}]/u.test(token)) continue
      words.push({ from: start + 1 + at, to: start + 1 + at + token.length, first })
      first = false
    }
  })
  return words
}

/** By the page's own selection: the editor takes part in no other where nothing can be written. */
function select(view: EditorView, words: Word | undefined): boolean {
  if (!words) return false
  selectWords(view, words)
  return true
}

/** Selects these words and brings them into view, with the focus in the text. */
export function selectWords(view: EditorView, { from, to }: { from: number; to: number }): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)))
  if (view.editable) view.focus()
  else view.dom.focus({ preventScroll: true })
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
  const element = start.node instanceof Element ? start.node : start.node.parentElement
  if (element && !isInSight(view, from)) element.scrollIntoView({ block: 'center' })
}

function isInSight(view: EditorView, pos: number): boolean {
  const { top, bottom } = view.coordsAtPos(pos)
  return top > 80 && bottom < innerHeight - 120
}
