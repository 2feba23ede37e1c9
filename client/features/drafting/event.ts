import type * as Y from 'yjs'

/** What was at [fromA, toA) became what is at [fromB, toB). */
export interface Edit {
  fromA: number
  toA: number
  fromB: number
  toB: number
}

/**
 * What a Y event did to the ink, in order. Formatting is not in it: looks are compared on the page.
 *
 * Read from the items and not from `event.delta`, which deletes format marks it finds redundant while it is being read:
 * reading must not write.
 */
export function readEvent(event: Y.YTextEvent): Edit[] {
  const edits: Edit[] = []
  let a = 0
  let b = 0
  for (let item = event.target._start; item !== null; item = item.right) {
    if (!item.countable) continue
    const here = !item.deleted
    const wasHere = event.adds(item) ? false : here || event.deletes(item)
    const [toA, toB] = [a + (wasHere ? item.length : 0), b + (here ? item.length : 0)]
    if (here !== wasHere) addEdit(edits, { fromA: a, toA, fromB: b, toB })
    a = toA
    b = toB
  }
  return edits
}

function addEdit(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1)
  if (last && last.toA === edit.fromA && last.toB === edit.fromB) {
    last.toA = edit.toA
    last.toB = edit.toB
  } else edits.push(edit)
}
