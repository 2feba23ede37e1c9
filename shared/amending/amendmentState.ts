/** Where an amendment stands. "On the floor" is not kept: it follows from what is being voted. Source: glossary. */
export const STATES = [
  'awaitingSponsors',
  'awaitingChair',
  'filed',
  'merged',
  'inadmissible',
  'withdrawn',
  'sentBack',
  'proposedToFall',
  'fell',
  'notTakenUp',
  'rejected',
  'adopted',
  'adoptedAsAmended',
] as const
export type AmendmentState = (typeof STATES)[number]

/** How an amendment came, where not in time from the delegate who holds a participant's vote. */
export const WAYS = ['suggested', 'late', 'oral'] as const
export type Way = (typeof WAYS)[number]

/** Those that the plenary may still have to decide: they are carried over, and the text waits for them. */
export const PENDING: readonly AmendmentState[] = ['awaitingSponsors', 'awaitingChair', 'filed']

/** True for the two fates with which an amendment's words are in the text. */
export function isAdopted(state: AmendmentState): boolean {
  return state === 'adopted' || state === 'adoptedAsAmended'
}

/** True for the fates that those merged into an amendment share; after any other they stand for themselves again. [T14] */
export function isSharedByMerged(state: AmendmentState): boolean {
  return isAdopted(state) || state === 'rejected' || state === 'fell' || state === 'notTakenUp'
}
