import { type Operation, sameShape } from '../amending/operation.ts'
import type { Rewording } from './rewording.ts'

/**
 * Whether two amendments to one revision say the same but for typography: capitals, hyphens, spaces,
 * punctuation, quotation marks. [A10]
 *
 * A suggestion to co-sponsor or to merge, never a decision: "now here" and "nowhere" are the same to it.
 * Operations that change nothing but typography count for nothing. Signs that carry meaning (figures, %, §,
 * symbols, footnote marks) count. Source: catalogue of failures F10.
 */
export function sameButForTypography(a: readonly Operation[], b: readonly Operation[]): boolean {
  const [these, those] = [a.filter(saysSomething), b.filter(saysSomething)]
  return (
    these.length > 0 &&
    these.length === those.length &&
    these.every((x) => those.some((y) => sayTheSame(x, y))) &&
    those.every((y) => these.some((x) => sayTheSame(x, y)))
  )
}

/** False of an operation that changes nothing but typography. */
export function saysSomething(operation: Operation): boolean {
  return operation.kind !== 'text' || bare(operation.old) !== bare(operation.ins)
}

function sayTheSame(x: Operation, y: Operation): boolean {
  switch (x.kind) {
    case 'text':
      return y.kind === 'text' && x.paragraph === y.paragraph && sameWords(x, y)
    case 'add': {
      if (y.kind !== 'add' || x.after !== y.after || x.paragraphs.length !== y.paragraphs.length) return false
      return x.paragraphs.every((one, i) => {
        const other = y.paragraphs[i]
        return other !== undefined && sameShape(one, other) && bare(one.text) === bare(other.text)
      })
    }
    case 'drop':
      return y.kind === 'drop' && x.paragraph === y.paragraph
    case 'shape':
      return y.kind === 'shape' && x.paragraph === y.paragraph && sameShape(x.to, y.to)
  }
}

/** The same words in the same place: one range may take in a comma that the other leaves. */
function sameWords(x: Rewording, y: Rewording): boolean {
  const inOnePlace = x.from === y.from || (bare(x.old) !== '' && x.from < y.to && y.from < x.to)
  return inOnePlace && bare(x.old) === bare(y.old) && bare(x.ins) === bare(y.ins)
}

/** Between figures a sign keeps its place, so that 1.5 is not 15. */
function bare(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{N})[\s\p{P}\p{Cf}]+(?=\p{N})/gu, '\0')
    .replace(/(?![%‰§&#@])[\s\p{P}\p{Cf}]/gu, '')
}
