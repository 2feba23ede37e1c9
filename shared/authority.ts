import type { ActType } from './acts.ts'
import type { Way } from './amending/amendmentState.ts'
import { MOVES } from './amending/moves.ts'
import type { Forum } from './forum.ts'
import { type Role, type Seat, whyNotVoter } from './person.ts'
import type { Refusal } from './refusal.ts'
import { holdsPen } from './session.ts'

/** A role; or "voter", a delegate who holds a participant's vote; "observing", who sits for an observer; "pen", who holds it. */
export type Who = Role | 'voter' | 'observing' | 'pen'

/** What an act is about, where that decides who may do it. */
export interface Subject {
  sessionId?: string
  /** How an amendment comes. */
  way?: Way
}

/** Who may do what: a rulebook, line by line. What happens to an amendment is in the table of its moves. */
const MAY: Record<ActType, readonly Who[]> = {
  forumConvened: ['secretariat'],
  organizationRegistered: ['secretariat'],
  sessionOpened: ['secretariat'],
  personSeated: ['secretariat'],
  personUnseated: ['secretariat'],
  penGiven: ['secretariat', 'moderator'],
  penTaken: ['secretariat', 'moderator'],
  draftHandedOver: ['secretariat', 'pen'],
  bracketHandedOver: ['secretariat', 'pen'],
  writersHandedOver: ['secretariat', 'pen'],
  textCompiled: ['secretariat'],
  amendmentsOpened: ['secretariat'],
  amendmentsClosed: ['secretariat'],
  amendmentFiled: MOVES.file.who,
  amendmentSponsored: MOVES.sponsor.who,
  sponsorshipWithdrawn: MOVES.unsponsor.who,
  amendmentAdmitted: MOVES.admit.who,
  amendmentDeclaredInadmissible: MOVES.declareInadmissible.who,
  amendmentWithdrawn: MOVES.withdraw.who,
  amendmentMerged: MOVES.merge.who,
  mergerUndone: MOVES.undoMerger.who,
  amendmentSentBack: MOVES.sendBack.who,
  amendmentNotTakenUp: MOVES.notTakeUp.who,
  votingListReordered: ['chair'],
  paragraphTaken: ['chair'],
  ballotOpened: ['chair'],
  voteCast: ['voter'],
  ballotClosed: ['chair'],
  ballotAnnounced: ['chair'],
  amendmentAdopted: MOVES.adopt.who,
  subAmendmentAdopted: MOVES.adopt.who,
  amendmentRejected: MOVES.reject.who,
  amendmentFell: MOVES.fall.who,
  divisionRequested: ['voter'],
  divisionObjected: ['voter'],
  divisionWithdrawn: ['voter', 'chair'],
  divisionDecided: ['chair'],
  partDecided: ['chair'],
  divisionConcluded: ['chair'],
  reconsiderationDecided: ['chair'],
  paragraphReferred: ['chair'],
  contactGroupRecalled: ['chair'],
  correctionProposed: ['secretariat'],
  correctionRefused: ['chair'],
  textCorrected: ['secretariat', 'chair'],
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
  subject?: Subject,
): Refusal | null {
  if (forum.seats[personId] && forum.frozen) return 'forum-frozen'
  return whyNotByRole(forum, personId, act, subject)
}

/** The same but for the freeze: what goes with a role also when nothing can be changed any more, as issuing new links. */
export function whyNotByRole(
  forum: Forum,
  personId: string,
  act: ActType,
  subject?: Subject,
): Refusal | null {
  const seat = forum.seats[personId]
  if (!seat) return 'not-seated'
  const may = who(act, subject?.way)
  if (seat.role === 'moderator' && may.includes('moderator'))
    return subject?.sessionId === seat.sessionId ? null : 'not-your-session'
  if (may.some((who) => who === seat.role)) return null
  if (may.includes('observing') && isObserving(forum, seat)) return null
  if (may.includes('voter')) return whyNotVoter(forum, personId)
  if (may.includes('pen') && seat.role === 'rapporteur') return whyNotPen(forum, seat, subject?.sessionId)
  return 'not-your-role'
}

/** An amendment spoken is typed by those who write for the hall; a suggestion comes from those who cannot amend. (2.2, 2.3) */
function who(act: ActType, way: Way | undefined): readonly Who[] {
  if (act !== 'amendmentFiled') return MAY[act]
  if (way === 'oral') return ['secretariat', 'rapporteur']
  return way === 'suggested' ? ['observing'] : MAY[act]
}

function isObserving(forum: Forum, { organizationId, role }: Seat): boolean {
  const seated = role === 'observer' || role === 'delegate'
  return seated && organizationId !== null && forum.organizations[organizationId]?.status === 'observer'
}

function whyNotPen(forum: Forum, seat: Seat, sessionId: string | undefined): Refusal | null {
  return sessionId !== undefined && holdsPen(forum, seat.personId, sessionId) ? null : 'not-your-session'
}
