import * as Y from 'yjs'
import { TEXT } from '../../shared/draft/draft.ts'

/** Structs of one client in an update: clocks [clock, end). */
export interface Run {
  client: number
  clock: number
  end: number
}

/** What an update says it brings. */
export interface Header {
  runs: Run[]
  /** How many structs they are. */
  structs: number
  /** What its structs say they stand beside. */
  references: { client: number; clock: number }[]
  deletes: Run[]
}

/** Why an update is not applied. All of them are signs of a broken or a hostile client, except `not-yours` now and then. */
export type Fault = 'unreadable' | 'too-much' | 'foreign-content' | 'gap' | 'not-yours'

/** Structs of one update, and ranges it newly deletes: the binding writes in portions of a quarter of this. */
const MOST_STRUCTS = 2_000
const MOST_CUTS = 2_000
/** Ranges it deletes at all: those already gone cost nothing. */
const MOST_RANGES = 20_000
const MOST_CLIENTS = 16
/** Values of the text's map in one update: a kind, a level, a place, a bracket. */
const MOST_VALUES = 1_000
/** Bytes of one of these, of a mark, a note: a bracket in Chinese, with its words and its reason, is some 2,900. */
const LONGEST_JSON = 4_096
const LONGEST_KEY = 64
export const LARGEST_CLIENT = 0xff_ff_ff_ff
const LARGEST_CLOCK = 2 ** 40

/**
 * What an update brings, or what is wrong with it. [D10] [S1]
 *
 * Reads every byte once and allocates nothing the bytes do not pay for, so a hostile frame costs its length and no more;
 * `Y.applyUpdate` on seven bytes that claim 33 million structs costs 163 ms. Guaranteed for what passes: it is one whole
 * V1 update of contents a draft is made of.
 */
export function readHeader(doc: Y.Doc, update: Uint8Array): Header | Fault {
  try {
    return new Reader(update, doc).header()
  } catch (thrown) {
    if (thrown instanceof Faulty) return thrown.fault
    throw thrown
  }
}

/**
 * Why this update cannot be applied to this draft as it is, or null if it can: every struct follows one that is here or
 * in it, and every deletion is of something that is here or in it, so nothing is ever left pending. [D10]
 */
export function faultOf(doc: Y.Doc, { runs, references, deletes }: Header): Fault | null {
  const state = (client: number) => {
    const here = Y.getState(doc.store, client)
    return Math.max(here, runs.find((run) => run.client === client)?.end ?? 0)
  }
  const follows = runs.every((run) => run.clock <= Y.getState(doc.store, run.client))
  const known = references.every(({ client, clock }) => clock < state(client))
  const deletable = deletes.every(({ client, end }) => end <= state(client))
  if (!follows || !known || !deletable) return 'gap'
  return cutsOf(doc, deletes) > MOST_CUTS ? 'too-much' : null
}

/** Whether everything this update brings is already in the draft: somebody sends it again after a reconnect. */
export function isKnown(doc: Y.Doc, { runs, deletes }: Header): boolean {
  return (
    runs.every((run) => run.end <= Y.getState(doc.store, run.client)) &&
    deletes.every((range) => isDeleted(doc, range))
  )
}

/** How many of these ranges are still there to be deleted. */
export function cutsOf(doc: Y.Doc, deletes: readonly Run[]): number {
  return deletes.filter((range) => !isDeleted(doc, range)).length
}

function isDeleted(doc: Y.Doc, { client, clock, end }: Run): boolean {
  const structs = doc.store.clients.get(client)
  if (!structs || end > Y.getState(doc.store, client)) return false
  for (let i = Y.findIndexSS(structs, clock); i < structs.length; i += 1) {
    const struct = structs[i]
    if (!struct || struct.id.clock >= end) break
    if (!struct.deleted) return false
  }
  return true
}

class Faulty extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault)
    this.fault = fault
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads the V1 encoding of Yjs 13 (`UpdateDecoderV1`), bounded by the bytes that are there. */
class Reader {
  private readonly references: { client: number; clock: number }[] = []
  private readonly bytes: Uint8Array
  private readonly doc: Y.Doc
  private pos = 0
  private structs = 0
  /** Structs of this update that hold a value of the text's map: a kind, a level, a place, a bracket. */
  private readonly inMap: Run[] = []

  constructor(bytes: Uint8Array, doc: Y.Doc) {
    this.bytes = bytes
    this.doc = doc
  }

  header(): Header {
    const runs = this.runs()
    const deletes = this.deletes()
    if (this.pos !== this.bytes.length) throw new Faulty('unreadable')
    return { runs, structs: this.structs, references: this.references, deletes }
  }

  private runs(): Run[] {
    const clients = this.count(3)
    if (clients > MOST_CLIENTS) throw new Faulty('too-much')
    const runs: Run[] = []
    for (let i = 0; i < clients; i += 1) {
      const declared = this.count(2)
      this.structs += declared
      if (this.structs > MOST_STRUCTS) throw new Faulty('too-much')
      const client = this.client()
      const clock = this.uint()
      if (declared === 0 || runs.some((run) => run.client === client)) throw new Faulty('unreadable')
      let end = clock
      for (let j = 0; j < declared; j += 1) end = this.clockAfter(end, this.struct(client, end))
      runs.push({ client, clock, end })
    }
    return runs
  }

  private deletes(): Run[] {
    const deletes: Run[] = []
    const clients = this.count(2)
    for (let i = 0; i < clients; i += 1) {
      const client = this.client()
      const ranges = this.count(2)
      if (deletes.length + ranges > MOST_RANGES) throw new Faulty('too-much')
      for (let j = 0; j < ranges; j += 1) {
        const clock = this.uint()
        deletes.push({ client, clock, end: this.clockAfter(clock, this.uint()) })
      }
    }
    return deletes
  }

  /** One struct; answers with its length. */
  private struct(client: number, clock: number): number {
    const info = this.byte()
    const origin = (info & 0x80) !== 0 ? this.reference() : null
    const rightOrigin = (info & 0x40) !== 0 ? this.reference() : null
    for (const id of [origin, rightOrigin])
      if (id?.client === client && id.clock >= clock) throw new Faulty('gap')
    let inMap = this.holdsMapValue(origin) || this.holdsMapValue(rightOrigin)
    if (!origin && !rightOrigin) {
      // The parent is told only here; all there is to be a child of is the text itself.
      if (this.uint() !== 1 || this.string(LONGEST_KEY) !== TEXT) throw new Faulty('foreign-content')
      inMap = (info & 0x20) !== 0
      if (inMap) this.string(LONGEST_KEY)
    }
    const length = this.content(info & 0x1f, inMap)
    if (inMap && this.inMap.push({ client, clock, end: clock + length }) > MOST_VALUES)
      throw new Faulty('too-much')
    return length
  }

  /** Letters, marks and notes, format marks; values in the map; and what is left of any of these. */
  private content(kind: number, inMap: boolean): number {
    switch (kind) {
      case 1:
        return this.uint()
      case 4:
        if (inMap) throw new Faulty('foreign-content')
        return this.string(this.bytes.length).length
      case 5:
        if (inMap || typeof this.json() !== 'object') throw new Faulty('foreign-content')
        return 1
      case 6:
        if (inMap) throw new Faulty('foreign-content')
        this.string(LONGEST_KEY)
        this.json()
        return 1
      case 8:
        if (!inMap || this.uint() !== 1) throw new Faulty('foreign-content')
        this.mapValue()
        return 1
      default:
        throw new Faulty('foreign-content')
    }
  }

  private holdsMapValue(id: { client: number; clock: number } | null): boolean {
    if (!id) return false
    const { client, clock } = id
    if (this.inMap.some((run) => run.client === client && run.clock <= clock && clock < run.end)) return true
    if (id.clock >= Y.getState(this.doc.store, id.client)) return false
    const item = Y.getItem(this.doc.store, Y.createID(id.client, id.clock))
    return item instanceof Y.Item && item.parentSub !== null
  }

  private reference(): { client: number; clock: number } {
    const id = { client: this.client(), clock: this.uint() }
    this.references.push(id)
    return id
  }

  /** A string or a small number: `kind` and `level`, a place in the ink, a bracket. What they name need not be there. */
  private mapValue(): void {
    const type = this.byte()
    if (type === 119) this.string(LONGEST_JSON)
    else if (type === 125) {
      if (this.byte() > 63) throw new Faulty('foreign-content')
    } else throw new Faulty('foreign-content')
  }

  private json(): unknown {
    const text = this.string(LONGEST_JSON)
    try {
      return JSON.parse(text)
    } catch {
      throw new Faulty('unreadable')
    }
  }

  private string(longest: number): string {
    const length = this.uint()
    if (length > this.bytes.length - this.pos) throw new Faulty('unreadable')
    if (length > longest) throw new Faulty('too-much')
    const bytes = this.bytes.subarray(this.pos, this.pos + length)
    this.pos += length
    try {
      return utf8.decode(bytes)
    } catch {
      throw new Faulty('unreadable')
    }
  }

  private clockAfter(clock: number, length: number): number {
    if (length < 1 || clock + length > LARGEST_CLOCK) throw new Faulty('unreadable')
    return clock + length
  }

  private client(): number {
    const client = this.uint()
    if (client > LARGEST_CLIENT) throw new Faulty('unreadable')
    return client
  }

  /** How many things follow, each of at least `size` bytes: no more than the bytes that are left can hold. */
  private count(size: number): number {
    const count = this.uint()
    if (count * size > this.bytes.length - this.pos) throw new Faulty('unreadable')
    return count
  }

  private uint(): number {
    let value = 0
    let factor = 1
    for (let i = 0; i < 8; i += 1) {
      const byte = this.byte()
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
      factor *= 128
    }
    throw new Faulty('unreadable')
  }

  private byte(): number {
    const byte = this.bytes[this.pos]
    if (byte === undefined) throw new Faulty('unreadable')
    this.pos += 1
    return byte
  }
}
