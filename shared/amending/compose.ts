import { canonical } from '../digest.ts'
import type { Paragraph, Shape } from '../paragraph.ts'
import type { Rewording } from '../wording/rewording.ts'
import { type Amending, apply, fits, rebase } from './amendment.ts'
import { additionsIn } from './composedAdditions.ts'
import { composedRewordings } from './composedWords.ts'
import { type Operation, sameShape, type TextOperation } from './operation.ts'

/**
 * What an amendment does once a sub-amendment to it was adopted: operations on the same text as the parent's, that
 * give what the sub-amendment gives on the text as the parent would make it; null: there are none. [A13]
 *
 * `sub` is written on `apply(base, [parent])`. Same words, emphasis, footnotes, kinds, levels, order and ids, and
 * nothing else left of what the parent no longer does: a paragraph it would have added is not there, one it would
 * have changed is struck with the words it has in `base`. New paragraphs of both are the parent's (`addedBy`).
 * []: nothing is left of the parent; what that means is the caller's to say.
 *
 * Null, because one amendment cannot do it: `sub` does not fit the text it is written on; it drops a paragraph to
 * which the parent still adds sub-paragraphs; it leaves a new paragraph without words instead of dropping it; it takes
 * out the new paragraph above new sub-paragraphs, which would then come under a struck one; it changes words where
 * emphasis ends or the parent joined emphasis, in a way that no replacement of words has.
 * Throws if the parent does not fit. Rules of procedure 2.5.
 */
export function compose(
  base: readonly Paragraph[],
  parent: Amending,
  sub: readonly Operation[],
): Operation[] | null {
  const parented = apply(base, [parent])
  if (!fits(parented, sub)) return null
  const text = asAmended(base, apply(parented, [{ ...parent, operations: sub }]))

  const additions = additionsIn(base, text, [...parent.operations, ...sub])
  const composed = [
    ...additions.filter(({ after }) => after === null),
    ...base.flatMap((was) => {
      const now = text.find(({ id }) => id === was.id) ?? was
      const words = composedRewordings(was.text, textsIn(parent.operations, was.id), textsIn(sub, was.id))
      return [...changes(was, now, words), ...additions.filter(({ after }) => after === was.id)]
    }),
  ]
  if (!fits(base, composed)) return null
  return canonical(apply(base, [{ ...parent, operations: composed }])) === canonical(text) ? composed : null
}

/**
 * The text with parent and sub-amendment adopted one after the other, as the parent as amended makes it of `base`:
 * what the sub-amendment drops of the parent's own leaves no trace. [A13]
 */
export function asAmended(base: readonly Paragraph[], text: readonly Paragraph[]): Paragraph[] {
  const before = new Map(base.map((p) => [p.id, p]))
  return text.flatMap((p) => {
    if (!p.struck) return [p]
    const was = before.get(p.id)
    return was ? [{ ...was, struck: true }] : []
  })
}

/**
 * How a pending sub-amendment reads once another amendment to the text was adopted and its parent was carried over:
 * its operations on `apply(next, [rebase of the parent])`, where `next` is `apply(base, [accepted])`; null: it
 * conflicts with what was adopted (or its parent does), or the two can no longer be composed, and its sponsor must
 * table again. [A14]
 *
 * What was adopted is seen as it reads after the parent, and the sub-amendment carried over that. New paragraphs that
 * parent and accepted add alike are by then the accepted one's. What was already done is left out; [] may be left.
 * Throws if parent, sub-amendment or accepted do not fit the text they are written on.
 */
export function carriedSub(
  base: readonly Paragraph[],
  parent: Amending,
  sub: Pick<Amending, 'operations'>,
  accepted: Amending,
): Operation[] | null {
  const carriedParent = rebase(parent, base, [accepted])
  const afterParent = rebase(accepted, base, [parent])
  if (!carriedParent || !afterParent) return null
  const parented = apply(base, [parent])
  const seen = { ...accepted, operations: afterParent }
  const carried = rebase({ number: parent.number, operations: sub.operations }, parented, [seen])
  if (!carried) return null

  const next = apply(base, [accepted])
  const parentThere = { ...parent, operations: carriedParent }
  const there = apply(next, [parentThere])
  const ids = new Map(apply(parented, [seen]).map(({ id }, i) => [id, there[i]?.id ?? id]))
  const result = carried.map((o) => named(o, (id) => ids.get(id) ?? id))
  return compose(next, parentThere, result) ? result : null
}

/**
 * How a pending sub-amendment reads once another one to the same parent was adopted: its operations on the text as
 * the parent as amended would make it; null: they conflict, or the parent cannot do what both ask, and its sponsor must
 * table again. [A14]
 *
 * A new paragraph that the accepted one takes out of its parent leaves no place behind: what was to follow it follows
 * what came before it. Throws if one of them does not fit the text as the parent would make it.
 */
export function carriedSibling(
  base: readonly Paragraph[],
  parent: Amending,
  sibling: Pick<Amending, 'number' | 'operations'>,
  accepted: Amending,
): Operation[] | null {
  const parented = apply(base, [parent])
  const operations = compose(base, parent, accepted.operations)
  const carried = rebase(sibling, parented, [accepted])
  if (!operations || !carried) return null

  const text = apply(parented, [accepted])
  const standing = asAmended(base, text)
  const gone = text.map(({ id }) => id).filter((id) => !standing.some((p) => p.id === id))
  const next = apply(text, [{ ...parent, operations: carried }]).filter(({ id }) => !gone.includes(id))
  const result =
    gone.length === 0
      ? carried
      : [...carried.filter(({ kind }) => kind !== 'add'), ...additionsIn(standing, next, carried)]
  return compose(base, { ...parent, operations }, result) ? result : null
}

/** The same operation in a text whose paragraphs have other ids. */
function named(operation: Operation, idOf: (id: string) => string): Operation {
  if (operation.kind !== 'add') return { ...operation, paragraph: idOf(operation.paragraph) }
  const { after, under } = operation
  return { ...operation, after: after && idOf(after), under: under && idOf(under) }
}

function textsIn(operations: readonly Operation[], paragraph: string): TextOperation[] {
  return operations.filter((o) => o.kind === 'text').filter((o) => o.paragraph === paragraph)
}

function changes(was: Paragraph, now: Paragraph, words: readonly Rewording[]): Operation[] {
  const paragraph = was.id
  if (now.struck) return was.struck ? [] : [{ kind: 'drop', paragraph }]
  const texts = words.map(
    ({ from, to, old, ins }): Operation => ({ kind: 'text', paragraph, from, to, old, ins }),
  )
  if (sameShape(was, now)) return texts
  return [...texts, { kind: 'shape', paragraph, old: shapeOf(was), to: shapeOf(now) }]
}

function shapeOf({ kind, level }: Shape): Shape {
  return { kind, level }
}
