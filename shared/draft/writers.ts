import type { Doc, Text } from 'yjs'
import type { WrittenBy } from '../session.ts'
import { type AuthorOf, authorship } from './authorship.ts'
import { type DraftBlock, draftText, inkBlocks } from './draft.ts'
import { inOrder } from './draftOrder.ts'
import { type Inline, signsBetween, wordsOf } from './draftWords.ts'

/** More than a session's people write: a draft in which every other letter is somebody else's need not fill the journal. */
const MOST_RUNS = 20_000

/** A paragraph as it is handed over, and the provisional id it had. */
export interface Handed {
  provisional: string
  id: string
  text: string
}

/**
 * Who wrote which characters of these paragraphs, by the server's record of who sent what. [D30, T22]
 *
 * The runs of a paragraph follow each other and cover it; the signs of brackets are nobody's. [] if nobody is known to
 * have written anything. Offsets count in the text as it is handed over, trimmed and with its brackets written out.
 */
export function writersOf(doc: Doc, handed: readonly Handed[], authorOf: AuthorOf): WrittenBy[] {
  const text = draftText(doc)
  const authors = perUnit(text, authorOf)
  const paragraphs = new Map(
    inOrder(text, inkBlocks(text)).map((pieces) => [pieces[0]?.id ?? '', pieces] as const),
  )
  const runs: WrittenBy[] = []
  for (const { provisional, id, text: words } of handed) {
    const writers = charactersOf(paragraphs.get(provisional) ?? [], authors)
    const from = writers.text.length - writers.text.trimStart().length
    if (writers.text.slice(from, from + words.length) !== words) continue
    for (const run of merged(id, writers.by.slice(from, from + words.length))) runs.push(run)
  }
  return runs.length <= MOST_RUNS && runs.some(({ by }) => by !== null) ? runs : []
}

type Author = string | null

/** The author of each unit of the ink. */
function perUnit(text: Text, authorOf: AuthorOf): Author[] {
  return authorship(text, authorOf).flatMap(({ from, to, personId }) =>
    new Array<Author>(to - from).fill(personId),
  )
}

/** The words of one paragraph with its brackets written out, and the author of each of their characters. */
function charactersOf(
  pieces: readonly DraftBlock[],
  authors: readonly Author[],
): { text: string; by: Author[] } {
  const by: Author[] = []
  const inlines: Inline[] = []
  let open: readonly string[] = []
  for (const piece of pieces) {
    let at = piece.ink + (piece.marked ? 1 : 0)
    for (const inline of piece.inlines) {
      const size = 'text' in inline ? inline.text.length : 1
      if (!('unknown' in inline)) {
        nobody(by, signsBetween(open, inline.brackets, SIGNS))
        for (let i = at; i < at + size; i += 1) by.push(authors[i] ?? null)
        open = inline.brackets
      }
      at += size
    }
    inlines.push(...piece.inlines)
  }
  nobody(by, signsBetween(open, [], SIGNS))
  return { text: wordsOf(inlines, SIGNS).text, by }
}

const SIGNS = { open: () => '[', close: () => ']' }

function nobody(by: Author[], signs: string): void {
  for (let i = 0; i < signs.length; i += 1) by.push(null)
}

function merged(paragraph: string, writers: readonly Author[]): WrittenBy[] {
  const runs: WrittenBy[] = []
  for (const [at, by] of writers.entries()) {
    const last = runs.at(-1)
    if (last && last.by === by) last.to = at + 1
    else runs.push({ paragraph, from: at, to: at + 1, by })
  }
  return runs
}
