import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '../../../trpc.ts'
import { useForum } from '../../../useForum.ts'
import { margin } from '../../../words/drafting/margin.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import type { OpenDraft } from '../openDraft.ts'
import type { Person } from './mentions.ts'
import { useTold } from './useMargin.ts'

export interface Seated extends Person {
  organization: string | null
}

export interface Names {
  /** Everybody seated, by name. */
  people: Seated[]
  nameOf(personId: string): string
  /** In the reader's language. */
  organizationOf(personId: string): string | null
}

/** What people are called: the names the room has sent, and those of everybody seated. */
export function useNames(draft: OpenDraft): Names {
  const d = useWordsOf(margin)
  const { lang } = useWords()
  const names = useTold(draft)
  const asked = useQuery(useTRPC().people.names.queryOptions()).data
  const seats = useForum((forum) => forum.seats)
  const organizations = useForum((forum) => forum.organizations)
  return useMemo(() => {
    const nameOf = (id: string) => names.get(id) ?? asked?.[id] ?? d.somebody
    const organizationOf = (id: string) => organizations[seats[id]?.organizationId ?? '']?.name[lang] ?? null
    const known = Object.keys(seats).filter((id) => names.has(id) || asked?.[id])
    const people = known
      .map((id) => ({ id, name: nameOf(id), organization: organizationOf(id) }))
      .sort((a, b) => a.name.localeCompare(b.name, lang))
    return { people, nameOf, organizationOf }
  }, [names, asked, seats, organizations, lang, d])
}
