import { useMemo } from 'react'
import { type Within, withinText } from '../../../shared/draft/draftLines.ts'
import { useForum } from '../../useForum.ts'

/** Where this draft stands in the tabled text, for its numbers: a contact group's draft does, a session's does not. */
export function useWithin(draftId: string): Within | undefined {
  const { text, contactGroups } = useForum((forum) => ({
    text: forum.text,
    contactGroups: forum.contactGroups,
  }))
  return useMemo(() => withinText({ text, contactGroups }, draftId), [text, contactGroups, draftId])
}
