import type { Paragraph } from '../paragraph.ts'
import { openingLength } from './openingWords.ts'
import { type Rewording, reword } from './rewording.ts'
import { listedIn, type SubstanceKind } from './substanceLists.ts'
import { verbStrength } from './verbStrength.ts'

/** Words of substance that a change touches: as they stand, and as they would; '' where there are none. */
export interface Touched {
  kind: SubstanceKind
  was: string
  is: string
}

type Read = Pick<Paragraph, 'kind' | 'level' | 'lang' | 'text'>

/**
 * What of a decision these rewordings of a paragraph touch, in order; empty: they change form alone. [T21]
 *
 * Of substance are opening words and every verb of known strength, numbers (figures in any script, in words up to a
 * hundred and beyond, ordinals, fractions, per cent, months), negations and limits, and modal verbs: the lists are in
 * `substanceLists.ts`. The same value in another dress ("ten", "10"; "cannot", "can not") is form. A rewording touches
 * what it changes, cuts in two or joins. What no list knows, as "large" or "all", is for people to see: before and after
 * of every correction are public. The rewordings must fit the text.
 */
export function substanceTouched(paragraph: Read, rewordings: readonly Rewording[]): Touched[] {
  const { text } = paragraph
  const changes = [...rewordings].sort((a, b) => a.from - b.from || a.to - b.to)
  const changed = reword({ text, em: [], notes: [] }, changes).text
  let moved = 0
  const places = changes.map(({ from, to, ins }) => {
    const place = { was: { from, to }, is: { from: from + moved, to: from + moved + ins.length } }
    moved += ins.length - (to - from)
    return place
  })
  const before = substanceIn(
    paragraph,
    places.map(({ was }) => was),
  )
  const after = substanceIn(
    { ...paragraph, text: changed },
    places.map(({ is }) => is),
  )
  return places.flatMap(({ was, is }) =>
    differing(
      before.filter((one) => meet(one, was)),
      after.filter((one) => meet(one, is)),
    ),
  )
}

interface Stretch {
  from: number
  to: number
}

interface Found extends Stretch {
  kind: SubstanceKind
  text: string
  /** The same for what says the same. */
  value: string
}

function substanceIn(paragraph: Read, places: readonly Stretch[]): Found[] {
  const { kind, level, lang, text } = paragraph
  const listed = listedIn(text, lang)
  if (kind === 'heading') return listed
  const opening = level === 0 ? openingLength(text, lang, kind) : 0
  return [...verbsIn(paragraph, { opening, places }), ...listed].sort((a, b) => a.from - b.from)
}

/** The opening words as they stand, adverbs and all, and every verb of known strength behind them that is near a change. */
function verbsIn(
  { kind, lang, text }: Read,
  { opening, places }: { opening: number; places: readonly Stretch[] },
): Found[] {
  const verbs: Found[] = []
  let end = opening
  if (opening > 0) verbs.push(verbAt(text, 0, opening))
  if (kind === 'preambular') return verbs
  for (const { index } of text.matchAll(/(?<![\p{L}\p{M}\p{N}'’ʼ-])\p{L}/gu)) {
    const isNear = places.some(({ from, to }) => index <= to && from <= index + LONGEST_OPENING)
    if (index < end || !isNear) continue
    const rest = text.slice(index, index + LONGEST_OPENING)
    if (!verbStrength(rest, lang)) continue
    end = index + openingLength(rest, lang, 'operative')
    verbs.push(verbAt(text, index, end))
  }
  return verbs
}

/** Twelve words are read of an opening; none of a list is longer than a line. */
const LONGEST_OPENING = 300

function verbAt(text: string, from: number, to: number): Found {
  const words = text.slice(from, to)
  const value = words.normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/gu, ' ')
  return { kind: 'verb', from, to, text: words, value }
}

function meet(one: Stretch, place: Stretch): boolean {
  return one.from < place.to && place.from < one.to
}

function differing(was: readonly Found[], is: readonly Found[]): Touched[] {
  const kinds = new Set([...was, ...is].map(({ kind }) => kind))
  return [...kinds].flatMap((kind) => {
    const [old, now] = [was, is].map((all) => all.filter((one) => one.kind === kind))
    const same =
      old?.length === now?.length && old?.every(({ value }, i) => value === now?.[i]?.value) === true
    return same ? [] : [{ kind, was: textOf(old), is: textOf(now) }]
  })
}

function textOf(found: readonly Found[] = []): string {
  return found.map(({ text }) => text).join(' … ')
}
