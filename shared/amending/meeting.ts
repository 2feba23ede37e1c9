import type { Amendment, Forum } from '../forum.ts'
import type { Paragraph } from '../paragraph.ts'
import { inOrder } from '../tabled.ts'
import { sameButForTypography } from '../wording/duplicate.ts'
import { type Rewording, reword } from '../wording/rewording.ts'
import { type Typography, typographyBetween } from '../wording/typography.ts'
import { baseOf } from './adoption.ts'
import { PENDING } from './amendmentState.ts'
import { clash, meeting, type Operation } from './operation.ts'
import { wordsIn } from './votingOrder.ts'

/**
 * Where two amendments contradict each other without changing the same words: both change the text at one point, this
 * one deletes or replaces what that one changes or adds to, that one what this one does, both give a paragraph a shape.
 */
export const CONTRADICTIONS = ['onePoint', 'deletesThat', 'deletedByThat', 'shape'] as const
export type Contradiction = (typeof CONTRADICTIONS)[number]

/** How a pending amendment meets one that is being written or filed. */
export interface Meeting {
  amendment: Amendment
  /** The same; the same but for `what`; both change so many words; or they contradict each other in `what`. */
  how: 'same' | 'sameButTypography' | 'overlaps' | 'contradicts'
  /** How many words of the text both change; 0 unless they overlap. */
  words: number
  what: readonly (Typography | Contradiction)[]
}

/**
 * The pending amendments of the same parent, or of none, that these operations meet, as they were filed. [A15]
 *
 * Asked by the proposer's screen while they type and by the server when they file, so that both say the same:
 * whoever is here clashes (`clash`: conflict or identical) or is a duplicate (`sameButForTypography`). The operations
 * fit the text, or the text as the parent would make it.
 */
export function meetings(
  forum: Forum,
  { operations, parent }: { operations: readonly Operation[]; parent?: string | undefined },
  except?: string,
): Meeting[] {
  const places = new Set(operations.flatMap(placesIn))
  let base: Paragraph[] | null = null
  const textOf = () => {
    base ??= baseOf(forum, parent ? { parent } : {})
    return base
  }
  return inOrder(forum).flatMap((amendment): Meeting[] => {
    if (amendment.id === except || amendment.parent !== parent || !PENDING.includes(amendment.state))
      return []
    if (!amendment.operations.some((o) => placesIn(o).some((place) => places.has(place)))) return []
    const met = clash(operations, amendment.operations)
    if (met === 'identical') return [{ amendment, how: 'same', words: 0, what: [] }]
    if (sameButForTypography(operations, amendment.operations)) {
      const what = differing(textOf(), operations, amendment.operations)
      return [{ amendment, how: 'sameButTypography', words: 0, what }]
    }
    if (met !== 'conflict') return []
    const words = wordsShared(operations, amendment.operations)
    return words > 0
      ? [{ amendment, how: 'overlaps', words, what: [] }]
      : [{ amendment, how: 'contradicts', words, what: contradictions(operations, amendment.operations) }]
  })
}

/** Two operations that meet have one of these in common: so most amendments need not be compared at all. */
function placesIn(operation: Operation): (string | null)[] {
  if (operation.kind !== 'add') return [operation.paragraph]
  return operation.under === null ? [operation.after] : [operation.after, operation.under]
}

/** Of the text, each once: words that one of the amendments deletes twice are not counted twice. */
function wordsShared(a: readonly Operation[], b: readonly Operation[]): number {
  let shared = 0
  for (const x of a) {
    for (const y of b) {
      if (x.kind !== 'text' || y.kind !== 'text' || x.paragraph !== y.paragraph) continue
      const [from, to] = [Math.max(x.from, y.from), Math.min(x.to, y.to)]
      if (from < to) shared += wordsIn(x.old.slice(from - x.from, to - x.from))
    }
  }
  return shared
}

function contradictions(a: readonly Operation[], b: readonly Operation[]): Contradiction[] {
  const found = new Set<Contradiction>()
  for (const x of a) {
    for (const y of b) {
      if (meeting(x, y) !== 'conflict') continue
      found.add(contradiction(x, y))
    }
  }
  return CONTRADICTIONS.filter((one) => found.has(one))
}

function contradiction(x: Operation, y: Operation): Contradiction {
  if (x.kind === 'drop') return 'deletesThat'
  if (y.kind === 'drop') return 'deletedByThat'
  if (x.kind !== 'text' || y.kind !== 'text') return 'shape'
  if (x.from === x.to && y.from < x.from && x.from < y.to) return 'deletedByThat'
  return y.from === y.to && x.from < y.from && y.from < x.to ? 'deletesThat' : 'onePoint'
}

/** In what the paragraphs differ as both would have them, of those that they change or add alike. */
function differing(
  base: readonly Paragraph[],
  a: readonly Operation[],
  b: readonly Operation[],
): Typography[] {
  const [these, those] = [wordingsOf(base, a), wordingsOf(base, b)]
  return [...new Set(these.flatMap((words, i) => typographyBetween(words, those[i] ?? words)))]
}

/** Every paragraph's words as these operations would make them, in the order of the text, and then the new ones. */
function wordingsOf(base: readonly Paragraph[], operations: readonly Operation[]): string[] {
  const texts = operations.filter((o) => o.kind === 'text')
  const added = operations.filter((o) => o.kind === 'add')
  const inPlace = [...added].sort((x, y) => order(base, x.after) - order(base, y.after))
  return [
    ...base.map((p) => {
      const here: Rewording[] = texts.filter((o) => o.paragraph === p.id)
      return here.length > 0 ? reword(p, here).text : p.text
    }),
    ...inPlace.flatMap((o) => o.paragraphs.map(({ text }) => text)),
  ]
}

function order(base: readonly Paragraph[], after: string | null): number {
  return base.findIndex((p) => p.id === after)
}
