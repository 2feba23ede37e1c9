import * as Y from 'yjs'
import {
  ADDRESSEES,
  type Addressee,
  KINDS,
  LANGS,
  type Lang,
  LEVELS,
  NOTE_MARK,
  type Paragraph,
  type Shape,
  type Words,
} from '../paragraph.ts'
import { bracketOfKey, isOpenBracket } from './bracket.ts'
import { freeId, inOrder, markId, type Standing, UNMARKED } from './draftOrder.ts'
import { addInline, type Inline, type Look, trimmed, wordsOf } from './draftWords.ts'

/**
 * The shape of a draft's Y.Doc. [D1]
 *
 * ONE `Y.Text` named `text`, read from left to right:
 * - a *mark*, the embed `{ p, kind, level }`, opens a paragraph; splitting is inserting one, joining is deleting one;
 * - letters, with the formatting attributes `em` and `bracket:<id>`;
 * - a footnote, the embed `{ note }`.
 *
 * What is said of a paragraph is an attribute of the Y.Text (`kind:p`, `level:p`, `to:p`, `alternative:p`, and `place:p`
 * for one that was moved), not a new mark and not formatting; so is what is said of a bracket, and the draft's `lang`.
 * So two people who change both keep both, two who change the same one end with the same winner, and neither
 * can double a paragraph or leak its shape into its neighbours, as replaced embeds and format runs would.
 */
export const TEXT = 'text'

export { type BracketSigns, type Inline, type Look, signsBetween, wordsOf } from './draftWords.ts'
export { UNMARKED }

/** What is said of a paragraph beside its words. */
export interface Said extends Shape {
  /** Whom it addresses, in the order of `ADDRESSEES`. */
  addressees: Addressee[]
  /** Another version of the paragraph before it. */
  alternative: boolean
}

/** A paragraph as the editor needs it: every inline in its place, also those this version does not know. */
export interface DraftBlock extends Said {
  id: string
  inlines: Inline[]
  /**
   * Where it begins in the ink: the index of its mark, or of its first word if it has none. Its words follow in one
   * stretch, unless another that lies elsewhere was joined to it: those who need each in its place ask `inkBlocks`.
   */
  ink: number
  /** Whether a mark opens it: all but words that stand before the first mark. */
  marked: boolean
}

/** A paragraph of a draft. Its id is provisional: the permanent one is given at the hand-over. */
export interface DraftParagraph extends Said, Words {
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
 * The paragraphs of a draft in the order in which they are read, at least one.
 * Every state a Y.Text can reach is a valid draft: [D1] [D2]
 * words before the first mark are a paragraph of their own (`UNMARKED`), an unreadable kind or level becomes
 * the plainest one, and of several marks with one id the first keeps it and the others become `id~2`, `id~3`…
 * Who knows already how the pieces are read says so: it has to be looked up in all of the ink.
 */
export function draftBlocks(doc: Y.Doc, known?: readonly Standing[]): DraftBlock[] {
  const text = draftText(doc)
  return inOrder(text, inkBlocks(text), known).flatMap(([head, ...joined]) => {
    for (const { inlines } of joined) for (const inline of inlines) if (head) addInline(head.inlines, inline)
    return head ?? []
  })
}

/**
 * The pieces of which paragraphs are made, as they lie in the ink: those that were moved still stand at home, those that
 * were joined to one that lies elsewhere are by themselves.
 */
export function inkBlocks(text: Y.Text): DraftBlock[] {
  const blocks: DraftBlock[] = []
  const taken = new Set<string>()
  const open = new Map<string, boolean>()
  const isOpen = (id: string) => {
    const known = open.get(id) ?? isOpenBracket(text, id)
    open.set(id, known)
    return known
  }
  let last: DraftBlock | null = null
  let ink = 0
  for (const { insert, attributes } of readDelta(text)) {
    const mark = readMark(insert)
    if (mark || !last) {
      last = plain(freeId(mark?.p ?? null, taken))
      Object.assign(last, mark && { kind: mark.kind, level: mark.level }, { ink, marked: mark !== null })
      blocks.push(last)
    }
    if (!mark) addInline(last.inlines, readInline(insert, lookOf(attributes, isOpen)))
    ink += typeof insert === 'string' ? insert.length : 1
  }
  if (blocks.length === 0) blocks.push(plain(UNMARKED))
  for (const block of blocks) Object.assign(block, saidOf(text, block))
  return blocks
}

/** The same paragraphs as words, with what this version does not know left out. */
export function draftParagraphs(doc: Y.Doc): DraftParagraph[] {
  return draftBlocks(doc).map(({ inlines, ink: _, marked: __, ...said }) => ({
    ...said,
    ...wordsOf(inlines),
  }))
}

/** The language the draft is written in. */
export function draftLang(doc: Y.Doc): Lang {
  const lang: unknown = draftText(doc).getAttribute(LANG)
  return LANGS.find((known) => known === lang) ?? 'en'
}

/** The attribute of the Y.Text with the language of the draft. */
export const LANG = 'lang'

/**
 * What is handed over: trimmed, without empty paragraphs, with permanent ids. [D3]
 *
 * Levels follow the outline: nothing is more than one level below what precedes it, headings and what follows
 * them are at level 0, and a sub-paragraph is of the kind of its paragraph. `newId` is told the provisional id.
 */
export function toParagraphs(
  doc: Y.Doc,
  { lang, part, newId }: { lang: Lang; part: string | null; newId: (provisional: string) => string },
): Paragraph[] {
  return outlined(kept(doc)).map(({ id, kind, level, text, em, notes, addressees, alternative }) => ({
    id: newId(id),
    kind,
    level,
    text,
    em,
    notes,
    lang,
    part,
    struck: false,
    addedBy: null,
    ...(addressees.length > 0 && kind === 'operative' && level === 0 && { addressees }),
    ...(alternative && { alternative }),
  }))
}

/** What would be handed over: trimmed, without what is empty, open brackets as square brackets around their words. */
function kept(doc: Y.Doc): DraftParagraph[] {
  return draftBlocks(doc)
    .map(({ inlines, ink: _, marked: __, ...said }) => ({
      ...said,
      ...trimmed(wordsOf(inlines, { open: () => '[', close: () => ']' })),
    }))
    .filter((p) => p.text !== '')
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

/**
 * Takes letters and marks out of the ink, in a transaction, and no formats beside them. [D20]
 *
 * `Y.Text.delete` tidies formats away that make no difference as far as this doc knows. Two people who delete at the same
 * time can so take away each one of two that say the same, and words fall out of their bracket.
 */
export function eraseInk(text: Y.Text, at: number, size: number): void {
  const transaction = text.doc?._transaction
  // Without any format there is nothing to tidy, and Yjs keeps an index that only its own deleting corrects.
  if (!transaction || text._searchMarker) {
    text.delete(at, size)
    return
  }
  let index = 0
  for (let item = text._start; item !== null && index < at + size; item = item.right) {
    if (item.deleted || !item.countable) continue
    const { client, clock } = item.id
    const [from, to] = [Math.max(0, at - index), Math.min(item.length, at + size - index)]
    index += item.length
    if (from >= to) continue
    if (to < item.length) Y.getItemCleanStart(transaction, Y.createID(client, clock + to))
    const part = from > 0 ? Y.getItemCleanStart(transaction, Y.createID(client, clock + from)) : item
    part.delete(transaction)
    item = part
  }
}

/** Fills an empty draft. There is always a first mark, so that the first paragraph can be split, joined and shaped. */
export function seedDraft(
  doc: Y.Doc,
  paragraphs: readonly (Shape & Words)[],
  idAt = (place: number) => `s${place + 1}`,
): void {
  const text = draftText(doc)
  const plain: Shape & Words = { kind: 'operative', level: 0, text: '', em: [], notes: [] }
  doc.transact(() => {
    for (const [i, p] of (paragraphs.length > 0 ? paragraphs : [plain]).entries()) {
      text.insertEmbed(text.length, { p: idAt(i), kind: p.kind, level: p.level }, {})
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

/** The Yjs client of every zero draft, and of nothing else: its words are nobody's here. [D30] */
export const ZERO_DRAFT = 0

/** A zero draft as the first row of ink. */
export function zeroDraft(paragraphs: readonly (Shape & Words)[]): Uint8Array {
  const doc = emptyDraft()
  doc.clientID = ZERO_DRAFT
  seedDraft(doc, paragraphs)
  return Y.encodeStateAsUpdate(doc)
}

/** The attribute of the Y.Text that holds a changed kind or level of the paragraph with this id. */
export function shapeKey(id: string, which: keyof Shape): string {
  return `${which}:${id}`
}

/** The attribute with whom it addresses, as a list with commas. */
export function addresseesKey(id: string): string {
  return `to:${id}`
}

/** The attribute that says, with 1, that it is another version of the paragraph before it. */
export function alternativeKey(id: string): string {
  return `alternative:${id}`
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
  const p = markId(insert)
  if (p === null || typeof insert !== 'object' || insert === null) return null
  const kind = 'kind' in insert ? insert.kind : undefined
  const level = 'level' in insert ? insert.level : undefined
  return { p, ...readShape(kind, level, { kind: 'operative', level: 0 }) }
}

function plain(id: string): DraftBlock {
  const said: Said = { kind: 'operative', level: 0, addressees: [], alternative: false }
  return { id, ...said, inlines: [], ink: 0, marked: false }
}

function readShape(kind: unknown, level: unknown, otherwise: Shape): Shape {
  return {
    kind: KINDS.find((known) => known === kind) ?? otherwise.kind,
    level: LEVELS.find((known) => known === level) ?? otherwise.level,
  }
}

function saidOf(text: Y.Text, block: DraftBlock): Said {
  const said = (key: string): unknown => text.getAttribute(key)
  const addressees = said(addresseesKey(block.id))
  const named = typeof addressees === 'string' ? addressees.split(',') : []
  return {
    ...readShape(said(shapeKey(block.id, 'kind')), said(shapeKey(block.id, 'level')), block),
    addressees: ADDRESSEES.filter((known) => named.includes(known)),
    alternative: said(alternativeKey(block.id)) === 1,
  }
}

/** Brackets that were resolved, or of which nobody says who raised them, are none: words may bring them back. */
function lookOf(attributes: Record<string, unknown> | undefined, isOpen: (id: string) => boolean): Look {
  if (!attributes) return PLAIN
  const brackets = Object.keys(attributes).flatMap((key) =>
    attributes[key] === true ? (bracketOfKey(key) ?? []) : [],
  )
  return { em: attributes.em === true, brackets: brackets.filter(isOpen).sort() }
}

const PLAIN: Look = { em: false, brackets: [] }

function readInline(insert: unknown, look: Look): Inline {
  if (typeof insert === 'string') return { text: clean(insert), ...look }
  if (typeof insert === 'object' && insert !== null && 'note' in insert && typeof insert.note === 'string') {
    return { note: insert.note, ...look }
  }
  return { unknown: insert instanceof Y.AbstractType ? {} : insert, ...look }
}
