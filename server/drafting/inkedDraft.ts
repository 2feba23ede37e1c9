import * as Y from 'yjs'
import { emptyDraft } from '../../shared/draft.ts'
import type { InkRow } from '../store/store.ts'
import { cutsOf, type Fault, faultOf, isKnown, readHeader } from './header.ts'

/** What a draft may grow to, and how much of that one person may bring. [S1] */
export const LARGEST_DRAFT = 4 * 1024 * 1024
export const LARGEST_SHARE = LARGEST_DRAFT / 3
/** Yjs clients one connection may bring: one, and another if Yjs finds its number taken. */
const MOST_CLIENTS = 8
/** What a struct takes beside its letters, roughly; also what cutting one in two takes. */
const STRUCT_BYTES = 32

/** Who brings an update, and the Yjs client ids their connection has brought so far. */
export interface Bringer {
  personId: string
  clients: Set<number>
}

/** The document of a draft on the server, with who writes in it under which Yjs client id. */
export class InkedDraft {
  readonly doc: Y.Doc = emptyDraft()
  /** The rows of ink that could not be applied, by their place. */
  readonly broken: readonly number[]
  /** A client id belongs to whoever was first seen to use it. [S4] */
  private readonly owners = new Map<number, string>()
  /** By person, never less than what their words take. */
  private bytes = new Map<string, number>()

  constructor(broken: readonly number[] = []) {
    this.broken = broken
  }

  /** Why this update may not be taken from this person, `known` if all of it is here already, or null. */
  whyNotTake(update: Uint8Array, { personId, clients }: Bringer): Fault | 'known' | null {
    const header = readHeader(this.doc, update)
    if (typeof header === 'string') return header
    const fresh = header.runs.map((run) => run.client).filter((client) => !this.owners.has(client))
    if (new Set([...clients, ...fresh]).size > MOST_CLIENTS && fresh.length > 0) return 'not-yours'
    const foreign = header.runs.some(({ client }) => (this.owners.get(client) ?? personId) !== personId)
    const fault = foreign ? 'not-yours' : faultOf(this.doc, header)
    if (fault) return fault
    if (isKnown(this.doc, header)) return 'known'
    const cuts = cutsOf(this.doc, header.deletes)
    const brought = update.length + (cuts + header.structs) * STRUCT_BYTES
    if (!this.hasRoomFor(brought, personId)) return 'too-much'
    this.bytes.set(personId, (this.bytes.get(personId) ?? 0) + brought)
    for (const client of fresh) {
      clients.add(client)
      this.owners.set(client, personId)
    }
    return null
  }

  /**
   * Applies an update that may be taken. Answers with what Yjs itself did after it, which belongs on disk as well;
   * null if the update was not sound after all: the document must then be thrown away.
   */
  apply(update: Uint8Array): Uint8Array[] | null {
    const own: Uint8Array[] = []
    const tidied = (tidying: Uint8Array, origin: unknown) => {
      if (origin !== this) own.push(tidying)
    }
    this.doc.on('update', tidied)
    try {
      Y.applyUpdate(this.doc, update, this)
    } catch {
      return null
    } finally {
      this.doc.off('update', tidied)
    }
    const { pendingStructs, pendingDs } = this.doc.store
    return pendingStructs === null && pendingDs === null ? own : null
  }

  /** Applies a row of ink. False if it cannot be read. */
  canRead(row: InkRow): boolean {
    const header = readHeader(this.doc, row.update)
    if (typeof header === 'string' || this.apply(row.update) === null) return false
    for (const { client } of header.runs) if (!this.owners.has(client)) this.owners.set(client, row.author)
    const brought = row.update.length + header.structs * STRUCT_BYTES
    this.bytes.set(row.author, (this.bytes.get(row.author) ?? 0) + brought)
    return true
  }

  private hasRoomFor(brought: number, personId: string): boolean {
    const fits = () => {
      const all = [...this.bytes.values()].reduce((sum, bytes) => sum + bytes, brought)
      return all <= LARGEST_DRAFT && (this.bytes.get(personId) ?? 0) + brought <= LARGEST_SHARE
    }
    if (fits()) return true
    this.weigh()
    return fits()
  }

  /** Counts anew what everybody's words take: updates added up count also what was deleted since. */
  private weigh(): void {
    this.bytes = new Map()
    for (const [client, structs] of this.doc.store.clients) {
      const owner = this.owners.get(client) ?? ''
      let bytes = this.bytes.get(owner) ?? 0
      for (const struct of structs) {
        const letters =
          struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : ''
        bytes += STRUCT_BYTES + Buffer.byteLength(letters)
      }
      this.bytes.set(owner, bytes)
    }
  }
}

/** The draft as it is on disk. A row that cannot be applied is left out, so that it does not take the others with it. */
export function loadDraft(rows: readonly InkRow[]): InkedDraft {
  const broken: number[] = []
  for (;;) {
    const draft = new InkedDraft(broken)
    const failed = rows.findIndex((row, i) => !broken.includes(i) && !draft.canRead(row))
    if (failed < 0) return draft
    broken.push(failed)
  }
}
