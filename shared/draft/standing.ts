/** A piece in the order in which they are read: its index in the ink, and whether it goes on the one before it. */
export interface Standing {
  piece: number
  joined: boolean
}

/** After which piece one stands, by its index in the ink; -1 for the first of all. */
export interface Target {
  after: number
  joined: boolean
}

/** Those without a target as they are; each paragraph followed by those that stand after it. */
export function ordered(count: number, targets: ReadonlyMap<number, Target>): Standing[] {
  const rooted = withoutRings(targets)
  const goesOn = new Map<number, number[]>()
  const follows = new Map<number, number[]>()
  for (let piece = 0; piece < count; piece += 1) {
    const { after, joined } = rooted.get(piece) ?? { after: HOME, joined: false }
    add(joined ? goesOn : follows, after, piece)
  }
  const out: Standing[] = []
  const open = [...(follows.get(-1) ?? []), ...(follows.get(HOME) ?? [])].reverse()
  for (let head = open.pop(); head !== undefined; head = open.pop()) {
    const paragraph = withThoseThatGoOn(head, goesOn)
    for (const piece of paragraph) out.push({ piece, joined: piece !== head })
    open.push(...paragraph.flatMap((piece) => follows.get(piece) ?? []).reverse())
  }
  return out
}

const HOME = -2

export function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function withThoseThatGoOn(head: number, goesOn: ReadonlyMap<number, readonly number[]>): number[] {
  const out: number[] = []
  const open = [head]
  for (let piece = open.pop(); piece !== undefined; piece = open.pop()) {
    out.push(piece)
    open.push(...[...(goesOn.get(piece) ?? [])].reverse())
  }
  return out
}

function withoutRings(targets: ReadonlyMap<number, Target>): Map<number, Target> {
  const rooted = new Map(targets)
  const seen = new Set<number>()
  for (const start of targets.keys()) {
    const path = new Set<number>()
    let piece: number | undefined = start
    while (piece !== undefined && !seen.has(piece) && !path.has(piece)) {
      path.add(piece)
      piece = rooted.get(piece)?.after
    }
    if (piece !== undefined && path.has(piece)) {
      const way = [...path]
      rooted.delete(Math.min(...way.slice(way.indexOf(piece))))
    }
    for (const passed of path) seen.add(passed)
  }
  return rooted
}
