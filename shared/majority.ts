/** All counts are whole numbers of organizations. */
export interface Tally {
  for: number
  against: number
  abstain: number
}

export const MAJORITIES = ['simple', 'twoThirds', 'ofPresent', 'ofRegistered'] as const
export type Majority = (typeof MAJORITIES)[number]

/** carried, lost, or, where nobody voted for or against, no decision, which adopts nothing. */
export type Outcome = 'carried' | 'lost' | 'noDecision'

/**
 * What a tally means under a majority. Integers only; a tie is not a majority. [M1–M5]
 *
 * `outOf` is the number present (ofPresent) or registered (ofRegistered), and is not read otherwise:
 * abstentions are never in the denominator of "present and voting".
 * Source: rules of procedure 2.9 (2003 Convention GA rule 30.1; UN GA rules 85 and 86).
 */
export function decide(majority: Majority, tally: Tally, outOf: number): Outcome {
  switch (majority) {
    case 'simple':
      return presentAndVoting(tally, tally.for > tally.against)
    case 'twoThirds':
      return presentAndVoting(tally, 3 * tally.for >= 2 * (tally.for + tally.against))
    case 'ofPresent':
    case 'ofRegistered':
      return 2 * tally.for > outOf ? 'carried' : 'lost'
  }
}

/** The fewest votes in favour that would have carried, given who voted: what the projector draws as threshold. [M9] */
export function needed(majority: Majority, tally: Tally, outOf: number): number {
  const voting = tally.for + tally.against
  switch (majority) {
    case 'simple':
      return Math.floor(voting / 2) + 1
    case 'twoThirds':
      return Math.max(1, Math.ceil((2 * voting) / 3))
    case 'ofPresent':
    case 'ofRegistered':
      return Math.floor(outOf / 2) + 1
  }
}

/** Simple majority in each house; a house where nobody votes for or against does not carry. [M6] */
export function carriesInBoth(first: Tally, second: Tally): boolean {
  return [first, second].every((house) => decide('simple', house, 0) === 'carried')
}

/** Consensus minus x per cent of those present: 2 of 41 is within 5 %, 3 is not. [M7] */
export function withinObjections(objections: number, present: number, percent: number): boolean {
  return 100 * objections <= percent * present
}

/** A majority of the members, as quorum: more than half, so 22 of 42. [M8] */
export function quorum(members: number): number {
  return Math.floor(members / 2) + 1
}

function presentAndVoting(tally: Tally, majority: boolean): Outcome {
  if (tally.for + tally.against === 0) return 'noDecision'
  return majority ? 'carried' : 'lost'
}
