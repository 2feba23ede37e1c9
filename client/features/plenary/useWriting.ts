import { type Writing, writingOf } from '../../../shared/amending/writing.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'

/** As what this person could write an amendment now, or null if not at all. */
export function useWriting(): Writing | null {
  const me = useMe()
  return useForum((forum) => (me ? writingOf(forum, me.personId) : null))
}
