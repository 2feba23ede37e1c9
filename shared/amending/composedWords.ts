import { type Rewording, reword } from '../wording/rewording.ts'

/**
 * What rewordings of a text, and then others of the text these make, come to on the first text. [A13]
 *
 * Exact: nothing is compared anew, no word is looked for. A later change becomes one with an earlier one if it
 * changes its words or inserts where it inserted or deleted, and what then comes to nothing is left out; the others
 * stay as they were written, side by side if need be, so that they meet nothing that neither met before. Each list
 * must fit its text and not conflict within itself.
 */
export function composedRewordings(
  text: string,
  first: readonly Rewording[],
  then: readonly Rewording[],
): Rewording[] {
  const between = reword({ text, em: [], notes: [] }, first).text
  return joined([...placed(first), ...then.map((later): Piece => ({ by: 'later', ...later }))])
    .map((pieces) => one(pieces, { text, between, first: placed(first) }))
    .filter(({ old, ins }) => old !== ins)
    .sort((a, b) => a.from - b.from || a.to - b.to)
}

/** A change in its place in the text between: of an earlier one what it put there, of a later one what it takes. */
type Piece = Earlier | ({ by: 'later' } & Rewording)

interface Earlier {
  by: 'earlier'
  from: number
  to: number
  made: Rewording
}

function placed(rewordings: readonly Rewording[]): Earlier[] {
  let moved = 0
  return [...rewordings]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((made) => {
      const from = made.from + moved
      moved += made.ins.length - made.old.length
      return { by: 'earlier', from, to: from + made.ins.length, made }
    })
}

/** The pieces that cannot be made of the first text apart from each other, together. */
function joined(pieces: readonly Piece[]): Piece[][] {
  let groups: Piece[][] = []
  for (const piece of pieces) {
    const met = groups.filter((group) => group.some((other) => other.by !== piece.by && meet(other, piece)))
    groups = [...groups.filter((group) => !met.includes(group)), [...met.flat(), piece]]
  }
  return groups
}

/** They share words, or are insertions at one point of the first text, or of what was deleted there. */
function meet(a: Piece, b: Piece): boolean {
  if (a.from < b.to && b.from < a.to) return true
  return inserts(a) && inserts(b) && a.from <= b.to && b.from <= a.to
}

function inserts(piece: Piece): boolean {
  return piece.from === piece.to || (piece.by === 'earlier' && piece.made.from === piece.made.to)
}

function one(
  pieces: readonly Piece[],
  { text, between, first }: { text: string; between: string; first: readonly Earlier[] },
): Rewording {
  const wasFrom = (at: number) => at - moved(first.filter((earlier) => earlier.to <= at))
  const wasTo = (at: number) => at - moved(first.filter((earlier) => earlier.from < at))
  const from = Math.min(...pieces.map((p) => (p.by === 'earlier' ? p.made.from : wasFrom(p.from))))
  const to = Math.max(...pieces.map((p) => (p.by === 'earlier' ? p.made.to : wasTo(p.to))))

  const begins = Math.min(...pieces.map((p) => p.from))
  const ends = Math.max(...pieces.map((p) => p.to))
  const later = pieces
    .filter((p) => p.by === 'later')
    .map(({ from, to, old, ins }) => ({ from: from - begins, to: to - begins, old, ins }))
  const ins = reword({ text: between.slice(begins, ends), em: [], notes: [] }, later).text
  return { from, to, old: text.slice(from, to), ins }
}

function moved(earlier: readonly Earlier[]): number {
  return earlier.reduce((sum, { made }) => sum + made.ins.length - made.old.length, 0)
}
