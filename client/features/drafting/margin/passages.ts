import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import type { MarginView } from './marginView.ts'
import type { OpenMargin } from './openMargin.ts'
import styles from './passages.module.css'

const key = new PluginKey<DecorationSet>('passages')

/**
 * Shows which words are spoken of. Between two looks the passages go with the words as these are edited; a click on one,
 * or the cursor in it, opens its card. Never in the middle of a composition, which would end it.
 */
export function passages(margin: OpenMargin): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown) => looked(tr) ?? shown.map(tr.mapping, tr.doc),
    },
    props: {
      decorations: (state) => key.getState(state),
      attributes: { class: styles.passages ?? '' },
      handleClick: (view, pos) => {
        const id = passageAt(view, pos)
        margin.activate(id)
        if (id !== null) margin.show({ sheet: 'one', shows: 'open' })
        return false
      },
    },
    view: (view) => {
      let shown: MarginView | null = null
      const unsubscribe = margin.subscribe(() => show())
      const show = () => {
        const now = margin.view
        if (view.composing || view.isDestroyed) return
        if (now.spots === shown?.spots && now.active === shown.active) return
        const where = now.spots === shown?.spots ? rangesOn(view) : rangesIn(now)
        shown = now
        const set = decorations(view, margin, where)
        view.dispatch(view.state.tr.setMeta(key, set).setMeta('addToHistory', false))
      }
      // What is on the page already, once the editor is ready for it.
      queueMicrotask(show)
      return {
        update: (_view, before) => {
          if (view.state.selection.eq(before.selection) || !view.hasFocus()) return
          const { head, empty } = view.state.selection
          if (empty && margin.view.writing === null) margin.activate(passageAt(view, head))
        },
        destroy: unsubscribe,
      }
    },
  })
}

/** Which thread speaks of the words at this position: of several the one about the fewest words. */
export function passageAt(view: EditorView, pos: number): string | null {
  const [shortest] = rangesOn(view, pos).sort((a, b) => a.to - a.from - (b.to - b.from))
  return shortest?.thread ?? null
}

/** Where the words are that a thread speaks of, as the page is now, or null where they are not to be seen. */
export function passageOf(view: EditorView, thread: string): { from: number; to: number } | null {
  const ranges = rangesOn(view).filter((range) => range.thread === thread)
  const [first] = ranges
  return first ? { from: first.from, to: ranges.at(-1)?.to ?? first.to } : null
}

interface Range {
  from: number
  to: number
  thread: string
}

function rangesOn(view: EditorView, at?: number): Range[] {
  const all = key.getState(view.state)?.find(at, at) ?? []
  return all.map(({ from, to, spec }) => ({ from, to, thread: String(spec.thread) }))
}

function rangesIn({ spots }: MarginView): Range[] {
  return [...spots].flatMap(([thread, { ranges }]) => ranges.map((range) => ({ ...range, thread })))
}

function looked(tr: Transaction): DecorationSet | null {
  const fresh: unknown = tr.getMeta(key)
  return fresh instanceof DecorationSet ? fresh.map(tr.mapping, tr.doc) : null
}

function decorations({ state }: EditorView, { view, draft }: OpenMargin, where: readonly Range[]) {
  const { threads } = draft.view.margin
  const all = where.map(({ from, to, thread }) => {
    const begun = view.begun.find(({ id }) => id === thread)
    const isWording = threads[thread]?.proposal || begun?.kind === 'wording'
    const looks = { [isWording ? 'data-wording' : 'data-comment']: '' }
    if (thread === view.active) looks['data-spoken-of'] = ''
    return Decoration.inline(from, to, looks, { thread })
  })
  return DecorationSet.create(state.doc, all)
}
