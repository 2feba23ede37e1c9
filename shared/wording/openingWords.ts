import type { Kind, Lang } from '../paragraph.ts'
import { OPENINGS } from './openingLists.ts'
import { type Opening, openings, type Phrases, type Place, phrasesOf } from './openingPhrase.ts'

/**
 * How many characters at the start of a paragraph are its opening words, which are set in italics; 0 if none is known.
 * Derived from the words each time, so that nobody formats anything. [N5]
 *
 * The longest phrase of the lists counts, with the adverbs before, among and behind it: "Further requests", "Prend
 * également note", "Notes with deep concern".
 */
export function openingLength(text: string, lang: Lang, kind: Kind): number {
  return kind === 'heading' ? 0 : (openingsOf(text, lang, kind)[0]?.end ?? 0)
}

/**
 * Which kind of paragraph the opening words belong to; null if none are known, or those of both kinds. [D17]
 *
 * Right while somebody is typing: a phrase counts once something follows it that is no letter, and what is typed
 * behind it then changes nothing, since no phrase of one kind begins with a phrase of the other.
 */
export function openingKind(text: string, lang: Lang): 'preambular' | 'operative' | null {
  const [preambular, operative] = (['preambular', 'operative'] as const).map((kind) =>
    openingsOf(text, lang, kind).some(({ end }) => end < text.length),
  )
  if (preambular === operative) return null
  return preambular ? 'preambular' : 'operative'
}

/** The verb that opens an operative paragraph, in lower case and without adverbs; its rank is null if it has none. (2.12.) */
export function openingVerb(text: string, lang: Lang): { verb: string; rank: number | null } | null {
  const [opening] = openingsOf(text, lang, 'operative')
  return opening ? { verb: opening.phrase, rank: opening.known } : null
}

/** Of how many ranks of strength a verb is one. (2.12.) */
export const RANKS = OPENINGS.en.ranked.length

function openingsOf(text: string, lang: Lang, kind: 'preambular' | 'operative'): Opening<number | null>[] {
  const known = phrases(lang)
  return openings(text, known[kind], known.adverbs)
}

interface Known {
  operative: Phrases<number | null>
  preambular: Phrases<number | null>
  adverbs: Phrases<Place>
}

const read = new Map<Lang, Known>()

/** Read once a language, when they are first asked for. */
function phrases(lang: Lang): Known {
  const known = read.get(lang) ?? readLists(lang)
  read.set(lang, known)
  return known
}

function readLists(lang: Lang): Known {
  const { ranked, operative, preambular, adverbs, before } = OPENINGS[lang]
  return {
    operative: phrasesOf<number | null>([
      ...ranked.map((synonyms, i) => [synonyms, i + 1] as const),
      [operative, null],
    ]),
    preambular: phrasesOf<number | null>([[preambular, null]]),
    adverbs: phrasesOf<Place>([
      [adverbs, 'anywhere'],
      [before, 'before'],
      ['further', 'unless-of-a-noun'],
    ]),
  }
}
