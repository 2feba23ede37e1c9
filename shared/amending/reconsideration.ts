import type { Act } from '../acts.ts'
import type { Forum } from '../forum.ts'
import type { Refusal } from '../refusal.ts'

/** Why this decision cannot be put before the plenary again now, or null. [T20] */
export function whyNotReconsider(_forum: Forum, _amendmentId: string | null): Refusal | null {
  return 'nothing-to-reconsider'
}

/** What the vote to decide again means: nothing, or everything as it was before the decision. [T20] */
export function reconsidered(
  _forum: Forum,
  _vote: { amendmentId: string | null; ballotId: string; reopened: boolean },
  _past: (seq: number) => Forum,
): Extract<Act, { type: 'reconsiderationDecided' }> {
  throw new Error('not yet')
}
