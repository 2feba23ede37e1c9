import * as Y from 'yjs'
import { KINDS, type Lang, LEVELS, NOTE_MARK, type Paragraph, type Shape, type Words } from './paragraph.ts'

/**
 * The shape of a draft's Y.Doc. [D1]
 *
 * ONE `Y.Text` named `text`, read from left to right:
 * - a *mark*, the embed `{ p, kind, level }`, opens a paragraph; splitting is inserting one, joining is deleting one;
 * - letters, with the formatting attribute `em`;
 * - a footnote, the embed `{ note }`.
 *
 * A changed kind or level is an attribute of the Y.Text (`kind:p`, `level:p`), not a new mark and not formatting.
 * So two people who change both keep both, two who change the same one end with the same winner, and neither
 * can double a paragraph or leak its shape into its neighbours, as replaced embeds and format runs would.
 */
export const TEXT = 'text'

/** The id of words that stand before the first mark, or of the one paragraph of a draft without any mark. */
export const UNMARKED = ''

export type Inline = { em: boolean } & ({ text: string } | { note: string } | { unknown: unknown })

/** A paragraph as the editor needs it: every inline in its place, also those this version does not know. */
export interface DraftBlock extends Shape {
  id: string
  inlines: Inline[]
}

/** A paragraph of a draft. Its id is provisional: the permanent one is given at the hand-over. */
export interface DraftParagraph extends Shape, Words {
  id: string
}

/**
 * A doc to load a draft into; every draft is loaded into one of these, on both sides. [D5]
 *
 * The text is asked for before any update is applied: a Y.Text that Yjs makes of a loaded type later does not know
 * that it has formatting, and then deleting beside an emphasized stretch makes the emphasis endless.
 * Yjs' tidying of format marks after remote changes is off: it deletes by what this doc happens to have seen, and whoever
 * may not send these deletions, a reader, could end with another emphasis than everybody else. Reading writes nothing.
 */
export function emptyDraft(): Y.Doc {
  const doc = new Y.Doc()
  Object.defineProperty(draftText(doc), '_hasFormatting', { get: () => false, set: () => {} })
  return doc
}

export function draftText(doc: Y.Doc): Y.Text {
  return doc.getText(TEXT)
}

/**
 * The paragraphs of a draft, at least one. Every state a Y.Text can reach is a valid draft: [D1] [D2]
 * words before the first mark are a paragraph of their own (`UNMARKED`), an unreadable kind or level becomes
 * the plainest one, and of several marks with one id the first keeps it and the others become `id~2`, `id~3`…
 */
export function draftBlocks(doc: Y.Doc): DraftBlock[] {
  const text = draftText(doc)
  const blocks: DraftBlock[] = []
  const taken = new Set<string>()
  let open: DraftBlock | null = null
  for (const { insert, attributes } of readDelta(text)) {
    const mark = readMark(insert)
    if (mark) {
      open = { id: freeId(mark.p, taken), kind: mark.kind, level: mark.level, inlines: [] }
      blocks.push(open)
    } else {
      if (!open) {
        open = { id: UNMARKED, kind: 'operative', level: 0, inlines: [] }
        taken.add(UNMARKED)
        blocks.push(open)
      }
      open.inlines.push(readInline(insert, attributes?.em === true))
    }
  }
  if (blocks.length === 0) blocks.push({ id: UNMARKED, kind: 'operative', level: 0, inlines: [] })
  for (const block of blocks) Object.assign(block, changedShape(text, block))
  return blocks
}

/** The same paragraphs as words, with what this version does not know left out. */
export function draftParagraphs(doc: Y.Doc): DraftParagraph[] {
  return draftBlocks(doc).map(({ inlines, ...shape }) => ({ ...shape, ...wordsOf(inlines) }))
}

/**
 * What is handed over: trimmed, without empty paragraphs, with permanent ids. [D3]
 *
 * Levels follow the outline: nothing is more than one level below what precedes it, headings and what follows
 * them are at level 0, and a sub-paragraph is of the kind of its paragraph.
 */
export function toParagraphs(
  doc: Y.Doc,
  { lang, part, newId }: { lang: Lang; part: string | null; newId: () => string },
): Paragraph[] {
  const kept = draftParagraphs(doc)
    .map((p) => ({ ...p, ...trimmed(p) }))
    .filter((p) => p.text !== '')
  return outlined(kept).map(({ kind, level, text, em, notes }) => {
    return { id: newId(), kind, level, text, em, notes, lang, part, struck: false, addedBy: null }
  })
}

/** The shapes as they count, where what was typed is not an outline. Used for the labels and at the hand-over. [D3] */
export function outlined<P extends Shape>(paragraphs: readonly P[]): P[] {
  let before: Shape = { kind: 'heading', level: 0 }
  return paragraphs.map((p) => {
    const deepest = before.kind === 'heading' ? 0 : before.level + 1
    const level = p.kind === 'heading' ? 0 : (LEVELS[Math.min(p.level, deepest)] ?? 0)
    before = { kind: level > 0 ? before.kind : p.kind, level }
    return { ...p, ...before }
  })
}

/** Fills an empty draft. There is always a first mark, so that the first paragraph can be split, joined and shaped. */
export function seedDraft(doc: Y.Doc, paragraphs: readonly (Shape & Words)[]): void {
  const text = draftText(doc)
  const plain: Shape & Words = { kind: 'operative', level: 0, text: '', em: [], notes: [] }
  doc.transact(() => {
    for (const [i, p] of (paragraphs.length > 0 ? paragraphs : [plain]).entries()) {
      text.insertEmbed(text.length, { p: `s${i + 1}`, kind: p.kind, level: p.level }, {})
      const from = text.length
      const notes = [...p.notes]
      for (const piece of p.text.split(/(\uFFFC)/)) {
        if (piece === NOTE_MARK) text.insertEmbed(text.length, { note: notes.shift() ?? '' }, {})
        else text.insert(text.length, clean(piece), {})
      }
      for (const [start, end] of p.em) text.format(from + start, end - start, { em: true })
    }
  })
}

/** A zero draft as the first row of ink. */
export function zeroDraft(paragraphs: readonly (Shape & Words)[]): Uint8Array {
  const doc = emptyDraft()
  seedDraft(doc, paragraphs)
  return Y.encodeStateAsUpdate(doc)
}

/** The attribute of the Y.Text that holds a changed kind or level of the paragraph with this id. */
export function shapeKey(id: string, which: keyof Shape): string {
  return `${which}:${id}`
}

/** Of the same length, without what cannot be a letter here: control characters, halves of a pair, the note mark. */
export function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').replace(/\p{Cs}|\uFFFC/gu, '\uFFFD')
}

interface DeltaOp {
  insert: unknown
  attributes?: Record<string, unknown>
}

function readDelta(text: Y.Text): DeltaOp[] {
  return text.toDelta() as DeltaOp[]
}

function readMark(insert: unknown): ({ p: string } & Shape) | null {
  if (typeof insert !== 'object' || insert === null || !('p' in insert) || typeof insert.p !== 'string')
    return null
  const kind = 'kind' in insert ? insert.kind : undefined
  const level = 'level' in insert ? insert.level : undefined
  return { p: insert.p, ...readShape(kind, level, { kind: 'operative', level: 0 }) }
}

function readShape(kind: unknown, level: unknown, otherwise: Shape): Shape {
  return {
    kind: KINDS.find((known) => known === kind) ?? otherwise.kind,
    level: LEVELS.find((known) => known === level) ?? otherwise.level,
  }
}

function changedShape(text: Y.Text, block: DraftBlock): Shape {
  const kind: unknown = text.getAttribute(shapeKey(block.id, 'kind'))
  const level: unknown = text.getAttribute(shapeKey(block.id, 'level'))
  return readShape(kind, level, block)
}

function readInline(insert: unknown, em: boolean): Inline {
  if (typeof insert === 'string') return { text: clean(insert), em }
  if (typeof insert === 'object' && insert !== null && 'note' in insert && typeof insert.note === 'string') {
    return { note: insert.note, em }
  }
  return { unknown: insert instanceof Y.AbstractType ? {} : insert, em }
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let n = 2; taken.has(id) || id === UNMARKED; n += 1) id = `${wanted}~${n}`
  taken.add(id)
  return id
}

function wordsOf(inlines: readonly Inline[]): Words {
  const words: Words = { text: '', em: [], notes: [] }
  for (const inline of inlines) {
    if ('unknown' in inline) continue
    const from = words.text.length
    if ('note' in inline) words.notes.push(inline.note)
    words.text += 'note' in inline ? NOTE_MARK : inline.text
    const last = words.em.at(-1)
    if (inline.em && last?.[1] === from) last[1] = words.text.length
    else if (inline.em) words.em.push([from, words.text.length])
  }
  return words
}

function trimmed({ text, em, notes }: Words): Words {
  const from = text.length - text.trimStart().length
  const to = Math.max(from, text.trimEnd().length)
  const inside = em
    .map(([start, end]): [number, number] => [Math.max(start, from) - from, Math.min(end, to) - from])
    .filter(([start, end]) => start < end)
  return { text: text.slice(from, to), em: inside, notes }
}
