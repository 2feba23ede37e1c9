import type { Amendment, Forum } from '../forum.ts'
import { inOrder } from '../tabled.ts'
import { PENDING } from './amendmentState.ts'
import { whyNotMerge } from './life.ts'
import { type Meeting, meetings } from './meeting.ts'

/** Amendments of which not all can be adopted, or need be, directly or through others, and who it is with whom. */
export interface Collision {
  amendments: Amendment[]
  pairs: Pair[]
}

/** How the earlier of two meets the later. */
export interface Pair {
  one: Amendment
  other: Amendment
  met: Omit<Meeting, 'amendment'>
}

/** The pending amendments that collide, in groups, in the order of their first numbers; each amendment once. [T23, A15] */
export function collisions(forum: Forum): Collision[] {
  const groups = new Map<string, Collision>()
  for (const pair of pairsOf(forum)) {
    const mine = groups.get(pair.one.id) ?? { amendments: [pair.one], pairs: [] }
    const theirs = groups.get(pair.other.id) ?? { amendments: [pair.other], pairs: [] }
    mine.pairs.push(pair)
    if (mine !== theirs) {
      mine.amendments.push(...theirs.amendments)
      mine.pairs.push(...theirs.pairs)
    }
    for (const { id } of mine.amendments) groups.set(id, mine)
  }
  const sorted = [...new Set(groups.values())].map(({ amendments, pairs }) => ({
    amendments: [...amendments].sort(byNumber),
    pairs: [...pairs].sort((a, b) => byNumber(a.one, b.one) || byNumber(a.other, b.other)),
  }))
  return sorted.sort((a, b) => (a.amendments[0]?.number ?? 0) - (b.amendments[0]?.number ?? 0))
}

/** The later of two pending amendments that do the same, with the earliest one it can be merged into. [T14] */
export function duplicates(forum: Forum): { amendment: Amendment; into: Amendment }[] {
  const found = new Map<string, { amendment: Amendment; into: Amendment }>()
  for (const { one, other, met } of pairsOf(forum)) {
    if (found.has(other.id) || (met.how !== 'same' && met.how !== 'sameButTypography')) continue
    if (whyNotMerge(forum, other.id, one.id) === null) found.set(other.id, { amendment: other, into: one })
  }
  return [...found.values()].sort((a, b) => byNumber(a.amendment, b.amendment))
}

/** Every two that meet, once, the earlier first. What hangs on an amendment that is about to fall falls with it. */
function pairsOf(forum: Forum): Pair[] {
  const isPending = (a: Amendment | undefined) => a !== undefined && PENDING.includes(a.state)
  const pending = inOrder(forum).filter(
    (a) => isPending(a) && (!a.parent || isPending(forum.amendments[a.parent])),
  )
  return pending.flatMap((one) =>
    meetings(forum, one, one.id)
      .filter(({ amendment }) => amendment.number > one.number)
      .map(({ amendment: other, ...met }): Pair => ({ one, other, met })),
  )
}

function byNumber(a: Amendment, b: Amendment): number {
  return a.number - b.number
}
