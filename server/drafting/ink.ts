import * as Y from 'yjs'
import { emptyDraft } from '../../shared/draft.ts'
import type { InkRow, Store } from '../store/store.ts'
import { clientsOf } from './header.ts'

/** One draft's updates on disk, and where new ones go. */
export interface Ink {
  read(): InkRow[]
  /** Durable when it returns; throws and keeps nothing if it fails. */
  append(updates: readonly { author: string; update: Uint8Array }[]): void
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

export interface LoadedDraft {
  doc: Y.Doc
  /** Who writes under which Yjs client id: whoever was first seen to. [S4] */
  owners: Map<number, string>
  /** Bytes of ink: never less than the state takes. */
  bytes: number
  /** Rows that could not be applied, by their place; empty unless the disk was changed by another hand. */
  broken: number[]
}

/** The draft as it is on disk. A row that cannot be applied is left out, so that it does not take the others with it. */
export function loadDraft(rows: readonly InkRow[]): LoadedDraft {
  const broken: number[] = []
  for (;;) {
    const loaded: LoadedDraft = { doc: emptyDraft(), owners: new Map(), bytes: 0, broken }
    const failed = rows.findIndex((row, i) => !broken.includes(i) && !canRead(loaded, row))
    if (failed < 0) return loaded
    broken.push(failed)
  }
}

function canRead(draft: LoadedDraft, row: InkRow): boolean {
  try {
    Y.applyUpdate(draft.doc, row.update)
    for (const client of clientsOf(draft.doc, row.update)) {
      if (!draft.owners.has(client)) draft.owners.set(client, row.author)
    }
    draft.bytes += row.update.length
    return draft.doc.store.pendingStructs === null && draft.doc.store.pendingDs === null
  } catch {
    return false
  }
}
