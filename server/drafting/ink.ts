import type { InkRow, Store } from '../store/store.ts'

export interface InkedUpdate {
  author: string
  update: Uint8Array
}

/** One draft's updates on disk, and where new ones go. */
export interface Ink {
  read(): InkRow[]
  /** Durable when it returns; throws and keeps nothing if it fails. */
  append(updates: readonly InkedUpdate[]): void
}

export function inkOf(
  {
    store,
    now,
    forumId,
  }: { store: Pick<Store, 'appendInk' | 'readInk'>; now: () => string; forumId: string },
  sessionId: string,
): Ink {
  return {
    read: () => store.readInk(forumId, sessionId),
    append: (updates) => {
      const at = now()
      store.appendInk(updates.map(({ author, update }) => ({ forumId, sessionId, author, at, update })))
    },
  }
}
