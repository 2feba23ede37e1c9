import type { Amendment, Forum } from '../forum.ts'
import type { Refusal } from '../refusal.ts'
import { baseOf } from './adoption.ts'
import { fits } from './amendment.ts'
import { isAdopted, PENDING } from './amendmentState.ts'
import { atIssue } from './atIssue.ts'
import { groupAtWork } from './contactGroup.ts'
import { placesOf } from './filing.ts'
import { isUntouched } from './untouched.ts'

/**
 * Why this decision cannot be put before the plenary again now, or null: on the text as a whole (amendment null), or on
 * an amendment. [T20] (2.8, GA rule 81)
 *
 * In reverse order: what was decided later and rests on it comes first. A rejection, while its words stand as they were.
 */
export function whyNotReconsider(forum: Forum, amendmentId: string | null): Refusal | null {
  if (amendmentId === null) return forum.decision ? null : 'nothing-to-reconsider'
  const amendment = forum.amendments[amendmentId]
  if (!amendment) return 'amendment-unknown'
  const { parent, state } = amendment
  if (!isAdopted(state) && state !== 'rejected') return 'nothing-to-reconsider'
  if (forum.decision) return 'later-decision-first'
  if (forum.amendmentTime !== 'closed') return 'amendments-open'
  if (parent && !isPending(forum, parent)) return 'later-decision-first'
  if (isAside(forum, amendment)) return 'in-contact-group'
  if (isAdopted(state)) return isLast(forum, amendment) ? null : 'later-decision-first'
  return readsAsItDid(forum, amendment) ? null : 'text-changed'
}

/** Whether nothing decided since is still in the text, or in an amendment to be decided or adopted. */
function isLast(forum: Forum, { id, ballotId, operations, parent }: Amendment): boolean {
  const { amendments, ballots, corrections = {}, divisions = {} } = forum
  const then = ballots[ballotId ?? '']
  // Of what has a time alone, the same moment counts as later: nothing is undone on a guess.
  const since = then?.announcedAt ?? ''
  const counts = (owner: string | null | undefined) => {
    const state = amendments[owner ?? '']?.state
    return !state || PENDING.includes(state) || isAdopted(state) || state === 'proposedToFall'
  }
  // A correction elsewhere outlives what is reopened; of a sub-amendment, all that its parent does is put back.
  const mine = placesOf([...operations, ...(amendments[parent ?? '']?.operations ?? [])])
  return !(
    Object.values(amendments).some(
      (a) =>
        a.id !== id &&
        isAdopted(a.state) &&
        counts(a.parent) &&
        (ballots[a.ballotId ?? '']?.announcedSeq ?? 0) > (then?.announcedSeq ?? 0),
    ) ||
    Object.values(divisions).some(
      (d) =>
        d.concludedAt !== null &&
        d.concludedAt >= since &&
        counts(d.amendmentId) &&
        (d.outcome === 'rejected' || d.parts.some((part) => part.retained === false)),
    ) ||
    Object.values(corrections).some((c) => c.state === 'made' && c.at >= since && mine.has(c.paragraph))
  )
}

/** A group that was sent aside with these words reports on them, or not at all. */
function isAside(forum: Forum, { operations, paragraph }: Amendment): boolean {
  const heads = atIssue(forum.text?.paragraphs ?? [], operations).map((p) => p.id)
  return [paragraph, ...heads].some((id) => groupAtWork(forum, id) !== null)
}

function readsAsItDid(forum: Forum, amendment: Amendment): boolean {
  const since = forum.ballots[amendment.ballotId ?? '']?.announcedAt
  return (
    typeof since === 'string' &&
    isUntouched(forum, amendment, since) &&
    fits(baseOf(forum, amendment), amendment.operations)
  )
}

function isPending({ amendments }: Forum, id: string): boolean {
  const state = amendments[id]?.state
  return state !== undefined && PENDING.includes(state)
}
