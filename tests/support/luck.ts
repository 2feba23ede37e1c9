/** Chance that can be repeated: the same seed, the same day. */
export interface Luck {
  /** 0, 1, … below `end`; 0 if there is none. */
  below(end: number): number
  chance(of: number): boolean
  one<T>(of: readonly T[]): T | undefined
  some<T>(of: readonly T[]): T[]
  shuffled<T>(of: readonly T[]): T[]
}

/** mulberry32. */
export function luckOf(seed: number): Luck {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * Math.max(end, 0))
  return {
    below,
    chance: (of) => next() < of,
    one: (of) => of[below(of.length)],
    some: (of) => of.filter(() => next() < 0.5),
    shuffled: (of) =>
      of
        .map((each) => ({ each, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each),
  }
}
