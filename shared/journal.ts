import type { Act } from './acts.ts'
import { canonical, digestText } from './digest.ts'

/** One sealed line of the journal. */
export interface Entry {
  /** 1, 2, 3… without a gap. */
  seq: number
  /** The server's time, ISO 8601 in UTC. Order is by seq, never by time. */
  at: string
  /** The person who did it, by id. */
  by: string
  act: Act
  /** SHA-256 over the seal before it and everything above. [J1] */
  seal: string
}

/** What the first entry is chained to. */
export const NO_SEAL = '0'.repeat(64)

/** The seal of an entry that follows `before`. Any change to any earlier byte changes it. [J1] */
export function seal(before: string, entry: Omit<Entry, 'seal'>): string {
  return digestText(`${before}\n${canonical({ act: entry.act, at: entry.at, by: entry.by, seq: entry.seq })}`)
}

/** The seq of the first entry that is out of place or does not carry the seal it must, or null if all do. [J2] */
export function firstBroken(entries: readonly Entry[]): number | null {
  let before = NO_SEAL
  for (const [i, entry] of entries.entries()) {
    if (entry.seq !== i + 1 || entry.seal !== seal(before, entry)) return i + 1
    before = entry.seal
  }
  return null
}
