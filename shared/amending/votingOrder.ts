import type { Paragraph } from '../paragraph.ts'
import type { Amending } from './amendment.ts'
import { clash, type Operation } from './operation.ts'

/** What an amendment does to a recommendation, the furthest removed from the original first. */
export const REMOVALS = [
  'deletesParagraph',
  'replacesParagraph',
  'deletesPart',
  'replacesPart',
  'inserts',
  'reshapes',
  'addsParagraph',
] as const
export type Removal = (typeof REMOVALS)[number]

export interface Voted extends Amending {
  /** ISO 8601, the server's. */
  filedAt: string
}

export interface Place {
  id: string
  /** Why here. `share`: words deleted and inserted over the words of the paragraphs it changes, 0 to 1. */
  reason: { code: Removal; share: number }
  /** Those that contradict it, in this order: if it is adopted, the ones still pending are proposed to fall. */
  falls: string[]
}

/**
 * The order in which the amendments to one recommendation are best put to the vote. [A11, A12]
 *
 * Paragraph by paragraph; in each, the furthest removed first: by kind, then by share, then as filed; new
 * paragraphs after the one they follow, as filed. Deterministic, and a suggestion: furthest removed "in
 * substance" is for the chair to say. Sub-amendments and merged or inadmissible amendments are the caller's to
 * leave out. `base` is the text (or the recommendation) all were made for. Rules of procedure 2.4.
 */
export function votingOrder(base: readonly Paragraph[], amendments: readonly Voted[]): Place[] {
  const places = new Map(base.map((p, i): [string | null, number] => [p.id, i]))
  const ranked = amendments
    .map((amendment) => ({ amendment, rank: rankOf({ base, places }, amendment.operations) }))
    .sort(
      (a, b) =>
        a.rank.place - b.rank.place ||
        REMOVALS.indexOf(a.rank.code) - REMOVALS.indexOf(b.rank.code) ||
        b.rank.share - a.rank.share ||
        compare(a.amendment.filedAt, b.amendment.filedAt) ||
        a.amendment.number - b.amendment.number,
    )
  const listed = ranked.map(({ amendment: { id }, rank: { code, share } }) => ({
    id,
    reason: { code, share },
    falls: [] as string[],
  }))
  // Whether two contradict each other does not depend on which is asked first: each pair once. [A3]
  ranked.forEach(({ amendment: one }, i) => {
    for (let j = i + 1; j < ranked.length; j += 1) {
      const other = ranked[j]?.amendment
      if (!other || clash(one.operations, other.operations) !== 'conflict') continue
      listed[i]?.falls.push(other.id)
      listed[j]?.falls.push(one.id)
    }
  })
  return listed
}

interface Rank {
  place: number
  code: Removal
  share: number
}

/** An amendment that only adds stands with the paragraph it follows; another one with the first it changes. */
function rankOf(
  { base, places }: { base: readonly Paragraph[]; places: ReadonlyMap<string | null, number> },
  operations: readonly Operation[],
): Rank {
  const placeOf = (id: string | null) => places.get(id) ?? -1
  const changes = operations.filter((o) => o.kind !== 'add')
  if (changes.length === 0) {
    const places = operations.map((o) => (o.kind === 'add' ? placeOf(o.after) : base.length))
    return { place: Math.min(...places), code: 'addsParagraph', share: 0 }
  }

  const touched = [...new Set(changes.map((o) => o.paragraph))].flatMap((id) => base[placeOf(id)] ?? [])
  const texts = changes.filter((o) => o.kind === 'text')
  const dropped = touched.filter((p) => changes.some((o) => o.kind === 'drop' && o.paragraph === p.id))
  const words = {
    all: sum(touched.map((p) => p.text)),
    deleted: sum(dropped.map((p) => p.text)) + sum(texts.map((o) => o.old)),
    inserted: sum(texts.map((o) => o.ins)),
  }
  return {
    place: Math.min(...changes.map((o) => placeOf(o.paragraph))),
    code: removalOf(operations, words),
    share: Math.min(1, (words.deleted + words.inserted) / Math.max(1, words.all)),
  }
}

function removalOf(operations: readonly Operation[], words: { all: number; deleted: number }): Removal {
  const texts = operations.filter((o) => o.kind === 'text')
  const dropped = operations.flatMap((o) => (o.kind === 'drop' ? [o.paragraph] : []))
  if (dropped.length > 0) {
    const inItsPlace = operations.some(
      (o) => o.kind === 'add' && o.after !== null && dropped.includes(o.after),
    )
    return inItsPlace ? 'replacesParagraph' : 'deletesParagraph'
  }
  if (texts.length === 0) return 'reshapes'
  if (words.deleted > 0 && words.deleted === words.all) return 'replacesParagraph'
  if (texts.every((o) => o.ins === '')) return 'deletesPart'
  return texts.every((o) => o.old === '') ? 'inserts' : 'replacesPart'
}

function sum(texts: string[]): number {
  return texts.reduce((total, text) => total + wordsIn(text), 0)
}

/** Without Intl.Segmenter, so that every machine counts alike; scripts without spaces count by the character. */
export function wordsIn(text: string): number {
  return (
    text.match(
      /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}\p{M}])+/gu,
    )?.length ?? 0
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
