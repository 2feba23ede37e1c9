import type { ActType } from './acts.ts'
import type { Forum } from './forum.ts'
import { type Role, type Seat, whyNotVoter } from './person.ts'
import type { Refusal } from './refusal.ts'
import { holdsPen } from './session.ts'

/** Who may do what: a rulebook, line by line. "voter" is a delegate who holds a participant's vote. */
const MAY: Record<ActType, readonly (Role | 'voter' | 'pen')[]> = {
  forumConvened: ['secretariat'],
  organizationRegistered: ['secretariat'],
  sessionOpened: ['secretariat'],
  personSeated: ['secretariat'],
  personUnseated: ['secretariat'],
  penGiven: ['secretariat', 'moderator'],
  penTaken: ['secretariat', 'moderator'],
  draftHandedOver: ['secretariat', 'pen'],
  bracketHandedOver: ['secretariat', 'pen'],
  textCompiled: ['secretariat'],
  amendmentsOpened: ['secretariat'],
  amendmentsClosed: ['secretariat'],
  amendmentFiled: ['voter'],
  amendmentWithdrawn: ['voter'],
  paragraphTaken: ['chair'],
  ballotOpened: ['chair'],
  voteCast: ['voter'],
  ballotClosed: ['chair'],
  ballotAnnounced: ['chair'],
  amendmentAdopted: ['chair'],
  amendmentRejected: ['chair'],
  amendmentFell: ['chair'],
  consensusSought: ['chair'],
  objectionRaised: ['voter'],
  consensusConcluded: ['chair'],
  textDecided: ['chair'],
  forumFrozen: ['secretariat'],
}

/**
 * Why this person may not do such an act, or null if they may: nobody may anything after the freeze. [P1, F5]
 *
 * The one place where authority is decided. The journal asks it for every act, in the turn of the write;
 * buttons ask it too. Whether the act is possible now is the business of its own rule.
 */
export function whyNotAuthorized(
  forum: Forum,
  personId: string,
  act: ActType,
  subject?: { sessionId?: string },
): Refusal | null {
  if (forum.seats[personId] && forum.frozen) return 'forum-frozen'
  return whyNotByRole(forum, personId, act, subject)
}

/** The same but for the freeze: what goes with a role also when nothing can be changed any more, as issuing new links. */
export function whyNotByRole(
  forum: Forum,
  personId: string,
  act: ActType,
  subject?: { sessionId?: string },
): Refusal | null {
  const seat = forum.seats[personId]
  if (!seat) return 'not-seated'
  const may = MAY[act]
  if (seat.role === 'moderator' && may.includes('moderator'))
    return subject?.sessionId === seat.sessionId ? null : 'not-your-session'
  if (may.some((who) => who === seat.role)) return null
  if (may.includes('voter')) return whyNotVoter(forum, personId)
  if (may.includes('pen') && seat.role === 'rapporteur') return whyNotPen(forum, seat, subject?.sessionId)
  return 'not-your-role'
}

function whyNotPen(forum: Forum, seat: Seat, sessionId: string | undefined): Refusal | null {
  return sessionId !== undefined && holdsPen(forum, seat.personId, sessionId) ? null : 'not-your-session'
}
