import type { Author, Row } from './rows.ts'

/** A moment that somebody gave a name: after this row of the draft’s ink. */
export interface NamedMoment {
  row: number
  name: string
  at: string
  byName: string
}

/** A moment of a draft worth looking at. */
export interface Moment {
  /** The draft after this many rows of its ink. */
  row: number
  what: 'beginning' | 'pause' | 'named' | 'handedOver' | 'now'
  /** Milliseconds since 1970, by the server's clock. */
  at: number
  names: Pick<NamedMoment, 'name' | 'byName'>[]
  /** Who wrote since the moment before, in the order in which they began. */
  writers: Author[]
}

const MINUTE = 60_000
/** After so long nobody knows any more what was being written. */
const LONG_PAUSE = 5 * MINUTE
/** So long is a pause if somebody else goes on then. */
const CHANGE_OF_WRITER = MINUTE

/**
 * The moments of a draft, oldest first: how it began, how it stood at each pause of five minutes or more and whenever
 * after a minute somebody else went on, those that were named, the hand-over or now. [D24]
 *
 * `handedOver`: when it was (ISO), or null. Names of rows that are not here yet are left out.
 */
export function momentsOf(
  rows: readonly Row[],
  { named, handedOver }: { named: readonly NamedMoment[]; handedOver: string | null },
): Moment[] {
  const moments = new Map<number, Omit<Moment, 'writers'>>()
  const note = (row: number, what: Moment['what'], at = rows[row - 1]?.at) => {
    if (at !== undefined) moments.set(row, { row, what, at, names: [] })
  }
  note(1, 'beginning')
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1]
    if (next && i > 0 && isPause(row, next)) note(i + 1, 'pause')
  }
  note(rows.length, 'now')
  if (handedOver !== null) note(rows.length, 'handedOver', Date.parse(handedOver))
  for (const { row, name, byName } of named) {
    if (!moments.has(row)) note(row, 'named')
    moments.get(row)?.names.push({ name, byName })
  }
  const inOrder = [...moments.values()].sort((a, b) => a.row - b.row)
  return inOrder.map((moment, i) => ({
    ...moment,
    writers: writersIn(rows.slice(inOrder[i - 1]?.row ?? 0, moment.row)),
  }))
}

/** The moment before this row, or null before the first. */
export function momentBefore(moments: readonly Moment[], row: number): Moment | null {
  return moments.findLast((moment) => moment.row < row) ?? null
}

/** The moment after this row, or null after the last. */
export function momentAfter(moments: readonly Moment[], row: number): Moment | null {
  return moments.find((moment) => moment.row > row) ?? null
}

function isPause(row: Row, next: Row): boolean {
  const pause = next.at - row.at
  return pause >= LONG_PAUSE || (pause >= CHANGE_OF_WRITER && next.author.id !== row.author.id)
}

function writersIn(rows: readonly Row[]): Author[] {
  return [...new Map(rows.map(({ author }) => [author.id, author])).values()]
}
