import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Amending, apply, fits, type Operation, rebase } from '../../shared/amending/amendment.ts'
import { carriedSibling, carriedSub, compose } from '../../shared/amending/compose.ts'
import { depthOf, doTheSame } from '../../shared/amending/operation.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { isWellFormed } from '../support/amending.ts'
import {
  anyOther,
  conflicting,
  reads,
  type SubAmended,
  shared,
  subAmended,
} from '../support/anyAmendments.ts'
import { holds, PATIENCE } from '../support/property.ts'

vi.setConfig({ testTimeout: PATIENCE })

/** An amendment with its one sub-amendment, which does something, and another amendment to the same text. */
const withSub = subAmended(1).filter(({ subs }) => subs.every(({ operations }) => operations.length > 0))
const withOther = withSub.chain((all) => anyOther(all).map((accepted) => ({ ...all, accepted })))

test('[A13] a sub-amendment and then its parent give the same as the parent as amended', () => {
  const seen = { all: 0, composed: 0, meeting: 0 }
  holds(
    fc.property(withSub, ({ base, parent, subs: [sub] }) => {
      if (!sub) return
      seen.all += 1
      const both = compose(base, parent, sub.operations)
      if (!both) return
      seen.composed += 1
      seen.meeting += Number(!doTheSameAs([...parent.operations, ...sub.operations], both))
      const text = apply(base, [doing(parent, both)])
      expect(text).toEqual(withoutTrace(base, apply(apply(base, [parent]), [doing(parent, sub.operations)])))
      expect(text.every(isWellFormed)).toBe(true)
    }),
  )
  expect(seen.composed / seen.all, JSON.stringify(seen)).toBeGreaterThan(0.97)
  expect(seen.meeting / seen.all, JSON.stringify(seen)).toBeGreaterThan(0.6)
})

test('[A13] a sub-amendment that does nothing leaves its parent as it is', () => {
  holds(
    fc.property(subAmended(0), ({ base, parent }) => {
      const both = compose(base, parent, [])
      expect(both && doTheSameAs(both, parent.operations)).toBe(true)
    }),
  )
})

test('[A13] a sub-amendment that takes everything back leaves nothing of its parent', () => {
  holds(
    fc.property(subAmended(0), ({ base, parent }) => {
      fc.pre(parent.operations.every(({ kind }) => kind !== 'drop'))
      const plain = base.map((p) => ({ ...p, em: [] }))
      const back = undoing(plain, parent)
      fc.pre(fits(apply(plain, [parent]), back))
      expect(compose(plain, parent, back)).toEqual([])
    }),
  )
})

test('[A13] the parent as amended contradicts nothing that neither of the two contradicted', () => {
  const seen = { all: 0, conflicts: 0 }
  holds(
    fc.property(withOther, ({ base, parent, subs: [sub], accepted }) => {
      if (!sub || [...sub.operations, ...parent.operations].some(({ kind }) => kind === 'add')) return
      const carried = carriedApart({ base, parent, subs: [sub] }, accepted)
      const both = compose(base, parent, sub.operations)
      if (carried === 'alike' || !both) return
      seen.all += 1
      if (!conflicting(doing(parent, both), accepted)) return
      seen.conflicts += 1
      expect(conflicting(parent, accepted) || carried === null).toBe(true)
    }),
  )
  expect(seen.conflicts, JSON.stringify(seen)).toBeGreaterThan(seen.all / 10)
})

test('[A14] accepted, sub-amendment, parent: the same as the parent as amended, with the accepted one at once', () => {
  const seen = { all: 0, exact: 0 }
  holds(
    fc.property(withOther, ({ base, parent, subs: [sub], accepted }) => {
      fc.pre(!conflicting(parent, accepted))
      const both = sub && compose(base, parent, sub.operations)
      if (!sub || !both) return
      seen.all += 1
      const carried = carriedSub(base, parent, sub, accepted)
      if (!carried) return
      const next = apply(base, [accepted])
      const carriedParent = doing(parent, rebase(parent, base, [accepted]))
      const then = compose(next, carriedParent, carried)
      expect(then).not.toBeNull()
      if (carriedApart({ base, parent, subs: [sub] }, accepted) === 'alike') return
      if (conflicting(doing(parent, both), accepted)) return

      seen.exact += 1
      const [one, other] = [
        apply(next, [doing(parent, then)]),
        apply(base, [doing(parent, both), accepted]),
      ].map(reads)
      if (levelsMove(parent, both) && levelsMeet(both, accepted))
        expect(inAnyOrder(one)).toEqual(inAnyOrder(other))
      else expect(one).toEqual(other)
    }),
  )
  expect(seen.exact / seen.all, JSON.stringify(seen)).toBeGreaterThan(0.6)
})

test('[A14] two sub-amendments to one parent give one text, whichever is adopted first', () => {
  const seen = { all: 0, exact: 0 }
  holds(
    fc.property(subAmended(2), ({ base, parent, subs: [a, b] }) => {
      if (!a || !b) return
      fc.pre(!conflicting(a, b) && a.operations.length > 0 && b.operations.length > 0)
      seen.all += 1
      const texts = [
        [a, b],
        [b, a],
      ].map(([first = a, second = b]) => {
        const once = compose(base, parent, first.operations)
        const carried = carriedSibling(base, parent, second, first)
        if (!once || !carried) return null
        expect(fits(apply(base, [doing(parent, once)]), carried)).toBe(true)
        const twice = compose(base, doing(parent, once), carried)
        return twice && reads(apply(base, [doing(parent, twice)]))
      })
      const [one, other] = texts
      if (!one || !other) return
      seen.exact += 1
      expect(one).toEqual(other)
      expect(one).toEqual(reads(withoutTrace(base, apply(apply(base, [parent]), [a, b]))))
    }),
  )
  expect(seen.exact / seen.all, JSON.stringify(seen)).toBeGreaterThan(0.9)
})

test('[A14] what is carried over a sibling can be adopted; hardly any is lost that does not conflict with it', () => {
  const seen = { all: 0, lost: 0 }
  holds(
    fc.property(subAmended(2), ({ base, parent, subs: [a, b] }) => {
      const once = a && compose(base, parent, a.operations)
      if (!a || !b || !once || !compose(base, parent, b.operations)) return
      const carried = carriedSibling(base, parent, b, a)
      if (carried) expect(compose(base, doing(parent, once), carried)).not.toBeNull()
      if (conflicting(a, b)) expect(carried).toBeNull()
      else {
        seen.all += 1
        seen.lost += Number(carried === null)
      }
    }),
  )
  expect(seen.lost / seen.all, JSON.stringify(seen)).toBeLessThan(0.01)
})

function doing(amending: Amending, operations: readonly Operation[] | null): Amending {
  if (!operations) throw new Error('there is nothing it can do')
  return { ...amending, operations }
}

/** What the parent no longer does has left nothing: what it added is not there, what it changed is as it was. */
function withoutTrace(base: readonly Paragraph[], text: readonly Paragraph[]): Paragraph[] {
  const was = (id: string) => base.find((p) => p.id === id)
  return text
    .filter(({ id, struck }) => !struck || was(id))
    .map((p) => (p.struck ? { ...p, ...was(p.id), struck: true } : p))
}

function doTheSameAs(these: readonly Operation[], those: readonly Operation[]): boolean {
  return these.length === those.length && these.every((x) => those.some((y) => doTheSame(x, y)))
}

/** What takes back everything an amendment does, in the text it makes. */
function undoing(base: readonly Paragraph[], { operations, ...rest }: Amending): Operation[] {
  const parented = apply(base, [{ operations, ...rest }])
  const added = parented.filter((p) => p.addedBy === rest.id)
  const back = operations.flatMap((o): Operation[] => {
    if (o.kind === 'shape') return [{ ...o, old: o.to, to: o.old }]
    if (o.kind !== 'text') return []
    const before = operations
      .filter((other) => other.kind === 'text')
      .filter(({ paragraph, from, to }) => paragraph === o.paragraph && (from < o.from || to < o.to))
    const from = before.reduce((at, { old, ins }) => at + ins.length - old.length, o.from)
    return [{ ...o, from, to: from + o.ins.length, old: o.ins, ins: o.old }]
  })
  return [...back, ...added.map(({ id }): Operation => ({ kind: 'drop', paragraph: id }))]
}

/** `carriedSub`, unless the accepted one does something that parent or sub-amendment do too: it is then done once. */
function carriedApart(
  { base, parent, subs: [sub] }: SubAmended,
  accepted: Amending,
): Operation[] | null | 'alike' {
  const seen = rebase(accepted, base, [parent])
  if (!sub || !seen) return null
  if (shared(parent, accepted) > 0 || shared(sub, doing(accepted, seen)) > 0) return 'alike'
  return carriedSub(base, parent, sub, accepted)
}

/** Whether the sub-amendment makes new paragraphs of its parent begin on other levels. */
function levelsMove(parent: Amending, both: readonly Operation[]): boolean {
  return JSON.stringify(depths(parent.operations)) !== JSON.stringify(depths(both))
}

/** Whether both add paragraphs in one place, where the deeper ones come first. */
function levelsMeet(both: readonly Operation[], accepted: Amending): boolean {
  const places = depths(accepted.operations).map(([after]) => after)
  return depths(both).some(([after]) => places.includes(after))
}

function depths(operations: readonly Operation[]): [string | null, number][] {
  return operations.filter((o) => o.kind === 'add').map((o) => [o.after, depthOf(o)])
}

function inAnyOrder(text: readonly object[] = []): string[] {
  return text.map((p) => JSON.stringify(p)).sort()
}
