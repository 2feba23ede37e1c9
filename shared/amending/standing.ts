import type { Amendment } from '../forum.ts'
import { type AmendmentState, PENDING } from './amendmentState.ts'

// Asked of every line of every list, on every phone: apart from what builds the lists.

const UNSETTLED: readonly AmendmentState[] = [...PENDING, 'merged', 'proposedToFall', 'sentBack']

/** Whether something is still to happen to it before it is settled. */
export function isUnsettled({ state }: Pick<Amendment, 'state'>): boolean {
  return UNSETTLED.includes(state)
}

/** Whether it still waits for this organization's word: asked to co-sponsor, pending, and not joined. [T12] */
export function isAsked(
  { asked, sponsors, organizationId: proposer, state }: Amendment,
  organizationId: string,
): boolean {
  const joined = proposer === organizationId || sponsors?.includes(organizationId)
  return PENDING.includes(state) && !joined && (asked?.includes(organizationId) ?? false)
}
