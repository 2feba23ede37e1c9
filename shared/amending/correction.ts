import type { Forum } from '../forum.ts'
import type { Refusal } from '../refusal.ts'
import type { Change } from './adoption.ts'
import type { Operation } from './operation.ts'

/** A change of form, never of substance, made to the text by the secretariat. Source: failure F17. */
export interface Correction {
  id: string
  paragraph: string
  revision: number
  operations: Operation[]
  reason: string
  by: string
  at: string
  /** Proposed: it touches a verb or a number, and waits for the chair. */
  state: 'proposed' | 'refused' | 'made'
  /** The words of the paragraph before and after; of one only proposed, as it then was and would be. */
  before: string
  after: string
}

type Proposed = Pick<Correction, 'paragraph' | 'revision' | 'operations'>

/** Why such a correction cannot be proposed to the chair now, or null. [T21] */
export function whyNotProposeCorrection(_forum: Forum, _correction: Proposed): Refusal | null {
  throw new Error('not yet')
}

/** Why such a correction cannot be made now, or null: of words, and without the chair neither of a verb nor a number. [T21] */
export function whyNotCorrect(
  _forum: Forum,
  _correction: Proposed,
  _who: { byChair: boolean },
): Refusal | null {
  throw new Error('not yet')
}

/** Why the chair cannot refuse this correction, or null. [T21] */
export function whyNotRefuseCorrection(_forum: Forum, _correctionId: string): Refusal | null {
  throw new Error('not yet')
}

/** What the correction means for the text and the pending amendments. [T21] */
export function correctionChange(_forum: Forum, _correction: Proposed & { correctionId: string }): Change {
  throw new Error('not yet')
}
