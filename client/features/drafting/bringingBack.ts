import type { Editing } from './editing.ts'
import type { Passage } from './history/bringBack.ts'
import { blockOf } from './reading/placing.ts'
import { saidOf } from './schema.ts'

/**
 * Puts the words of an earlier draft beside what stands there now, as an edit of one's own: nothing is replaced.
 * Answers with the id of the paragraph they stand in, or null if they could not be put there.
 */
export function bringBack({ state, view }: Editing, passage: Passage, after: string | null): string | null {
  let pos = 0
  state.doc.forEach((block, start) => {
    if (saidOf(block).id === after) pos = start + block.nodeSize
  })
  view?.dispatch(state.tr.insert(pos, blockOf(passage)))
  const added = view?.state.doc.nodeAt(pos)
  return added ? saidOf(added).id : null
}
