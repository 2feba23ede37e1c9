import type { Act } from '../acts.ts'
import type { Amendment, Forum } from '../forum.ts'
import type { Paragraph } from '../paragraph.ts'
import { type Amending, apply, fits, rebase } from './amendment.ts'
import { PENDING } from './amendmentState.ts'
import { carriedSibling, carriedSub, compose } from './compose.ts'
import type { Operation } from './operation.ts'

/** What a change means for the text and for the amendments still pending, written out as the facts the journal keeps. */
export type Change = Pick<
  Extract<Act, { type: 'amendmentAdopted' }>,
  'changed' | 'added' | 'carriedOver' | 'proposedToFall'
>

/**
 * What adopting an amendment means: the paragraphs as they then read, the pending amendments carried over exactly,
 * and those that cannot be, proposed to fall. [T7]
 */
export function adoption(forum: Forum, amendmentId: string): Change {
  return changeBy(forum, amendmentOf(forum, amendmentId))
}

/** The same for any operations on the text as it stands: a part of it not retained, an editorial correction. [T7] */
export function changeBy(forum: Forum, by: Amending): Change {
  const base = forum.text?.paragraphs ?? []
  const after = apply(base, [by])
  const before = new Map(base.map((p) => [p.id, p]))
  const moved = carrying(forum, by.id, (other) => carriedOver(forum, other, by))
  return {
    changed: after.filter((p) => before.has(p.id) && JSON.stringify(before.get(p.id)) !== JSON.stringify(p)),
    added: after.flatMap((p, i) =>
      before.has(p.id) ? [] : [{ after: after[i - 1]?.id ?? null, paragraph: p }],
    ),
    ...moved,
  }
}

/** What adopting a sub-amendment means: its parent as amended, and what becomes of the others to the same parent. [T15] */
export function subAdoption(
  forum: Forum,
  amendmentId: string,
): Pick<Change, 'carriedOver' | 'proposedToFall'> & { parent: string; operations: Operation[] } {
  const base = forum.text?.paragraphs ?? []
  const adopted = amendmentOf(forum, amendmentId)
  const parent = amendmentOf(forum, adopted.parent ?? '')
  const operations = compose(base, parent, adopted.operations)
  if (!operations) throw new Error(`Amendment ${adopted.number} does not compose with ${parent.number}`)
  const asAmended = { ...parent, operations }
  const siblings = carrying(forum, amendmentId, (other) => {
    if (other.parent !== parent.id) return other.operations
    const carried = carriedSibling(base, parent, other, adopted)
    return carried && leavesSomething(base, asAmended, carried) ? carried : null
  })
  return { parent: parent.id, operations, ...siblings }
}

/** The paragraphs an amendment's operations are written on: the text, or the text as its parent would make it. */
export function baseOf(
  forum: Pick<Forum, 'amendments' | 'text'>,
  { parent }: Pick<Amendment, 'parent'>,
): Paragraph[] {
  const base = forum.text?.paragraphs ?? []
  return parent ? apply(base, [amendmentOf(forum, parent)]) : base
}

/** The operations on the text itself that adopting this would come to, alone and, for a sub-amendment, with its parent. */
export function operationsOnText(forum: Forum, amendment: Amendment): Operation[] {
  if (!amendment.parent) return amendment.operations
  const base = forum.text?.paragraphs ?? []
  const parent = amendmentOf(forum, amendment.parent)
  const composed = fits(base, parent.operations) ? compose(base, parent, amendment.operations) : null
  return composed ?? parent.operations
}

/** What no longer fits the text, as one that waits to fall may not, is never made to. */
function carriedOver(forum: Forum, other: Amendment, by: Amending): Operation[] | null {
  const base = forum.text?.paragraphs ?? []
  const { parent: parentId, operations } = other
  if (!parentId) return fits(base, operations) ? rebase(other, base, [by]) : null
  const parent = amendmentOf(forum, parentId)
  const itsParent = fits(base, parent.operations) ? rebase(parent, base, [by]) : null
  // Where its parent falls, it falls with it, and needs no word of its own.
  if (!itsParent || itsParent.length === 0) return operations
  const carried = carriedSub(base, parent, other, by)
  const next = { ...parent, operations: itsParent }
  return carried && leavesSomething(apply(base, [by]), next, carried) ? carried : null
}

/** Whether the parent would still do something: else to adopt the sub-amendment would be to reject its parent. */
function leavesSomething(base: readonly Paragraph[], parent: Amending, sub: readonly Operation[]): boolean {
  return (compose(base, parent, sub)?.length ?? 0) > 0
}

function carrying(
  forum: Forum,
  except: string,
  move: (other: Amendment) => Operation[] | null,
): Pick<Change, 'carriedOver' | 'proposedToFall'> {
  const carriedOver: Change['carriedOver'] = []
  const proposedToFall: string[] = []
  const others = Object.values(forum.amendments).sort((a, b) => a.number - b.number)
  for (const other of others) {
    if (other.id === except || !mayBeVoted(forum, other, except)) continue
    const moved = move(other)
    if (moved === null || moved.length === 0) proposedToFall.push(other.id)
    else if (JSON.stringify(moved) !== JSON.stringify(other.operations)) {
      carriedOver.push({ amendmentId: other.id, operations: moved })
    }
  }
  return { carriedOver, proposedToFall }
}

/** Also as one that is merged and may stand for itself again; what is voted as one with the adopted is adopted with it. */
function mayBeVoted({ amendments }: Forum, { state, into = '' }: Amendment, adopted: string): boolean {
  if (state !== 'merged') return PENDING.includes(state)
  const lead = amendments[into]?.state
  return into !== adopted && lead !== undefined && (PENDING.includes(lead) || lead === 'proposedToFall')
}

function amendmentOf({ amendments }: Pick<Forum, 'amendments'>, id: string): Amendment {
  const amendment = amendments[id]
  if (!amendment) throw new Error(`Amendment ${id} is not in the forum`)
  return amendment
}
