import type * as Y from 'yjs'

/** Words that one person wrote: ink indexes [from, to). Null is the zero draft. */
export interface AuthorRun {
  from: number
  to: number
  personId: string | null
}

/** Whose a Yjs client is, by the server's record. */
export type AuthorOf = (client: number) => string | null

/**
 * Who wrote what, from the first item of the ink to the last: the runs follow each other without a gap, and no two
 * beside each other have the same author. Who sent an item is the server's word; nothing in the ink says it. [D30]
 */
export function authorship(text: Y.Text, authorOf: AuthorOf): AuthorRun[] {
  const runs: AuthorRun[] = []
  let at = 0
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.countable || item.deleted) continue
    const personId = authorOf(item.id.client)
    const last = runs.at(-1)
    const to = at + item.length
    if (last && last.personId === personId) last.to = to
    else runs.push({ from: at, to, personId })
    at = to
  }
  return runs
}

/** Who wrote what stands at this place, or undefined where nothing does. [D30] */
export function authorAt(text: Y.Text, at: number, authorOf: AuthorOf): string | null | undefined {
  let index = 0
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.countable || item.deleted) continue
    index += item.length
    if (at < index) return authorOf(item.id.client)
  }
  return undefined
}
