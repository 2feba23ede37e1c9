import type { Forum } from '../forum.ts'
import type { AskedPart } from './parts.ts'

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
  /** What became of the whole; null before. Of an amendment, adopted: something of it is left to be voted. */
  outcome: 'adopted' | 'rejected' | null
  concludedAt: string | null
}

export interface Part extends AskedPart {
  /** Null until it is voted. A part of the text that is not retained goes; a part of an amendment is not adopted. */
  retained: boolean | null
  ballotId: string | null
}

/** Whether something about it is still to be decided. */
export function isOpen({ state }: Pick<Division, 'state'>): boolean {
  return state === 'requested' || state === 'divided'
}

/** The requests about this amendment or (null) about the text of this recommendation, in the order in which they came. */
export function divisionsOf(
  { divisions = {} }: Forum,
  { amendmentId, paragraph }: Pick<Division, 'amendmentId' | 'paragraph'>,
): Division[] {
  return Object.values(divisions).filter(
    (d) => d.amendmentId === amendmentId && (amendmentId !== null || d.paragraph === paragraph),
  )
}
