import { type Collision, collisions, duplicates } from '../../../shared/amending/collisions.ts'
import type { Amendment, Forum } from '../../../shared/forum.ts'
import { inOrder } from '../../../shared/tabled.ts'

/** What the secretariat looks through amendments for. */
export const FILTERS = ['all', 'new', 'sponsors', 'chair', 'duplicates', 'colliding'] as const
export type Filter = (typeof FILTERS)[number]

/** An amendment with what the secretariat has to know of it. */
export interface Looked {
  amendment: Amendment
  /** The earlier one that does the same, into which it can be merged; null: none. */
  sameAs: Amendment | null
  /** Those it collides with. */
  collides: Amendment[]
}

/** The amendments, each with what is to be known of it, by what one looks for; `seen`: the last number looked at before. */
export function triaged(forum: Forum, seen: number): Record<Filter, Looked[]> {
  const same = new Map(duplicates(forum).map(({ amendment, into }) => [amendment.id, into]))
  const met = metIn(collisions(forum))
  const all = inOrder(forum).map(
    (amendment): Looked => ({
      amendment,
      sameAs: same.get(amendment.id) ?? null,
      collides: met.get(amendment.id) ?? [],
    }),
  )
  return {
    all,
    new: all.filter(({ amendment }) => amendment.number > seen),
    sponsors: all.filter(({ amendment }) => amendment.state === 'awaitingSponsors'),
    chair: all.filter(({ amendment }) => amendment.state === 'awaitingChair'),
    duplicates: all.filter(({ amendment, sameAs }) => sameAs !== null || amendment.state === 'merged'),
    colliding: all.filter(({ collides }) => collides.length > 0),
  }
}

function metIn(groups: readonly Collision[]): Map<string, Amendment[]> {
  const met = new Map<string, Amendment[]>()
  const meet = (one: Amendment, other: Amendment) => met.set(one.id, [...(met.get(one.id) ?? []), other])
  for (const { one, other } of groups.flatMap(({ pairs }) => pairs)) {
    meet(one, other)
    meet(other, one)
  }
  for (const others of met.values()) others.sort((a, b) => a.number - b.number)
  return met
}

/** How many seconds after the last close before it an amendment was filed; null: there was none. */
export function secondsLate(filedAt: string, closings: readonly string[]): number | null {
  const close = closings.findLast((at) => at <= filedAt)
  return close === undefined ? null : Math.floor((Date.parse(filedAt) - Date.parse(close)) / 1000)
}

/** "0:04", "12:30". */
export function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
