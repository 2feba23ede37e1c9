import { useMemo } from 'react'
import type { Bracket } from '../../../shared/bracket.ts'
import type { BracketSigns } from '../../../shared/draft.ts'
import type { Local } from '../../../shared/person.ts'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'

/** How brackets are written out: `[words – Organization]`, in the reader's language. Source: drafting conventions 3.2. */
export function useBracketSigns(brackets: Record<string, Bracket>): BracketSigns {
  const { lang } = useWords()
  const organizations = useForum((forum) => forum.organizations)
  return useMemo(
    () => bracketSigns(brackets, (id) => organizations[id]?.name, lang),
    [brackets, organizations, lang],
  )
}

export function bracketSigns(
  brackets: Record<string, Bracket>,
  nameOf: (organizationId: string) => Local | undefined,
  lang: keyof Local,
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
