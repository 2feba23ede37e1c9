import type { ContactGroup } from '../../../../shared/amending/contactGroup.ts'
import { groupOf } from '../../../../shared/session.ts'
import { useForum } from '../../../useForum.ts'

/** The contact group whose draft this is; null for a session's. */
export function useGroup(draftId: string): ContactGroup | null {
  return useForum((forum) => groupOf(forum, draftId))
}
