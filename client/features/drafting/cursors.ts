import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import * as Y from 'yjs'
import type { Presence } from '../../../shared/draft/draftFrames.ts'
import type { Binding } from './binding.ts'
import { CursorLayer } from './presence/cursorLayer.ts'

/** Where somebody else is on the page. */
export interface Caret {
  presence: Presence
  anchor: number
  head: number
}

interface Shown {
  /** Everybody there was when it was last looked. */
  others: readonly Presence[]
  carets: readonly Caret[]
  selected: DecorationSet
}

type Others = () => Iterable<Presence>

const key = new PluginKey<Shown>('cursors')

/**
 * Shows where the others are, each with name and colour as the server says them. What they have selected is coloured in
 * the text; their carets and names lie over and beside it, so that nothing of them is in what is written, copied,
 * composed or read out. [D33]
 */
export function othersCursors(binding: Binding, others: Others): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    state: {
      init: () => ({ others: [], carets: [], selected: DecorationSet.empty }),
      apply: (tr, shown, _before, after) =>
        tr.getMeta(key)
          ? looked(binding, [...others()], { shown: moved(shown, tr), after })
          : moved(shown, tr),
    },
    props: { decorations: (state) => key.getState(state)?.selected },
    view: (view) => new CursorLayer(view, () => key.getState(view.state)?.carets ?? []),
  })
}

/** To be called when somebody may have come, gone or moved. */
export function showCursors(view: EditorView, others: Others): void {
  const before = key.getState(view.state)?.others ?? []
  const now = [...others()]
  if (now.length === before.length && now.every((presence, i) => presence === before[i])) return
  view.dispatch(view.state.tr.setMeta(key, true).setMeta('addToHistory', false))
}

/** Letters put in where somebody is push them on, as they would in the draft itself. */
function moved(shown: Shown, tr: Transaction): Shown {
  if (!tr.docChanged) return shown
  const carets = shown.carets.map(({ presence, anchor, head }) => ({
    presence,
    anchor: tr.mapping.map(anchor),
    head: tr.mapping.map(head),
  }))
  return { ...shown, carets, selected: shown.selected.map(tr.mapping, tr.doc) }
}

function looked(
  binding: Binding,
  others: readonly Presence[],
  { shown, after: { doc } }: { shown: Shown; after: EditorState },
): Shown {
  const carets = others.flatMap((presence): Caret[] => {
    const known = shown.carets.find((caret) => caret.presence === presence)
    if (known) return [known]
    const anchor = placeOf(binding, presence.cursor?.anchor)
    const head = placeOf(binding, presence.cursor?.head)
    if (anchor === null || head === null || Math.max(anchor, head) > doc.content.size) return []
    return [{ presence, anchor, head }]
  })
  const selections = carets
    .filter(({ anchor, head }) => anchor !== head)
    .map(({ presence, anchor, head }) =>
      Decoration.inline(Math.min(anchor, head), Math.max(anchor, head), {
        'data-selected-by': String(presence.colour),
      }),
    )
  return { others, carets, selected: DecorationSet.create(doc, selections) }
}

function placeOf(binding: Binding, json: unknown): number | null {
  if (json === null || json === undefined) return null
  try {
    return binding.place(Y.createRelativePositionFromJSON(json))
  } catch {
    return null
  }
}
