import type { Amendment, Forum } from '../forum.ts'
import type { Refusal } from '../refusal.ts'
import { sameButForTypography } from '../wording/duplicate.ts'
import { clash } from './amendment.ts'
import { isAdopted } from './amendmentState.ts'
import { whyNotMove } from './moves.ts'
import type { Operation } from './operation.ts'
import { sponsorsOf } from './sponsors.ts'

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
  if (not || !amendment) return not
  return amendment.state === 'inadmissible' && !isUntouched(forum, amendment) ? 'text-changed' : null
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
  if (Object.values(forum.amendments).some((a) => a.into === amendmentId || isPendingSub(a, amendmentId)))
    return 'amendment-has-others'
  return doTheSame(one.operations, other.operations) ? null : 'amendments-differ'
}

/** Whether merging them would be voting the same thing once. [A10] */
export function doTheSame(a: readonly Operation[], b: readonly Operation[]): boolean {
  return clash(a, b) === 'identical' || sameButForTypography(a, b)
}

/** Why a merger cannot be undone, or null: by the secretariat (organization null) or one of its sponsors. [T14] */
export function whyNotUndoMerger(
  forum: Forum,
  amendmentId: string,
  organizationId: string | null,
): Refusal | null {
  const not = whyNotMove(forum, 'undoMerger', amendmentId)
  const amendment = forum.amendments[amendmentId]
  if (not || !amendment) return not
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

/** Whether a sub-amendment to it was adopted. */
export function isAmended(forum: Forum, amendmentId: string): boolean {
  return Object.values(forum.amendments).some((a) => a.parent === amendmentId && isAdopted(a.state))
}

/** Whether the paragraphs it touches read as when it was filed, so that it can be taken up again as it stands. */
export function isUntouched(forum: Forum, amendment: Amendment): boolean {
  const paragraphs = new Set(paragraphsIn(amendment.operations))
  const touches = (operations: readonly Operation[], at: string | null | undefined) =>
    at !== null &&
    at !== undefined &&
    at >= amendment.filedAt &&
    paragraphsIn(operations).some((id) => paragraphs.has(id))
  return (
    !Object.values(forum.amendments).some(
      (a) => isAdopted(a.state) && touches(a.operations, forum.ballots[a.ballotId ?? '']?.announcedAt),
    ) &&
    !Object.values(forum.corrections ?? {}).some((c) => c.state === 'made' && touches(c.operations, c.at)) &&
    !Object.values(forum.divisions ?? {}).some(
      (d) =>
        d.amendmentId === null &&
        touches(
          d.parts.filter((p) => p.retained === false).flatMap((p) => p.operations),
          d.concludedAt,
        ),
    )
  )
}

function paragraphsIn(operations: readonly Operation[]): string[] {
  return operations.flatMap((o) =>
    o.kind === 'add' ? [o.after ?? '', ...o.paragraphs.map((p) => p.id)] : [o.paragraph],
  )
}

function isPendingSub(a: Amendment, parent: string): boolean {
  return (
    a.parent === parent && !['fell', 'withdrawn', 'rejected', 'inadmissible', 'notTakenUp'].includes(a.state)
  )
}
