import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Connection } from '../../client/features/drafting/connection.ts'
import type { Shelf } from '../../client/features/drafting/keeping/shelf.ts'
import { Unsent } from '../../client/features/drafting/keeping/unsent.ts'
import { type Drafting, openDraftingDoor } from '../../server/drafting/door.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import type { InkRow, Store } from '../../server/store/store.ts'
import { draftText, emptyDraft, zeroDraft } from '../../shared/draft/draft.ts'
import { FRAME, type PresenceNews, SYNC } from '../../shared/draft/draftFrames.ts'
import { whyNotSay } from '../../shared/draft/margin.ts'
import { type Forum, unconvened } from '../../shared/forum.ts'
import type { Seat } from '../../shared/person.ts'

export const SESSION = 's1'
const FORUM = 'forum'

/** The real door on a real port over a real database file, with seats that a test can change as it goes. */
export interface House {
  url: string
  host: string
  drafting: Drafting
  store: Store
  /** Who may do what, by person; the cookie is `who=<person>`. */
  seats: Map<string, { name: string; writes: boolean }>
  handedOver: Set<string>
  warnings: { o: object; m: string }[]
  errors: { o: object; m: string }[]
  /** Called each time somebody’s right to write has been asked for, after the answer. */
  ask: { after: (() => void) | null }
  /** Set to make the next appends fail. */
  disk: { full: boolean; appended: number }
  ink(): InkRow[]
  /** Closes, and opens the same file at the same address again. */
  restart(): Promise<House>
  close(): Promise<void>
}

export async function openHouse({
  directory = mkdtempSync(join(tmpdir(), 'draft-')),
  seed = true,
  port: wanted = 0,
}: {
  directory?: string
  seed?: boolean
  port?: number
} = {}): Promise<House> {
  const store = openSqlite(join(directory, 'ink.sqlite'))
  if (seed) {
    const start = [{ kind: 'operative' as const, level: 0 as const, text: 'Begin.', em: [], notes: [] }]
    store.createForum(FORUM, '2026-01-01T00:00:00.000Z')
    store.appendInk([row(zeroDraft(start))])
  }
  const seats = new Map(
    ['ana', 'bo', 'eve'].map((id) => [
      id,
      { name: id === 'eve' ? 'Eve <b>Evil</b>' : id.toUpperCase(), writes: true },
    ]),
  )
  seats.set('ola', { name: 'OLA', writes: false })
  const handedOver = new Set<string>()
  const disk = { full: false, appended: 0 }
  const ask: House['ask'] = { after: null }
  const warnings: House['warnings'] = []
  const errors: House['errors'] = []
  const server: Server = createServer((_request, response) => response.end('page'))
  const drafting = openDraftingDoor(server, {
    store: {
      readInk: (forumId, sessionId) => store.readInk(forumId, sessionId),
      readMargin: (forumId, sessionId) => store.readMargin(forumId, sessionId),
      appendInk: (rows, lines) => {
        if (disk.full) throw new Error('SQLITE_FULL')
        store.appendInk(rows, lines)
        disk.appended += rows.length
      },
    },
    now: () => '2026-01-01T00:00:00.000Z',
    forumId: FORUM,
    signedIn: (request) => {
      const personId = /(?:^|; )who=([a-z0-9]+)/.exec(request.headers.cookie ?? '')?.[1]
      const known = personId !== undefined ? seats.get(personId) : undefined
      return personId !== undefined && known ? { personId, name: known.name } : null
    },
    whyNotRead: (personId, sessionId) =>
      sessionId !== SESSION ? 'session-unknown' : seats.has(personId) ? null : 'not-seated',
    whyNotWrite: (personId, sessionId) => {
      const sealed = handedOver.has(sessionId)
      ask.after?.()
      if (sealed) return 'draft-handed-over'
      return seats.get(personId)?.writes ? null : 'not-your-session'
    },
    whyNotSay: (margin, saying) => whyNotSay({ forum: forumOf(seats, handedOver), margin }, saying),
    beginning: () => null,
    nameOf: (personId) => seats.get(personId)?.name ?? null,
    log: { warn: (o, m) => warnings.push({ o, m }), error: (o, m) => errors.push({ o, m }) },
  })
  server.listen(wanted, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    await drafting.close()
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
    store.close()
  }
  return {
    url: `ws://127.0.0.1:${port}/drafts/${SESSION}`,
    host: `127.0.0.1:${port}`,
    drafting,
    store,
    seats,
    handedOver,
    warnings,
    errors,
    disk,
    ask,
    ink: () => store.readInk(FORUM, SESSION),
    restart: async () => {
      await close()
      return openHouse({ directory, seed: false, port })
    },
    close,
  }
}

/** What the rules of the margin are asked with: those who write are rapporteurs, the others observe. */
function forumOf(seats: House['seats'], handedOver: ReadonlySet<string>): Forum {
  const seated = [...seats].map(([personId, { writes }]): Seat => {
    const role = writes ? 'rapporteur' : 'observer'
    return { personId, role, organizationId: null, sessionId: SESSION, holdsVote: false }
  })
  const at = '2026-01-01T00:00:00.000Z'
  const session = { id: SESSION, roman: 'I', title: { en: 'One', fr: 'Un' } }
  const over = handedOver.has(SESSION) ? { paragraphs: [], at, by: 'ana' } : null
  return {
    ...unconvened(FORUM),
    seats: Object.fromEntries(seated.map((seat) => [seat.personId, seat])),
    sessions: { [SESSION]: { ...session, handedOver: over } },
  }
}

function row(update: Uint8Array): InkRow {
  return { forumId: FORUM, sessionId: SESSION, author: 'secretariat', at: '2026-01-01T00:00:00.000Z', update }
}

/** An honest editor without a page: the client's own connection on a Y.Doc. */
export class Typist {
  readonly doc = emptyDraft()
  readonly connection: Connection
  readonly unsent: Unsent
  private readonly waiting = new Set<() => void>()

  /** `signedIn`: whom the server takes this browser for; `shelf`: where it keeps what has not arrived. */
  constructor(
    house: Pick<House, 'url' | 'host'>,
    who: string,
    { signedIn = () => who, shelf = null }: { signedIn?: () => string; shelf?: Shelf | null } = {},
  ) {
    this.unsent = new Unsent(shelf, () => this.look())
    this.connection = new Connection(this.doc, {
      url: house.url,
      personId: who,
      unsent: this.unsent,
      openSocket: (url) =>
        openSocket(url, { host: house.host, who: signedIn() }) as unknown as globalThis.WebSocket,
      changed: () => this.look(),
    })
    this.doc.on('update', () => this.look())
    void this.unsent.look().then(() => this.connection.bringBack())
  }

  type(text: string): void {
    const ink = draftText(this.doc)
    ink.insert(ink.length, text, {})
  }

  get text(): string {
    return draftText(this.doc).toString()
  }

  /** Resolves when this is so; how long a test waits is vitest's to say. */
  until(isSo: (typist: Typist) => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo(this)) return
        this.waiting.delete(look)
        resolve()
      }
      this.waiting.add(look)
      look()
    })
  }

  leave(): void {
    this.connection.close()
    this.doc.destroy()
  }

  private look(): void {
    for (const look of [...this.waiting]) look()
  }
}

export function openSocket(url: string, { host, who }: { host: string; who: string }): WebSocket {
  return new WebSocket(url, {
    origin: `http://${host}`,
    headers: { cookie: `who=${who}` },
    perMessageDeflate: false,
  })
}

/** A socket that says whatever it likes, and remembers what it was told. */
export class RawSocket {
  readonly socket: WebSocket
  readonly frames: Uint8Array[] = []
  closed: { code: number; reason: string } | null = null
  readonly ended: Promise<{ code: number; reason: string }>
  private readonly waiting = new Set<() => void>()

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (data: Buffer) => {
      this.frames.push(new Uint8Array(data))
      for (const look of [...this.waiting]) look()
    })
    socket.on('error', () => {})
    this.ended = new Promise((resolve) => {
      socket.on('close', (code, reason) => {
        this.closed = { code, reason: reason.toString() }
        for (const look of [...this.waiting]) look()
        resolve(this.closed)
      })
    })
  }

  static async open(house: Pick<House, 'url' | 'host'>, who: string): Promise<RawSocket> {
    const raw = new RawSocket(openSocket(house.url, { host: house.host, who }))
    await once(raw.socket, 'open')
    return raw
  }

  send(frame: Uint8Array | string): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frame)
  }

  /** Sends a whole draft's update. */
  update(update: Uint8Array, step: number = SYNC.update): void {
    this.send(syncFrame(step, update))
  }

  until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!isSo()) return
        this.waiting.delete(look)
        resolve()
      }
      this.waiting.add(look)
      look()
    })
  }

  /** What was said with this kind of frame, as text. */
  said(type: number): string[] {
    return this.frames.flatMap((bytes) => {
      const frame = decoding.createDecoder(bytes)
      return decoding.readVarUint(frame) === type ? [decoding.readVarString(frame)] : []
    })
  }

  news(): PresenceNews[] {
    return this.said(FRAME.presence).map((json) => JSON.parse(json) as PresenceNews)
  }

  get updates(): Uint8Array[] {
    return this.frames.flatMap((bytes) => {
      const frame = decoding.createDecoder(bytes)
      if (decoding.readVarUint(frame) !== FRAME.sync) return []
      decoding.readVarUint(frame)
      return [decoding.readVarUint8Array(frame)]
    })
  }

  get acknowledged(): number {
    let last = 0
    for (const bytes of this.frames) {
      const frame = decoding.createDecoder(bytes)
      if (decoding.readVarUint(frame) === FRAME.ack) last = decoding.readVarUint(frame)
    }
    return last
  }
}

export function syncFrame(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}

export function presenceFrame(json: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.presence)
  encoding.writeVarString(encoder, json)
  return encoding.toUint8Array(encoder)
}

/** What somebody would send who types this at the end of this draft. */
export function typed(start: Uint8Array, { client, text }: { client: number; text: string }): Uint8Array[] {
  const doc = emptyDraft()
  Y.applyUpdate(doc, start)
  doc.clientID = client
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const letter of text) draftText(doc).insert(draftText(doc).length, letter, {})
  return updates
}
