import { isOpen } from './amending/division.ts'
import { isAwaited } from './amending/moves.ts'
import type { Forum } from './forum.ts'
import type { Majority, Outcome, Tally } from './majority.ts'
import type { Question } from './question.ts'
import type { Refusal } from './refusal.ts'

export const CHOICES = ['for', 'against', 'abstain'] as const
export type Choice = (typeof CHOICES)[number]

export interface Ballot {
  id: string
  number: number
  question: Question
  majority: Majority
  /** A recorded vote publishes each organization's choice when it is announced; any other, anonymous receipts. */
  recorded: boolean
  /** Organizations entitled in this ballot, fixed when it opens. [V1] */
  roll: string[]
  /** What `questionHash` was when it opened; a vote must carry the same. [V5] */
  textHash: string
  state: 'open' | 'closed' | 'announced'
  openedAt: string
  closedAt: string | null
  announcedAt: string | null
  /** The seq of the entry that announced it, and the head there: what the projector prints. */
  announcedSeq: number | null
  /** Who has voted, by organization, never what. */
  voted: Record<string, true>
  turnout: number
  tally: Tally | null
  outcome: Outcome | null
  papers: { mark: string; choice: Choice }[]
}

/** Why the text as a whole cannot be decided now, by vote or by consensus, or null if it can. [C1, C2] */
export function whyNotDecideText(forum: Forum): Refusal | null {
  if (!forum.text) return 'text-not-compiled'
  if (forum.decision) return 'text-decided'
  if (forum.amendmentTime === 'open') return 'amendments-open'
  if (isFallUnconfirmed(forum)) return 'rivals-unconfirmed'
  const { amendments, divisions = {}, contactGroups = {} } = forum
  if (Object.values(amendments).some((a) => isAwaited(forum, a))) return 'amendments-undecided'
  if (Object.values(contactGroups).some((g) => g.state === 'working')) return 'in-contact-group'
  return Object.values(divisions).some((d) => isOpen(d)) ? 'division-first' : null
}

/** Why nothing new can be decided at this moment, or null: one question at a time, and none after the freeze. [V2] */
export function whyNotDecide(forum: Forum): Refusal | null {
  if (forum.frozen) return 'forum-frozen'
  if (forum.openBallot) return 'ballot-under-way'
  if (forum.consensus?.state === 'open') return 'consensus-under-way'
  return null
}

/**
 * Why this organization may not vote on this ballot now, or null if it may. [V3–V6]
 *
 * The roll is fixed when the ballot opens, so arriving late gives no vote. A second choice before the close
 * replaces the first: it is not refused. A vote on another text than the one put to the vote is.
 */
export function whyNotVote(
  forum: Forum,
  vote: { ballotId: string; organizationId: string | null; textHash: string },
): Refusal | null {
  const ballot = forum.ballots[vote.ballotId]
  if (!ballot) return 'ballot-unknown'
  if (ballot.state !== 'open') return 'ballot-closed'
  if (!vote.organizationId || !ballot.roll.includes(vote.organizationId)) return 'not-on-roll'
  return vote.textHash === ballot.textHash ? null : 'other-text'
}

/** Why this ballot cannot be closed, or null if it can. [V7] */
export function whyNotCloseBallot(forum: Forum, ballotId: string): Refusal | null {
  const ballot = forum.ballots[ballotId]
  if (!ballot) return 'ballot-unknown'
  return ballot.state === 'open' ? null : 'ballot-closed'
}

/** Why this ballot's result cannot be announced, or null if it can: only after the close, and once. [V8] */
export function whyNotAnnounce(forum: Forum, ballotId: string): Refusal | null {
  const ballot = forum.ballots[ballotId]
  if (!ballot) return 'ballot-unknown'
  if (ballot.state === 'announced') return 'ballot-announced'
  return ballot.state === 'closed' ? null : 'ballot-not-closed'
}

/** Whether the chair has still to confirm that an amendment falls. */
export function isFallUnconfirmed(forum: Forum): boolean {
  return Object.values(forum.amendments).some((a) => a.state === 'proposedToFall')
}
