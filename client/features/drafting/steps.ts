import { Mark, type Node, Slice } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import type { Edit } from './event.ts'
import { pageAt } from './places.ts'
import { types } from './schema.ts'

/**
 * Makes of one page another by steps that touch nothing but what differs. The edits are in the reading, in order.
 * What is said of paragraphs and how words look is compared, not told: attributes and formats come from everywhere.
 */
export function stepsTo(tr: Transaction, page: Node, edits: readonly Edit[]): void {
  for (const edit of [...edits].reverse()) replaceOn(tr, page, edit)
  align(tr, page)
}

/** The same paragraphs with the same words: only what is said of them and their looks may differ. */
export function align(tr: Transaction, page: Node): void {
  if (tr.doc.childCount !== page.childCount) return
  let pos = 0
  page.forEach((block, _offset, index) => {
    const has = tr.doc.child(index)
    if (!has.sameMarkup(block)) {
      for (const name of Object.keys(block.attrs))
        if (has.attrs[name] !== block.attrs[name]) tr.setNodeAttribute(pos, name, block.attrs[name])
    }
    if (has !== block && !has.content.eq(block.content)) alignLooks(tr, pos + 1, { has, block })
    pos += has.nodeSize
  })
}

/** The page as it should be, whatever it is. */
export function replaceAll(tr: Transaction, page: Node): void {
  tr.step(new ReplaceStep(0, tr.doc.content.size, new Slice(page.content, 0, 0)))
}

/**
 * Puts what is read now in the place of what was, cutting paragraphs only where it does.
 *
 * Whole paragraphs are put in and taken out between their neighbours: the end of the one before, where somebody may
 * be typing, is not touched.
 */
function replaceOn(tr: Transaction, page: Node, { fromA, toA, fromB, toB }: Edit): void {
  const whole =
    [fromA, toA].every((at) => endsBlock(tr.doc, at)) && [fromB, toB].every((at) => endsBlock(page, at))
  if (fromA === 0 && toA > 0 && toB > 0) {
    // The rest of the paragraph in which it ends goes on the last one that is put in.
    tr.step(new ReplaceStep(0, pageAt(tr.doc, toA), page.slice(0, pageAt(page, toB))))
  } else if (fromA === 0) {
    tr.step(new ReplaceStep(0, endOfBlock(tr.doc, toA), page.slice(0, endOfBlock(page, toB))))
  } else if (whole) {
    const slice = page.slice(endOfBlock(page, fromB), endOfBlock(page, toB))
    tr.step(new ReplaceStep(endOfBlock(tr.doc, fromA), endOfBlock(tr.doc, toA), slice))
  } else {
    const slice = page.slice(pageAt(page, fromB), pageAt(page, toB))
    tr.step(new ReplaceStep(pageAt(tr.doc, fromA), pageAt(tr.doc, toA), slice))
  }
}

/** Whether a paragraph ends before this place in the reading. */
function endsBlock(page: Node, reading: number): boolean {
  const place = page.resolve(pageAt(page, reading))
  return place.depth === 0 || place.parentOffset === place.parent.content.size
}

function endOfBlock(page: Node, reading: number): number {
  const place = page.resolve(pageAt(page, reading))
  return place.depth === 0 ? place.pos : place.after(1)
}

function alignLooks(tr: Transaction, start: number, { has, block }: { has: Node; block: Node }): void {
  if (has.content.size !== block.content.size) return
  let from = 0
  while (from < block.content.size) {
    const [is, should] = [inlineAt(has, from), inlineAt(block, from)]
    const to = Math.min(is.end, should.end)
    if (!Mark.sameSet(is.node.marks, should.node.marks)) {
      // Marks of one kind stand in the order in which they were added: brackets are all taken off first.
      for (const mark of is.node.marks) {
        const stays = mark.isInSet(should.node.marks) && mark.type !== types.bracket
        if (!stays) tr.removeMark(start + from, start + to, mark)
      }
      for (const mark of should.node.marks) tr.addMark(start + from, start + to, mark)
    }
    from = to
  }
}

function inlineAt(block: Node, offset: number): { node: Node; end: number } {
  const { node, offset: start } = block.childAfter(offset)
  if (!node) throw new RangeError(`no inline at ${offset}`)
  return { node, end: start + node.nodeSize }
}
