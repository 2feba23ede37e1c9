import type { Amendment, Forum } from '../forum.ts'
import type { Refusal } from '../refusal.ts'
import { sameButForTypography } from '../wording/duplicate.ts'
import { baseOf } from './adoption.ts'
import { clash, fits } from './amendment.ts'
import { type AmendmentState, isAdopted, PENDING } from './amendmentState.ts'
import { whyNotBringIn, whyNotSub } from './filing.ts'
import { whyNotMove } from './moves.ts'
import type { Operation } from './operation.ts'
import { sponsorsOf } from './sponsors.ts'
import { isUntouched } from './untouched.ts'

/**
 * Why this amendment cannot be withdrawn by this organization, or null: its own, before voting on it begins, and
 * only while it reads as its proposer filed it. [T5] (2.7, GA rule 80)
 */
export function whyNotWithdraw(
  forum: Forum,
  amendmentId: string,
  organizationId: string | null,
): Refusal | null {
  const amendment = forum.amendments[amendmentId]
  if (amendment && amendment.organizationId !== organizationId) return 'not-your-organization'
  const not = whyNotMove(forum, 'withdraw', amendmentId)
  return not ?? (isAmended(forum, amendmentId) ? 'amendment-amended' : null)
}

/** Why this organization cannot join as co-sponsor, or null: a participant's word, once, before voting begins. [T12] */
export function whyNotSponsor(
  forum: Forum,
  amendmentId: string,
  organizationId: string | null,
): Refusal | null {
  const not = whyNotMove(forum, 'sponsor', amendmentId)
  const amendment = forum.amendments[amendmentId]
  if (not || !amendment) return not
  if (!organizationId) return 'no-vote-held'
  const already = [amendment.organizationId, ...(amendment.sponsors ?? [])].includes(organizationId)
  return already ? 'already-sponsor' : null
}

/** Why this organization cannot leave the co-sponsors, or null: one of them, before voting begins. [T12] */
export function whyNotLeave(
  forum: Forum,
  amendmentId: string,
  organizationId: string | null,
): Refusal | null {
  const not = whyNotMove(forum, 'unsponsor', amendmentId)
  const sponsors = forum.amendments[amendmentId]?.sponsors ?? []
  return not ?? (organizationId && sponsors.includes(organizationId) ? null : 'not-sponsor')
}

/** Why the chair cannot let this amendment in, or null: it waits for that, or was held inadmissible and still fits. [T13] */
export function whyNotAdmit(forum: Forum, amendmentId: string): Refusal | null {
  const not = whyNotMove(forum, 'admit', amendmentId)
  const amendment = forum.amendments[amendmentId]
  if (not || amendment?.state !== 'inadmissible') return not
  const over = whyNotBringIn(forum)
  if (over) return over
  const { parent, operations } = amendment
  if (parent) {
    const unfit = whyNotSub(forum, parent, operations)
    if (unfit) return unfit
  }
  return isUntouched(forum, amendment) && fits(baseOf(forum, amendment), operations) ? null : 'text-changed'
}

/** Why this amendment cannot be declared inadmissible, or null. [T13] */
export function whyNotDeclareInadmissible(forum: Forum, amendmentId: string): Refusal | null {
  return whyNotMove(forum, 'declareInadmissible', amendmentId)
}

/** Why these two cannot be voted as one, or null: they do the same, but for typography at most. [T14] (F10) */
export function whyNotMerge(forum: Forum, amendmentId: string, into: string): Refusal | null {
  const not = whyNotMove(forum, 'merge', amendmentId) ?? whyNotMove(forum, 'merge', into)
  const one = forum.amendments[amendmentId]
  const other = forum.amendments[into]
  if (not || !one || !other) return not
  if (amendmentId === into || one.parent !== other.parent) return 'amendments-differ'
  if (hasOthers(forum, amendmentId)) return 'amendment-has-others'
  return doTheSame(one.operations, other.operations) ? null : 'amendments-differ'
}

/** Whether merging them would be voting the same thing once. [A10] */
export function doTheSame(a: readonly Operation[], b: readonly Operation[]): boolean {
  return clash(a, b) === 'identical' || sameButForTypography(a, b)
}

/** Why a merger cannot be undone, or null: by the secretariat (organization null) or one of its sponsors, before the vote. [T14] */
export function whyNotUndoMerger(
  forum: Forum,
  amendmentId: string,
  organizationId: string | null,
): Refusal | null {
  const not = whyNotMove(forum, 'undoMerger', amendmentId)
  const amendment = forum.amendments[amendmentId]
  if (not || !amendment) return not
  if (!PENDING.includes(fateOf(forum, amendment).state)) return 'amendment-decided'
  return organizationId === null || sponsorsOf(forum, amendment).includes(organizationId)
    ? null
    : 'not-your-organization'
}

/** Why the fall of this amendment cannot be confirmed, or null. [T8] */
export function whyNotFall(forum: Forum, amendmentId: string): Refusal | null {
  return whyNotMove(forum, 'fall', amendmentId)
}

/** Why it cannot be sent back to its sponsor instead of falling, or null. [T8] */
export function whyNotSendBack(forum: Forum, amendmentId: string): Refusal | null {
  return whyNotMove(forum, 'sendBack', amendmentId)
}

/** Why the chair cannot leave it undecided, or null: nobody has to vote on what nobody moves. [T13] */
export function whyNotLeaveUntaken(forum: Forum, amendmentId: string): Refusal | null {
  return whyNotMove(forum, 'notTakeUp', amendmentId)
}

/** The amendment whose fate this one has: itself, or the one it is voted with. [T14] */
export function fateOf(forum: Forum, amendment: Amendment): Amendment {
  if (amendment.state !== 'merged') return amendment
  return forum.amendments[amendment.into ?? ''] ?? amendment
}

/** Whether a sub-amendment to it was adopted. */
export function isAmended({ amendments }: Pick<Forum, 'amendments'>, amendmentId: string): boolean {
  return Object.values(amendments).some((a) => a.parent === amendmentId && isAdopted(a.state))
}

const OVER: readonly AmendmentState[] = ['fell', 'withdrawn', 'rejected', 'inadmissible', 'notTakenUp']

/** Whether something else hangs on it: another one voted with it, or a sub-amendment that is not over. */
function hasOthers(forum: Forum, amendmentId: string): boolean {
  return Object.values(forum.amendments).some(
    (a) =>
      (a.state === 'merged' && a.into === amendmentId) ||
      (a.parent === amendmentId && !OVER.includes(a.state)),
  )
}
