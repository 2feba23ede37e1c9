import { whyNotAuthorized } from '../authority.ts'
import type { Forum } from '../forum.ts'
import type { Way } from './amendmentState.ts'

/** How what somebody writes would come: filed in time, in one of the other ways, or prepared for their delegation. */
export type Writing = 'inTime' | Way | 'prepared'

/**
 * As what this person could write an amendment now, or null if not at all: nobody before the time for amendments was
 * first opened, nor once the text is decided. [T4, T12, T13]
 *
 * A voting delegate files, late after the time; an observer suggests, in time only; rapporteur and secretariat type
 * what is spoken; a delegate without the vote prepares for the one who holds it. (2.2, 2.3)
 */
export function writingOf(forum: Forum, personId: string): Writing | null {
  const seat = forum.seats[personId]
  if (!seat || !forum.text || forum.frozen || forum.decision || forum.amendmentTime === 'notYet') return null
  const isOpen = forum.amendmentTime === 'open'
  if (whyNotAuthorized(forum, personId, 'amendmentFiled') === null) return isOpen ? 'inTime' : 'late'
  if (whyNotAuthorized(forum, personId, 'amendmentFiled', { way: 'oral' }) === null) return 'oral'
  if (whyNotAuthorized(forum, personId, 'amendmentFiled', { way: 'suggested' }) === null)
    return isOpen ? 'suggested' : null
  const organization = seat.organizationId ? forum.organizations[seat.organizationId] : undefined
  return seat.role === 'delegate' && organization?.status === 'participant' ? 'prepared' : null
}
