import { createContext, useContext } from 'react'
import type { Lang } from '../shared/paragraph.ts'
import type { Seat } from '../shared/person.ts'
import { useForum } from './useForum.ts'

/** Who this browser is signed in as. */
export interface Me {
  personId: string
  forumId: string
  name: string
  lang: Lang
}

export const MeContext = createContext<Me | null>(null)

export function useMe(): Me | null {
  return useContext(MeContext)
}

/** This person's seat in the forum, or null: signed out, or without a seat. */
export function useSeat(): Seat | null {
  const me = useMe()
  return useForum((forum) => (me ? (forum.seats[me.personId] ?? null) : null))
}
