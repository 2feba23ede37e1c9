import { useMemo } from 'react'
import type { Bracket } from '../../../shared/draft/bracket.ts'
import { bracketSigns } from '../../../shared/draft/bracketSigns.ts'
import type { BracketSigns } from '../../../shared/draft/draft.ts'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'

/** How brackets are written out in the reader's language. */
export function useBracketSigns(brackets: Record<string, Bracket>): BracketSigns {
  const { lang } = useWords()
  const organizations = useForum((forum) => forum.organizations)
  return useMemo(
    () => bracketSigns(brackets, (id) => organizations[id]?.name, lang),
    [brackets, organizations, lang],
  )
}
