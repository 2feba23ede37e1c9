import type { Forum } from '../forum.ts'
import type { Refusal } from '../refusal.ts'
import { fits } from './amendment.ts'
import { PENDING, type Way } from './amendmentState.ts'
import { compose } from './compose.ts'
import { isUntouched } from './life.ts'
import { isBeingVoted } from './moves.ts'
import type { Operation } from './operation.ts'

/** What somebody would file: on which revision of the text they wrote, and how it comes. */
export interface Filing {
  revision: number
  operations: readonly Operation[]
  organizationId?: string
  way?: Way
  parent?: string
  from?: string
  group?: string
}

/**
 * Why an amendment cannot be filed now, or null. [T4]
 *
 * The proposer's screen says on which revision they wrote; on another one their words would mean something else.
 * After the time for amendments one is late (`wayNow`); what takes an earlier one's place, or comes back from a
 * contact group, is not.
 */
export function whyNotFile(forum: Forum, filing: Filing): Refusal | null {
  if (!forum.text) return 'text-not-compiled'
  if (forum.amendmentTime === 'notYet') return 'amendments-closed'
  if (forum.decision) return forum.amendmentTime === 'open' ? 'text-decided' : 'amendments-closed'
  if (forum.consensus?.state === 'open') return 'consensus-under-way'
  if (!filing.from && !filing.group && filing.way !== 'oral' && filing.way !== wayNow(forum, filing.way)) {
    return forum.amendmentTime === 'open' ? 'amendments-open' : 'amendments-closed'
  }
  if (filing.revision !== forum.text.revision) return 'text-changed'
  if (filing.operations.length === 0) return 'amendment-empty'
  return (
    (filing.parent ? whyNotSub(forum, filing.parent, filing.operations) : null) ??
    (filing.from ? whyNotFrom(forum, filing.from, filing) : null) ??
    (filing.group ? whyNotReport(forum, filing.group, filing.organizationId) : null)
  )
}

/** How something filed at this moment comes: late after the time for amendments. A suggestion can only come in time. */
export function wayNow({ amendmentTime }: Pick<Forum, 'amendmentTime'>, way?: Way): Way | undefined {
  if (amendmentTime === 'open') return way === 'suggested' ? way : undefined
  return 'late'
}

/** Why this cannot amend that amendment, or null: one level deep, while it is pending, and inside what it does. [T15] (2.5) */
export function whyNotSub(forum: Forum, parentId: string, operations: readonly Operation[]): Refusal | null {
  const parent = forum.amendments[parentId]
  if (!parent) return 'amendment-unknown'
  if (parent.parent) return 'sub-amendment-of-sub'
  if (!PENDING.includes(parent.state)) return 'amendment-decided'
  if (isBeingVoted(forum, parent)) return 'ballot-under-way'
  const base = forum.text?.paragraphs ?? []
  const composed = fits(base, parent.operations) ? compose(base, parent, operations) : null
  return composed && composed.length > 0 && touchesSame(parent.operations, operations)
    ? null
    : 'sub-amendment-unfit'
}

/** The paragraphs that an amendment changes, or adds: where it can be amended. */
export function placesOf(operations: readonly Operation[]): Set<string> {
  return new Set(
    operations.flatMap((o) => (o.kind === 'add' ? o.paragraphs.map((p) => p.id) : [o.paragraph])),
  )
}

function touchesSame(parent: readonly Operation[], sub: readonly Operation[]): boolean {
  const places = placesOf(parent)
  return sub.every((o) => places.has(o.kind === 'add' ? (o.under ?? o.after ?? '') : o.paragraph))
}

/** Why this cannot take the place of that one, or null. [T16] (2.7) */
function whyNotFrom(forum: Forum, fromId: string, { operations, organizationId }: Filing): Refusal | null {
  const from = forum.amendments[fromId]
  if (!from) return 'amendment-unknown'
  const taken = Object.values(forum.amendments).some((a) => a.from === fromId && a.state !== 'withdrawn')
  if (taken) return 'amendment-taken-over'
  if (from.state === 'sentBack') {
    const sponsors = [from.organizationId, ...(from.sponsors ?? [])]
    return organizationId && sponsors.includes(organizationId) ? null : 'not-your-organization'
  }
  if (from.state !== 'withdrawn') return 'amendment-decided'
  const same = JSON.stringify(operations) === JSON.stringify(from.operations)
  return same && isUntouched(forum, from) ? null : 'text-changed'
}

/** Why this organization cannot report for that contact group, or null. [T19] */
function whyNotReport(forum: Forum, groupId: string, organizationId: string | undefined): Refusal | null {
  const group = forum.contactGroups?.[groupId]
  if (!group) return 'group-unknown'
  if (group.state !== 'working') return 'group-over'
  return organizationId && group.organizations.includes(organizationId) ? null : 'not-your-organization'
}
