import type { ActType } from '../acts.ts'
import type { Who } from '../authority.ts'
import type { Amendment, Forum } from '../forum.ts'
import type { Refusal } from '../refusal.ts'
import { type AmendmentState, PENDING } from './amendmentState.ts'

export interface Move {
  act: ActType
  who: readonly Who[]
  from: readonly AmendmentState[]
  /** Where it leads; 'pending': to whichever of the pending states its sponsors and the chair put it in. */
  to: AmendmentState | 'pending'
  /** Said where the amendment is in no state that this move begins from. */
  no?: Refusal
  /** Still possible while a ballot on the amendment is open or counted. */
  whileVoted?: true
}

/**
 * The life of an amendment: every state is reached by one of these moves. What hangs on another amendment goes with
 * it, without a move of its own. Source: rules of procedure 2.2–2.7. [T11]
 */
export const MOVES = {
  file: { act: 'amendmentFiled', who: ['voter'], from: [], to: 'pending' },
  sponsor: { act: 'amendmentSponsored', who: ['voter'], from: PENDING, to: 'pending' },
  unsponsor: { act: 'sponsorshipWithdrawn', who: ['voter'], from: PENDING, to: 'pending' },
  admit: { act: 'amendmentAdmitted', who: ['chair'], from: ['awaitingChair', 'inadmissible'], to: 'pending' },
  declareInadmissible: {
    act: 'amendmentDeclaredInadmissible',
    who: ['secretariat', 'chair'],
    from: PENDING,
    to: 'inadmissible',
  },
  withdraw: {
    act: 'amendmentWithdrawn',
    who: ['voter', 'observing'],
    from: [...PENDING, 'merged', 'sentBack'],
    to: 'withdrawn',
  },
  takeOver: { act: 'amendmentFiled', who: ['voter'], from: ['withdrawn', 'sentBack'], to: 'pending' },
  merge: { act: 'amendmentMerged', who: ['secretariat'], from: PENDING, to: 'merged' },
  undoMerger: { act: 'mergerUndone', who: ['secretariat', 'voter'], from: ['merged'], to: 'pending' },
  proposeToFall: {
    act: 'amendmentAdopted',
    who: ['chair'],
    from: [...PENDING, 'merged'],
    to: 'proposedToFall',
  },
  fall: {
    act: 'amendmentFell',
    who: ['chair'],
    from: ['proposedToFall'],
    to: 'fell',
    no: 'amendment-not-falling',
  },
  sendBack: {
    act: 'amendmentSentBack',
    who: ['chair'],
    from: ['proposedToFall'],
    to: 'sentBack',
    no: 'amendment-not-falling',
  },
  notTakeUp: {
    act: 'amendmentNotTakenUp',
    who: ['chair'],
    from: [...PENDING, 'sentBack'],
    to: 'notTakenUp',
  },
  adopt: { act: 'amendmentAdopted', who: ['chair'], from: ['filed'], to: 'adopted', whileVoted: true },
  adoptAsAmended: {
    act: 'amendmentAdopted',
    who: ['chair'],
    from: ['filed'],
    to: 'adoptedAsAmended',
    whileVoted: true,
  },
  reject: { act: 'amendmentRejected', who: ['chair'], from: ['filed'], to: 'rejected', whileVoted: true },
  reopen: {
    act: 'reconsiderationDecided',
    who: ['chair'],
    from: ['adopted', 'adoptedAsAmended', 'rejected'],
    to: 'pending',
    whileVoted: true,
  },
} satisfies Record<string, Move>
export type MoveName = keyof typeof MOVES

/** Why this amendment cannot make this move now, or null: the part of the rule that is the same for everybody. [T11] */
export function whyNotMove(forum: Forum, name: MoveName, amendmentId: string): Refusal | null {
  const move: Move = MOVES[name]
  const amendment = forum.amendments[amendmentId]
  if (!amendment) return 'amendment-unknown'
  if (!move.from.includes(amendment.state)) return move.no ?? 'amendment-decided'
  if (move.whileVoted || !isBeingVoted(forum, amendment)) return null
  // Between two of its parts no ballot is open.
  return forum.openBallot ? 'ballot-under-way' : 'division-first'
}

/** Whether another amendment has taken its place, and was not withdrawn again. [T16] */
export function isSucceeded({ amendments }: Pick<Forum, 'amendments'>, amendmentId: string): boolean {
  return Object.values(amendments).some((a) => a.from === amendmentId && a.state !== 'withdrawn')
}

/** Whether the plenary waits for it: it may still be voted, or its sponsors may file another in its place. [T8] */
export function isAwaited(forum: Pick<Forum, 'amendments'>, { id, state }: Amendment): boolean {
  return PENDING.includes(state) || (state === 'sentBack' && !isSucceeded(forum, id))
}

/**
 * Whether a ballot is not yet announced on this amendment, its parent, a sub-amendment to it, or one it is merged with;
 * or some parts of it are voted, and others not yet.
 */
export function isBeingVoted(forum: Forum, { id, parent, into }: Amendment): boolean {
  return [amendmentAsked(forum), ...votedInPart(forum)].some(
    (asked) => asked !== null && (asked.parent === id || [id, parent, into].includes(asked.id)),
  )
}

function votedInPart({ amendments, divisions = {} }: Forum): Amendment[] {
  return (
    Object.values(divisions)
      .filter(({ state, parts }) => state === 'divided' && parts.some(({ retained }) => retained !== null))
      .flatMap(({ amendmentId }) => amendments[amendmentId ?? ''] ?? [])
      // Of one that is to fall the rest will not be voted any more.
      .filter(({ state }) => state !== 'proposedToFall')
  )
}

/** The amendment that the open ballot is about, whole or in part. */
function amendmentAsked({ amendments, ballots, divisions, openBallot }: Forum): Amendment | null {
  const question = openBallot ? ballots[openBallot]?.question : undefined
  switch (question?.kind) {
    case 'adoptAmendment':
    case 'reconsider':
      return amendments[question.amendmentId ?? ''] ?? null
    case 'divide':
    case 'retainPart':
      return amendments[divisions?.[question.divisionId]?.amendmentId ?? ''] ?? null
    default:
      return null
  }
}
