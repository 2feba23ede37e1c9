import type { Act } from '../acts.ts'
import { canonical } from '../digest.ts'
import { must } from '../folding.ts'
import type { Amendment, Forum } from '../forum.ts'
import type { Paragraph } from '../paragraph.ts'
import { baseOf } from './adoption.ts'
import { fits } from './amendment.ts'
import { type AmendmentState, isAdopted, PENDING } from './amendmentState.ts'
import { compose } from './compose.ts'
import { withBack } from './foldText.ts'
import type { Operation } from './operation.ts'
import { stateWith } from './sponsors.ts'

/** What the vote to decide again means: nothing, or everything as it was before the decision. [T20] */
export function reconsidered(
  forum: Forum,
  { amendmentId, ballotId, reopened }: { amendmentId: string | null; ballotId: string; reopened: boolean },
  past: (seq: number) => Forum,
): Extract<Act, { type: 'reconsiderationDecided' }> {
  const act = { type: 'reconsiderationDecided', ballotId, amendmentId, reopened } as const
  const amendment = forum.amendments[amendmentId ?? '']
  if (!reopened || !amendment || !isAdopted(amendment.state)) return act
  return { ...act, restored: restoredWithout(forum, amendment, past) }
}

/** The text before an adoption, and the amendments that it moved. */
type Restored = NonNullable<Extract<Act, { type: 'reconsiderationDecided' }>['restored']>

/**
 * What puts back everything that the adoption of this amendment changed: paragraphs, those it added, what it carried
 * over, and what it made to fall. [T20]
 *
 * What was filed since, on the text with it, stays as it is where all the paragraphs it names read the same without it;
 * else it is proposed to fall: nothing ever applies to other words than it was written on.
 */
function restoredWithout(forum: Forum, adopted: Amendment, past: (seq: number) => Forum): Restored {
  const announced = must(forum.ballots[adopted.ballotId ?? '']?.announcedSeq)
  // Its consequence is the very next entry.
  const [before, after] = [past(announced), past(announced + 1)]
  const [was, is] = [paragraphsOf(before), paragraphsOf(forum)]
  const known = new Map(was.map((p) => [p.id, p]))
  const made = new Map(paragraphsOf(after).map((p) => [p.id, p]))
  // Only what it changed itself: what was corrected elsewhere since stays as it is.
  const changed = was.filter((p) => canonical(made.get(p.id) ?? null) !== canonical(p))
  const removed = is.filter((p) => !known.has(p.id)).map((p) => p.id)
  const amendments = amendmentsWithout(forum, adopted, {
    before,
    after,
    text: withBack(is, { changed, removed }),
  })
  return {
    changed,
    removed,
    amendments: amendments.filter(({ amendmentId, ...rest }) => {
      const { state, operations } = must(forum.amendments[amendmentId])
      return canonical({ state, operations }) !== canonical(rest)
    }),
  }
}

function amendmentsWithout(
  forum: Forum,
  adopted: Amendment,
  { before, after, text }: { before: Forum; after: Forum; text: Paragraph[] },
): Restored['amendments'] {
  const undone = fallenWith(forum, adopted.id)
  const next: Forum = {
    ...forum,
    text: { ...must(forum.text), paragraphs: text },
    amendments: { ...forum.amendments, [adopted.id]: { ...adopted, state: 'filed' } },
  }
  // `was`: as it was before, if nothing but this decision changed it since.
  const becomes = (other: Amendment, was: Amendment | null): Pick<Amendment, 'state' | 'operations'> => {
    const { operations, state } = other
    if (was && !undone.has(other.id)) return { operations: was.operations, state }
    if (was && readsTheSame(before, next, was))
      return { operations: was.operations, state: stateAgain(forum, { amendment: other, was, undone }) }
    return { operations, state: !was && readsTheSame(forum, next, other) ? state : 'proposedToFall' }
  }
  // Parents first: what is written on a parent is read on what that then does.
  const others = Object.values(forum.amendments)
    .filter((a) => a.id !== adopted.id)
    .sort((a, b) => Number(Boolean(a.parent)) - Number(Boolean(b.parent)) || a.number - b.number)
  for (const other of others) {
    const was = before.amendments[other.id]
    const untouched =
      canonical(other.operations) === canonical(after.amendments[other.id]?.operations ?? null)
    next.amendments[other.id] = { ...other, ...becomes(other, (untouched && was) || null) }
  }
  return others
    .map(({ id }) => must(next.amendments[id]))
    .sort((a, b) => a.number - b.number)
    .map(({ id: amendmentId, state, operations }) => ({ amendmentId, state, operations }))
}

/** Those that are to fall, fell, or went back to their sponsors because of this one, and those that fell with them. */
function fallenWith({ amendments }: Forum, id: string): Set<string> {
  const fallen = new Set<string>()
  const gather = (cause: string) => {
    for (const { id: other, because, state } of Object.values(amendments)) {
      if (because !== cause || fallen.has(other) || !FALLEN.includes(state)) continue
      fallen.add(other)
      gather(other)
    }
  }
  gather(id)
  return fallen
}

const FALLEN: readonly AmendmentState[] = ['proposedToFall', 'fell', 'sentBack']

/** One that was merged stands for itself where the one it was merged into does not come back with it. */
function stateAgain(
  forum: Forum,
  { amendment, was, undone }: { amendment: Amendment; was: Amendment; undone: ReadonlySet<string> },
): AmendmentState {
  if (was.state !== 'merged') return was.state
  const { into = '' } = amendment
  const lead = forum.amendments[into]?.state
  const isBack = undone.has(into) || (lead !== undefined && PENDING.includes(lead))
  return isBack ? 'merged' : stateWith(forum, amendment)
}

/** Whether one still to be decided may stay as it is on the text put back. */
function readsTheSame(forum: Forum, next: Forum, amendment: Amendment): boolean {
  const { parent: parentId, operations, state } = amendment
  if (!PENDING.includes(state) && state !== 'merged') return true
  // Nobody could take it up any more.
  if (!paragraphsOf(next).some((p) => p.id === amendment.paragraph)) return false
  const parent = parentId ? next.amendments[parentId] : undefined
  // Where its parent is to fall it falls with it, and needs no word of its own.
  if (parent && !PENDING.includes(parent.state)) return true
  const base = baseOf(next, amendment)
  const then = new Map(base.map((p) => [p.id, canonical(p)]))
  const now = new Map(baseOf(forum, amendment).map((p) => [p.id, canonical(p)]))
  return (
    placesIn(operations).every((id) => then.has(id) && then.get(id) === now.get(id)) &&
    fits(base, operations) &&
    (!parent || (compose(paragraphsOf(next), parent, operations) ?? []).length > 0)
  )
}

function placesIn(operations: readonly Operation[]): string[] {
  return operations.flatMap((o) => {
    if (o.kind !== 'add') return o.paragraph
    return [o.after, o.under].filter((id) => id !== null)
  })
}

function paragraphsOf({ text }: Forum): readonly Paragraph[] {
  return text?.paragraphs ?? []
}
