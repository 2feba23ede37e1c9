import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Amending, fits } from '../../shared/amending/amendment.ts'
import { type IfAdopted, ifAdopted } from '../../shared/amending/ifAdopted.ts'
import { consequenceOf } from '../../shared/consequence.ts'
import { apply, type Forum } from '../../shared/forum.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { paragraphOf } from '../../shared/tabled.ts'
import { anyOther, type SubAmended, subAmended, textWith } from '../support/anyAmendments.ts'
import { AMENDED, clock, decided, fell, forumAfter, sealed } from '../support/cast.ts'
import { holds, PATIENCE } from '../support/property.ts'

const numbers = (all: readonly { number: number }[]) => all.map(({ number }) => number)

test('[T26] it says the words that would result, what falls, and what is carried over', () => {
  const forum = forumAfter(...AMENDED)
  const all = ifAdopted(forum, 'am1')
  expect(all?.reads.map((p) => p.text)).toEqual(['Urges Parties to protect all archives and to fund:'])
  expect(numbers(all?.falls ?? [])).toEqual([2])
  expect(numbers(ifAdopted(forum, 'am3')?.carried ?? [])).toEqual([])
  expect(ifAdopted(forum, 'am3')?.reads.map((p) => p.text)).toEqual(['Encourages young people to take part;'])
  expect(ifAdopted(forumAfter(...AMENDED, ...decided('am1', 'r1', 'adopted')), 'am1')).toBeNull()
  expect(ifAdopted(forum, 'nothing')).toBeNull()
})

test('[T26] nothing is changed by asking', () => {
  const forum = forumAfter(...AMENDED)
  const before = JSON.stringify(forum)
  ifAdopted(forum, 'am1')
  ifAdopted(forum, 'am3')
  expect(JSON.stringify(forum)).toBe(before)
})

test('[T26] what it said is what happens: of amendments to any text', { timeout: PATIENCE }, () => {
  holds(
    fc.property(textWith(4), fc.nat(3), ({ base, all }, which) => {
      const some = all.filter(({ operations }) => operations.length > 0)
      const adopted = some[which % Math.max(1, some.length)]
      if (adopted) happensAsSaid(forumWith(base, some), adopted.id)
    }),
  )
})

test('[T26, T15] what it said is what happens: of sub-amendments to any amendment', {
  timeout: PATIENCE,
}, () => {
  holds(
    fc.property(
      subAmended(2).chain((one) => anyOther(one).map((other) => ({ ...one, other }))),
      ({ base, parent, subs, other }: SubAmended & { other: Amending }) => {
        const forum = forumWith(base, [parent, other, ...subs], parent.id)
        for (const { id, operations } of subs)
          if (operations.length > 0 && composes(forum, id)) happensAsSaid(forum, id)
        happensAsSaid(forum, other.id)
      },
    ),
    { dearer: 4 },
  )
})

/** Adopts it, as the journal does, and compares what was said before with what then is. */
function happensAsSaid(forum: Forum, amendmentId: string): void {
  const said = ifAdopted(forum, amendmentId)
  if (!said) throw new Error('Nothing is said of an amendment that can be adopted')
  const before = JSON.parse(JSON.stringify(forum)) as Forum
  const after = JSON.parse(JSON.stringify(forum)) as Forum
  const question = { kind: 'adoptAmendment', amendmentId } as const
  const act = consequenceOf(forum, { ballotId: 'b1', question, carried: true }, () => forum)
  apply(after, sealed(after, { by: 'ingrid', act }))
  expect(forum).toEqual(before)
  expect(read(said)).toEqual(reading(before, after, amendmentId))
  expect(numbers(said.falls)).toEqual(fallen(before, after))
  for (const { id, operations, state } of said.carried) {
    expect(after.amendments[id]).toMatchObject({ operations, state })
  }
  const stay = Object.values(after.amendments).filter(
    (a) =>
      a.state === 'filed' &&
      a.id !== amendmentId &&
      a.id !== said.parent?.id &&
      (!said.parent || a.parent === said.parent.id) &&
      !said.falls.some(({ id }) => id === a.id) &&
      a.paragraph === after.amendments[amendmentId]?.paragraph,
  )
  const carried = new Set(said.carried.map(({ id }) => id))
  // A sub-amendment to the one adopted has nothing left to amend.
  expect(stay.filter((a) => !carried.has(a.id) && a.parent !== amendmentId)).toEqual([])
}

function read({ reads }: IfAdopted): Paragraph[] {
  return reads.map((p) => ({ ...p, addedBy: null }))
}

/** What of the text reads otherwise then; after a sub-amendment, once its parent is adopted too. */
function reading(before: Forum, adopted: Forum, amendmentId: string): Paragraph[] {
  const after = JSON.parse(JSON.stringify(adopted)) as Forum
  const parent = before.amendments[amendmentId]?.parent
  const was = new Map(before.text?.paragraphs.map((p) => [p.id, JSON.stringify(p)]))
  if (parent) {
    const question = { kind: 'adoptAmendment', amendmentId: parent } as const
    const act = consequenceOf(after, { ballotId: 'b2', question, carried: true }, () => after)
    apply(after, sealed(after, { by: 'ingrid', act }))
  }
  return (after.text?.paragraphs ?? [])
    .filter((p) => was.get(p.id) !== JSON.stringify(p))
    .map((p) => ({ ...p, addedBy: null }))
}

function fallen(before: Forum, after: Forum): number[] {
  const falls = (id: string | undefined) =>
    after.amendments[id ?? '']?.state === 'proposedToFall' &&
    before.amendments[id ?? '']?.state !== 'proposedToFall'
  return Object.values(after.amendments)
    .filter((a) => falls(a.id) || (a.state === 'filed' && falls(a.parent)))
    .map((a) => a.number)
    .sort((a, b) => a - b)
}

function composes(forum: Forum, amendmentId: string): boolean {
  try {
    consequenceOf(
      forum,
      { ballotId: 'b', question: { kind: 'adoptAmendment', amendmentId }, carried: true },
      () => forum,
    )
    return true
  } catch {
    return false
  }
}

/** The forum of the tests with this text, and these amendments filed to it. */
function forumWith(base: readonly Paragraph[], all: readonly Amending[], parent?: string): Forum {
  const forum = forumAfter(...AMENDED.slice(0, 3))
  forum.text = { symbol: 'L.1', revision: 0, paragraphs: [...base] }
  all.forEach(({ id, number, operations }) => {
    if (!fits(base, operations) && !parent) throw new Error('It does not fit')
    forum.amendments[id] = {
      id,
      number,
      organizationId: 'andes',
      filedBy: 'ana',
      filedAt: clock(number),
      lang: 'en',
      reason: '',
      paragraph: paragraphOf(base, operations) ?? base[0]?.id ?? '',
      operations: [...operations],
      filed: { revision: 0, operations: [...operations] },
      state: 'filed',
      ballotId: null,
      because: null,
      ...(parent && number > 10 && { parent }),
    }
  })
  return forum
}

test('[T26] those that wait to fall already do not fall a second time', () => {
  const forum = forumAfter(...AMENDED, ...decided('am1', 'r1', 'adopted'))
  expect(numbers(ifAdopted(forum, 'am3')?.falls ?? [])).toEqual([])
  const settled = forumAfter(...AMENDED, ...decided('am1', 'r1', 'adopted'), ['ingrid', fell('am2')])
  expect(numbers(ifAdopted(settled, 'am3')?.falls ?? [])).toEqual([])
})
