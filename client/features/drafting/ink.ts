import type * as Y from 'yjs'
import { eraseInk, type Look } from '../../../shared/draft/draft.ts'
import type { Change } from './changes.ts'
import { insertMark, sayings, UNSAID } from './marking.ts'
import { type Layout, readingAt } from './places.ts'
import { Standings } from './standings.ts'
import {
  attributesBetween,
  differenceOf,
  type Mark,
  onWholeLetters,
  type Pages,
  PLAIN,
  sizeOf,
  type Token,
} from './tokens.ts'

/** One change of the text, and how many structs it may become. To be done in the order in which they are given. */
export interface Write {
  weight: number
  run(): void
}

/** Where the text is written, and how the page that is being left lies in it. */
export interface Ground {
  text: Y.Text
  layout: Layout
  newId(): string
}

/** What is written at one place of the ink. At one place, what is put in first comes to stand last. */
interface Placed {
  ink: number
  turn: number
  writes: Write[]
}

/**
 * What to write into the ink so that it holds what changed from one page to the next, and nothing else: what is equal
 * on both sides of a change stays, so the smallest possible part of the text is deleted and written again. [D4]
 * And how the page lies in the ink then, if only words are written.
 *
 * A letter is never written again to be moved: where a mark goes between two that do not lie side by side in the ink,
 * it stays there, and its piece is read after the other. [D19]
 */
export function writesFor(
  ground: Ground,
  pages: Pages,
  changes: readonly Change[],
): { writes: Write[]; reordered: boolean; layout: Layout | null } {
  const standings = new Standings(ground.layout)
  // Two changes can meet at one place of the ink: then the later one is to stand last, so it is put in first.
  const placed = changes
    .map((change) => placedWrites(ground, { pages, change: onWholeLetters(pages, change), standings }))
    .reverse()
    .flat()
  if (standings.mustOpen()) {
    standings.open()
    placed.push(opening(ground, { ...UNSAID, id: ground.newId() }))
  }
  const writes = placed.sort((a, b) => b.ink - a.ink || a.turn - b.turn).flatMap((of) => of.writes)
  const reordered = standings.changed
  if (reordered) writes.push({ weight: PLACES, run: () => standings.settle(ground.text) })
  return { writes, reordered, layout: standings.after() }
}

/** Letters taken away in one write: each may be a struct of its own. */
const MOST_AT_ONCE = 250

/** Hardly ever more than a few places have to be set. */
const PLACES = 50

interface Changed {
  pages: Pages
  change: Change
  standings: Standings
}

function placedWrites(ground: Ground, { pages, change, standings }: Changed): Placed[] {
  const { head, old, now, tail } = differenceOf(pages, change)
  const at = readingAt(pages.before, change.fromA)
  const from = at + sizeOf(head.old)
  const to = from + sizeOf(old)
  let size = 0
  const fresh: number[] = []
  for (const token of now) {
    if (token.is === 'mark') fresh.push(size)
    size += token.size
  }
  const kept = standings.replace({ from, to, size, fresh })
  if ([head, tail].some(({ old: was, now: is }) => opens(was, is))) standings.open()
  return [
    ...restyle(ground, to, tail),
    ...remove(ground, { from, to, kept }),
    ...insert(ground, from, now),
    ...restyle(ground, at, head),
  ]
}

/** Takes away what is read in [from, to), but for the marks that must stay in the ink. */
function remove(
  { text, layout }: Ground,
  { from, to, kept }: { from: number; to: number; kept: ReadonlySet<number> },
): Placed[] {
  const ranges = layout.inkOf(from, to).flatMap(([start, end]) => without(start, end, kept))
  return ranges.map(([start, end]) => {
    const writes: Write[] = []
    // From the end, so that the places before it hold.
    for (let until = end; until > start; until -= MOST_AT_ONCE) {
      const since = Math.max(start, until - MOST_AT_ONCE)
      writes.push({ weight: until - since, run: () => eraseInk(text, since, until - since) })
    }
    return { ink: start, turn: 0, writes }
  })
}

function without(from: number, to: number, kept: ReadonlySet<number>): [number, number][] {
  const out: [number, number][] = []
  let start = from
  for (let at = from; at <= to; at += 1) {
    if (at < to && !kept.has(at)) continue
    if (start < at) out.push([start, at])
    start = at + 1
  }
  return out
}

function insert(ground: Ground, reading: number, fresh: readonly Token[]): Placed[] {
  const start = ground.layout.ink(reading)
  let next = start
  const writes = runs(fresh).map((run) => {
    const at = next
    next += sizeOf(run)
    // A room takes updates up to so many structs and up to a megabyte.
    return { weight: 4 + run.length / LETTERS_A_STRUCT, run: () => insertRun(ground.text, at, run) }
  })
  // What is put before everything that is read may meet what is put after what lies there in the ink.
  return writes.length > 0 ? [{ ink: start, turn: reading === 0 ? 1 : 2, writes }] : []
}

function insertRun(text: Y.Text, at: number, run: readonly Token[]): void {
  const [first] = run
  if (!first) return
  const style = attributesBetween(PLAIN, first.look)
  if (first.is === 'mark') insertMark(text, at, first)
  else if (first.is === 'embed') text.insertEmbed(at, first.embed, style)
  else text.insert(at, run.map((t) => (t.is === 'letter' ? t.letter : '')).join(''), style)
}

/** Whether words before the first mark are given one by the page. */
function opens(old: readonly Token[], now: readonly Token[]): boolean {
  return old.some((was, i) => {
    const is = now[i]
    return was.is === 'mark' && is?.is === 'mark' && was.mark.id !== is.mark.id
  })
}

/** A mark for the words before the first one. */
function opening({ text }: Ground, mark: Mark): Placed {
  return { ink: 0, turn: 3, writes: [{ weight: 8, run: () => insertMark(text, 0, { mark, look: PLAIN }) }] }
}

interface Restyled {
  reading: number
  size: number
  attributes: Record<string, true | null>
}

/** Same words on both sides: only their look and what is said of paragraphs may differ. */
function restyle(
  ground: Ground,
  at: number,
  { old, now }: { old: readonly Token[]; now: readonly Token[] },
): Placed[] {
  const out: Placed[] = []
  let reading = at
  let open: Restyled | null = null
  const stretches: Restyled[] = []
  for (const [i, was] of old.entries()) {
    const is = now[i]
    if (was.is === 'mark' && is?.is === 'mark') out.push(...reshape(ground, was.mark, is.mark))
    const attributes = is && is.is !== 'mark' ? attributesBetween(was.look, is.look) : {}
    const goesOn = open && JSON.stringify(open.attributes) === JSON.stringify(attributes)
    if (open && goesOn && open.reading + open.size === reading) open.size += was.size
    else if (Object.keys(attributes).length > 0) {
      open = { reading, size: was.size, attributes }
      stretches.push(open)
    }
    reading += was.size
  }
  for (const { reading: from, size, attributes } of stretches) {
    for (const [start, end] of ground.layout.inkOf(from, from + size)) {
      const run = () => ground.text.format(start, end - start, { ...attributes })
      const weight = 4 * Object.keys(attributes).length
      out.push({ ink: start, turn: 0, writes: [{ weight, run }] })
    }
  }
  return out
}

function reshape(ground: Ground, was: Mark, is: Mark): Placed[] {
  if (was.id !== is.id) return [opening(ground, is)]
  const writes = sayings(was, is).map(([key, value]) => {
    return { weight: 1, run: () => ground.text.setAttribute(key, value) }
  })
  return writes.length > 0 ? [{ ink: 0, turn: 0, writes }] : []
}

/** Letters written at once, and how many of them weigh as much as a struct. */
const LONGEST_RUN = 40_000
const LETTERS_A_STRUCT = 400

/** Letters of one look together, everything else alone. */
function runs(tokensToWrite: readonly Token[]): Token[][] {
  const out: Token[][] = []
  for (const token of tokensToWrite) {
    const last = out.at(-1)
    const first = last?.[0]
    const joins = last && last.length < LONGEST_RUN && first?.is === 'letter'
    if (joins && token.is === 'letter' && sameLook(first.look, token.look)) last.push(token)
    else out.push([token])
  }
  return out
}

function sameLook(a: Look, b: Look): boolean {
  return Object.keys(attributesBetween(a, b)).length === 0
}
