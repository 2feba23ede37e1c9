import { type Lang, NOTE_MARK } from '../paragraph.ts'
import type { Ending, Sign } from './lintEnding.ts'
import type { Fix, Mendable } from './lintFinding.ts'
import type { Script } from './lintScript.ts'

/** The signs a paragraph ends with, in every script. What ends a sentence otherwise is 'other'. */
const SIGNS: Record<string, Sign | 'other'> = {
  ',': 'comma',
  '،': 'comma',
  '，': 'comma',
  '、': 'comma',
  ';': 'semicolon',
  '؛': 'semicolon',
  '；': 'semicolon',
  ':': 'colon',
  '：': 'colon',
  '.': 'full-stop',
  '。': 'full-stop',
  '．': 'full-stop',
  '۔': 'full-stop',
  '?': 'other',
  '!': 'other',
  '…': 'other',
  '؟': 'other',
  '？': 'other',
  '！': 'other',
}

const WRITTEN: Record<Script, Record<Sign, string>> = {
  latin: { comma: ',', semicolon: ';', colon: ':', 'full-stop': '.' },
  arabic: { comma: '،', semicolon: '؛', colon: ':', 'full-stop': '.' },
  han: { comma: '，', semicolon: '；', colon: '：', 'full-stop': '。' },
}

const MISSING = {
  comma: 'no-comma',
  semicolon: 'no-semicolon',
  colon: 'no-colon',
  'full-stop': 'no-full-stop',
} as const

const AND: Record<Lang, string> = { en: 'and', fr: 'et' }

/** A last word that joins the next item. */
const JOINING: Record<Lang, RegExp> = {
  en: /(?<=\s)(?:and\/or|and|or)$/i,
  fr: /(?<=\s)(?:et\/ou|et|ou)$/i,
}

/** How a text ends: words, a sign or several, perhaps "and"; footnotes, spaces and closing brackets among them. */
export interface Tail {
  /** Where the words end: before the sign and the space before it, or where a sign is to be put. */
  words: number
  sign: { to: number; is: Sign | 'other'; written: string } | null
  and: { from: number; to: number } | null
}

/** Reads how a text ends. "And" without a sign before it is one of the words, unless it is expected there. */
export function tailOf(text: string, lang: Lang, ending: Ending): Tail {
  const end = beforeGaps(text, text.length)
  const joining = JOINING[lang].exec(text.slice(Math.max(0, end - 8), end))
  if (joining) {
    const and = { from: end - joining[0].length, to: end }
    const before = beforeGaps(text, and.from)
    const signed = signedTail(text, before, ending)
    if (signed) return { ...signed, and }
    if (
      ending.and !== 'stray' &&
      /[\p{L}\p{M}\p{N})”"’»]$/u.test(text.slice(Math.max(0, before - 2), before))
    ) {
      return { words: placeFor(text.slice(0, and.from), lang), sign: null, and }
    }
  }
  return signedTail(text, end, ending) ?? { words: placeFor(text, lang), sign: null, and: null }
}

export interface TailFlaw {
  code: Mendable
  /** Null where a sign or a footnote would be lost with it. */
  fix: Fix | null
}

/**
 * What is wrong with an ending, or null. [D18]
 *
 * The sign is put in the script of the words, or of the sign that is there. A question mark or an ellipsis is never
 * replaced, and no full stop is asked for behind it.
 */
export function tailFlaw(
  text: string,
  tail: Tail,
  { ending, lang, script }: { ending: Ending; lang: Lang; script: Script },
): TailFlaw | null {
  const { words, sign, and } = tail
  const [expected] = ending.signs
  const lacksAnd = ending.and === 'needed' && script === 'latin' && !and
  const strayAnd = ending.and === 'stray' ? and : null
  const joined = lacksAnd ? ` ${AND[lang]}` : ''
  if (sign && isAsGood(sign.is, ending)) {
    if (lacksAnd) return { code: 'no-and', fix: { from: sign.to, to: sign.to, ins: joined } }
    if (!strayAnd) return null
    return { code: 'stray-and', fix: { from: beforeSpaces(text, strayAnd.from), to: strayAnd.to, ins: '' } }
  }
  if (!sign && !and && !lacksAnd && endsWithin(text, ending)) return null
  const code = lacksAnd ? 'no-and' : MISSING[expected]
  const to = strayAnd?.to ?? sign?.to ?? words
  if (sign?.is === 'other' || /[\]\uFFFC]/.test(text.slice(words, to))) return { code, fix: null }
  return { code, fix: { from: words, to, ins: dressed(text, tail, { expected, lang, script }) + joined } }
}

/** The expected sign, in French apart from the words; nothing, if the words end with a full stop already. */
function dressed(
  text: string,
  { words, sign }: Tail,
  { expected, lang, script }: { expected: Sign; lang: Lang; script: Script },
): string {
  if (expected === 'full-stop' && /[.。…?!؟？！]/.test(text.charAt(words - 1))) return ''
  const written = WRITTEN[(sign && scriptOfSign(sign.written)) ?? script][expected]
  return lang === 'fr' && words > 0 && script === 'latin' && /[;:]/.test(written)
    ? `\u00A0${written}`
    : written
}

function isAsGood(sign: Sign | 'other', { signs }: Ending): boolean {
  return signs.some((s) => s === sign || (s === 'full-stop' && sign === 'other'))
}

/** Whether the sign stands within the quotation or the parentheses that a text ends with. */
function endsWithin(text: string, ending: Ending): boolean {
  const end = beforeGaps(text, text.length)
  if (!/[”"»’)）」』]/.test(text.charAt(end - 1))) return false
  const sign = SIGNS[text.charAt(beforeSpaces(text, end - 1) - 1)]
  return sign !== undefined && isAsGood(sign, ending)
}

/** The sign before `end`, those right before it included, so that ",;" is one. An ellipsis is another sign than a full stop. */
function signedTail(text: string, end: number, ending: Ending): Tail | null {
  const written = text.charAt(end - 1)
  let is = SIGNS[written]
  if (is === undefined) return null
  let from = end - 1
  if (written === '.') {
    if (text.charAt(from - 1) === '.') is = 'other'
    else if (!isAsGood(is, ending) && ABBREVIATED.test(text.slice(Math.max(0, end - 12), end))) return null
  }
  if (is !== 'other') while (PAUSES.has(text.charAt(from - 1))) from -= 1
  return { words: beforeSpaces(text, from), sign: { to: end, is, written }, and: null }
}

const PAUSES = new Set(
  Object.keys(SIGNS).filter((sign) => !['full-stop', 'other'].includes(SIGNS[sign] ?? '')),
)

/** A full stop that belongs to the word, and does not end anything. */
const ABBREVIATED = /(?<!\p{L})(?:etc|al|(?:\p{L}\.)+\p{L})\.$/u

function scriptOfSign(sign: string): Script | null {
  if (/[،؛؟۔]/.test(sign)) return 'arabic'
  return /[，、；：。．？！]/.test(sign) ? 'han' : null
}

/** In English a footnote is referred to behind the sign, in French before it. */
function placeFor(text: string, lang: Lang): number {
  const end = text.trimEnd().length
  let at = end
  while (lang === 'en' && text.charAt(at - 1) === NOTE_MARK) at = beforeSpaces(text, at - 1)
  return at === 0 ? end : at
}

function beforeSpaces(text: string, at: number): number {
  let before = at
  while (before > 0 && /\s/.test(text.charAt(before - 1))) before -= 1
  return before
}

/** Before spaces, footnotes and closing brackets. */
function beforeGaps(text: string, at: number): number {
  let before = at
  while (before > 0 && /[\s\]\uFFFC]/.test(text.charAt(before - 1))) before -= 1
  return before
}
