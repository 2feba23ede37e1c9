import type { Lang } from '../paragraph.ts'
import type { Fix, Mendable } from './lintFinding.ts'
import type { Script } from './lintScript.ts'

/** A space that is wrong, and what is to stand there. */
export interface SpacingFlaw {
  code: Mendable
  fix: Fix
}

/**
 * What is wrong with the spaces within a text, in order: doubled ones; one before a comma or a full stop, in English
 * before any sign; in French a missing no-break space before ; : ? ! » and after «. [D18]
 *
 * Spaces in front of the first and behind the last word are left to the hand-over, which trims them. Web addresses,
 * times and other signs amid letters are left alone, and so is all but doubled spaces in Arabic and Chinese.
 * Source: drafting conventions 3.4.
 */
export function spacingFlaws(text: string, { lang, script }: { lang: Lang; script: Script }): SpacingFlaw[] {
  const flaws: SpacingFlaw[] = []
  const signs = script === 'latin' ? lang : null
  const isInAddress = signs === 'fr' ? addressesIn(text) : () => false
  const end = text.trimEnd().length
  const start = text.length - text.trimStart().length
  let from = start
  for (let to = start; to < end; to += 1) {
    const unit = text.charCodeAt(to)
    if (isSpace(unit)) continue
    if (to - from > 1 || isSign(unit) || text.charCodeAt(from - 1) === OPENING) {
      const gap = gapIn(text, { from, to, start })
      const { code, ins } = (signs && claimed(gap, signs)) ?? doubled(gap)
      if (!isRight(gap.spaces, ins) && !isInAddress(gap)) flaws.push({ code, fix: { from, to, ins } })
    }
    from = to + 1
  }
  return flaws
}

/** Between two characters that are no spaces, what stands there, perhaps nothing. */
interface Gap {
  from: number
  to: number
  /** '' at the start of the text. */
  before: string
  spaces: string
  sign: string
  next: string
}

function gapIn(text: string, { from, to, start }: { from: number; to: number; start: number }): Gap {
  return {
    from,
    to,
    before: from === start ? '' : text.charAt(from - 1),
    spaces: text.slice(from, to),
    sign: text.charAt(to),
    next: String.fromCodePoint(text.codePointAt(to + 1) ?? 0x20),
  }
}

interface Wanted {
  code: Mendable
  ins: string
}

const NO_BREAK = '\u00A0'

/** What the sign before or behind a gap wants in it; null if it wants nothing. */
function claimed({ before, spaces, sign, next }: Gap, lang: Lang): Wanted | null {
  if (lang === 'fr' && before === '«') {
    return /[\p{Pe}\p{Pf}\p{Po}]/u.test(sign) ? null : { code: 'french-spacing', ins: NO_BREAK }
  }
  if (before === '' || /[([{“]/.test(before)) return null
  if (lang === 'fr' && /[;:?!»]/.test(sign)) {
    const amidSigns = /[;:?!]/.test(before) && sign !== '»'
    const amidLetters = /[:?!]/.test(sign) && /[\p{L}\p{N}/\\=&#_+@%-]/u.test(next)
    return spaces === '' && (amidSigns || amidLetters) ? null : { code: 'french-spacing', ins: NO_BREAK }
  }
  if (spaces === '' || !(lang === 'fr' ? /[,.]/ : /[,.;:?!]/).test(sign)) return null
  const beginsWord = /[^\s\p{P}\uFFFC]/u.test(next)
  const amongSigns = /[;:?!]/.test(before) || (sign === '.' && (next === '.' || before === '.'))
  return beginsWord || amongSigns ? null : { code: 'space-before', ins: '' }
}

/** One space, a no-break one if there is one among them. */
function doubled({ spaces }: Gap): Wanted {
  return { code: 'doubled-space', ins: /[\u00A0\u202F]/.exec(spaces)?.[0] ?? spaces.charAt(0) }
}

/** The narrow no-break space is as good as the other. */
function isRight(spaces: string, wanted: string): boolean {
  return spaces === wanted || (wanted === NO_BREAK && spaces === '\u202F')
}

/**
 * Whether a sign that nothing parts from what is before it belongs to a web or mail address. Signs around one do not.
 * To be asked from left to right.
 */
function addressesIn(text: string): (gap: Gap) => boolean {
  const addresses = ADDRESS.test(text) ? [...text.matchAll(/\S+/g)].flatMap(withoutSigns) : []
  let i = 0
  return ({ from, to, before }) => {
    const at = before === '«' ? to - 1 : to
    while ((addresses[i]?.to ?? at + 1) <= at) i += 1
    return from === to && (addresses[i]?.from ?? at + 1) <= at
  }
}

const ADDRESS = /:\/\/|www\.|@/

function withoutSigns({ 0: token, index }: RegExpExecArray): { from: number; to: number }[] {
  if (!ADDRESS.test(token)) return []
  let from = 0
  while ('«([“"'.includes(token.charAt(from))) from += 1
  let to = token.indexOf('»', from)
  if (to < 0) to = token.length
  while (to > from && ';:?!».,)]…”"\uFFFC،؛؟۔，、；：。．？！'.includes(token.charAt(to - 1))) to -= 1
  return [{ from: index + from, to: index + to }]
}

const OPENING = 0xab

/** , . ; : ? ! » */
function isSign(unit: number): boolean {
  if (unit > 0x3f) return unit === 0xbb
  return unit === 0x2c || unit === 0x2e || unit === 0x3a || unit === 0x3b || unit === 0x3f || unit === 0x21
}

function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 32 || (unit >= 9 && unit <= 13)
  if (unit < 0x2000) return unit === 0xa0 || unit === 0x1680
  return (
    unit <= 0x200a ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}
