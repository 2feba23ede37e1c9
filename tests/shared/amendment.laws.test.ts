import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Amending, apply, clash, fits, type Operation, rebase } from '../../shared/amending/amendment.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import { NOTE_MARK } from '../../shared/paragraph.ts'
import { tokensOf } from '../../shared/wording/wordDiff.ts'
import {
  amending,
  anyBase,
  anyEdit,
  anyProposal,
  idsFrom,
  isWellFormed,
  paragraph,
} from '../support/amending.ts'
import {
  conflicting,
  ownIds,
  pairs,
  reads,
  shared,
  sharesAnAddition,
  textWith,
} from '../support/anyAmendments.ts'
import { holds, PATIENCE } from '../support/property.ts'

vi.setConfig({ testTimeout: PATIENCE })

test('[A1] the operations found make of the text exactly what the proposer wrote', () => {
  holds(
    fc.property(anyEdit, fc.constantFrom('en' as const, 'fr' as const), ({ was, is }, lang) => {
      const base = [paragraph('p', was, { lang })]
      const operations = operationsOf(
        base,
        { changed: [{ paragraph: 'p', text: is }], dropped: [], added: [] },
        idsFrom('new'),
      )
      fc.pre(!operations.some((o) => o.kind === 'drop'))
      expect(fits(base, operations)).toBe(true)
      expect(apply(base, [amending(1, operations)])[0]?.text).toBe(withoutMarksAfter(is, marksIn(was)))
    }),
  )
})

test('[A1] a whole proposal is found in the text it makes', () => {
  holds(
    fc.property(
      anyBase.chain((base) => anyProposal(base).map((proposal) => ({ base, proposal }))),
      ({ base, proposal }) => {
        const operations = operationsOf(base, proposal, idsFrom('new'))
        fc.pre(fits(base, operations))
        const text = apply(base, [amending(1, operations)])
        for (const { paragraph: id, text: words } of proposal.changed) {
          const now = text.find((p) => p.id === id)
          if (!now?.struck) expect(now?.text).toBe(words)
        }
        for (const id of proposal.dropped) expect(text.find((p) => p.id === id)?.struck).toBe(true)
        expect(text.filter((p) => p.addedBy === 'am1').length).toBe(
          proposal.added.filter((a) => a.text.trim() !== '').length,
        )
        expect(text.filter((p) => !p.addedBy).map((p) => p.id)).toEqual(base.map((p) => p.id))
      },
    ),
  )
})

test('[A2] no operation begins or ends with a word that stays, none cuts a word, none meet', () => {
  holds(
    fc.property(anyEdit, ({ was, is }) => {
      const proposal = { changed: [{ paragraph: 'p', text: is }], dropped: [], added: [] }
      const operations = operationsOf([paragraph('p', was)], proposal, idsFrom('new'))
      const texts = operations.filter((o) => o.kind === 'text')
      const now = apply([paragraph('p', was)], [amending(1, texts)])[0]?.text ?? ''
      let shift = 0
      let last = -1
      for (const { from, to, old, ins } of texts) {
        const gone = tokensOf(was, 'en')
          .filter(({ at }) => at >= from && at < to)
          .map((t) => t.text)
        const come = tokensOf(now, 'en')
          .filter(({ at }) => at >= from + shift && at < from + shift + ins.length)
          .map((t) => t.text)
        expect([gone.join(''), come.join('')]).toEqual([old, ins])
        expect(gone[0] !== come[0] && gone.at(-1) !== come.at(-1)).toBe(true)
        expect(from).toBeGreaterThan(last)
        shift += ins.length - old.length
        last = to
      }
    }),
  )
})

test('[A3] a clash is the same seen from both sides, and an amendment is identical to itself', () => {
  holds(
    fc.property(textWith(2), ({ all: [a, b] }) => {
      if (!a || !b) return
      expect(clash(a.operations, b.operations)).toBe(clash(b.operations, a.operations))
      expect(clash(a.operations, a.operations)).toBe('identical')
      expect(clash(a.operations, ownIds(a.operations, 9))).toBe('identical')
    }),
  )
})

test('[A8] emphasis, too, is the same at once or one by one, if words stand between the amendments', () => {
  holds(
    fc.property(textWith(2), ({ base, all }) => {
      const [a, b] = all
      if (!a || !b || clash(a.operations, b.operations) !== 'none') return
      const em = (amendments: Amending[]) => apply(base, amendments).map((p) => p.em)
      const then = rebase(b, base, [a])
      expect(em([a, b])).toEqual(apply(apply(base, [a]), [amending(2, then ?? [])]).map((p) => p.em))
    }),
  )
})

test('[A4] amendments that do not conflict give one text, in whatever order they are listed', () => {
  holds(
    fc.property(textWith(3), ({ base, all }) => {
      fc.pre(!pairs(all).some(([a, b]) => conflicting(a, b)))
      const [a, b, c] = all
      if (!a || !b || !c) return
      const text = apply(base, all)
      for (const order of [
        [a, c, b],
        [b, a, c],
        [b, c, a],
        [c, a, b],
        [c, b, a],
      ]) {
        expect(apply(base, order)).toEqual(text)
      }
    }),
  )
})

test('[A5] adopting one and then the other, carried over, is adopting both at once', () => {
  holds(
    fc.property(textWith(2), ({ base, all }) => {
      for (const [first, second] of [all, all.toReversed()]) {
        if (!first || !second || conflicting(first, second)) continue
        const once = apply(base, [first])
        const carried = rebase(second, base, [first])
        expect(carried).not.toBeNull()
        expect(fits(once, carried ?? [])).toBe(true)
        expect(reads(apply(once, [{ ...second, operations: carried ?? [] }]))).toEqual(
          reads(apply(base, all)),
        )
      }
    }),
  )
})

test('[A5] adopting two together and then the third, carried over, is adopting all at once', () => {
  holds(
    fc.property(textWith(3), fc.nat(2), ({ base, all }, i) => {
      const last = all[i]
      if (!last || pairs(all).some(([a, b]) => conflicting(a, b) || sharesAnAddition(a, b))) return
      const others = all.filter((a) => a !== last)
      const carried = rebase(last, base, others) ?? []
      expect(reads(apply(apply(base, others), [{ ...last, operations: carried }]))).toEqual(
        reads(apply(base, all)),
      )
    }),
  )
})

test('[A5] adopted one by one, each carried over each time, they give the same text, or have met on the way', () => {
  holds(
    fc.property(textWith(3), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), ({ base, all }, order) => {
      if (pairs(all).some(([a, b]) => conflicting(a, b) || sharesAnAddition(a, b))) return
      const filed = ({ number }: Amending) => all[number - 1] ?? amending(0, [])
      let text = base
      let left = order.flatMap((i) => all[i] ?? [])
      while (left[0]) {
        const [next, ...others]: Amending[] = left
        if (!next) return
        left = []
        for (const other of others) {
          const operations = rebase(other, text, [next])
          expect(operations === null).toBe(conflicting(next, other))
          if (operations === null || shared(next, other) > shared(filed(next), filed(other))) return
          left.push({ ...other, operations })
        }
        text = apply(text, [next])
      }
      expect(reads(text)).toEqual(reads(apply(base, all)))
    }),
  )
})

test('[A6] an amendment cannot be carried over if and only if it conflicts with what was adopted', () => {
  holds(
    fc.property(textWith(2), ({ base, all: [a, b] }) => {
      if (!a || !b) return
      expect(rebase(b, base, [a]) === null).toBe(conflicting(a, b))
      if (conflicting(a, b)) expect(() => apply(base, [a, b])).toThrow('conflict')
    }),
  )
})

test('[A7] operations that find other words than they replace are refused', () => {
  holds(
    fc.property(textWith(1), fc.nat(3), ({ base, all: [a] }, i) => {
      if (!a) return
      const other = base.map((p, j) => (j === i % base.length ? { ...p, text: `≠${p.text}` } : p))
      const touched = base[i % base.length]
      const replaces = a.operations.some(
        (o) =>
          o.kind === 'text' &&
          o.paragraph === touched?.id &&
          `≠${touched.text}`.slice(o.from, o.to) !== o.old,
      )
      if (!replaces) return
      expect(fits(other, a.operations)).toBe(false)
      expect(() => apply(other, [a])).toThrow('does not fit')
      expect(() => rebase(a, other, [])).toThrow('does not fit')
    }),
  )
})

test('[A7] operations that name other words than stand in their place are refused, one by one', () => {
  const other = fc.constantFrom('x', ' ', '文', '𝒜', 'e\u0301')
  holds(
    fc.property(textWith(1), fc.nat(9), fc.boolean(), other, ({ base, all: [a] }, nth, more, words) => {
      const texts = a?.operations.filter((o) => o.kind === 'text') ?? []
      fc.pre(a !== undefined && texts.length > 0)
      const one = texts[nth % texts.length]
      if (!a || !one || one.old === words) return
      const old = more ? one.old + words : words
      for (const wrong of [
        { ...one, old },
        { ...one, old, to: one.from + old.length },
      ]) {
        if (base.some((p) => p.id === one.paragraph && p.text.slice(wrong.from, wrong.to) === wrong.old))
          continue
        const operations = a.operations.map((o) => (o === one ? wrong : o))
        expect(fits(base, operations)).toBe(false)
        expect(() => apply(base, [{ ...a, operations }])).toThrow('does not fit')
      }
    }),
  )
})

test('[A7] a text with one other character among the words replaced is refused', () => {
  holds(
    fc.property(textWith(1), fc.nat(9), fc.nat(40), ({ base, all: [a] }, nth, at) => {
      const texts = a?.operations.filter((o) => o.kind === 'text' && o.old !== '') ?? []
      fc.pre(a !== undefined && texts.length > 0)
      const one = texts[nth % texts.length]
      if (!a || one?.kind !== 'text') return
      const place = one.from + (at % one.old.length)
      const text = (was: string) => `${was.slice(0, place)}≠${was.slice(place + 1)}`
      const changed = base.map((p) => (p.id === one.paragraph ? { ...p, text: text(p.text) } : p))
      expect(fits(changed, a.operations)).toBe(false)
      expect(() => apply(changed, [a])).toThrow('does not fit')
      expect(() => rebase(a, changed, [])).toThrow('does not fit')
    }),
  )
})

test('[A7] on any other text it is refused, or finds the very words and shapes it was written against', () => {
  const seen = { all: 0, fit: 0 }
  holds(
    fc.property(textWith(1), anyBase, ({ all: [a] }, others) => {
      if (!a) return
      seen.all += 1
      if (!fits(others, a.operations)) {
        expect(() => apply(others, [a])).toThrow('does not fit')
        return
      }
      seen.fit += 1
      for (const o of a.operations) {
        if (o.kind === 'add') continue
        const found = others.find((p) => p.id === o.paragraph)
        expect(found?.struck).toBe(false)
        if (o.kind === 'text') expect(found?.text.slice(o.from, o.to)).toBe(o.old)
        if (o.kind === 'shape') expect(found).toMatchObject(o.old)
      }
    }),
  )
  expect(seen.fit, JSON.stringify(seen)).toBeGreaterThan(seen.all / 100)
  expect(seen.fit, JSON.stringify(seen)).toBeLessThan(seen.all / 2)
})

test('[A7] no character is ever cut in two', () => {
  holds(
    fc.property(anyBase, fc.nat(20), fc.nat(6), (base, from, length) => {
      const { id, text } = base[0] ?? paragraph('none', '')
      const old = text.slice(from, from + length)
      const operations: Operation[] = [
        { kind: 'text', paragraph: id, from, to: from + old.length, old, ins: 'x' },
      ]
      if (fits(base, operations))
        expect(apply(base, [amending(1, operations)]).every(isWellFormed)).toBe(true)
    }),
  )
})

test('[A8] emphasis and footnotes stay well formed, and struck paragraphs keep their place and words', () => {
  holds(
    fc.property(textWith(2), ({ base, all }) => {
      expect(base.every(isWellFormed)).toBe(true)
      for (const adopted of [
        all.slice(0, 1),
        ...(pairs(all).some(([a, b]) => conflicting(a, b)) ? [] : [all]),
      ]) {
        const text = apply(base, adopted)
        expect(text.filter((p) => !isWellFormed(p))).toEqual([])
        for (const p of base) {
          const now = text.find(({ id }) => id === p.id)
          const kept = p.notes.filter((note) => now?.notes.includes(note))
          expect(now?.notes).toEqual(kept)
          if (p.struck) expect(now).toEqual(p)
        }
      }
    }),
  )
})

function marksIn(text: string): number {
  return text.split(NOTE_MARK).length - 1
}

function withoutMarksAfter(text: string, count: number): string {
  const parts = text.split(NOTE_MARK)
  const kept = parts.slice(0, count + 1).join(NOTE_MARK)
  return kept + parts.slice(count + 1).join('')
}
