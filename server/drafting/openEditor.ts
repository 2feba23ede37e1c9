import type { WebSocket } from 'ws'
import { CLOSED, FRAME } from '../../shared/draft/draftFrames.ts'
import type { Budget } from './budget.ts'
import type { Log } from './door.ts'
import { numberFrame, textFrame } from './frames.ts'

/** Unread bytes after which a socket is too slow to keep. [S13] */
export const MOST_UNREAD = 1024 * 1024
/** Broken or refused frames after which a socket is closed. [S1] [S2] */
export const MOST_FAULTS = 50
export interface Who {
  personId: string
  name: string
}

/** One open socket of one person: what it is sent, and what it may still do. */
export class OpenEditor {
  readonly id: number
  readonly who: Who
  /** The Yjs client ids it has brought. */
  readonly clients = new Set<number>()
  /** Updates of this connection that are on disk. */
  acknowledged = 0
  /** Set once it has asked for the draft; asking again would be an expensive thing to repeat. */
  synced = false
  /** Nothing it sends counts any more. */
  gone = false
  /** Answered the last ping. */
  alive = true
  private readonly socket: WebSocket
  private readonly log: Log
  private readonly budget: Budget
  private faults = 0
  private standing: string | null = null
  /** Large first frames may be unread for a while without anybody being slow. */
  private allowance = 0

  constructor(
    socket: WebSocket,
    { id, who, log, budget }: { id: number; who: Who; log: Log; budget: Budget },
  ) {
    this.socket = socket
    this.id = id
    this.who = who
    this.log = log
    this.budget = budget
  }

  send(frame: Uint8Array): void {
    if (this.gone || this.socket.readyState !== this.socket.OPEN) return
    if (this.socket.bufferedAmount > MOST_UNREAD + this.allowance) {
      this.log.warn({ personId: this.who.personId }, 'drafting: a socket that does not read is closed')
      this.gone = true
      this.socket.terminate()
      return
    }
    this.socket.send(frame)
  }

  /** Sends the draft itself or its whole margin, which may be larger than what is unread otherwise. */
  sendWhole(frame: Uint8Array): void {
    this.allowance += frame.length
    this.socket.send(frame, () => {
      this.allowance -= frame.length
    })
  }

  acknowledge(updates: number): void {
    this.acknowledged += updates
    this.send(numberFrame(FRAME.ack, this.acknowledged))
  }

  /** Says whether this person may write, if it is not what was said last. */
  tellStanding(code: string): void {
    if (code === this.standing) return
    this.standing = code
    this.send(textFrame(FRAME.standing, code))
  }

  /** A frame that is broken or not allowed: counted, logged, and after too many the socket is closed. */
  fault(code: string): void {
    this.faults += 1
    this.log.warn(
      { personId: this.who.personId, code, faults: this.faults },
      'drafting: a frame was not taken',
    )
    if (this.faults >= MOST_FAULTS) this.close(CLOSED.misbehaved, 'too many broken frames')
  }

  /** Whether it may send another frame now; closes the socket if it floods. */
  mayGoOn(): boolean {
    if (this.gone) return false
    if (this.budget.takeFrame()) return true
    this.close(CLOSED.misbehaved, 'too many frames')
    return false
  }

  /** Charges what its update has cost, so that nobody can use up the server with updates that are valid but slow. */
  charge(milliseconds: number): void {
    if (!this.budget.takeTime(milliseconds)) this.close(CLOSED.misbehaved, 'updates too costly')
  }

  close(code: number, reason: string): void {
    if (this.gone) return
    this.gone = true
    this.socket.close(code, reason)
    // Whoever goes on sending instead of closing is cut off.
    setTimeout(() => this.socket.terminate(), code === CLOSED.misbehaved ? 100 : 2_000).unref()
  }

  ping(): void {
    if (!this.alive) this.socket.terminate()
    this.alive = false
    if (this.socket.readyState === this.socket.OPEN) this.socket.ping()
  }
}
