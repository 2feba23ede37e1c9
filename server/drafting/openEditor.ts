import * as encoding from 'lib0/encoding'
import type { WebSocket } from 'ws'
import { CLOSED, FRAME } from '../../shared/draftFrames.ts'
import type { Log } from './door.ts'

/** Unread bytes after which a socket is too slow to keep. [S13] */
export const MOST_UNREAD = 1024 * 1024
/** Broken or refused frames after which a socket is closed. [S1] [S2] */
export const MOST_FAULTS = 50
/** Frames a second, in the long run and at once: far above what a hand can type, below what would slow others. */
const FRAMES_A_SECOND = 100
const FRAMES_AT_ONCE = 2_000
/** Milliseconds of the server's time an editor may use at once, and how much of it comes back a second. */
const TIME_AT_ONCE = 400
const TIME_A_SECOND = 100

export interface Who {
  personId: string
  name: string
}

/** One open socket of one person: what it is sent, and what it may still do. */
export class OpenEditor {
  readonly id: number
  readonly who: Who
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
  private readonly clock: () => number
  private faults = 0
  private standing: string | null = null
  /** A large first frame may be unread for a while without anybody being slow. */
  private allowance = 0
  private frames = new Bucket(FRAMES_AT_ONCE, FRAMES_A_SECOND)
  private time = new Bucket(TIME_AT_ONCE, TIME_A_SECOND)

  constructor(
    socket: WebSocket,
    { id, who, log, clock }: { id: number; who: Who; log: Log; clock: () => number },
  ) {
    this.socket = socket
    this.id = id
    this.who = who
    this.log = log
    this.clock = clock
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

  /** Sends the draft itself, which may be larger than what is unread otherwise. */
  sendDraft(frame: Uint8Array): void {
    this.allowance = frame.length
    this.socket.send(frame, () => {
      this.allowance = 0
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
    if (this.frames.take(1, this.clock())) return true
    this.close(CLOSED.misbehaved, 'too many frames')
    return false
  }

  /** Charges what its update has cost, so that nobody can use up the server with updates that are valid but slow. */
  charge(milliseconds: number): void {
    if (!this.time.take(milliseconds, this.clock())) this.close(CLOSED.misbehaved, 'updates too costly')
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

/** Holds so much, and fills again at a rate. */
class Bucket {
  private readonly size: number
  private readonly perSecond: number
  private left: number
  private filledAt: number | null = null

  constructor(size: number, perSecond: number) {
    this.size = size
    this.perSecond = perSecond
    this.left = size
  }

  take(amount: number, now: number): boolean {
    const passed = now - (this.filledAt ?? now)
    this.filledAt = now
    this.left = Math.min(this.size, this.left + (passed / 1_000) * this.perSecond) - amount
    return this.left >= 0
  }
}

export function numberFrame(type: number, value: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

export function textFrame(type: number, text: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, text)
  return encoding.toUint8Array(encoder)
}

export function updateFrame(step: number, update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}
