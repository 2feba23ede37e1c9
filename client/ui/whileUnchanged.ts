import type { Forum } from '../../shared/forum.ts'

type Kept = Pick<Forum, 'text' | 'amendments' | 'orders' | 'divisions'>

/** Computed again only when the text, its amendments, their order or a division changes: not for each of two thousand votes. */
export function whileUnchanged<T>(compute: (forum: Forum) => T): (forum: Forum) => T {
  let last: { of: Kept; value: T } | null = null
  return (forum) => {
    if (
      last?.of.text !== forum.text ||
      last.of.amendments !== forum.amendments ||
      last.of.orders !== forum.orders ||
      last.of.divisions !== forum.divisions
    ) {
      last = { of: forum, value: compute(forum) }
    }
    return last.value
  }
}
