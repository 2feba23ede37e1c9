import { digest } from '../digest.ts'
import type { Forum } from '../forum.ts'
import type { Paragraph } from '../paragraph.ts'
import type { Refusal } from '../refusal.ts'
import { paragraphOf } from '../tabled.ts'
import { baseOf } from './adoption.ts'
import { fits } from './amendment.ts'
import { PENDING, type Way } from './amendmentState.ts'
import { compose } from './compose.ts'
import { isBeingVoted, isSucceeded } from './moves.ts'
import type { Operation } from './operation.ts'
import { isUntouched } from './untouched.ts'

/** What somebody would file: on which revision of the text they wrote, and how it comes. */
export interface Filing {
  revision: number
  operations: readonly Operation[]
  organizationId?: string
  way?: Way
  parent?: string
  from?: string
  group?: string
  asked?: readonly string[]
}

/**
 * Why an amendment cannot be filed now, or null. [T4]
 *
 * The proposer's screen says on which revision they wrote; on another one their words would mean something else.
 * After the time for amendments one is late (`wayNow`); what takes an earlier one's place, or comes back from a
 * contact group, is not.
 */
export function whyNotFile(forum: Forum, filing: Filing): Refusal | null {
  const { operations, parent, from } = filing
  const early = whyNotFileYet(forum, filing)
  if (early) return early
  if (operations.length === 0) return 'amendment-empty'
  return (
    (parent ? whyNotSub(forum, parent, operations) : whyNotFit(baseOf(forum, {}), operations)) ??
    (from ? whyNotSame(forum, from, filing) : null)
  )
}

/** The part of it that is known before the first word is written: whether the time, the text and what it is about allow it. [T4] */
export function whyNotFileYet(forum: Forum, filing: Omit<Filing, 'operations'>): Refusal | null {
  if (!forum.text) return 'text-not-compiled'
  if (forum.amendmentTime === 'notYet') return 'amendments-closed'
  const over = whyNotBringIn(forum)
  if (over) return over
  if (filing.way !== wayOf(forum, filing))
    return forum.amendmentTime === 'open' ? 'amendments-open' : 'amendments-closed'
  if (filing.revision !== forum.text.revision) return 'text-changed'
  return (
    whyNotNamed(forum, filing) ??
    (filing.parent ? whyNotAmendedBy(forum, filing.parent) : null) ??
    (filing.from ? whyNotFrom(forum, filing.from, filing) : null) ??
    (filing.group ? whyNotReport(forum, filing.group, filing.organizationId) : null)
  )
}

/** Why nothing more can come before the plenary, or null: the text as a whole is being decided, or was. [T4, T13] */
export function whyNotBringIn({
  decision,
  consensus,
  ballots,
  openBallot,
}: Pick<Forum, 'decision' | 'consensus' | 'ballots' | 'openBallot'>): Refusal | null {
  if (decision) return 'text-decided'
  if (consensus?.state === 'open') return 'consensus-under-way'
  return ballots[openBallot ?? '']?.question.kind === 'adoptText' ? 'ballot-under-way' : null
}

/** How something filed at this moment comes: late after the time for amendments. A suggestion can only come in time. [T4] */
export function wayNow({ amendmentTime }: Pick<Forum, 'amendmentTime'>, way?: Way): Way | undefined {
  if (way === 'oral') return way
  if (amendmentTime === 'open') return way === 'suggested' ? way : undefined
  return 'late'
}

/** The same of what takes an earlier one's place: not late, unless the chair had still to let that one in. [T16] */
export function wayOf(
  forum: Forum,
  { way, from, group }: Pick<Filing, 'way' | 'from' | 'group'>,
): Way | undefined {
  if (group) return undefined
  if (!from) return wayNow(forum, way)
  const earlier = forum.amendments[from]
  return (earlier?.way === 'late' || earlier?.way === 'oral') && !earlier.admitted ? 'late' : undefined
}

/** Why this cannot amend that amendment, or null: one level deep, while it is pending, and inside what it does. [T15] (2.5) */
export function whyNotSub(forum: Forum, parentId: string, operations: readonly Operation[]): Refusal | null {
  const not = whyNotAmendedBy(forum, parentId)
  const parent = forum.amendments[parentId]
  if (not || !parent) return not
  const composed = compose(forum.text?.paragraphs ?? [], parent, operations)
  return composed && composed.length > 0 && staysWithin(parent.operations, operations)
    ? null
    : 'sub-amendment-unfit'
}

/** Why that amendment cannot be amended at all, or null. [T15] */
export function whyNotAmendedBy(forum: Forum, parentId: string): Refusal | null {
  const parent = forum.amendments[parentId]
  if (!parent) return 'amendment-unknown'
  if (parent.parent) return 'sub-amendment-of-sub'
  if (!PENDING.includes(parent.state)) return 'amendment-decided'
  return isBeingVoted(forum, parent) ? 'ballot-under-way' : null
}

/** What a sub-amendment is written on, as one digest: another one to the same parent may be adopted meanwhile. [T15] */
export function readingOf(forum: Forum, parentId: string): string {
  return digest(forum.amendments[parentId]?.operations ?? [])
}

/** The paragraphs that an amendment changes, or adds: where it can be amended. */
export function placesOf(operations: readonly Operation[]): Set<string> {
  return new Set(
    operations.flatMap((o) => (o.kind === 'add' ? o.paragraphs.map((p) => p.id) : [o.paragraph])),
  )
}

/** The head paragraph an amendment is found under: that of what it touches first, or of the amendment it amends. [T9] */
export function placeOf(
  forum: Forum,
  { parent, operations }: Pick<Filing, 'parent' | 'operations'>,
): string | null {
  if (parent) return forum.amendments[parent]?.paragraph ?? null
  return paragraphOf(forum.text?.paragraphs ?? [], operations)
}

/** What is added stands under, or right behind, something that the parent changes or adds. */
function staysWithin(parent: readonly Operation[], operations: readonly Operation[]): boolean {
  const places = placesOf(parent)
  return operations.every((o) =>
    o.kind === 'add'
      ? [o.under, o.after].some((id) => id !== null && places.has(id))
      : places.has(o.paragraph),
  )
}

function whyNotFit(base: readonly Paragraph[], operations: readonly Operation[]): Refusal | null {
  if (fits(base, operations)) return null
  const struck = new Set(base.filter((p) => p.struck).map((p) => p.id))
  const onStruck = operations.some((o) => struck.has(o.kind === 'add' ? (o.under ?? '') : o.paragraph))
  return onStruck ? 'paragraph-struck' : 'text-changed'
}

/** Only participating organizations propose what is spoken, and are asked to co-sponsor. [T12, T13] */
function whyNotNamed(
  { organizations }: Forum,
  { way, organizationId, asked = [] }: Omit<Filing, 'operations'>,
): Refusal | null {
  const named = way === 'oral' ? [organizationId ?? '', ...asked] : asked
  const takesPart = (id: string) => organizations[id]?.status === 'participant'
  if (!named.every(takesPart)) return 'not-participant'
  return organizationId && asked.includes(organizationId) ? 'already-sponsor' : null
}

/** Why this cannot take the place of that one, or null. [T16] (2.7) */
function whyNotFrom(
  forum: Forum,
  fromId: string,
  { parent, organizationId }: Omit<Filing, 'operations'>,
): Refusal | null {
  const from = forum.amendments[fromId]
  if (!from) return 'amendment-unknown'
  if (from.state !== 'withdrawn' && from.state !== 'sentBack') return 'amendment-decided'
  if (isSucceeded(forum, fromId)) return 'amendment-taken-over'
  if (from.state === 'withdrawn') return from.parent === parent ? null : 'amendments-differ'
  const sponsors = [from.organizationId, ...(from.sponsors ?? [])]
  return organizationId && sponsors.includes(organizationId) ? null : 'not-your-organization'
}

/** What was withdrawn is taken over word for word. [T16] */
function whyNotSame(forum: Forum, fromId: string, { operations }: Filing): Refusal | null {
  const from = forum.amendments[fromId]
  if (from?.state !== 'withdrawn') return null
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
