import type { Lang } from '../../../../shared/paragraph.ts'
import { openingLength } from '../../../../shared/wording/openingWords.ts'
import type { ReadParagraph } from './readParagraph.ts'

/** Opening words in italics may be some words longer than those our lists know, not a whole sentence. */
const LONGEST_OPENING = 60

/**
 * The stretches that are emphasized, around words, never around the spaces beside them: not the opening words, which are
 * set in italics by themselves, and not a paragraph that is in italics as a whole, which emphasizes nothing. Of a few
 * words out of a sentence (`isPassage`) all may be emphasized there. [D26]
 */
export function emphasisOf(paragraph: ReadParagraph, lang: Lang, isPassage: boolean): [number, number][] {
  const { text, kind, level } = paragraph
  const all = joined(paragraph.em, text)
  const emphasized = wordsIn(all.map(([from, to]) => text.slice(from, to)).join(' '))
  if (!isPassage && emphasized === wordsIn(text)) return []
  const opening = openingLength(text, lang, level === 0 ? kind : 'heading')
  return all.flatMap(([from, to]) => {
    const isOpening = from < opening && to <= Math.max(opening, LONGEST_OPENING)
    const words = isOpening ? null : aroundWords(text, Math.max(from, opening), to)
    return words ? [words] : []
  })
}

/** Stretches with only spaces between them are one. */
function joined(em: readonly [number, number][], text: string): [number, number][] {
  const out: [number, number][] = []
  for (const [from, to] of em) {
    const last = out.at(-1)
    if (last && !/\S/u.test(text.slice(last[1], from))) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}

function aroundWords(text: string, start: number, end: number): [number, number] | null {
  let [from, to] = [start, end]
  while (from < to && /[\s,;.:]/u.test(text.charAt(from))) from += 1
  while (from < to && /\s/u.test(text.charAt(to - 1))) to -= 1
  return from < to ? [from, to] : null
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
