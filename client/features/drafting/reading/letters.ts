import type { Lang } from '../../../../shared/paragraph.ts'

/** Invisible, without meaning here, or ours: controls, soft hyphens, zero-width and direction marks, halves of pairs, U+FFFC. */
const DROPPED =
  /(?![\t\n\v\f\r\u0085])\p{Cc}|\p{Cs}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFC]/gu
/** Joiners shape Arabic, Indic scripts and emoji, and are rubbish between Latin letters. */
const STRAY_JOINERS = /(?<=^|[\p{Script=Latin}\p{P}\p{Z}\p{N}])[\u200C\u200D]+/gu
/** White space, and what fonts of symbols draw in the private-use area: bullets, which no other font has. */
const GAPS = /[\s\u0085\uE000-\uF8FF]+/gu

/** The letters of a text from elsewhere, composed, with what is no letter left out. White space stays as it is. */
export function letters(text: string): string {
  return text.replace(DROPPED, '').replace(STRAY_JOINERS, '').normalize('NFC')
}

type Stretch = [from: number, to: number]

/**
 * One space between words and none around them. A single no-break space stays where it belongs: in French anywhere, in
 * English beside a figure; a row of spaces with one in it was only for looks. [D26]
 *
 * `em`: stretches of the text, moved along. Places count UTF-16 units.
 */
export function tidied(
  { text, em }: { text: string; em: readonly Stretch[] },
  lang: Lang,
): { text: string; em: Stretch[] } {
  const moved = [{ was: 0, is: 0 }]
  const out: string[] = []
  let length = 0
  const add = (piece: string, was: number) => {
    out.push(piece)
    length += piece.length
    moved.push({ was, is: length })
  }
  let done = 0
  for (const { 0: gap, index } of text.matchAll(GAPS)) {
    const end = index + gap.length
    add(text.slice(done, index), index)
    const isBetween = length > 0 && end < text.length
    add(isBetween ? space(gap, text.charAt(index - 1), text.charAt(end), lang) : '', end)
    done = end
  }
  out.push(text.slice(done))
  return { text: out.join(''), em: em.map(([from, to]) => [placeIn(moved, from), placeIn(moved, to)]) }
}

function space(gap: string, before: string, after: string, lang: Lang): string {
  const white = gap.replace(/\S/gu, '')
  if (white === '') return ''
  if (white === '\u00A0' || white === '\u202F') {
    if (lang === 'fr' || /\d/.test(before) || /\d/.test(after)) return white
  } else if (lang === 'fr' && /[\u00A0\u202F]/.test(white) && (/[;:?!»%]/.test(after) || before === '«')) {
    return '\u00A0'
  }
  return ' '
}

function placeIn(moved: readonly { was: number; is: number }[], was: number): number {
  let [low, high] = [0, moved.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((moved[middle]?.was ?? 0) <= was) low = middle
    else high = middle - 1
  }
  const before = moved[low] ?? { was: 0, is: 0 }
  const limit = moved[low + 1]?.is ?? Number.POSITIVE_INFINITY
  return Math.min(before.is + was - before.was, limit)
}
