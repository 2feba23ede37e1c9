import type { Lang } from '../paragraph.ts'

/**
 * Words inside a sentence that oblige more or less, the strongest first; words of one line oblige alike. Beginnings of
 * words, since both languages bend them. Source: rules of procedure 2.4 (*substance trap*) and 2.12.
 */
const SCALES: Record<Lang, readonly (readonly RegExp[])[]> = {
  en: [
    [
      whole(
        'requir(?:e|es|ed|ing)|oblig(?:e|es|ed|ing)|compel|mandat(?:e|es|ed|ing)|ensur(?:e|es|ed|ing)|guarantee[sd]?|prohibit(?:s|ed|ing)?',
      ),
      whole('urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:up)?on|request(?:s|ed|ing)?|ask(?:s|ed|ing)?'),
      whole('recommend(?:s|ed|ing)?|advis(?:e|es|ed|ing)|promot(?:e|es|ed|ing)|support(?:s|ed|ing)?'),
      whole('invit(?:e|es|ed|ing)|encourag(?:e|es|ed|ing)|allow(?:s|ed|ing)?|facilitat(?:e|es|ed|ing)'),
      whole('consider(?:s|ed|ing)?|explor(?:e|es|ed|ing)|welcom(?:e|es|ed|ing)|not(?:e|es|ed|ing)'),
    ],
    [whole('shall|must|will'), whole('should|ought'), whole('may|can|could|might')],
  ],
  fr: [
    [
      whole('exig\\p{L}*|oblig\\p{L}*|impos\\p{L}*|garanti\\p{L}*|veill\\p{L}*|assur\\p{L}*|interdi\\p{L}*'),
      whole('prier instamment|exhort\\p{L}*|demand\\p{L}*|appel\\p{L}*'),
      whole('recommand\\p{L}*|conseill\\p{L}*|promouv\\p{L}*|soutenir|soutien\\p{L}*'),
      whole('invit\\p{L}*|encourag\\p{L}*|permett\\p{L}*|facilit\\p{L}*'),
      whole('envisag\\p{L}*|explor\\p{L}*|accueill\\p{L}*|not(?:er|ent|ant)'),
    ],
    [
      whole('doit|doivent|devra|devront'),
      whole('devrait|devraient'),
      whole('peut|peuvent|pourra|pourront|pourrait|pourraient'),
    ],
  ],
}

/** What obliges less or more after these words took the place of those; null where nothing known does. [A16] */
export function obligationChange(
  old: string,
  ins: string,
  lang: Lang,
): { kind: 'weaker' | 'stronger'; was: string; is: string } | null {
  for (const scale of SCALES[lang]) {
    const was = strongest(scale, old)
    const is = strongest(scale, ins)
    if (was && is && was.rank !== is.rank)
      return { kind: is.rank > was.rank ? 'weaker' : 'stronger', was: was.word, is: is.word }
  }
  return null
}

function strongest(scale: readonly RegExp[], words: string): { rank: number; word: string } | null {
  for (const [rank, known] of scale.entries()) {
    const word = known.exec(words)?.[0]
    if (word) return { rank, word: word.toLowerCase() }
  }
  return null
}

function whole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')
}
