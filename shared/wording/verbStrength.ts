import type { Lang } from '../paragraph.ts'
import { openingVerb, RANKS } from './openingWords.ts'

export const WEIGHTS = ['binding', 'strong', 'medium', 'weak'] as const
export type Weight = (typeof WEIGHTS)[number]

export interface Strength {
  /** As the lists of opening words have it, in lower case and without adverbs: "calls upon", "prie instamment". */
  verb: string
  /** From 1, the strongest, to `of`. Synonyms share a rank, in both languages. */
  rank: number
  of: number
  weight: Weight
}

/**
 * How strong the verb is that an operative paragraph opens with; null where it opens with none of known strength. [D17]
 * Adverbs do not count: "strongly urges" is as strong as "urges". Source: rules 2.12.
 */
export function verbStrength(text: string, lang: Lang): Strength | null {
  const opening = openingVerb(text, lang)
  if (!opening || opening.rank === null) return null
  const { verb, rank } = opening
  return { verb, rank, of: RANKS, weight: weightOf(rank) }
}

/** Whether a paragraph now asks for less or more than it did; null if for the same, or if one strength is unknown. [D17] */
export function strengthChange(before: string, after: string, lang: Lang): 'weaker' | 'stronger' | null {
  const [was, is] = [verbStrength(before, lang), verbStrength(after, lang)]
  if (!was || !is || was.rank === is.rank) return null
  return is.rank > was.rank ? 'weaker' : 'stronger'
}

/** Decides and demands; calls upon to requests; recommends to encourages; welcomes and takes note. */
function weightOf(rank: number): Weight {
  if (rank <= 2) return 'binding'
  if (rank <= 5) return 'strong'
  return rank <= 8 ? 'medium' : 'weak'
}
