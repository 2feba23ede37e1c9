import fc from 'fast-check'

/** One seed for every property, so that a run can be repeated; another with SEED=1 npm test. */
const seed = Number(process.env.SEED ?? 20230605)

/** LONG=1: as many cases as a night allows. */
const numRuns = process.env.LONG ? 50_000 : Number(process.env.RUNS ?? 2_000)

/** Milliseconds a property may take. */
export const PATIENCE = process.env.LONG ? 1_800_000 : 60_000

/**
 * Holds the property on every case, or throws with the seed, the path and the smallest counter-example.
 * Of cases that are so many times `dearer` than a paragraph, so many times fewer are tried.
 */
export function holds<T>(property: fc.IProperty<T>, { dearer = 1 } = {}): void {
  fc.assert(property, { seed, numRuns: Math.ceil(numRuns / dearer) })
}
