import type { MarginLine } from '../../shared/draft/margin.ts'
import type { InkRow, Store } from '../store/store.ts'
import type { Beginning } from './beginning.ts'

export interface InkedUpdate {
  author: string
  update: Uint8Array
}

/** What the drafts need of the store. */
export type InkStore = Pick<Store, 'appendInk' | 'readInk' | 'readMargin'>

/** One draft's updates and the lines of its margin on disk, and where new ones go. */
export interface Ink {
  /** All of it; if there is none, what it begins with is put on disk first. */
  read(): InkRow[]
  readMargin(): MarginLine[]
  /** All of it, durable when it returns; if it fails it throws and keeps nothing. */
  append(updates: readonly InkedUpdate[], lines?: readonly MarginLine[]): void
}

export function inkOf(
  {
    store,
    now,
    forumId,
    beginning,
  }: {
    store: InkStore
    now: () => string
    forumId: string
    beginning: (sessionId: string) => Beginning | null
  },
  sessionId: string,
): Ink {
  return {
    read: () => {
      const rows = store.readInk(forumId, sessionId)
      const first = rows.length === 0 ? beginning(sessionId) : null
      if (!first) return rows
      const row = { forumId, sessionId, ...first }
      store.appendInk([row])
      return [row]
    },
    readMargin: () => store.readMargin(forumId, sessionId),
    append: (updates, lines = []) => {
      const at = now()
      store.appendInk(
        updates.map(({ author, update }) => ({ forumId, sessionId, author, at, update })),
        lines.map((line) => ({ forumId, sessionId, ...line })),
      )
    },
  }
}
