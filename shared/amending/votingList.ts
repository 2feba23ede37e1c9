import type { Amendment, Forum } from '../forum.ts'
import { headOf } from '../paragraph.ts'
import type { Refusal } from '../refusal.ts'
import { baseOf } from './adoption.ts'
import { isBeingVoted } from './moves.ts'
import { type Place, votingOrder } from './votingOrder.ts'

/** The amendments to one recommendation, in the order in which they are put to the vote. */
export interface ListedParagraph {
  /** The head paragraph's id. */
  paragraph: string
  items: Listed[]
  /** Why the chair put them in another order than the suggested one; null where they are in that. */
  reordered: string | null
}

export interface Listed {
  amendment: Amendment
  /** Why the suggestion put it where it put it. `share`: words deleted and inserted over the words there, 0 to 1. */
  reason: Place['reason']
  /** Those on the list that contradict it: if it is adopted, the ones still pending are proposed to fall. */
  falls: Amendment[]
  /** Which group of alternatives it belongs to, 1, 2, …; null: it contradicts none. */
  group: number | null
  /** Voted before it, in this order. */
  subs: Listed[]
  /** Voted with it, as one. */
  merged: Amendment[]
}

/**
 * The list by which the plenary votes: paragraph by paragraph, the furthest removed first unless the chair said
 * otherwise, sub-amendments with their parent, identical ones as one. [A11, A12, T17]
 *
 * Only what can be voted is in it: not what still waits for sponsors or for the chair.
 */
export function votingList(forum: Forum): ListedParagraph[] {
  const base = forum.text?.paragraphs ?? []
  const filed = Object.values(forum.amendments).filter((a) => a.state === 'filed')
  const places = votingOrder(
    base,
    filed.filter((a) => !a.parent),
  )
  const byParagraph = new Map<string, Place[]>()
  for (const place of places) {
    const paragraph = forum.amendments[place.id]?.paragraph ?? ''
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), place])
  }
  return base.flatMap(({ id }) => {
    const suggested = byParagraph.get(id)
    if (!suggested) return []
    const { order, reason } = forum.orders?.[id] ?? { order: [], reason: '' }
    const items = listed(forum, inOrderOf(order, suggested), filed)
    const moved = items.some(({ amendment }, i) => amendment.id !== suggested[i]?.id)
    return [{ paragraph: id, items, reordered: moved ? reason : null }]
  })
}

/** Why the chair cannot put the amendments to this recommendation in this order, or null: all of them, each once. [T17] */
export function whyNotReorder(
  forum: Forum,
  { paragraph, order }: { paragraph: string; order: readonly string[] },
): Refusal | null {
  const base = forum.text?.paragraphs ?? []
  if (headOf(base, paragraph)?.id !== paragraph) return 'paragraph-unknown'
  const pending = Object.values(forum.amendments).filter(
    (a) => a.state === 'filed' && !a.parent && a.paragraph === paragraph,
  )
  if (pending.some((a) => isBeingVoted(forum, a))) return 'ballot-under-way'
  const all = new Set(order)
  const same = all.size === order.length && all.size === pending.length && pending.every((a) => all.has(a.id))
  return same ? null : 'list-changed'
}

/** The suggestion with the chair's order laid over it; whoever came later stays behind whom the suggestion has it. */
function inOrderOf(order: readonly string[], suggested: readonly Place[]): Place[] {
  const byId = new Map(suggested.map((place) => [place.id, place]))
  const result = order.flatMap((id) => byId.get(id) ?? [])
  suggested.forEach((place, i) => {
    if (result.includes(place)) return
    const before = suggested.slice(0, i).findLast((other) => result.includes(other))
    result.splice(before ? result.indexOf(before) + 1 : 0, 0, place)
  })
  return result
}

function listed(forum: Forum, places: readonly Place[], filed: readonly Amendment[]): Listed[] {
  const groups = groupsOf(places)
  return places.flatMap((place) => {
    const amendment = forum.amendments[place.id]
    if (!amendment) return []
    const subs = filed.filter((a) => a.parent === amendment.id)
    return [
      {
        amendment,
        reason: place.reason,
        falls: place.falls.flatMap((id) => forum.amendments[id] ?? []),
        group: groups.get(place.id) ?? null,
        subs: subs.length > 0 ? listed(forum, votingOrder(baseOf(forum, subs[0] ?? {}), subs), filed) : [],
        merged: Object.values(forum.amendments)
          .filter((a) => a.state === 'merged' && a.into === amendment.id)
          .sort((a, b) => a.number - b.number),
      },
    ]
  })
}

/** Alternatives: whoever contradicts whom, directly or through others, in groups numbered in the order of the list. */
function groupsOf(places: readonly Place[]): Map<string, number> {
  const groups = new Map<string, number>()
  const here = new Map(places.map((place) => [place.id, place]))
  let last = 0
  const gather = (id: string, group: number) => {
    const place = here.get(id)
    if (!place || groups.has(id)) return
    groups.set(id, group)
    for (const other of place.falls) gather(other, group)
  }
  for (const place of places) {
    if (groups.has(place.id) || !place.falls.some((id) => here.has(id))) continue
    last += 1
    gather(place.id, last)
  }
  return groups
}
