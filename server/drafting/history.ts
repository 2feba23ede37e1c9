import { setImmediate as othersTurn } from 'node:timers/promises'
import * as encoding from 'lib0/encoding'
import type { InkRow } from '../store/store.ts'

/** Rows read and written at a time, a millisecond or two of work; then whoever else waits has their turn. */
const AT_A_TIME = 250

export interface HistoryParts {
  /** Rows of the draft's ink, in order, from a place on: 0 is the first. */
  rows(from: number, atMost: number): InkRow[]
  /** '' for whoever is not known here any more. */
  nameOf(personId: string): string
}

/**
 * The rows of a draft's ink after the first `after` of them, as one body, or null if there are not that many. [D24]
 *
 * First the authors: how many, and of each id and name. Then the rows: how many, and of each the place of its author
 * among them, the milliseconds since the row before (of the first: since 1970) and the Yjs update. As lib0 writes them:
 * unsigned numbers, but for the milliseconds, since clocks can be put back.
 */
export async function historyAfter(
  after: number,
  { rows, nameOf }: HistoryParts,
): Promise<Uint8Array | null> {
  if (after > 0 && rows(after - 1, 1).length === 0) return null
  const authors = new Map<string, number>()
  const said = encoding.createEncoder()
  let count = 0
  let last = 0
  for (let page = rows(after, AT_A_TIME); page.length > 0; page = rows(after + count, AT_A_TIME)) {
    for (const { author, at, update } of page) {
      if (!authors.has(author)) authors.set(author, authors.size)
      const time = Date.parse(at)
      encoding.writeVarUint(said, authors.get(author) ?? 0)
      encoding.writeVarInt(said, time - last)
      encoding.writeVarUint8Array(said, update)
      last = time
    }
    count += page.length
    if (page.length < AT_A_TIME) break
    await othersTurn()
  }
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, authors.size)
  for (const id of authors.keys()) {
    encoding.writeVarString(body, id)
    encoding.writeVarString(body, nameOf(id))
  }
  encoding.writeVarUint(body, count)
  encoding.writeUint8Array(body, encoding.toUint8Array(said))
  return encoding.toUint8Array(body)
}
