import { PENDING } from '../../shared/amending/amendmentState.ts'
import { type Listed, votingList } from '../../shared/amending/votingList.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'
import { inOrder } from '../../shared/tabled.ts'

/** A pending amendment in its place among the others. */
export interface Placed {
  amendment: Amendment
  /** Sub-amendments to it, in the order in which they are voted. */
  subs: Placed[]
  /** Those voted with it, as one. */
  merged: Amendment[]
  /** Which group of alternatives to its recommendation it belongs to; null: none. */
  group: number | null
}

/**
 * Every pending amendment once, by the recommendation it is found under: as the voting list has them, then those that
 * cannot be voted yet, by number; sub-amendments under their parents. [T24]
 */
export function placedAmendments(forum: Forum): Map<string, Placed[]> {
  const waiting = inOrder(forum).filter((a) => PENDING.includes(a.state) || a.state === 'merged')
  const left = new Set(waiting)
  const place = (amendment: Amendment, listed?: Listed): Placed => {
    left.delete(amendment)
    const subs = (listed?.subs ?? []).map((sub) => place(sub.amendment, sub))
    const others = waiting.filter((a) => left.has(a) && a.parent === amendment.id && a.state !== 'merged')
    const merged = waiting.filter((a) => a.state === 'merged' && a.into === amendment.id)
    for (const one of merged) left.delete(one)
    return {
      amendment,
      subs: [...subs, ...others.map((sub) => place(sub))],
      merged,
      group: listed?.group ?? null,
    }
  }
  const placed = new Map<string, Placed[]>()
  const put = (item: Placed) => {
    const { paragraph } = item.amendment
    placed.set(paragraph, [...(placed.get(paragraph) ?? []), item])
  }
  for (const { items } of votingList(forum)) for (const item of items) put(place(item.amendment, item))
  for (const amendment of waiting) {
    if (!amendment.parent && amendment.state !== 'merged') if (left.has(amendment)) put(place(amendment))
  }
  // What hangs on one that is no longer pending still waits itself, until that one's fall is confirmed.
  for (const amendment of waiting) if (left.has(amendment)) put(place(amendment))
  return placed
}
