import type * as Y from 'yjs'
import {
  piecesOf,
  placeKey,
  placing,
  type Standing,
  standings,
  UNMARKED,
} from '../../../shared/draft/draftOrder.ts'
import type { Layout, Replaced } from './places.ts'

/** Some of the units that are put in, counted from there, are marks. */
interface ReplacedWithMarks extends Replaced {
  fresh: readonly number[]
}

/** Where in the ink that is put in. */
interface Written extends ReplacedWithMarks {
  ink: number
}

/**
 * Follows the pieces of ink through what is done to the reading, so that in the end they are read as the page shows
 * them: a new paragraph stands where it was put, also where the one before it has been moved. [D19]
 */
export class Standings {
  /** Whether anything but words was replaced, where pieces have been moved. */
  changed = false
  private readonly layout: Layout
  private readonly replaced: Written[] = []
  /** Pieces whose mark is deleted: what is left of them belongs to the one before it in the ink. */
  private readonly gone = new Set<number>()
  /** Whether the words before the first mark are given one. */
  private opened = false

  constructor(layout: Layout) {
    this.layout = layout
  }

  /** Which marks in there must stay, by their index in the ink: they do not lie beside what they are to be joined to. */
  replace(replaced: ReplacedWithMarks): ReadonlySet<number> {
    const { pieces, read } = this.layout
    const { from, to } = replaced
    if (to > from || replaced.size > 0) this.replaced.push({ ...replaced, ink: this.layout.ink(from) })
    const marks = read.filter(({ joined, reading }) => !joined && from <= reading && reading < to)
    if (this.layout.moved && (marks.length > 0 || replaced.fresh.length > 0)) this.changed = true
    const before = read.find(({ reading, size }) => reading < from && from <= reading + size)?.piece
    const beside = (piece: number) =>
      piece === marks[0]?.piece && from === 0 ? true : piece - 1 === before || this.gone.has(piece - 1)
    for (let found = true; found; ) {
      const next = marks.find(({ piece }) => !this.gone.has(piece) && beside(piece))
      found = next !== undefined
      if (next) this.gone.add(next.piece)
    }
    const stay = marks.filter(({ piece }) => !this.gone.has(piece))
    return new Set(stay.flatMap(({ piece }) => (pieces[piece]?.marked ? (pieces[piece]?.ink ?? []) : [])))
  }

  /** The words before the first mark are given one. */
  open(): void {
    this.opened = true
    if (this.layout.moved) this.changed = true
  }

  /**
   * Whether words before the first mark must be given one: they are to be joined to others that they do not lie beside,
   * or they go and others were joined to them.
   */
  mustOpen(): boolean {
    const { moved, pieces, read } = this.layout
    const unmarked = read.find(({ piece }) => !pieces[piece]?.marked)
    if (!moved || !unmarked || this.opened || this.gone.has(unmarked.piece)) return false
    const { reading, size } = unmarked
    const empty = this.firstLeft(reading + 1, reading + size) === null
    const others = this.gone.size < pieces.length - 1 || this.replaced.some(({ fresh }) => fresh.length > 0)
    return this.isReplaced(reading) ? !empty : empty && others
  }

  /** How the pieces lie in the ink when all is written; null where that must be looked up. */
  after(): Layout | null {
    return this.layout.moved && !this.changed ? this.layout.reworded(this.replaced) : null
  }

  /** Sets the places that make the pieces stand as the page has them. To be called when all is written. */
  settle(text: Y.Text): void {
    const pieces = piecesOf(text)
    const there = this.there()
    if (there.length !== pieces.length) return
    const wanted = there
      .flatMap(({ reading, joined }, piece) => (reading === null ? [] : [{ piece, joined, reading }]))
      .sort((a, b) => a.reading - b.reading)
    const order: Standing[] = wanted.map(({ piece, joined }) => ({ piece, joined }))
    for (const [id, place] of placing(text, pieces, { wanted: order })) text.setAttribute(placeKey(id), place)
  }

  /** The pieces that there are when all is written, in the order of the ink; null is read what holds no words. */
  private there(): { ink: number; turn: number; reading: number | null; joined: boolean }[] {
    const stayed = this.layout.read.flatMap(({ piece, joined, reading, size }) => {
      const { marked = true, ink = 0 } = this.layout.pieces[piece] ?? {}
      if (this.gone.has(piece)) return []
      const opened = !joined && !this.isReplaced(reading)
      const first = opened ? reading : this.firstLeft(reading + (joined ? 0 : 1), reading + size)
      if (!marked && first === null && !this.opened) return []
      const now = first === null ? null : this.now(first)
      return [{ ink: marked ? ink : -1, turn: 3, reading: now, joined: !opened }]
    })
    const fresh = this.replaced.flatMap((by) =>
      by.fresh.map((n) => {
        const reading = this.now(by.from, by) + n
        return { ink: by.ink, turn: by.from === 0 ? 2 : 1, reading, joined: false }
      }),
    )
    return [...stayed, ...fresh].sort((a, b) => a.ink - b.ink || a.turn - b.turn)
  }

  private isReplaced(unit: number): boolean {
    return this.replaced.some(({ from, to }) => from <= unit && unit < to)
  }

  /** The first unit in [from, to) that is not replaced. */
  private firstLeft(from: number, to: number): number | null {
    for (let unit = from; unit < to; unit += 1) if (!this.isReplaced(unit)) return unit
    return null
  }

  /** Where a unit is read after all that was replaced before it. */
  private now(unit: number, but?: Written): number {
    // Two can meet at one place, where only the end of a paragraph is between them.
    const earlier = but ? this.replaced.slice(0, this.replaced.indexOf(but)) : this.replaced
    return earlier
      .filter((by) => by.to <= unit)
      .reduce((at, { from, to, size }) => at + size - (to - from), unit)
  }
}

/** The paragraphs with these after another one, null for before all; null if one of them is not there, or is twice. */
export function orderWith(
  blocks: readonly string[],
  { ids, after }: { ids: readonly string[]; after: string | null },
): string[] | null {
  const others = blocks.filter((id) => !ids.includes(id))
  const at = after === null ? 0 : others.indexOf(after) + 1
  const known = others.length + ids.length === blocks.length && new Set(ids).size === ids.length
  return known && (after === null || at > 0) ? [...others.slice(0, at), ...ids, ...others.slice(at)] : null
}

interface Reordered {
  /** The paragraphs of the page, as they are read now and as they shall be. */
  blocks: readonly string[]
  order: readonly string[]
  /** Those that are moved: they are placed themselves, not the others around them. */
  moved: readonly string[]
  newId(): string
}

/** Places paragraphs so that they are read in this order. [D19] */
export function reorder(text: Y.Text, { blocks, order, moved, newId }: Reordered): void {
  // What stands before the first mark can only be first.
  if (order.indexOf(UNMARKED) > 0) text.insertEmbed(0, { p: newId(), kind: 'operative', level: 0 }, {})
  const pieces = piecesOf(text)
  const paragraphs: Standing[][] = []
  for (const standing of standings(text, pieces)) {
    if (!standing.joined) paragraphs.push([])
    if (!standing.joined || pieces[standing.piece]?.size !== 0) paragraphs.at(-1)?.push(standing)
  }
  const standingOf = (id: string) => paragraphs[blocks.indexOf(id)] ?? []
  const wanted = order.flatMap(standingOf)
  const heads = moved.flatMap((id) => standingOf(id)[0]?.piece ?? [])
  for (const [id, place] of placing(text, pieces, { wanted, moved: heads }))
    text.setAttribute(placeKey(id), place)
}
