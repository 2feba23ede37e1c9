import * as Y from 'yjs'
import { draftText, emptyDraft, ZERO_DRAFT } from '../../shared/draft/draft.ts'
import type { InkRow } from '../store/store.ts'
import { cutsOf, type Fault, faultOf, isKnown, LARGEST_CLIENT, readHeader } from './header.ts'

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
  private newcomers: [client: number, personId: string][] = []
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
    const foreign = header.runs.some(
      ({ client }) => client === ZERO_DRAFT || (this.owners.get(client) ?? personId) !== personId,
    )
    const fault = foreign ? 'not-yours' : faultOf(this.doc, header)
    if (fault) return fault
    if (isKnown(this.doc, header)) return 'known'
    const cuts = cutsOf(this.doc, header.deletes)
    const brought = update.length + (cuts + header.structs) * STRUCT_BYTES
    if (!this.hasRoomFor(brought, personId)) return 'too-much'
    this.charge(personId, brought)
    for (const client of fresh) {
      clients.add(client)
      this.own(client, personId)
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
    return this.hasGaps() ? null : own
  }

  /**
   * Writes in somebody's name, as a change that the server itself makes, and answers with the update; null if there is no
   * room for so many bytes of theirs. Under a client id of its own, the highest that is free: editors draw theirs at random.
   */
  writeAs(personId: string, bytes: number, write: (text: Y.Text) => void): Uint8Array | null {
    if (!this.hasRoomFor(bytes, personId)) return null
    let client = LARGEST_CLIENT
    while (this.owners.has(client)) client -= 1
    const updates: Uint8Array[] = []
    const wrote = (update: Uint8Array) => updates.push(update)
    this.doc.clientID = client
    this.doc.on('update', wrote)
    this.doc.transact(() => write(draftText(this.doc)), this)
    this.doc.off('update', wrote)
    this.charge(personId, bytes)
    this.own(client, personId)
    return Y.mergeUpdates(updates)
  }

  /** Whose a client is, by the record of who sent what; the zero draft's is nobody's. [D30] */
  readonly authorOf = (client: number): string | null =>
    client === ZERO_DRAFT ? null : (this.owners.get(client) ?? null)

  /** Clients that were seen for the first time since this was last asked, with whose they are; at first all. [D21] */
  introduce(): [client: number, personId: string][] {
    const { newcomers } = this
    this.newcomers = []
    return newcomers
  }

  /**
   * Applies rows of ink until one cannot be read; answers with its place, or -1 if all could. They were read before they
   * were written, so not here again. In one transaction Yjs tidies once and not after every letter, but if that fails
   * nobody knows because of which row.
   */
  read(rows: readonly InkRow[], inOneTransaction: boolean): number {
    let failed = -1
    const readAll = () => {
      failed = rows.findIndex((row, i) => !this.broken.includes(i) && !this.canRead(row))
    }
    if (inOneTransaction) this.doc.transact(readAll, this)
    else readAll()
    this.weigh()
    return failed
  }

  private canRead({ update, author }: InkRow): boolean {
    try {
      Y.applyUpdate(this.doc, update, this)
    } catch {
      return false
    }
    const { clients } = this.doc.store
    if (clients.size > this.owners.size)
      for (const client of clients.keys()) if (!this.owners.has(client)) this.own(client, author)
    return !this.hasGaps()
  }

  private own(client: number, personId: string): void {
    this.owners.set(client, personId)
    this.newcomers.push([client, personId])
  }

  private charge(personId: string, bytes: number): void {
    this.bytes.set(personId, (this.bytes.get(personId) ?? 0) + bytes)
  }

  private hasGaps(): boolean {
    const { pendingStructs, pendingDs } = this.doc.store
    return pendingStructs !== null || pendingDs !== null
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
      const bytes = structs.reduce((sum, struct) => sum + STRUCT_BYTES + bytesOf(struct), 0)
      this.charge(this.owners.get(client) ?? '', bytes)
    }
  }
}

/** What a struct holds: letters, a mark or note, a format mark, a value of the text's map. */
function bytesOf(struct: Y.Item | Y.GC | Y.Skip): number {
  if (!(struct instanceof Y.Item)) return 0
  const { content, parentSub } = struct
  const key = Buffer.byteLength(parentSub ?? '')
  if (content instanceof Y.ContentString) return key + Buffer.byteLength(content.str)
  if (content instanceof Y.ContentEmbed) return key + jsonBytes(content.embed)
  if (content instanceof Y.ContentFormat) return Buffer.byteLength(content.key) + jsonBytes(content.value)
  return content instanceof Y.ContentAny ? key + jsonBytes(content.arr) : key
}

function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '')
}

/** The draft as it is on disk. A row that cannot be applied is left out, so that it does not take the others with it. */
export function loadDraft(rows: readonly InkRow[]): InkedDraft {
  try {
    return withoutBroken(rows, true)
  } catch {
    return withoutBroken(rows, false)
  }
}

function withoutBroken(rows: readonly InkRow[], inOneTransaction: boolean): InkedDraft {
  const broken: number[] = []
  for (;;) {
    const draft = new InkedDraft(broken)
    const failed = draft.read(rows, inOneTransaction)
    if (failed < 0) return draft
    broken.push(failed)
  }
}
