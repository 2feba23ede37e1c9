import type { Edit } from './event.ts'
import type { Layout } from './places.ts'

/** A page before or after a change: how its reading lies in the ink, and how much is read. */
export interface Side {
  layout: Layout
  size: number
}

/** What was read at [a, a + size) is read at [b, b + size) now. */
export interface Kept {
  a: number
  b: number
  size: number
}

/** What the reading became: the edits, in order, and what stays as it was or had to be put in elsewhere. */
export interface Reread {
  edits: Edit[]
  staying: Kept[]
  moved: Kept[]
}

/**
 * What the reading became when the ink was edited so. Of paragraphs that changed their order as few words as possible
 * are taken out and put in elsewhere, and never those beside `held`, where somebody is writing. [D5] [D19]
 */
export function reread(
  { before, after }: { before: Side; after: Side },
  ink: readonly Edit[],
  held: number,
): Reread {
  const all = keptOf(before.layout, after.layout, keptInk(ink, before.layout))
  const inOrder = all.every((kept, i) => i === 0 || (all[i - 1]?.a ?? 0) < kept.a)
  const staying = inOrder ? all : inOneOrder(all, keptBeside(all, [held - 1, held]))
  const edits: Edit[] = []
  let [a, b] = [0, 0]
  for (const kept of [...staying, { a: before.size, b: after.size, size: 0 }]) {
    if (a < kept.a || b < kept.b) edits.push({ fromA: a, toA: kept.a, fromB: b, toB: kept.b })
    a = kept.a + kept.size
    b = kept.b + kept.size
  }
  return { edits, staying, moved: all.filter((kept) => !staying.includes(kept)) }
}

/**
 * Where a place is read now, and whether its words had to be taken out and put in elsewhere: it stays with the word
 * before it or after it, and if that is gone with the other one. Null if both are.
 */
export function placeNow(
  { staying, moved }: Reread,
  { place, with: side }: { place: number; with: 'before' | 'after' },
): { place: number; moved: boolean } | null {
  const kept = keptBeside([...staying, ...moved], side === 'before' ? [place - 1, place] : [place, place - 1])
  return kept ? { place: kept.b + place - kept.a, moved: moved.includes(kept) } : null
}

function keptBeside(all: readonly Kept[], units: readonly number[]): Kept | undefined {
  for (const unit of units) {
    const kept = all.find(({ a, size }) => a <= unit && unit < a + size)
    if (kept) return kept
  }
  return undefined
}

/** What of the ink was not edited. */
function keptInk(edits: readonly Edit[], { length }: Layout): Kept[] {
  const out: Kept[] = []
  let [a, b] = [0, 0]
  for (const { fromA, toA, toB } of [...edits, { fromA: length, toA: length, toB: 0 }]) {
    if (a < fromA) out.push({ a, b, size: fromA - a })
    a = toA
    b = toB
  }
  return out
}

/** A stretch of ink that was read at `a`. */
interface WasRead {
  a: number
  ink: number
  size: number
}

/** What is still read of what was, in the order in which it is read now. */
function keptOf(before: Layout, after: Layout, ink: readonly Kept[]): Kept[] {
  const was = wasRead(before, ink)
  const out: Kept[] = []
  for (const stretch of after.stretches) {
    if (after.unmarked === stretch.reading - 1 && before.unmarked !== null)
      add(out, { a: before.unmarked, b: after.unmarked, size: 1 })
    const end = stretch.ink + stretch.size
    for (let i = firstReaching(was, stretch.ink); i < was.length; i += 1) {
      const one = was[i]
      if (!one || one.ink >= end) break
      const from = Math.max(one.ink, stretch.ink)
      const size = Math.min(one.ink + one.size, end) - from
      add(out, { a: one.a + from - one.ink, b: stretch.reading + from - stretch.ink, size })
    }
  }
  return out
}

/** What is still in the ink and was read before, by where it lies now. */
function wasRead({ byInk }: Layout, ink: readonly Kept[]): WasRead[] {
  const out: WasRead[] = []
  let n = 0
  for (const stretch of byInk) {
    const end = stretch.ink + stretch.size
    while (n > 0 && (ink[n - 1]?.a ?? 0) + (ink[n - 1]?.size ?? 0) > stretch.ink) n -= 1
    for (let kept = ink[n]; kept && kept.a < end; kept = ink[++n]) {
      const from = Math.max(kept.a, stretch.ink)
      const to = Math.min(kept.a + kept.size, end)
      if (from < to)
        out.push({ a: stretch.reading + from - stretch.ink, ink: kept.b + from - kept.a, size: to - from })
    }
  }
  return out
}

/** The first that reaches over this place of the ink. */
function firstReaching(was: readonly WasRead[], ink: number): number {
  let [low, high] = [0, was.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const one = was[middle]
    if (one && one.ink + one.size <= ink) low = middle + 1
    else high = middle
  }
  return low
}

function add(out: Kept[], kept: Kept): void {
  const last = out.at(-1)
  if (last && last.a + last.size === kept.a && last.b + last.size === kept.b) last.size += kept.size
  else out.push(kept)
}

/** Those that can stay where they are: the most that is read in the same order as before, and what is held by all means. */
function inOneOrder(all: readonly Kept[], held: Kept | undefined): Kept[] {
  const best: { weight: number; before: number }[] = []
  let end = -1
  for (const [i, kept] of all.entries()) {
    let before = -1
    for (let j = 0; j < i; j += 1) {
      const earlier = all[j]
      if (earlier && earlier.a < kept.a && (best[j]?.weight ?? 0) > (best[before]?.weight ?? 0)) before = j
    }
    const own = kept === held ? Number.MAX_SAFE_INTEGER / 4 : kept.size
    best.push({ weight: own + (best[before]?.weight ?? 0), before })
    if ((best[i]?.weight ?? 0) > (best[end]?.weight ?? 0)) end = i
  }
  const out: Kept[] = []
  for (let i = end; i >= 0; i = best[i]?.before ?? -1) {
    const kept = all[i]
    if (kept) out.push(kept)
  }
  return out.reverse()
}
