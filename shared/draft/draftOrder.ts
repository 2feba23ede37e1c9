import * as Y from 'yjs'
import { add, ordered, type Standing, type Target } from './standing.ts'

export type { Standing }

/**
 * Where a paragraph stands that has been moved. [D19]
 *
 * Moving touches no letter: the attribute `place:<id>` of the text names an item of the ink, `<client>:<clock>`, and the
 * paragraph stands after the one which holds that item, or first. So what others type into a paragraph while it is moved
 * goes with it, and of two people who move the same one the same wins everywhere.
 *
 * With `&` behind it, its words go on those of that paragraph without a break: where two paragraphs are joined that do
 * not lie side by side in the ink, the mark between them stays, and no letter is written again.
 */
export const FIRST = 'first'

/** The id of words that stand before the first mark, or of the one paragraph of a draft without any mark. */
export const UNMARKED = ''

export function placeKey(id: string): string {
  return `place:${id}`
}

/** A piece of ink: a mark and what follows it up to the next one. A paragraph is one piece, or several joined. */
export interface Piece {
  id: string
  /** Where it begins in the ink: the index of its mark, or of its first word if it has none. */
  ink: number
  /** How much follows the mark. */
  size: number
  /** Whether a mark opens it: all but words that stand before the first mark. */
  marked: boolean
  /** The last item that is there of it; null in a draft without a letter. */
  last: Y.Item | null
}

/** The pieces of a draft as they lie in the ink, at least one. Of several with one id the first keeps it. [D2] */
export function piecesOf(text: Y.Text): Piece[] {
  const pieces: Piece[] = []
  const taken = new Set<string>()
  let open: Piece | null = null
  let ink = 0
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue
    const wanted = markOf(item)
    if (wanted !== null || !open) {
      open = { id: freeId(wanted, taken), ink, size: 0, marked: wanted !== null, last: null }
      pieces.push(open)
    }
    open.last = item
    if (wanted === null) open.size += item.length
    ink += item.length
  }
  if (pieces.length === 0) pieces.push({ id: UNMARKED, ink: 0, size: 0, marked: false, last: null })
  return pieces
}

/** Whether any paragraph has ever been moved: else all are read as they lie in the ink. */
export function hasPlaces(text: Y.Text): boolean {
  for (const [key, item] of text._map) if (!item.deleted && key.startsWith(placeKey(''))) return true
  return false
}

/**
 * The pieces in the order in which they are read, each once. The same for everybody who has the same ink: a place that
 * is not in the ink counts for nothing, and of pieces that stand after each other in a ring the first of them in the
 * ink stays at home.
 */
export function standings(text: Y.Text, pieces: readonly { id: string }[]): Standing[] {
  if (!hasPlaces(text)) return pieces.map((_, piece) => ({ piece, joined: false }))
  return ordered(pieces.length, targetsOf(text, pieces))
}

/** The same pieces of whatever kind, those of one paragraph together, in the order in which they are read. */
export function inOrder<P extends { id: string }>(
  text: Y.Text,
  pieces: readonly P[],
  order: readonly Standing[] = standings(text, pieces),
): P[][] {
  const paragraphs: P[][] = []
  for (const { piece: n, joined } of order) {
    const piece = pieces[n]
    if (!piece) continue
    if (joined) paragraphs.at(-1)?.push(piece)
    else paragraphs.push([piece])
  }
  return paragraphs
}

/**
 * The attributes to set so that the pieces are read in this order: for those alone that would stand elsewhere, and for
 * those that are `moved`. Pieces that are not wanted hold no words: they are hidden in some other paragraph.
 */
export function placing(
  text: Y.Text,
  pieces: readonly Piece[],
  { wanted, moved = [] }: { wanted: readonly Standing[]; moved?: readonly number[] },
): [id: string, place: string][] {
  const targets = targetsOf(text, pieces)
  const placed = new Set<number>()
  const index = new Map(wanted.map(({ piece }, n) => [piece, n]))
  const settle = (piece: number, at: number) => {
    const n = index.get(piece)
    const after = n === undefined ? wanted[Math.max(0, at - 1)]?.piece : wanted[n - 1]?.piece
    const joined = n === undefined || wanted[n]?.joined === true
    targets.set(piece, after === undefined ? { after: -1, joined: false } : { after, joined })
    placed.add(piece)
  }
  const canBePlaced = (piece: number) => !placed.has(piece) && pieces[piece]?.marked === true
  for (const piece of moved) if (canBePlaced(piece)) settle(piece, 0)
  for (let all = false; ; ) {
    const now = ordered(pieces.length, targets).filter(({ piece, joined }) => index.has(piece) || !joined)
    const at = now.findIndex((is, n) => wanted[n]?.piece !== is.piece || wanted[n]?.joined !== is.joined)
    if (at < 0 || all) break
    const next = candidates(wanted, now, at).find(canBePlaced)
    if (next !== undefined) settle(next, at)
    else {
      // Each after the one before it: that is always the order wanted.
      all = true
      for (const [piece] of pieces.entries()) if (pieces[piece]?.marked) settle(piece, 1)
    }
  }
  return [...placed].flatMap((piece) => {
    const place = placeOf(pieces, targets.get(piece))
    const id = pieces[piece]?.id
    return place === null || id === undefined ? [] : [[id, place] as [string, string]]
  })
}

/** Whom to place so that `at` is right: who stands there, if all the others are right without it; who should; who does. */
function candidates(wanted: readonly Standing[], now: readonly Standing[], at: number): number[] {
  const should = wanted[at]?.piece
  const does = now[at]?.piece
  if (does === undefined) return []
  if (should === undefined || should === does) return [does]
  const others = now.filter(({ piece }) => piece !== does)
  const fits = wanted
    .filter(({ piece }) => piece !== does)
    .every(({ piece }, n) => others[n]?.piece === piece)
  return fits ? [does, should] : [should, does]
}

function placeOf(pieces: readonly Piece[], target: Target | undefined): string | null {
  if (!target) return null
  if (target.after < 0) return FIRST
  const last = pieces[target.after]?.last
  return last ? `${last.id.client}:${last.id.clock + last.length - 1}${target.joined ? JOINED : ''}` : null
}

/** The provisional id in a mark, or null if this embed is none. */
export function markId(embed: unknown): string | null {
  if (typeof embed !== 'object' || embed === null || !('p' in embed)) return null
  return typeof embed.p === 'string' ? embed.p : null
}

/** The id of the next piece: the one in its mark, or if that is taken `id~2`, `id~3`… */
export function freeId(wanted: string | null, taken: Set<string>): string {
  let id = wanted ?? UNMARKED
  for (let n = 2; wanted !== null && (taken.has(id) || id === UNMARKED); n += 1) id = `${wanted}~${n}`
  taken.add(id)
  return id
}

const JOINED = '&'

function targetsOf(text: Y.Text, pieces: readonly { id: string }[]): Map<number, Target> {
  const targets = new Map<number, Target>()
  const wanted = new Map<Y.Item, { piece: number; joined: boolean }[]>()
  for (const [piece, { id }] of pieces.entries()) {
    const place: unknown = id === UNMARKED ? undefined : text.getAttribute(placeKey(id))
    if (typeof place !== 'string') continue
    if (place === FIRST) targets.set(piece, { after: -1, joined: false })
    const item = itemAt(text, place)
    if (item) add(wanted, item, { piece, joined: place.endsWith(JOINED) })
  }
  if (wanted.size === 0) return targets
  // Also what is deleted lies in some piece; what lies before all of them, in none.
  let after = pieces[0]?.id === UNMARKED ? 0 : -1
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && markOf(item) !== null) after += 1
    for (const { piece, joined } of wanted.get(item) ?? [])
      targets.set(piece, { after, joined: joined && after >= 0 })
  }
  return targets
}

function itemAt({ doc }: Y.Text, place: string): Y.Item | null {
  const read = /^(\d{1,10}):(\d{1,13})&?$/.exec(place)
  if (!read || !doc) return null
  const [client, clock] = [Number(read[1]), Number(read[2])]
  if (clock >= Y.getState(doc.store, client)) return null
  const struct: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(client, clock))
  return struct instanceof Y.Item ? struct : null
}

function markOf({ content }: Y.Item): string | null {
  return content instanceof Y.ContentEmbed ? markId(content.embed) : null
}
