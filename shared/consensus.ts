import { whyNotDecide, whyNotDecideText } from './ballot.ts'
import type { Forum } from './forum.ts'
import type { Refusal } from './refusal.ts'

/** An objection window: adopted if nobody objects until the server's clock passes `until`. Source: rules 2.11. */
export interface Consensus {
  id: string
  soughtAt: string
  until: string
  textHash: string
  state: 'open' | 'adopted' | 'objected'
  objections: { organizationId: string; reason: string; at: string }[]
}

/** Why adoption by consensus cannot be proposed now, or null if it can. [C1] */
export function whyNotSeekConsensus(forum: Forum): Refusal | null {
  return whyNotDecide(forum) ?? whyNotDecideText(forum)
}

/** Why this organization cannot object now, or null if it can. `at` is the server's time. [C3] */
export function whyNotObject(
  forum: Forum,
  objection: { consensusId: string; organizationId: string | null; at: string },
): Refusal | null {
  const consensus = forum.consensus
  if (!consensus || consensus.id !== objection.consensusId) return 'consensus-unknown'
  if (consensus.state !== 'open') return 'window-over'
  if (!objection.organizationId) return 'no-vote-held'
  return consensus.objections.some((o) => o.organizationId === objection.organizationId)
    ? 'already-objected'
    : null
}

/**
 * Why the window cannot be concluded now, or null if it can: when its time is over, or as soon as somebody objects. [C4]
 *
 * An objection that arrives late but before the chair concludes still counts: the hall must not outrun a slow line.
 */
export function whyNotConclude(forum: Forum, at: string): Refusal | null {
  const consensus = forum.consensus
  if (!consensus) return 'consensus-unknown'
  if (consensus.state !== 'open') return 'window-over'
  if (consensus.objections.length > 0) return null
  return at < consensus.until ? 'window-open' : null
}
