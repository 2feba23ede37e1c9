import * as Y from 'yjs'
import { draftText } from '../../../../shared/draft/draft.ts'
import type { Cursor, Presence } from '../../../../shared/draft/draftFrames.ts'
import { inOrder, piecesOf } from '../../../../shared/draft/draftOrder.ts'

/** Whoever is followed is left for somebody else only after so long without a move, in milliseconds: no to and fro. */
export const LEAVES_AFTER = 6_000

/** Where in a draft somebody is. */
export interface Spot {
  paragraph: string
  /** How far into its words, from 0 to 1. */
  share: number
}

/**
 * Whom the room follows: of those with the pen who are somewhere in the text the one who moved last; but the one it
 * followed before as long as that one goes on. [D34]
 */
export function leadOf(
  present: Iterable<Presence>,
  { movedAt, now, before }: { movedAt: ReadonlyMap<number, number>; now: number; before: number | null },
): Presence | null {
  const lastMove = ({ id }: Presence) => movedAt.get(id) ?? Number.NEGATIVE_INFINITY
  const writing = [...present].filter(({ cursor }) => cursor !== null)
  const same = writing.find(({ id }) => id === before)
  if (same && now - lastMove(same) < LEAVES_AFTER) return same
  return writing.sort((a, b) => lastMove(b) - lastMove(a))[0] ?? null
}

/** Where a cursor is, for whoever has the draft and no editor; null if its letters are not here (yet). */
export function spotOf(doc: Y.Doc, { head }: Cursor): Spot | null {
  const text = draftText(doc)
  const index = indexOf(doc, head)
  if (index === null) return null
  const pieces = piecesOf(text)
  // What stands at the mark of the next paragraph is at the end of this one.
  const piece = pieces.findLast(({ ink }) => ink < index) ?? pieces[0]
  const paragraph = inOrder(text, pieces).find((parts) => piece && parts.includes(piece))
  const [first] = paragraph ?? []
  if (!piece || !paragraph || !first) return null
  const sizes = paragraph.map(({ size }) => size)
  const before = sizes.slice(0, paragraph.indexOf(piece)).reduce((all, size) => all + size, 0)
  const inside = Math.max(0, index - piece.ink - (piece.marked ? 1 : 0))
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return { paragraph: first.id, share: all === 0 ? 0 : Math.min(1, (before + inside) / all) }
}

function indexOf(doc: Y.Doc, json: unknown): number | null {
  if (json === null || json === undefined) return null
  try {
    const place = Y.createRelativePositionFromJSON(json)
    const absolute = Y.createAbsolutePositionFromRelativePosition(place, doc)
    return absolute?.type === draftText(doc) ? absolute.index : null
  } catch {
    return null
  }
}
