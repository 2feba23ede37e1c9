import { Fragment, type Node, Slice } from 'prosemirror-model'
import { type Command, Selection, type Transaction } from 'prosemirror-state'
import { type Lang, NOTE_MARK } from '../../../../shared/paragraph.ts'
import { openingKind } from '../../../../shared/wording/openingWords.ts'
import { schema, shapeOf, types } from '../schema.ts'
import type { ReadParagraph } from './readParagraph.ts'

/** Where an import goes. */
export type Where = 'cursor' | 'end' | 'replace'

/** Set on a transaction whose paragraphs say themselves what they are: nobody has to recognize it. */
export const SHAPED = 'shaped'

/**
 * Puts paragraphs into the text in one go, so that one undo takes them out again; the cursor stands behind them.
 *
 * At the cursor, one paragraph goes into the words there. Several stand beside the paragraph if the cursor is at an end
 * of it; within it, the first joins the words before and the last those behind, as in every editor. An empty paragraph
 * becomes the first.
 */
export function place(paragraphs: readonly ReadParagraph[], where: Where, lang: Lang): Command {
  return (state, dispatch) => {
    const blocks = paragraphs.map(blockOf)
    if (blocks.length === 0) return false
    const { tr } = state
    const end = where === 'cursor' ? atCursor(tr, blocks, lang) : beside(tr, blocks, where)
    tr.setSelection(Selection.near(tr.doc.resolve(Math.min(end, tr.doc.content.size)), -1))
    // A few words put into a paragraph may be its opening words: that has to be noticed.
    if (blocks.length > 1 || where !== 'cursor') tr.setMeta(SHAPED, true)
    dispatch?.(tr.setMeta('uiEvent', 'paste').scrollIntoView())
    return true
  }
}

/** Each of these answers with the position behind what it put in. */
function atCursor(tr: Transaction, blocks: readonly Node[], lang: Lang): number {
  if (!tr.selection.empty) tr.deleteSelection()
  const { $from } = tr.selection
  if ($from.depth === 0) return beside(tr, blocks, 'end')
  const { parent, parentOffset, pos } = $from
  const [first] = blocks
  if (parent.content.size === 0) return intoEmpty(tr, $from.before(1), blocks, lang)
  if (blocks.length === 1 && first) {
    tr.insert(pos, first.content)
    return pos + first.content.size
  }
  if (parentOffset === 0) return insert(tr, $from.before(1), blocks)
  if (parentOffset === parent.content.size) return insert(tr, $from.after(1), blocks)
  const slice = new Slice(Fragment.from(blocks), 1, 1)
  tr.replace(pos, pos, slice)
  return pos + slice.size
}

function beside(tr: Transaction, blocks: readonly Node[], where: 'end' | 'replace'): number {
  const { doc } = tr
  if (where === 'replace') {
    tr.replaceWith(0, doc.content.size, blocks)
    return tr.doc.content.size
  }
  const { lastChild } = doc
  const isEmpty = lastChild?.content.size === 0
  return isEmpty
    ? intoEmpty(tr, doc.content.size - lastChild.nodeSize, blocks, null)
    : insert(tr, doc.content.size, blocks)
}

/** The empty paragraph keeps its id, and its shape too if all that comes is some words out of a sentence. */
function intoEmpty(tr: Transaction, at: number, blocks: readonly Node[], lang: Lang | null): number {
  const [first, ...others] = blocks
  if (!first) return at
  const { kind, level } = shapeOf(first)
  const isPassage =
    lang !== null &&
    others.length === 0 &&
    kind === 'operative' &&
    level === 0 &&
    openingKind(first.textContent, lang) === null
  if (!isPassage) tr.setNodeAttribute(at, 'kind', kind).setNodeAttribute(at, 'level', level)
  tr.insert(at + 1, first.content)
  return insert(tr, at + first.nodeSize, others)
}

function insert(tr: Transaction, at: number, blocks: readonly Node[]): number {
  tr.insert(at, blocks)
  return blocks.reduce((end, block) => end + block.nodeSize, at) - 1
}

/** A paragraph as the editor has it; the binding gives it its id. */
export function blockOf({ kind, level, text, em, notes }: ReadParagraph): Node {
  const edges = new Set([0, text.length, ...em.flat()])
  for (let at = text.indexOf(NOTE_MARK); at >= 0; at = text.indexOf(NOTE_MARK, at + 1))
    edges.add(at).add(at + 1)
  const places = [...edges].sort((a, b) => a - b)
  const left = [...notes]
  const inlines = places.slice(0, -1).map((from, i) => {
    const piece = text.slice(from, places[i + 1])
    const marks = em.some(([start, end]) => start <= from && from < end) ? [types.em.create()] : []
    return piece === NOTE_MARK
      ? types.note.create({ note: left.shift() ?? '' }, null, marks)
      : schema.text(piece, marks)
  })
  return types.block.create({ kind, level }, inlines)
}
