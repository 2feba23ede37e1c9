import { baseKeymap, chainCommands, joinBackward, joinForward, toggleMark } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { type Command, Plugin, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { LEVELS, type Shape } from '../../../shared/paragraph.ts'
import type { Binding } from './binding.ts'
import { moveDown, moveUp } from './moving.ts'
import { shapeOf, types } from './schema.ts'

/** What the keys of a draft do. Undo and redo are one's own only. */
export function draftKeys(binding: Binding): Plugin[] {
  const undo: Command = () => binding.undo()
  const redo: Command = () => binding.redo()
  return [
    escapeThenTab(),
    keymap({
      Enter: chainCommands(leaveSubparagraph, splitParagraph),
      Backspace: joinBackward,
      Delete: joinForward,
      Tab: changeLevel(1),
      'Shift-Tab': changeLevel(-1),
      'Alt-Shift-ArrowUp': moveUp(binding),
      'Alt-Shift-ArrowDown': moveDown(binding),
      'Mod-i': toggleMark(types.em),
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
    }),
    keymap(baseKeymap),
  ]
}

/**
 * Splits the paragraph at the cursor. The words keep their paragraph: with the cursor at its start an empty one is put
 * before it, so that what is tied to the paragraph (a comment, a translation, a remote cursor) goes with the words.
 */
export const splitParagraph: Command = (state, dispatch) => {
  const { tr } = state
  if (!state.selection.empty) tr.deleteSelection()
  const { $from } = tr.selection
  if ($from.parent.type !== types.block) return false
  const { kind, level } = shapeOf($from.parent)
  if ($from.parentOffset === 0 && $from.parent.content.size > 0) {
    tr.insert($from.before(), types.block.create({ kind, level }))
  } else {
    const next = $from.parentOffset === $from.parent.content.size ? following($from.parent) : { kind, level }
    tr.split($from.pos, 1, [{ type: types.block, attrs: { ...next, id: null } }])
  }
  dispatch?.(tr.scrollIntoView())
  return true
}

/** Enter in an empty sub-paragraph goes one level up, as in a list. */
export const leaveSubparagraph: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection
  if (!empty || $from.parent.type !== types.block || $from.parent.content.size > 0) return false
  return shapeOf($from.parent).level > 0 && changeLevel(-1)(state, dispatch, view)
}

/** Moves the selected paragraphs one level down or up. Headings stay; always taken, so that Tab does not leave the text. */
export function changeLevel(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { tr } = state
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
      if (node.type !== types.block) return true
      const { kind, level } = shapeOf(node)
      const deeper = LEVELS.find((known) => known === level + by)
      if (kind !== 'heading' && deeper !== undefined) tr.setNodeAttribute(pos, 'level', deeper)
      return false
    })
    if (tr.docChanged) dispatch?.(tr)
    return true
  }
}

/** Makes the selected paragraphs headings, preambular or operative. */
export function changeKind(kind: Shape['kind']): Command {
  return (state, dispatch) => {
    const { tr } = state
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
      if (node.type !== types.block) return true
      if (shapeOf(node).kind !== kind) tr.setNodeAttribute(pos, 'kind', kind)
      if (kind === 'heading' && shapeOf(node).level !== 0) tr.setNodeAttribute(pos, 'level', 0)
      return false
    })
    if (!tr.docChanged) return false
    dispatch?.(tr)
    return true
  }
}

/** Puts a footnote where the cursor is. */
export function insertNote(note: string): Command {
  return (state, dispatch) => {
    const from = state.selection.to
    if (!(state.selection instanceof TextSelection)) return false
    dispatch?.(state.tr.insert(from, types.note.create({ note })))
    return true
  }
}

/** Escape, then Tab leaves the text for the next control, as the browser does it: a keyboard must not be caught. */
function escapeThenTab(): Plugin {
  let leaving = false
  const keydown = (_view: EditorView, { key }: KeyboardEvent) => {
    const leaves = leaving && key === 'Tab'
    leaving = key === 'Escape' || (leaving && key === 'Shift')
    return leaves
  }
  return new Plugin({ props: { handleDOMEvents: { keydown } } })
}

/** What comes after a whole paragraph: text after a heading, sub-paragraphs after a colon, else one of the same kind. */
function following(block: Node): Shape {
  const { kind, level } = shapeOf(block)
  if (kind === 'heading') return { kind: 'operative', level }
  const deeper = LEVELS.find((known) => known === level + 1)
  const opensList = kind === 'operative' && /[:\uFF1A]\s*$/.test(block.textContent)
  return { kind, level: opensList && deeper !== undefined ? deeper : level }
}
