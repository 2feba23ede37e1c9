import type { Lang } from '../paragraph.ts'
import type { Local } from '../person.ts'
import type { Bracket } from './bracket.ts'
import type { BracketSigns } from './draft.ts'

/**
 * How open brackets are written out: `[words – Organization]`, with the organization in this language; resolved ones
 * are not written at all. Source: drafting conventions 3.2.
 */
export function bracketSigns(
  brackets: Record<string, Bracket>,
  nameOf: (organizationId: string) => Local | undefined,
  lang: Lang,
): BracketSigns {
  const isOpen = (id: string) => brackets[id] !== undefined && brackets[id].resolved === null
  return {
    open: (id) => (isOpen(id) ? '[' : ''),
    close: (id) => {
      const by = brackets[id]?.by
      const name = by ? nameOf(by)?.[lang] : undefined
      return isOpen(id) ? `${name ? ` – ${name}` : ''}]` : ''
    },
  }
}
