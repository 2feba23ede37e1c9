import { apply as applyOperations } from './amending/amendment.ts'
import { digest } from './digest.ts'
import type { Forum } from './forum.ts'
import type { Majority, Outcome, Tally } from './majority.ts'
import type { Paragraph } from './paragraph.ts'
import { entitled } from './person.ts'
import type { Refusal } from './refusal.ts'

export const CHOICES = ['for', 'against', 'abstain'] as const
export type Choice = (typeof CHOICES)[number]

/** The one thing that is asked. */
export type Question = { kind: 'adoptAmendment'; amendmentId: string } | { kind: 'adoptText' }

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

/** Why this question cannot be put to the vote now, or null if it can. [V1, V2, V9, C1] */
export function whyNotOpenBallot(forum: Forum, question: Question): Refusal | null {
  const busy = whyNotDecide(forum)
  if (busy) return busy
  if (entitled(forum).length === 0) return 'nobody-on-roll'
  switch (question.kind) {
    case 'adoptAmendment': {
      if (forum.amendmentTime !== 'closed') return 'amendments-open'
      const amendment = forum.amendments[question.amendmentId]
      if (!amendment) return 'amendment-unknown'
      if (amendment.state !== 'filed') return 'amendment-decided'
      if (falling(forum)) return 'rivals-unconfirmed'
      return forum.floor.paragraph === amendment.paragraph ? null : 'paragraph-not-on-floor'
    }
    case 'adoptText':
      return whyNotDecideText(forum)
  }
}

/** Why the text as a whole cannot be decided now, by vote or by consensus, or null if it can. [C1, C2] */
export function whyNotDecideText(forum: Forum): Refusal | null {
  if (!forum.text) return 'text-not-compiled'
  if (forum.decision) return 'text-decided'
  if (forum.amendmentTime === 'open') return 'amendments-open'
  if (falling(forum)) return 'rivals-unconfirmed'
  const pending = Object.values(forum.amendments).some((a) => a.state === 'filed')
  return pending ? 'amendments-undecided' : null
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

/**
 * What a question is about, as one digest: the paragraphs as they stand and as they would read. [V5]
 * Screens compute it from what they show; a vote carries it.
 */
export function questionHash(forum: Forum, question: Question): string {
  const base = forum.text?.paragraphs ?? []
  if (question.kind === 'adoptText') return digest({ text: base })
  const operations = forum.amendments[question.amendmentId]?.operations ?? []
  return digest({ amendment: question.amendmentId, operations, text: wouldRead(forum, question.amendmentId) })
}

/** The paragraphs of the text as they would read if this amendment were adopted. */
export function wouldRead(forum: Forum, amendmentId: string): Paragraph[] {
  const amendment = forum.amendments[amendmentId]
  const base = forum.text?.paragraphs ?? []
  return amendment ? applyOperations(base, [amendment]) : base
}

function falling(forum: Forum): boolean {
  return Object.values(forum.amendments).some((a) => a.state === 'proposedToFall')
}
