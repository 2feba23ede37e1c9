import { must } from '../folding.ts'
import type { Forum } from '../forum.ts'
import type { Question } from '../question.ts'
import type { Refusal } from '../refusal.ts'
import { PENDING } from './amendmentState.ts'
import { type Division, divisionsOf, isOpen } from './division.ts'
import { isBeingVoted } from './moves.ts'
import type { AskedPart } from './parts.ts'
import { canBeDivided, canBeParts, stand } from './separable.ts'

/** What an organization asks for; `parts` with what is left of an amendment as the last one. */
export type DivisionRequest = Pick<Division, 'amendmentId' | 'paragraph' | 'revision'> & {
  parts: readonly AskedPart[]
}

/** The journal takes no more. */
export const MOST_PARTS = 20

/** Whether what it divides still reads as it did: otherwise nothing can be voted, and the request be made again. */
export function isStale(forum: Forum, division: Division): boolean {
  return isOpen(division) && !stand(forum, division)
}

/**
 * Why nobody can ask for parts of this to be voted separately now, or null: before the whole is decided, one request at
 * a time for an amendment or (null) the text of a recommendation. [T18]
 */
export function whyNotBeginDivision(
  forum: Forum,
  { amendmentId, paragraph }: Pick<Division, 'amendmentId' | 'paragraph'>,
): Refusal | null {
  if (!forum.text) return 'text-not-compiled'
  if (forum.amendmentTime === 'notYet') return 'amendments-closed'
  const busy = whyNotWhileWholeIsAsked(forum)
  if (busy) return busy
  if (amendmentId !== null) {
    const amendment = forum.amendments[amendmentId]
    if (!amendment) return 'amendment-unknown'
    if (!canBeDivided(forum, amendment)) return 'amendment-decided'
    if (isBeingVoted(forum, amendment)) return 'ballot-under-way'
  }
  return divisionsOf(forum, { amendmentId, paragraph }).some(isOpen) ? 'division-first' : null
}

/** The same for these parts, chosen on this revision of the text: each can be voted on its own. [T18] */
export function whyNotRequestDivision(forum: Forum, request: DivisionRequest): Refusal | null {
  const not = whyNotBeginDivision(forum, request)
  if (not) return not
  const { parts, revision } = request
  if (revision !== forum.text?.revision) return 'text-changed'
  return parts.length <= MOST_PARTS && canBeParts(forum, request) ? null : 'parts-unfit'
}

/** Why this organization cannot object to a division, or null: once, before it is decided whether to divide. [T18] */
export function whyNotObjectToDivision(
  forum: Forum,
  divisionId: string,
  organizationId: string | null,
): Refusal | null {
  const division = forum.divisions?.[divisionId]
  const not = whyNotSettle(forum, division)
  if (not || !division) return not
  if (!organizationId) return 'no-vote-held'
  return division.objections.includes(organizationId) ? 'already-objected-division' : null
}

/**
 * Why a division cannot be withdrawn, or null: by who asked for it, or the chair (organization null). [T18]
 *
 * What the plenary has voted on a part is nobody's to take back, unless the rest of it can no longer be voted.
 */
export function whyNotWithdrawDivision(
  forum: Forum,
  divisionId: string,
  organizationId: string | null,
): Refusal | null {
  const division = forum.divisions?.[divisionId]
  if (!division) return 'division-unknown'
  if (!isOpen(division)) return 'division-over'
  if (organizationId !== null && organizationId !== division.organizationId) return 'not-your-organization'
  if (isAsked(forum, divisionId)) return 'ballot-under-way'
  const begun = division.parts.some((part) => part.retained !== null)
  return begun && (organizationId !== null || !isStale(forum, division)) ? 'part-decided' : null
}

/** Why the chair cannot go on to the parts without a vote on the motion, or null: nobody objected. [T18] */
export function whyNotDivide(forum: Forum, divisionId: string): Refusal | null {
  const division = forum.divisions?.[divisionId]
  const not = whyNotSettle(forum, division)
  return not ?? (division && division.objections.length > 0 ? 'objection-raised' : null)
}

/**
 * Why this question about a division cannot be put to the vote now, or null: the motion if it is not decided yet, then
 * each part once, then, of the text, the parts as a whole. Where it is on the floor is asked elsewhere. [T18]
 */
export function whyNotAskDivision(
  forum: Forum,
  question: Extract<Question, { divisionId: string }>,
): Refusal | null {
  const division = forum.divisions?.[question.divisionId]
  if (!division) return 'division-unknown'
  if (!isOpen(division)) return 'division-over'
  if (isStale(forum, division)) return 'text-changed'
  if (question.kind === 'divide') return division.state === 'requested' ? null : 'division-over'
  if (division.state === 'requested') return 'division-first'
  if (question.kind === 'retainPart') return whyNotAskPart(forum, division, question.part)
  if (division.amendmentId !== null) return 'division-over'
  return division.parts.every((part) => part.retained !== null) ? null : 'parts-undecided'
}

function whyNotAskPart(forum: Forum, { amendmentId, parts }: Division, n: number): Refusal | null {
  const part = parts[n]
  if (!part) return 'part-unknown'
  if (part.retained !== null) return 'part-decided'
  const subs = Object.values(forum.amendments).filter((a) => a.parent && a.parent === amendmentId)
  return subs.some((a) => PENDING.includes(a.state)) ? 'sub-amendments-first' : null
}

/** What is the same for all that is done about the motion itself. */
function whyNotSettle(forum: Forum, division: Division | undefined): Refusal | null {
  if (!division) return 'division-unknown'
  if (division.state !== 'requested') return 'division-over'
  if (isAsked(forum, division.id)) return 'ballot-under-way'
  return isStale(forum, division) ? 'text-changed' : null
}

function whyNotWhileWholeIsAsked(forum: Forum): Refusal | null {
  if (forum.decision) return 'text-decided'
  if (forum.consensus?.state === 'open') return 'consensus-under-way'
  return questionAsked(forum)?.kind === 'adoptText' ? 'ballot-under-way' : null
}

function isAsked(forum: Forum, divisionId: string): boolean {
  const question = questionAsked(forum)
  return question !== null && 'divisionId' in question && question.divisionId === divisionId
}

function questionAsked({ ballots, openBallot }: Forum): Question | null {
  return openBallot === null ? null : must(ballots[openBallot]).question
}
