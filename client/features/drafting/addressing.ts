import type { Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import type { Addressee } from '../../../shared/paragraph.ts'
import { saidOf } from './schema.ts'

/** Whom the recommendation at the cursor addresses, also from one of its sub-paragraphs; null outside of one. */
export function addresseesHere(state: EditorState): Addressee[] | null {
  const head = headAt(state)
  return head && saidOf(head.block).addressees
}

/** Addresses the recommendation at the cursor to these. */
export function addressTo(addressees: readonly Addressee[]): Command {
  return (state, dispatch) => {
    const head = headAt(state)
    if (!head) return false
    dispatch?.(state.tr.setNodeAttribute(head.pos, 'addressees', addressees.join(',')))
    return true
  }
}

function headAt({ doc, selection }: EditorState): { block: Node; pos: number } | null {
  let head: { block: Node; pos: number } | null = null
  doc.forEach((block, pos) => {
    if (pos >= selection.$from.pos) return
    const { kind, level } = saidOf(block)
    if (level === 0) head = kind === 'operative' ? { block, pos } : null
  })
  return head
}
