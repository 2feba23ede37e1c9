import type { Node } from 'prosemirror-model'
import { UNMARKED } from '../../../shared/draft.ts'

/**
 * Places on the page (ProseMirror positions) and in the ink (indexes of the Y.Text).
 *
 * Both count UTF-16 units and one for a footnote; a paragraph is two tokens on the page (open, close) and one in the
 * ink (the mark), except that an unmarked first paragraph has none.
 */
export function toInk(page: Node, pos: number): number {
  let ink = 0
  let start = 0
  for (let i = 0; i < page.childCount && start < pos; i += 1) {
    const block = page.child(i)
    const mark = isMarked(block) ? 1 : 0
    if (pos < start + block.nodeSize)
      return ink + mark + Math.max(0, Math.min(pos - start - 1, block.content.size))
    ink += mark + block.content.size
    start += block.nodeSize
  }
  return ink
}

/** The place right after what stands at `ink - 1`: at the end of a paragraph, not at the start of the next. */
export function toPage(page: Node, ink: number): number {
  let left = ink
  let start = 0
  for (let i = 0; i < page.childCount; i += 1) {
    const block = page.child(i)
    const size = block.content.size + (isMarked(block) ? 1 : 0)
    if (left === 0 && isMarked(block)) return start
    if (left <= size) return start + 1 + left - (isMarked(block) ? 1 : 0)
    left -= size
    start += block.nodeSize
  }
  return Math.max(0, start - 1)
}

export function isMarked(block: Node): boolean {
  return block.attrs.id !== UNMARKED
}
