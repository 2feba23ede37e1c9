import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  carriesInBoth,
  decide,
  MAJORITIES,
  type Majority,
  needed,
  type Outcome,
  quorum,
  type Tally,
  withinObjections,
} from '../../shared/majority.ts'
import { holds } from '../support/property.ts'

const PRESENT = 41
const REGISTERED = 55

// The vectors of the rules of procedure, 2.9, line by line.

type Vector = [majority: Majority, votes: [yes: number, no: number, abstain: number], outcome: Outcome]

test.each<Vector>([['simple', [1, 0, 40], 'carried']])('[M1] %s of %j: %s', vector)

test.each<Vector>([
  ['twoThirds', [24, 11, 6], 'carried'],
  ['twoThirds', [23, 12, 6], 'lost'],
  ['twoThirds', [20, 10, 0], 'carried'],
  ['twoThirds', [19, 10, 0], 'lost'],
])('[M2] %s of %j: %s', vector)

test.each<Vector>([
  ['ofPresent', [21, 0, 0], 'carried'],
  ['ofPresent', [20, 0, 0], 'lost'],
  ['ofRegistered', [28, 0, 0], 'carried'],
  ['ofRegistered', [27, 0, 0], 'lost'],
])('[M3] %s of %j: %s', vector)

test.each<Vector>([
  ['simple', [0, 0, 0], 'noDecision'],
  ['simple', [0, 0, 41], 'noDecision'],
  ['twoThirds', [0, 0, 6], 'noDecision'],
])('[M4] %s of %j: %s', vector)

test.each<Vector>([['simple', [17, 17, 7], 'lost']])('[M5] %s of %j: %s', vector)

function vector(...[majority, votes, outcome]: Vector): void {
  expect(decide(majority, tallyOf(votes), outOf(majority))).toBe(outcome)
}

test('[M1] more for than against carries, however few they are', () => {
  holds(
    fc.property(anyTally(), (tally) => {
      expect(decide('simple', tally, 0) === 'carried').toBe(tally.for > tally.against)
    }),
  )
})

test('[M4] abstentions change nothing among those present and voting', () => {
  holds(
    fc.property(
      anyTally(),
      fc.nat(100),
      fc.constantFrom('simple' as const, 'twoThirds' as const),
      (t, n, m) => {
        expect(decide(m, { ...t, abstain: t.abstain + n }, 0)).toBe(decide(m, t, 0))
      },
    ),
  )
})

test('[M5] a tie carries under no majority, and one vote more against never helps', () => {
  holds(
    fc.property(anyTally(), fc.constantFrom(...MAJORITIES), fc.nat(300), (t, majority, members) => {
      const all = Math.max(members, t.for + t.against + t.abstain)
      expect(decide(majority, { ...t, against: t.for }, Math.max(all, 2 * t.for))).not.toBe('carried')
      if (decide(majority, t, all) === 'carried') return
      expect(decide(majority, { ...t, against: t.against + 1 }, all + 1)).not.toBe('carried')
    }),
  )
})

test('[M6] two houses: 10 to 9 in one and 3 to 4 in the other is rejected', () => {
  expect(carriesInBoth(tallyOf([10, 9, 0]), tallyOf([3, 4, 0]))).toBe(false)
  expect(carriesInBoth(tallyOf([10, 9, 0]), tallyOf([4, 3, 0]))).toBe(true)
  expect(carriesInBoth(tallyOf([10, 9, 0]), tallyOf([0, 0, 7]))).toBe(false)
})

test('[M7] consensus minus 5 % of 41 bears two objections, not three', () => {
  expect(withinObjections(2, 41, 5)).toBe(true)
  expect(withinObjections(3, 41, 5)).toBe(false)
  expect(withinObjections(0, 41, 0)).toBe(true)
  expect(withinObjections(1, 41, 0)).toBe(false)
})

test('[M8] a quorum is more than half: 22 of 42, 21 of 41', () => {
  expect([42, 41, 1, 2].map(quorum)).toEqual([22, 21, 1, 2])
})

test('[M9] the threshold shown is the fewest votes for that carry, given who voted', () => {
  expect(needed('twoThirds', tallyOf([23, 12, 6]), 0)).toBe(24)
  expect(needed('simple', tallyOf([17, 17, 7]), 0)).toBe(18)
  holds(
    fc.property(anyTally(), fc.constantFrom(...MAJORITIES), fc.nat(300), (t, majority, members) => {
      const voting = t.for + t.against
      const fewest = needed(majority, t, members)
      const sharing = (yes: number) =>
        decide(majority, { ...t, for: yes, against: Math.max(0, voting - yes) }, members)
      expect(sharing(fewest)).toBe('carried')
      expect(sharing(fewest - 1)).not.toBe('carried')
    }),
  )
})

function tallyOf([yes, no, abstain]: [number, number, number]): Tally {
  return { for: yes, against: no, abstain }
}

function outOf(majority: Majority): number {
  return majority === 'ofRegistered' ? REGISTERED : PRESENT
}

function anyTally(): fc.Arbitrary<Tally> {
  return fc.record({ for: fc.nat(100), against: fc.nat(100), abstain: fc.nat(100) })
}
