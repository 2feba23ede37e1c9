import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clash } from '../../shared/amending/amendment.ts'
import { STATES } from '../../shared/amending/amendmentState.ts'
import { collisions, duplicates } from '../../shared/amending/collisions.ts'
import { byParagraph, byProposer, matching, ofOrganization, unsettled } from '../../shared/amending/lists.ts'
import { markedOn } from '../../shared/amending/markedOn.ts'
import { isTouched, marked } from '../../shared/amending/marks.ts'
import { isUnsettled } from '../../shared/amending/standing.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'
import { inOrder } from '../../shared/tabled.ts'
import { sameButForTypography } from '../../shared/wording/duplicate.ts'
import {
  adding,
  dropping,
  filed,
  forumAfter,
  replacing,
  type Step,
  TABLED,
  timeOpened,
} from '../support/cast.ts'
import { holds } from '../support/property.ts'

const FILED: readonly Step[] = [
  ...TABLED,
  ['noor', timeOpened],
  ['ana', filed('am1', replacing('r1', 'large', 'all'))],
  ['bo', filed('am2', replacing('r1', 'large archives', 'libraries'))],
  ['chidi', filed('am3', adding('r2', 'Encourages young people to take part;', 'am3-p'))],
  ['ana', filed('am4', replacing('r2', 'all schools', 'each public library'))],
  ['bo', filed('am5', replacing('r2', 'all schools', 'each public-library'))],
  ['chidi', filed('am6', dropping('r3'))],
  ['ana', filed('am7', replacing('r3', 'report', 'inform'))],
]

const numbers = (amendments: readonly Amendment[]) => amendments.map((a) => a.number)

/** The forum with sub-amendment 8 to amendment 2, by coast, which andes was asked to co-sponsor. */
function withSub(): Forum {
  const forum = structuredClone(forumAfter(FILED))
  const parent = forum.amendments.am2
  if (!parent) throw new Error('There is no amendment 2')
  forum.amendments.am8 = {
    ...structuredClone(parent),
    id: 'am8',
    number: 8,
    organizationId: 'coast',
    parent: 'am2',
    asked: ['andes'],
    operations: [{ kind: 'text', paragraph: 'r1', from: 25, to: 34, old: 'libraries', ins: 'museums' }],
  }
  return forum
}

describe('[T23] the lists people need', () => {
  test('by paragraph, in the order of the text; by proposer', () => {
    const forum = withSub()
    expect(byParagraph(forum).map((l) => [l.paragraph, numbers(l.amendments)])).toEqual([
      ['r1', [1, 2, 8]],
      ['r2', [3, 4, 5]],
      ['r3', [6, 7]],
    ])
    expect(byProposer(forum).map((l) => [l.organizationId, numbers(l.amendments)])).toEqual([
      ['andes', [1, 4, 7]],
      ['baltic', [2, 5]],
      ['coast', [3, 6, 8]],
    ])
  })

  test('mine: proposed, co-sponsored, and asked until it has answered', () => {
    const forum = withSub()
    const lists = () =>
      Object.fromEntries(Object.entries(ofOrganization(forum, 'andes')).map(([k, v]) => [k, numbers(v)]))
    expect(lists()).toEqual({ proposed: [1, 4, 7], sponsored: [], asked: [8] })
    Object.assign(forum.amendments.am8 ?? {}, { sponsors: ['andes'] })
    expect(lists()).toEqual({ proposed: [1, 4, 7], sponsored: [8], asked: [] })
  })

  test('what still needs a vote is in the order of the voting list, subs before, merged behind theirs', () => {
    const forum = withSub()
    Object.assign(forum.amendments.am5 ?? {}, { state: 'merged', into: 'am4' })
    Object.assign(forum.amendments.am7 ?? {}, { state: 'awaitingSponsors' })
    const { toVote, before } = unsettled(forum)
    expect(numbers(toVote)).toEqual([8, 2, 1, 4, 5, 3, 6])
    expect(numbers(before)).toEqual([7])
  })

  test('those that collide, in groups, and who with whom', () => {
    const groups = collisions(withSub()).map(({ amendments, pairs }) => [
      numbers(amendments),
      pairs.map((p) => [p.one.number, p.other.number, p.met.how, p.met.words]),
    ])
    expect(groups).toEqual([
      [[1, 2], [[1, 2, 'overlaps', 1]]],
      [[4, 5], [[4, 5, 'sameButTypography', 0]]],
      [[6, 7], [[6, 7, 'contradicts', 0]]],
    ])
  })

  test('the later of two that do the same is suggested to be merged into the earlier', () => {
    const pairs = () => duplicates(forum).map((d) => [d.amendment.number, d.into.number])
    const forum = withSub()
    expect(pairs()).toEqual([[5, 4]])
    Object.assign(forum.amendments.am5 ?? {}, { state: 'merged', into: 'am4' })
    expect(pairs()).toEqual([])
  })

  test('found by number, by an organization, by words with or without accents', () => {
    const forum = withSub()
    const found = (sought: string) => numbers(matching(forum, inOrder(forum), sought))
    expect(found('2')).toEqual([2])
    expect(found('Andés')).toEqual([1, 4, 7])
    expect(found('YOUNG people')).toEqual([3])
    expect(found(' ')).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(found('9')).toEqual([])
  })

  test('whatever their states: each amendment once in each list it belongs to', () => {
    const fate = fc.record({
      state: fc.constantFrom(...STATES),
      sponsors: fc.uniqueArray(fc.constantFrom('andes', 'baltic', 'coast', 'delta')),
      asked: fc.uniqueArray(fc.constantFrom('andes', 'baltic', 'coast', 'delta')),
      into: fc.constantFrom('am1', 'am4', 'am6'),
    })
    holds(
      fc.property(fc.array(fate, { minLength: 8, maxLength: 8 }), (fates) => {
        const forum = withSub()
        const all = inOrder(forum)
        for (const [i, amendment] of all.entries()) Object.assign(amendment, fates[i])
        const ids = (lists: Amendment[][]) =>
          lists
            .flat()
            .map((a) => a.id)
            .sort()
        const every = all.map((a) => a.id).sort()
        expect(ids(byParagraph(forum).map((l) => l.amendments))).toEqual(every)
        expect(ids(byProposer(forum).map((l) => l.amendments))).toEqual(every)
        const open = all
          .filter(isUnsettled)
          .map((a) => a.id)
          .sort()
        const { toVote, before } = unsettled(forum)
        expect(ids([toVote, before])).toEqual(open)
        const groups = collisions(forum)
        const grouped = ids(groups.map((g) => g.amendments))
        expect(grouped).toEqual([...new Set(grouped)])
        const pairs = groups.flatMap((g) => g.pairs.map((p) => `${p.one.id} ${p.other.id}`)).sort()
        const met = all.flatMap((a, i) =>
          all
            .slice(i + 1)
            .filter((b) => a.parent === b.parent && [a, b].every(isPending))
            .filter((b) => meet(a, b))
            .map((b) => `${a.id} ${b.id}`),
        )
        expect(pairs).toEqual(met.sort())
      }),
    )
  })
})

function meet(a: Amendment, b: Amendment): boolean {
  return (
    ['conflict', 'identical'].includes(clash(a.operations, b.operations)) ||
    sameButForTypography(a.operations, b.operations)
  )
}

function isPending({ state }: Amendment): boolean {
  return ['filed', 'awaitingSponsors', 'awaitingChair'].includes(state)
}

test('[T10, T15] the marks of a sub-amendment stand on the words of its parent', () => {
  const forum = withSub()
  const sub = forum.amendments.am8
  if (!sub) throw new Error('There is no amendment 8')
  const on = markedOn(forum, sub) ?? []
  const words = marked(on, sub.operations).filter(isTouched)
  expect(words.map(({ stretches }) => stretches.map((s) => `${s.mark} ${s.text}`))).toEqual([
    ['same Urges Parties to protect ', 'del libraries', 'ins museums', 'same  and to fund:'],
  ])
  Object.assign(forum.amendments.am2 ?? {}, { state: 'adopted' })
  expect(markedOn(forum, sub)).toBeNull()
})

test('[T10] a paragraph that becomes another kind, or another level, says so', () => {
  const { text } = forumAfter(FILED)
  const old = { kind: 'operative', level: 1 } as const
  const to = { kind: 'operative', level: 0 } as const
  const shown = marked(text?.paragraphs ?? [], [{ kind: 'shape', paragraph: 'r1b', old, to }])
  expect(shown.filter(isTouched).map((m) => [m.paragraph.id, m.reshaped])).toEqual([
    ['r1b', { from: old, to }],
  ])
})
