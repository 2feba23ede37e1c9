import type { Act } from '../acts.ts'
import type { Forum } from '../forum.ts'
import type { Question } from '../question.ts'
import type { Refusal } from '../refusal.ts'
import type { Operation } from './operation.ts'

/** Parts voted separately, at an organization's request. Source: rules of procedure 2.6 (UN GA rule 89). */
export interface Division {
  id: string
  organizationId: string
  /** The head paragraph it is found under. */
  paragraph: string
  /** Whose parts; null: those of the text itself. */
  amendmentId: string | null
  revision: number
  parts: Part[]
  reason: string
  requestedAt: string
  state: 'requested' | 'divided' | 'refused' | 'withdrawn' | 'concluded'
  /** Organizations against dividing: then the motion is voted first. */
  objections: string[]
  /** What became of the whole; null before. */
  outcome: 'adopted' | 'rejected' | null
  concludedAt: string | null
}

export interface Part {
  /** Of the text: what takes the part out of it. Of an amendment: the part itself. */
  operations: Operation[]
  /** As the question prints it. */
  words: string
  /** Sub-paragraphs that are voted whole; empty where words are. */
  paragraphs: string[]
  /** Null until it is voted. A part of the text that is not retained goes; a part of an amendment is not adopted. */
  retained: boolean | null
  ballotId: string | null
}

/** Whether something about it is still to be decided. */
export function isOpen({ state }: Division): boolean {
  return state === 'requested' || state === 'divided'
}

/** Why this question about a division cannot be put to the vote now, or null. [T18] */
export function whyNotAskDivision(
  forum: Forum,
  question: Extract<Question, { divisionId: string }>,
): Refusal | null {
  return forum.divisions?.[question.divisionId] ? 'division-over' : 'division-unknown'
}

type PartDecided = Extract<Act, { type: 'partDecided' }>
type DivisionConcluded = Extract<Act, { type: 'divisionConcluded' }>

/** What the vote on one part means, written out. [T18] */
export function partDecided(
  _forum: Forum,
  _decided: { divisionId: string; part: number; ballotId: string; retained: boolean },
): PartDecided {
  throw new Error('not yet')
}

/** What the vote on the parts as a whole means, written out. [T18] */
export function divisionConcluded(
  _forum: Forum,
  _decided: { divisionId: string; ballotId: string; carried: boolean },
): DivisionConcluded {
  throw new Error('not yet')
}

/** Why parts cannot be asked to be voted separately now, or null. [T18] */
export function whyNotRequestDivision(
  _forum: Forum,
  _request: Omit<Extract<Act, { type: 'divisionRequested' }>, 'type' | 'divisionId' | 'reason'>,
): Refusal | null {
  throw new Error('not yet')
}

/** Why this organization cannot object to a division, or null. [T18] */
export function whyNotObjectToDivision(
  _forum: Forum,
  _divisionId: string,
  _organizationId: string | null,
): Refusal | null {
  throw new Error('not yet')
}

/** Why a division cannot be withdrawn, or null: by who asked for it, or the chair (organization null). [T18] */
export function whyNotWithdrawDivision(
  _forum: Forum,
  _divisionId: string,
  _organizationId: string | null,
): Refusal | null {
  throw new Error('not yet')
}

/** Why the chair cannot go on to the parts without a vote on the motion, or null: nobody objected. [T18] */
export function whyNotDivide(_forum: Forum, _divisionId: string): Refusal | null {
  throw new Error('not yet')
}
