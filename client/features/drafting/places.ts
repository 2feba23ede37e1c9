import type { Node } from 'prosemirror-model'
import type * as Y from 'yjs'
import {
  hasPlaces,
  markId,
  type Piece,
  piecesOf,
  type Standing,
  standings,
} from '../../../shared/draft/draftOrder.ts'

/**
 * Places on the page, in the reading and in the ink.
 *
 * On the page they are ProseMirror positions: two a paragraph, for where it opens and closes. In the *reading* they are
 * counted in the order of the page, one for the opening of a paragraph and one for each UTF-16 unit or footnote. In the
 * ink they are indexes of the Y.Text, where paragraphs that were moved still stand at home.
 */
export function readingAt(page: Node, pos: number): number {
  return pos - page.resolve(pos).index(0)
}

/** The place right after what is read at `reading - 1`: at the end of a paragraph, not at the start of the next. */
export function pageAt(page: Node, reading: number): number {
  if (reading <= 0) return 0
  let left = reading
  let start = 0
  for (let i = 0; i < page.childCount; i += 1) {
    const block = page.child(i)
    if (left <= 1 + block.content.size) return start + left
    left -= 1 + block.content.size
    start += block.nodeSize
  }
  return Math.max(0, start - 1)
}

export function readingSize(page: Node): number {
  return page.content.size - page.childCount
}

/** The same units, in the reading and in the ink. */
interface Stretch {
  reading: number
  ink: number
  size: number
}

/** A piece of ink as it is read: its first unit is its opening, unless it goes on the paragraph before it. */
interface PieceRead extends Standing {
  reading: number
  size: number
}

/** Some units of the reading were replaced by so many others. */
export interface Replaced {
  from: number
  to: number
  size: number
}

/** How the reading lies in the ink, at one moment. */
export class Layout {
  /** In the order of the ink; empty while nothing has ever been moved, when reading and ink are the same. */
  readonly pieces: readonly Piece[]
  /** The same pieces in the order of the reading. */
  readonly read: readonly PieceRead[]
  /** The opening of words that stand before the first mark is in the reading only: here, or null if there are none. */
  readonly unmarked: number | null
  /** In the order of the reading. What is nowhere in them is in the ink only: the marks of pieces that go on another. */
  readonly stretches: readonly Stretch[]
  readonly byInk: readonly Stretch[]
  /** Of the ink. */
  readonly length: number

  static of(text: Y.Text): Layout {
    const pieces = hasPlaces(text) ? piecesOf(text) : []
    return new Layout(pieces, {
      order: standings(text, pieces),
      length: text.length,
      marked: beginsWithMark(text),
    })
  }

  private constructor(
    pieces: readonly Piece[],
    { order, length, marked }: { order: readonly Standing[]; length: number; marked: boolean },
  ) {
    this.length = length
    this.pieces = pieces
    this.read = readOf(pieces, order)
    if (pieces.length > 0) {
      const unmarked = this.read.find(({ piece }) => !pieces[piece]?.marked)
      this.unmarked = unmarked ? unmarked.reading : null
      this.stretches = joined(this.read.flatMap((read) => stretchOf(pieces[read.piece], read)))
    } else {
      this.unmarked = marked ? null : 0
      this.stretches = [{ reading: marked ? 0 : 1, ink: 0, size: length }]
    }
    this.byInk = [...this.stretches].sort((a, b) => a.ink - b.ink)
  }

  /** How the same pieces lie when only words in them were replaced: without looking through all the ink again. */
  reworded(replaced: readonly Replaced[]): Layout {
    const sizes = new Map<number, number>()
    const grow = (piece: number, by: number) => sizes.set(piece, (sizes.get(piece) ?? 0) + by)
    for (const { from, to, size } of replaced) {
      for (const { piece, reading, size: read } of this.read) {
        const gone = Math.min(to, reading + read) - Math.max(from, reading)
        if (gone > 0) grow(piece, -gone)
        if (reading < from && from <= reading + read) grow(piece, size)
      }
    }
    let ink = 0
    const pieces = this.pieces.map((piece, i) => {
      const moved = { ...piece, ink, size: piece.size + (sizes.get(i) ?? 0) }
      ink += moved.size + (moved.marked ? 1 : 0)
      return moved
    })
    return new Layout(pieces, { order: this.read, length: ink, marked: this.unmarked === null })
  }

  get moved(): boolean {
    return this.pieces.length > 0
  }

  /** The place in the ink right after what is read at `reading - 1`; for the very first, right before what is. */
  ink(reading: number): number {
    const over = this.stretches.find((s) => s.reading < reading && reading <= s.reading + s.size)
    const here = over ?? this.stretches.find((s) => s.reading === reading)
    return here ? here.ink + reading - here.reading : 0
  }

  /** The place in the reading right after what stands in the ink at `ink - 1`; for the very first, right before it. */
  reading(ink: number): number {
    const over = this.stretches.find((s) => s.ink < ink && ink <= s.ink + s.size)
    const here = over ?? this.stretches.find((s) => s.ink === ink)
    return here ? here.reading + ink - here.ink : 0
  }

  /** Where what is read in [from, to) lies in the ink, in the order of the reading. */
  inkOf(from: number, to: number): [from: number, to: number][] {
    return this.stretches.flatMap(({ reading, ink, size }) => {
      const start = Math.max(from, reading)
      const end = Math.min(to, reading + size)
      return start < end ? [[ink + start - reading, ink + end - reading] as [number, number]] : []
    })
  }
}

/** Words of one paragraph that lie in one stretch of the ink: a paragraph that was joined of several has several. */
export interface Span {
  /** The id of the paragraph. */
  id: string
  /** Where they begin on the page, and in the ink. */
  pos: number
  ink: number
  size: number
}

export function spansOf(page: Node, layout: Layout): Span[] {
  const spans: Span[] = []
  let reading = 0
  page.forEach((block, start) => {
    const [from, to] = [reading + 1, reading + 1 + block.content.size]
    reading = to
    let pos = start + 1
    const parts = layout.inkOf(from, to)
    if (parts.length === 0) parts.push([layout.ink(from), layout.ink(from)])
    for (const [ink, end] of parts) {
      spans.push({ id: String(block.attrs.id ?? ''), pos, ink, size: end - ink })
      pos += end - ink
    }
  })
  return spans
}

function readOf(pieces: readonly Piece[], order: readonly Standing[]): PieceRead[] {
  let reading = 0
  return order.map(({ piece, joined }) => {
    const read = { piece, joined, reading, size: (pieces[piece]?.size ?? 0) + (joined ? 0 : 1) }
    reading += read.size
    return read
  })
}

function stretchOf(piece: Piece | undefined, { reading, size, joined }: PieceRead): Stretch[] {
  if (!piece) return []
  if (!piece.marked) return [{ reading: reading + 1, ink: piece.ink, size: size - 1 }]
  return [{ reading, ink: piece.ink + (joined ? 1 : 0), size }]
}

/** Stretches that lie side by side in both are one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = []
  for (const stretch of stretches) {
    const last = out.at(-1)
    if (last && last.reading + last.size === stretch.reading && last.ink + last.size === stretch.ink)
      last.size += stretch.size
    else out.push({ ...stretch })
  }
  return out
}

function beginsWithMark(text: Y.Text): boolean {
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && item.countable) return markId(item.content.getContent()[0]) !== null
  }
  return false
}
