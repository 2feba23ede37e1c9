import { type ChangeObject, diffArrays } from 'diff'
import { type Lang, NOTE_MARK } from '../paragraph.ts'
import type { Rewording } from './rewording.ts'

/**
 * The fewest whole words that turn one text into another, in order, not touching. [A1, A2]
 *
 * Made into each other exactly, but for footnote marks that `base` did not have: an amendment brings no
 * footnotes, so the last ones too many are left out. Where words end is asked of Intl.Segmenter, which differs
 * between machines: compute once, keep the answer, never recompute it to verify. Where more than some 300 words
 * are replaced, all from the first to the last that changed are one.
 */
export function rewordingsBetween(base: string, edited: string, lang: Lang): Rewording[] {
  if (base === edited) return []
  const rewordings: Rewording[] = []
  let offset = 0
  for (const [was, is] of betweenMarks(base, edited, lang)) {
    for (const hunk of hunksBetween(unitsOf(was, lang), unitsOf(is, lang))) {
      rewordings.push(trimmed(hunk, offset))
    }
    offset += was.length + NOTE_MARK.length
  }
  return rewordings
}

export interface Token {
  text: string
  at: number
}

/** A text cut into words, spaces and signs. A footnote mark always stands alone. */
export function tokensOf(text: string, lang: Lang): Token[] {
  const tokens: Token[] = []
  let at = 0
  for (const [i, stretch] of text.split(NOTE_MARK).entries()) {
    if (i > 0) {
      tokens.push({ text: NOTE_MARK, at })
      at += NOTE_MARK.length
    }
    for (const { segment, index } of segmenter(lang).segment(stretch)) {
      tokens.push({ text: segment, at: at + index })
    }
    at += stretch.length
  }
  return tokens
}

/**
 * Both texts cut at the footnotes which stay, so that a footnote is only ever kept or deleted, never moved.
 * Which ones stay is unclear when some are gone: those the words around them show, or else the first.
 */
function betweenMarks(base: string, edited: string, lang: Lang): [was: string, is: string][] {
  const was = base.split(NOTE_MARK)
  const is = edited.split(NOTE_MARK)
  const marks = was.length - 1
  if (is.length > was.length) is.push(is.splice(marks).join(''))

  const staying = is.length === was.length ? null : marksMatched(base, edited, lang)
  const cut: string[] = ['']
  for (const [i, stretch] of was.entries()) {
    if (i === 0) cut[0] = stretch
    else if (staying === null || staying.has(i - 1)) cut.push(stretch)
    else cut[cut.length - 1] += NOTE_MARK + stretch
  }
  return cut.map((stretch, i) => [stretch, is[i] ?? ''])
}

function marksMatched(base: string, edited: string, lang: Lang): Set<number> {
  const matched = new Set<number>()
  let mark = 0
  for (const { value, added, removed } of diffUnits(unitsOf(base, lang), unitsOf(edited, lang))) {
    for (const { text } of added ? [] : value) {
      if (text !== NOTE_MARK) continue
      if (!removed) matched.add(mark)
      mark += 1
    }
  }
  const kept = edited.split(NOTE_MARK).length - 1
  return matched.size === kept ? matched : new Set(Array.from({ length: kept }, (_, i) => i))
}

/** A word or sign with the space before it: compared as one, for spaces alone would match anywhere. */
interface Unit {
  text: string
  tokens: Token[]
}

function unitsOf(text: string, lang: Lang): Unit[] {
  const units: Unit[] = []
  let space: Token | null = null
  for (const token of tokensOf(text, lang)) {
    if (space && token.text === NOTE_MARK) {
      units.push({ text: space.text, tokens: [space] })
      space = null
    }
    if (!space && /^\s+$/u.test(token.text)) {
      space = token
      continue
    }
    units.push(
      space
        ? { text: space.text + token.text, tokens: [space, token] }
        : { text: token.text, tokens: [token] },
    )
    space = null
  }
  if (space) units.push({ text: space.text, tokens: [space] })
  return units
}

/** Words gone and come in one paragraph, beyond which it is another text: the time it takes grows as their square. */
const MOST_CHANGES = 600

type UnitChange = Pick<ChangeObject<Unit[]>, 'value' | 'added' | 'removed'>

function diffUnits(was: Unit[], is: Unit[]): UnitChange[] {
  const comparator = (a: Unit, b: Unit) => a.text === b.text
  const rewritten = [
    { value: was, added: false, removed: true },
    { value: is, added: true, removed: false },
  ]
  return diffArrays(was, is, { comparator, maxEditLength: MOST_CHANGES }) ?? rewritten
}

interface Hunk {
  from: number
  was: Token[]
  is: Token[]
}

/** Changes with nothing but spaces and signs between them are one change: that is how a person reads them. */
function hunksBetween(was: Unit[], is: Unit[]): Hunk[] {
  const hunks: Hunk[] = []
  let at = 0
  let gap: Token[] | null = null
  for (const { value, added, removed } of diffUnits(was, is)) {
    const tokens = value.flatMap((unit) => unit.tokens)
    const length = lengthOf(tokens)
    if (!added && !removed) {
      gap = tokens
      at += length
      continue
    }
    let hunk = hunks.at(-1)
    if (!hunk || (gap && !/^[\s\p{P}]*$/u.test(textOf(gap)))) {
      hunk = { from: at, was: [], is: [] }
      hunks.push(hunk)
    } else if (gap) {
      hunk.was.push(...gap)
      hunk.is.push(...gap)
    }
    gap = null
    if (added) hunk.is.push(...tokens)
    else {
      hunk.was.push(...tokens)
      at += length
    }
  }
  return hunks
}

/** Without the words both sides begin or end with. */
function trimmed({ from, was, is }: Hunk, offset: number): Rewording {
  let start = 0
  while (start < was.length && start < is.length && was[start]?.text === is[start]?.text) start += 1
  let end = 0
  const rest = Math.min(was.length, is.length) - start
  while (end < rest && was.at(-1 - end)?.text === is.at(-1 - end)?.text) end += 1

  const old = textOf(was.slice(start, was.length - end))
  const begins = offset + from + lengthOf(was.slice(0, start))
  return { from: begins, to: begins + old.length, old, ins: textOf(is.slice(start, is.length - end)) }
}

function textOf(tokens: Token[]): string {
  return tokens.map((token) => token.text).join('')
}

function lengthOf(tokens: Token[]): number {
  return tokens.reduce((sum, token) => sum + token.text.length, 0)
}

const segmenters = new Map<Lang, Intl.Segmenter>()

/** Slow to make, so each is made once, and only where someone amends. */
function segmenter(lang: Lang): Intl.Segmenter {
  const made = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' })
  segmenters.set(lang, made)
  return made
}
