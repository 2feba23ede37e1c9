import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { clean, UNMARKED } from '../../../shared/draft/draft.ts'
import { lookOf, marksOf, saidOf, types } from './schema.ts'

/** What settling has to know of the draft. */
export interface Known {
  newId(): string
  /** Ids that are not on the page and yet taken. */
  taken: readonly string[]
  isOpen(bracket: string): boolean
}

interface Done {
  trs: readonly Transaction[]
  before: EditorState
  after: EditorState
  /** What of the page was touched. */
  touched: readonly (readonly [from: number, to: number])[]
}

/**
 * What a local change leaves to be settled, or null if nothing: ids for new paragraphs, letters that cannot be kept,
 * brackets that words brought with them from where they were cut and that are none here.
 */
export function settled({ trs, before, after, touched }: Done, known: Known): Transaction | null {
  const { tr } = after
  const owners = ownersOf(trs, before.doc)
  const seen = new Set<unknown>(known.taken)
  after.doc.forEach((block, pos, index) => {
    const { id } = block.attrs
    const owner = owners.get(id)
    const misplaced =
      id === UNMARKED ? needsMark(before.doc, after.doc, index) : owner !== undefined && owner !== pos
    if (id === null || misplaced || seen.has(id)) tr.setNodeAttribute(pos, 'id', known.newId())
    else seen.add(id)
    const addressees = saidOf(block).addressees.join()
    if (addressees !== block.attrs.addressees) tr.setNodeAttribute(pos, 'addressees', addressees)
  })
  // Also what stands beside it, which may be half a letter now; what is put in its place is as long.
  for (const [from, to] of touched) {
    const [start, end] = [Math.max(0, from - 1), Math.min(after.doc.content.size, to + 1)]
    after.doc.nodesBetween(start, end, (node, pos) => settleInline(tr, node, { pos, known }))
  }
  return tr.docChanged ? tr : null
}

function settleInline(tr: Transaction, node: Node, { pos, known }: { pos: number; known: Known }): void {
  if (!node.isInline) return
  const look = lookOf(node)
  const marks = marksOf({ ...look, brackets: look.brackets.filter((id) => known.isOpen(id)) })
  const kept = node.isText && node.text ? clean(node.text) : node.text
  if (node.isText && kept && kept !== node.text) {
    tr.replaceWith(pos, pos + node.nodeSize, node.type.schema.text(kept, marks))
  } else if (marks.length !== node.marks.length || marks.some((mark, i) => !node.marks[i]?.eq(mark))) {
    tr.removeMark(pos, pos + node.nodeSize, types.bracket)
    for (const mark of marks) tr.addMark(pos, pos + node.nodeSize, mark)
  }
}

/** Where the paragraphs of before now begin: when a paragraph has been doubled, the one that was there keeps its id. */
function ownersOf(trs: readonly Transaction[], before: Node): Map<unknown, number> {
  const owners = new Map<unknown, number>()
  before.forEach((block, start) => {
    let place = start
    for (const tr of trs) {
      const mapped = tr.mapping.mapResult(place, 1)
      if (mapped.deletedAfter) return
      place = mapped.pos
    }
    owners.set(block.attrs.id, place)
  })
  return owners
}

/**
 * Words before the first mark get one when something is put before them, when they would vanish from the ink otherwise,
 * or when something is said of them.
 */
function needsMark(before: Node, after: Node, index: number): boolean {
  const is = after.child(index)
  const wasAt = before.children.findIndex((block) => block.attrs.id === UNMARKED)
  if (wasAt < 0 || (wasAt === 0 && index > 0)) return true
  const emptied = is.content.size === 0 && after.childCount > 1
  return emptied || !is.sameMarkup(before.child(wasAt))
}
