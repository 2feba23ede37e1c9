import * as Y from 'yjs'

/**
 * Where a paragraph stands that has been moved. [D19]
 *
 * Moving touches no letter: the attribute `place:<id>` of the text names an item of the ink, `<client>:<clock>`, and the
 * paragraph stands after the one which holds that item, or first. So what others type into a paragraph while it is moved
 * goes with it, and of two people who move the same one the same wins everywhere.
 */
export const FIRST = 'first'

export function placeKey(id: string): string {
  return `place:${id}`
}

/** A paragraph of the ink, in the ink's own order: its id, and whether a mark opens it. */
interface Inked {
  id: string
  marked: boolean
}

/**
 * The same paragraphs in the order in which they are read. Total and the same for everybody who has the same ink:
 * a place that is not in the ink counts for nothing, and of paragraphs that stand after each other in a ring the first
 * one of the ink stays at home.
 */
export function inOrder<P extends Inked>(text: Y.Text, inked: readonly P[]): P[] {
  const places = placesOf(text, inked)
  if (places.size === 0) return [...inked]
  return ordered(inked.length, targetsOf(text, inked, places)).flatMap((i) => inked[i] ?? [])
}

/**
 * The attributes to set so that paragraphs are read in this order: for those alone that would stand elsewhere.
 * `wanted` names every paragraph of the ink once.
 */
export function placing(
  text: Y.Text,
  inked: readonly Inked[],
  wanted: readonly string[],
): [id: string, place: string][] {
  const index = new Map(inked.map(({ id }, i) => [id, i]))
  const order = wanted.flatMap((id) => index.get(id) ?? [])
  const places = placesOf(text, inked)
  const targets = places.size > 0 ? targetsOf(text, inked, places) : new Map<number, number>()
  const placed = new Set<number>()
  const place = (i: number) => {
    targets.set(i, order[order.indexOf(i) - 1] ?? -1)
    placed.add(i)
  }
  for (;;) {
    const now = ordered(inked.length, targets)
    const at = order.findIndex((i, n) => now[n] !== i)
    if (at < 0) break
    const next = candidates(order, now, at).find((i) => !placed.has(i))
    if (next !== undefined) place(next)
    // Each after the one before it: that is always the order wanted.
    else for (const i of order) place(i)
  }
  if (placed.size === 0) return []
  const lasts = lastItems(text, inked)
  return [...placed].flatMap((i) => {
    const after = targets.get(i) ?? -1
    const value = after < 0 ? FIRST : lasts[after]
    const id = inked[i]?.id
    return value === undefined || id === undefined ? [] : [[id, value] as [string, string]]
  })
}

/** Whom to place so that `at` is right: who stands there, if all the others are right without it; who should; who does. */
function candidates(order: readonly number[], now: readonly number[], at: number): number[] {
  const wanted = order[at]
  const has = now[at]
  if (wanted === undefined || has === undefined) return []
  const others = now.filter((i) => i !== has)
  const fits = order.filter((i) => i !== has).every((i, n) => others[n] === i)
  return fits ? [has, wanted] : [wanted, has]
}

/** The provisional id in a mark, or null if this embed is none. */
export function markId(embed: unknown): string | null {
  if (typeof embed !== 'object' || embed === null || !('p' in embed)) return null
  return typeof embed.p === 'string' ? embed.p : null
}

function placesOf(text: Y.Text, inked: readonly Inked[]): Map<number, string> {
  const places = new Map<number, string>()
  for (const [i, { id }] of inked.entries()) {
    const place: unknown = text.getAttribute(placeKey(id))
    if (typeof place === 'string') places.set(i, place)
  }
  return places
}

/** For each paragraph with a place, the index of the one it stands after; -1 for the first of all. */
function targetsOf(
  text: Y.Text,
  inked: readonly Inked[],
  places: ReadonlyMap<number, string>,
): Map<number, number> {
  const wanted = new Map<number, { clock: number; index: number }[]>()
  const targets = new Map<number, number>()
  for (const [index, place] of places) {
    if (place === FIRST) targets.set(index, -1)
    const read = /^(\d{1,10}):(\d{1,13})$/.exec(place)
    if (!read) continue
    const client = Number(read[1])
    const of = wanted.get(client) ?? []
    of.push({ clock: Number(read[2]), index })
    wanted.set(client, of)
  }
  for (const { item, block } of walk(text, inked)) {
    for (const { clock, index } of wanted.get(item.id.client) ?? []) {
      if (item.id.clock <= clock && clock < item.id.clock + item.length) targets.set(index, block)
    }
  }
  return targets
}

/** The last item that is there of each paragraph, as a place. */
function lastItems(text: Y.Text, inked: readonly Inked[]): (string | undefined)[] {
  const lasts: (string | undefined)[] = []
  for (const { item, block } of walk(text, inked)) {
    if (!item.deleted && item.countable) lasts[block] = `${item.id.client}:${item.id.clock + item.length - 1}`
  }
  return lasts
}

/** Every item of the ink, also what is deleted, with the paragraph it lies in; -1 before an unmarked text begins. */
function* walk(text: Y.Text, inked: readonly Inked[]): Generator<{ item: Y.Item; block: number }> {
  let block = inked[0]?.marked === false ? 0 : -1
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentEmbed && markId(item.content.embed) !== null)
      block += 1
    yield { item, block }
  }
}

/** Those without a target as they are, each followed by those that stand after it. */
function ordered(count: number, targets: ReadonlyMap<number, number>): number[] {
  const moved = new Map(targets)
  for (;;) {
    const out = emitted(count, moved)
    if (out.length === count) return out
    const seen = new Set(out)
    for (let i = 0; i < count; i += 1) {
      if (seen.has(i)) continue
      moved.delete(i)
      break
    }
  }
}

function emitted(count: number, moved: ReadonlyMap<number, number>): number[] {
  const after = new Map<number, number[]>()
  for (const [i, target] of [...moved].sort((a, b) => a[0] - b[0]))
    after.set(target, [...(after.get(target) ?? []), i])
  const out: number[] = []
  const open = Array.from({ length: count }, (_, i) => i)
    .filter((i) => !moved.has(i))
    .reverse()
  open.push(...(after.get(-1) ?? []).reverse())
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    out.push(i)
    open.push(...(after.get(i) ?? []).reverse())
  }
  return out
}
