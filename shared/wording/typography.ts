/** What can differ between two wordings that say the same. Source: catalogue of failures F10. */
export const TYPOGRAPHY = ['capitals', 'hyphens', 'spaces', 'quotationMarks', 'punctuation'] as const
export type Typography = (typeof TYPOGRAPHY)[number]

/**
 * In what two wordings differ that are the same but for typography; [] if in nothing. [A15]
 *
 * A hyphen that is a space in the other counts as a hyphen. Two kinds of space are spaces.
 */
export function typographyBetween(a: string, b: string): Typography[] {
  if (a === b) return []
  const [x, y] = [a.normalize('NFKC'), b.normalize('NFKC')]
  const differing = TYPOGRAPHY.filter((kind) => views(kind).every((seen) => seen(x) !== seen(y)))
  return differing.length > 0 ? differing : ['spaces']
}

const HYPHEN = /[\p{Pd}\u00AD]/gu
const QUOTE = /[\p{Pi}\p{Pf}"'‚„′″]/gu
const SPACE = /[\s\p{Cf}]/gu
const OTHER = /(?![\p{Pd}\p{Pi}\p{Pf}"'‚„%‰§&#@])\p{P}/gu

/** A wording with all typography away but that of this kind, in each way in which the other kinds can be away. */
function views(kind: Typography): ((words: string) => string)[] {
  const without = (...signs: RegExp[]) => {
    return (words: string) => signs.reduce((left, sign) => left.replace(sign, ''), words)
  }
  const lower = (seen: (words: string) => string) => (words: string) => seen(words).toLowerCase()
  switch (kind) {
    case 'capitals':
      return [without(HYPHEN, QUOTE, SPACE, OTHER)]
    case 'hyphens':
      return [lower(without(QUOTE, SPACE, OTHER))]
    case 'quotationMarks':
      return [lower(without(HYPHEN, SPACE, OTHER))]
    case 'punctuation':
      return [lower(without(HYPHEN, QUOTE, SPACE))]
    case 'spaces': {
      const bare = lower(without(HYPHEN, QUOTE, OTHER))
      return [bare, (words) => bare(words.replace(HYPHEN, ' '))]
    }
  }
}
