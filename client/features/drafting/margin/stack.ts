/** A card beside the text: where its passage is, and how high it is. In pixels from the top of the column. */
export interface Standing {
  id: string
  top: number
  height: number
}

/** The card that the others make room for. `firm` while somebody types in it: then it does not move at all. */
export interface Held {
  id: string
  firm: boolean
}

const GAP = 10

/**
 * Where the cards of a column stand: each at the height of its passage, in the order in which they are given, none over
 * another. The held one stands exactly there, and the others make room for it.
 *
 * Where the cards before it are too many for the room above, it stands lower; if it is firm, those that have no room
 * stand after it instead.
 */
export function stacked(cards: readonly Standing[], held: Held | null): Map<string, number> {
  const tops = new Map<string, number>()
  const at = cards.findIndex(({ id }) => id === held?.id)
  const keeper = cards[at]
  if (!held || !keeper) {
    downwards(cards, 0, tops)
    return tops
  }
  const before = cards.slice(0, at)
  const above = before.reduce((sum, { height }) => sum + height + GAP, 0)
  const place = held.firm ? keeper.top : Math.max(keeper.top, above)
  tops.set(keeper.id, place)
  const fitting = held.firm ? before.slice(0, howManyFit(before, place)) : before
  downwards(fitting, 0, tops)
  upwards(fitting, place - GAP, tops)
  const after = [...before.slice(fitting.length), ...cards.slice(at + 1)]
  downwards(after, place + keeper.height + GAP, tops)
  return tops
}

function downwards(cards: readonly Standing[], from: number, tops: Map<string, number>): void {
  let free = from
  for (const { id, top, height } of cards) {
    const place = Math.max(top, free)
    tops.set(id, place)
    free = place + height + GAP
  }
}

/** Moves up what reaches below this line, and what is in the way of that. */
function upwards(cards: readonly Standing[], line: number, tops: Map<string, number>): void {
  let until = line
  for (const { id, height } of [...cards].reverse()) {
    const place = Math.min(tops.get(id) ?? 0, until - height)
    tops.set(id, place)
    until = place - GAP
  }
}

function howManyFit(cards: readonly Standing[], room: number): number {
  let free = room
  let n = 0
  for (const { height } of cards) {
    free -= height + GAP
    if (free < 0) break
    n += 1
  }
  return n
}
