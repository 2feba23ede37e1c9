import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import * as Y from 'yjs'
import type { Presence } from '../../../shared/draftFrames.ts'
import type { Binding } from './binding.ts'

const key = new PluginKey<DecorationSet>('cursors')

/**
 * Shows where the others are, each with name and colour as the server says them. Names are attributes that the
 * style sheet shows: nothing in them is ever markup, and they are not part of the text that is copied or read out.
 */
export function othersCursors(binding: Binding, others: () => Iterable<Presence>): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown, _before, after) =>
        tr.getMeta(key) ? decorations(binding, others(), after) : shown.map(tr.mapping, tr.doc),
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** To be called when somebody has come, gone or moved. */
export function showCursors(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))
}

function decorations(binding: Binding, others: Iterable<Presence>, { doc }: EditorState): DecorationSet {
  const all: Decoration[] = []
  for (const { id, name, colour, cursor } of others) {
    const anchor = placeOf(binding, cursor?.anchor)
    const head = placeOf(binding, cursor?.head)
    if (anchor === null || head === null || Math.max(anchor, head) > doc.content.size) continue
    const caret = () => caretOf(name, colour)
    // Not at the side of what is being typed here, so that a composition beside it goes on undisturbed.
    all.push(
      Decoration.widget(head, caret, { side: 10, key: `${id} ${name} ${colour}`, ignoreSelection: true }),
    )
    if (anchor !== head) {
      const style = { 'data-selected-by': String(colour) }
      all.push(Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), style))
    }
  }
  return DecorationSet.create(doc, all)
}

function placeOf(binding: Binding, json: unknown): number | null {
  if (json === null || json === undefined) return null
  try {
    return binding.place(Y.createRelativePositionFromJSON(json))
  } catch {
    return null
  }
}

function caretOf(name: string, colour: number): HTMLElement {
  const caret = document.createElement('span')
  caret.dataset.caretOf = String(colour)
  caret.dataset.name = name
  return caret
}
