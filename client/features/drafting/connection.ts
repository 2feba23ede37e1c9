import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  type AuthorsNews,
  CLOSED,
  type Cursor,
  FRAME,
  type Presence,
  type PresenceNews,
  SYNC,
} from '../../../shared/draft/draftFrames.ts'
import { emptyMargin, type Margin, type MarginLine, withLines } from '../../../shared/draft/margin.ts'
import { UnderWay } from './keeping/underWay.ts'
import { Unsent } from './keeping/unsent.ts'
import { Company } from './presence/company.ts'

/**
 * What the editor may say about what has been typed:
 * `saved` is on the server's disk, all of it, by the server's word; `saving` is on its way; `offline` is kept here and
 * sent on reconnection; `readOnly` and `sealed` (handed over) take nothing more.
 */
export type DraftStatus = 'connecting' | 'saved' | 'saving' | 'offline' | 'readOnly' | 'sealed'

/** The room closes on frames beyond this. */
const LARGEST_FRAME = 1_000_000
const FIRST_WAIT = 400
const LONGEST_WAIT = 10_000
/** With something unsaved and nothing heard for this long, the line is taken to be dead. */
const PATIENCE = 10_000
const BETWEEN_CURSORS = 50

/** A browser's WebSocket, or one that does the same. */
export type Socket = Pick<WebSocket, 'binaryType' | 'readyState' | 'send' | 'close' | 'addEventListener'>

export interface ConnectionParts {
  url: string
  /** Who writes here: if the room takes this browser for somebody else, nothing of it is sent. [D31] */
  personId?: string
  /** What was typed and has not arrived, if it outlives this connection. */
  unsent?: Unsent
  openSocket?: (url: string) => Socket
  /** Called when the status, the standing or who is here has changed. */
  changed: () => void
}

/** Where the room of a session's draft is. */
export function roomUrl(sessionId: string): string {
  return `${location.origin.replace(/^http/, 'ws')}/drafts/${sessionId}`
}

/** The line between one editor's Y.Doc and its room on the server. [D15] */
export class Connection {
  /** Why this person may not write, as a refusal code; '' if they may; null before the server has said. */
  standing: string | null = null
  readonly company = new Company(() => Date.now())
  /** What was said in the margin, as far as it has arrived. */
  margin: Margin = emptyMargin()
  /** Whose each Yjs client is, and what people are called. Replaced as a whole when there is more. */
  authors: ReadonlyMap<number, string> = new Map()
  names: ReadonlyMap<string, string> = new Map()
  private readonly doc: Y.Doc
  private readonly parts: ConnectionParts
  private readonly unsent: Unsent
  private readonly underWay: UnderWay
  private socket: Socket | null = null
  private synced = false
  private everSynced = false
  private ended = false
  private stuck = false
  private hasNetwork = true
  private attempts = 0
  private heard = 0
  private retry: ReturnType<typeof setTimeout> | null = null
  private cursor: Cursor | null = null
  private cursorSent = 'null'
  private cursorTimer: ReturnType<typeof setTimeout> | null = null
  private readonly watch: ReturnType<typeof setInterval>
  private readonly wrote = (update: Uint8Array, origin: unknown) => {
    if (origin === this) return
    this.unsent.add(update)
    this.sendUnsaved()
    this.parts.changed()
  }

  constructor(doc: Y.Doc, parts: ConnectionParts) {
    this.doc = doc
    this.parts = parts
    this.unsent = parts.unsent ?? new Unsent(null, parts.changed)
    this.underWay = new UnderWay(this.unsent)
    doc.on('update', this.wrote)
    this.watch = setInterval(() => this.checkLine(), PATIENCE / 2)
    this.connect()
  }

  get status(): DraftStatus {
    if (!this.everSynced && !this.stuck) return 'connecting'
    if (this.standing === 'draft-handed-over') return 'sealed'
    if (this.standing) return 'readOnly'
    if (!this.synced) return 'offline'
    return this.unsent.count > 0 ? 'saving' : 'saved'
  }

  /** Whether typing makes sense: also offline, but not before the draft is here. */
  get mayWrite(): boolean {
    return this.everSynced && this.standing === ''
  }

  /** How much of what was typed here is not known to be on the server's disk. */
  get unsavedUpdates(): number {
    return this.unsent.count
  }

  /** Everybody else who may write here, by connection. */
  get others(): ReadonlyMap<number, Presence> {
    return this.company.others
  }

  showCursor(cursor: Cursor | null): void {
    this.cursor = cursor
    if (cursor) this.company.movedMyself()
    this.cursorTimer ??= setTimeout(() => this.sendCursor(), BETWEEN_CURSORS)
  }

  /** Once it is known what is kept from before: puts it into the draft, if it is here and takes it, and sends it. */
  bringBack(): void {
    if (this.synced && this.standing === '') this.unsent.bringBack(this.doc, this)
    this.sendUnsaved()
    this.parts.changed()
  }

  /** What the browser says of the network: tries again now, or says at once that nothing gets through. */
  networkIs(there: boolean): void {
    this.hasNetwork = there
    if (there) this.connect()
    else this.drop()
  }

  close(): void {
    this.ended = true
    this.doc.off('update', this.wrote)
    clearInterval(this.watch)
    if (this.retry) clearTimeout(this.retry)
    if (this.cursorTimer) clearTimeout(this.cursorTimer)
    this.drop()
  }

  private connect(): void {
    if (this.socket || this.ended || !this.hasNetwork) return
    if (this.retry) clearTimeout(this.retry)
    const open = this.parts.openSocket ?? ((url: string) => new WebSocket(url))
    const socket = open(this.parts.url)
    socket.binaryType = 'arraybuffer'
    this.socket = socket
    socket.addEventListener('open', () => this.opened(socket))
    socket.addEventListener('message', ({ data }: MessageEvent) => {
      if (socket === this.socket && data instanceof ArrayBuffer) this.receive(new Uint8Array(data))
    })
    socket.addEventListener('close', ({ code }: CloseEvent) => {
      if (code === CLOSED.revoked) this.refused('not-seated')
      this.lost(socket)
    })
    socket.addEventListener('error', () => this.lost(socket))
  }

  private opened(socket: Socket): void {
    this.heard = Date.now()
    socket.send(syncFrame(SYNC.step1, Y.encodeStateVector(this.doc)))
  }

  private lost(socket: Socket | null): void {
    if (socket !== this.socket || !socket) return
    this.socket = null
    this.synced = false
    this.underWay.startAgain()
    this.company.forget()
    this.cursorSent = 'null'
    if (!this.ended) {
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.attempts) * (0.5 + Math.random() / 2)
      this.attempts += 1
      this.retry = setTimeout(() => this.connect(), wait)
    }
    this.parts.changed()
  }

  private receive(bytes: Uint8Array): void {
    this.heard = Date.now()
    const frame = decoding.createDecoder(bytes)
    switch (decoding.readVarUint(frame)) {
      case FRAME.sync:
        this.takeUpdate(decoding.readVarUint(frame), decoding.readVarUint8Array(frame))
        break
      case FRAME.presence:
        this.takePresence(JSON.parse(decoding.readVarString(frame)) as PresenceNews)
        break
      case FRAME.ack:
        this.takeAck(decoding.readVarUint(frame))
        break
      case FRAME.standing:
        this.takeStanding(decoding.readVarString(frame))
        break
      case FRAME.notTaken:
        this.notTaken(decoding.readVarString(frame))
        break
      case FRAME.margin:
        this.takeLines(JSON.parse(decoding.readVarString(frame)) as MarginLine[])
        break
      case FRAME.authors:
        this.takeAuthors(JSON.parse(decoding.readVarString(frame)) as AuthorsNews)
        break
    }
    this.parts.changed()
  }

  private takeUpdate(step: number, update: Uint8Array): void {
    Y.applyUpdate(this.doc, update, this)
    if (step !== SYNC.step2) return
    this.synced = true
    this.everSynced = true
    this.attempts = 0
    this.bringBack()
    this.sendCursor()
  }

  private takeStanding(code: string): void {
    if (this.stuck && code === '') return
    const again = this.standing !== '' && code === ''
    this.standing = code
    // What was under way when the pen was taken is not acknowledged, nor is it known how much of it: it is sent anew.
    if (again && !this.underWay.isEmpty) this.drop()
    else this.bringBack()
  }

  private takePresence(news: PresenceNews): void {
    this.company.take(news)
    const { personId } = this.parts
    if (personId === undefined || news.youAre === undefined || news.youAre === personId) return
    this.refused('other-person')
    this.drop()
  }

  private takeLines(lines: readonly MarginLine[]): void {
    this.margin = withLines(this.margin, lines)
  }

  private takeAuthors({ clients, names }: AuthorsNews): void {
    const fresh = Object.entries(clients).map(([client, person]) => [Number(client), person] as const)
    this.authors = new Map([...this.authors, ...fresh])
    this.names = new Map([...this.names, ...Object.entries(names)])
  }

  private takeAck(frames: number): void {
    this.underWay.arrived(frames)
    this.sendUnsaved()
  }

  private notTaken(code: string): void {
    void this.unsent.refuse()
    this.refused(code)
  }

  /** Nothing can be saved from here any more; what is typed stays on the page, and on the device. */
  private refused(code: string): void {
    this.standing = code
    this.stuck = true
    this.ended ||= code === 'not-seated' || code === 'other-person'
  }

  private sendUnsaved(): void {
    if (!this.synced || this.standing !== '' || !this.socket) return
    for (let update = this.underWay.next(); update; update = this.underWay.next()) {
      if (update.length > LARGEST_FRAME) {
        this.notTaken('too-much')
        return
      }
      this.socket.send(syncFrame(SYNC.update, update))
    }
  }

  private sendCursor(): void {
    if (this.cursorTimer) clearTimeout(this.cursorTimer)
    this.cursorTimer = null
    const json = JSON.stringify(this.cursor)
    if (json === this.cursorSent || !this.synced || this.standing !== '' || !this.socket) return
    this.cursorSent = json
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, FRAME.presence)
    encoding.writeVarString(encoder, json)
    this.socket.send(encoding.toUint8Array(encoder))
  }

  private checkLine(): void {
    if (!this.socket || !this.synced || this.underWay.isEmpty || Date.now() - this.heard < PATIENCE) return
    this.drop()
  }

  /** Gives the line up without waiting for its end. */
  private drop(): void {
    const dead = this.socket
    this.lost(dead)
    dead?.close()
  }
}

function syncFrame(step: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}
