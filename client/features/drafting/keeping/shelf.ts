/** Whose words they are: one person's, in one draft. */
export interface Owner {
  forumId: string
  sessionId: string
  personId: string
}

/** An update that was typed on this device and is not known to be on the server's disk. */
export interface KeptUpdate {
  /** Its place among all that was ever typed on this device, in any window. */
  n: number
  update: Uint8Array
  /** The server would not take it: it is not to be sent again. */
  refused: boolean
}

/** What a window finds when it opens a draft. */
export interface Found {
  updates: KeptUpdate[]
  /** The draft as it was when it was last seen whole, to be shown until it is here again. */
  draft: Uint8Array | null
  /** Whether somebody else has typed something in this draft, here, that was not sent. */
  othersWords: boolean
}

/** Where one person's unsent words in one draft are kept on this device. Every call may fail: nothing is kept then. */
export interface Shelf {
  read(): Promise<Found>
  /** All of it or nothing; done once it is on this device's disk. Answers with the place of each that was added. */
  change(change: { add: readonly Uint8Array[]; remove: readonly number[] }): Promise<number[]>
  refuse(places: readonly number[]): Promise<void>
  keepDraft(draft: Uint8Array): Promise<void>
}

const UPDATES = 'updates'
const DRAFTS = 'drafts'

/**
 * The browser's own database, written through to the disk where it offers that. [D31]
 *
 * Nobody reads another's words: what is asked for is always one person's, of the rest only whether there is any.
 */
export function openShelf({ forumId, sessionId, personId }: Owner): Shelf {
  const owner = [forumId, sessionId, personId]
  return {
    read: () =>
      inTransaction('readonly', (shelf) => {
        const updates = shelf.objectStore(UPDATES).index('owner')
        const mine = updates.getAll(owner)
        const everybodys = updates.count(IDBKeyRange.bound([forumId, sessionId], [forumId, sessionId, []]))
        const draft: IDBRequest<unknown> = shelf.objectStore(DRAFTS).get(owner)
        return () => ({
          updates: mine.result,
          draft: draft.result instanceof Uint8Array ? draft.result : null,
          othersWords: everybodys.result > mine.result.length,
        })
      }),
    change: ({ add, remove }) =>
      inTransaction('readwrite', (shelf) => {
        const updates = shelf.objectStore(UPDATES)
        for (const n of remove) updates.delete(n)
        const places = add.map((update) => updates.add({ owner, update, refused: false }))
        shelf.commit()
        return () => places.map(({ result }) => Number(result))
      }),
    refuse: (places) =>
      inTransaction('readwrite', (shelf) => {
        const updates = shelf.objectStore(UPDATES)
        for (const n of places) {
          const kept = updates.get(n)
          kept.onsuccess = () => {
            if (kept.result) updates.put({ ...kept.result, refused: true })
          }
        }
        return () => undefined
      }),
    keepDraft: async (draft) => {
      await inTransaction('readwrite', (shelf) => {
        shelf.objectStore(DRAFTS).put(draft, owner)
        shelf.commit()
        return () => undefined
      })
      // Of other forums and other people nothing is kept but their words.
      await inTransaction('readwrite', (shelf) => {
        const drafts = shelf.objectStore(DRAFTS)
        const known = drafts.getAllKeys()
        known.onsuccess = () => {
          for (const key of known.result) {
            const own = Array.isArray(key) && key[0] === forumId && key[2] === personId
            if (!own) drafts.delete(key)
          }
        }
        return () => undefined
      })
    },
  }
}

/**
 * Does the work in one transaction; resolves with what `work` answers afterwards, once all of it is on disk. Work that
 * commits it itself is done also if the page is closed the next moment.
 */
async function inTransaction<T>(
  mode: IDBTransactionMode,
  work: (transaction: IDBTransaction) => () => T,
): Promise<T> {
  const database = await opened()
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([UPDATES, DRAFTS], mode, { durability: 'strict' })
    const answer = work(transaction)
    transaction.oncomplete = () => resolve(answer())
    transaction.onabort = () => reject(transaction.error ?? new Error('This browser keeps nothing'))
  })
}

let database: Promise<IDBDatabase> | null = null

/** The database, asked for again after it was closed by the browser or could not be opened. */
function opened(): Promise<IDBDatabase> {
  database ??= new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('concord.drafts', 1)
    asked.onupgradeneeded = () => {
      asked.result
        .createObjectStore(UPDATES, { keyPath: 'n', autoIncrement: true })
        .createIndex('owner', 'owner')
      asked.result.createObjectStore(DRAFTS)
    }
    asked.onerror = () => reject(asked.error)
    asked.onsuccess = () => {
      asked.result.onclose = forget
      asked.result.onversionchange = () => {
        asked.result.close()
        forget()
      }
      resolve(asked.result)
    }
  }).catch((error: unknown) => {
    forget()
    throw error
  })
  return database
}

function forget(): void {
  database = null
}
