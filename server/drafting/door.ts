import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { CLOSED } from '../../shared/draft/draftFrames.ts'
import type { Margin, Said } from '../../shared/draft/margin.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { isOwnOrigin } from '../http/origin.ts'
import type { Beginning } from './beginning.ts'
import { Budget } from './budget.ts'
import { type InkStore, inkOf } from './ink.ts'
import { OpenEditor, type Who } from './openEditor.ts'
import { Room } from './room.ts'

/** The largest frame; also the most ws reads before it closes with 1009. [S14] */
const LARGEST_FRAME = 1024 * 1024
/** Windows one person may have open on drafts. By person and not by address: a hall shares one. */
const MOST_SOCKETS = 32
/** A socket that does not answer two pings in a row is gone. */
const BETWEEN_PINGS = 30_000

const PATH = /^\/drafts\/([A-Za-z0-9][A-Za-z0-9-]{0,63})$/

export interface Log {
  warn(o: object, m: string): void
  error(o: object, m: string): void
}

/** What the door needs to know of everything else. */
export interface DraftingWorld {
  store: InkStore
  now(): string
  signedIn(request: IncomingMessage): Who | null
  whyNotRead(personId: string, sessionId: string): string | null
  /** Asked for every update, in the turn of the write. */
  whyNotWrite(personId: string, sessionId: string): string | null
  /** Asked for every line of a margin, in the turn of the write. */
  whyNotSay(margin: Margin, saying: { personId: string; sessionId: string; said: Said }): Refusal | null
  /** What a draft begins with if nothing of it is on disk; null: with nothing. */
  beginning(sessionId: string): Beginning | null
  /** What somebody is called here; null for whoever is not known any more. */
  nameOf(personId: string): string | null
  forumId: string
  log: Log
}

export interface Drafting {
  /** Whose drafts these are: people of another forum have nothing to do with them. */
  forumId: string
  /** The room of a draft that there is in this forum. Its `doc` is what is on disk, to be read within one turn. */
  room(sessionId: string): Pick<Room, 'authorOf' | 'doc' | 'readNow' | 'margin'>
  /** Handed over, reported or recalled: nothing is taken any more, and every open editor is told in this turn. */
  seal(sessionId: string): void
  /** This person's role or seat has changed: their open editors go on with what they may now, or are closed. */
  revoked(personId: string): void
  close(): Promise<void>
}

/**
 * The way into the drafts: `GET /drafts/<sessionId>` with an upgrade to a WebSocket.
 *
 * Who may not come in is told so before the upgrade, in plain HTTP: 404 no such path, 400 no name of a session,
 * 403 from another origin or not allowed here, 401 not signed in, 429 too many windows. [D13] [S6] [S8] [S10]
 */
export function openDraftingDoor(server: Server, world: DraftingWorld): Drafting {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FRAME,
    perMessageDeflate: false,
    clientTracking: false,
  })
  const rooms = new Map<string, Room>()
  const budgets = new Map<string, Budget>()
  const clock = () => performance.now()
  let nextId = 1

  const budgetOf = (personId: string): Budget => {
    const budget = budgets.get(personId) ?? new Budget(clock)
    budgets.set(personId, budget)
    return budget
  }

  const roomOf = (sessionId: string): Room => {
    const open = rooms.get(sessionId)
    if (open) return open
    const room = new Room({
      sessionId,
      ink: inkOf(world, sessionId),
      now: world.now,
      whyNotWrite: (personId) => world.whyNotWrite(personId, sessionId),
      whyNotSay: (margin, personId, said) => world.whyNotSay(margin, { personId, sessionId, said }),
      mayRemark: (personId) => budgetOf(personId).takeRemark(),
      nameOf: world.nameOf,
      log: world.log,
      clock,
    })
    rooms.set(sessionId, room)
    return room
  }

  const windowsOf = (personId: string) =>
    [...rooms.values()].flatMap((room) => room.everybody()).filter((e) => e.who.personId === personId).length

  /** Who comes in where, or the HTTP status that says why not. */
  const whoEnters = (request: IncomingMessage): { who: Who; sessionId: string } | number => {
    const url = request.url ?? ''
    if (!url.startsWith('/drafts/')) return 404
    const sessionId = PATH.exec(url)?.[1]
    if (sessionId === undefined) return 400
    if (!isExactlyOwnOrigin(request)) return 403
    const who = world.signedIn(request)
    if (!who) return 401
    const refusal = world.whyNotRead(who.personId, sessionId)
    if (refusal) return refusal === 'session-unknown' ? 404 : 403
    return windowsOf(who.personId) < MOST_SOCKETS ? { who, sessionId } : 429
  }

  const enter = (socket: WebSocket, { who, sessionId }: { who: Who; sessionId: string }): void => {
    const room = roomOf(sessionId)
    const budget = budgetOf(who.personId)
    const editor = new OpenEditor(socket, { id: nextId++, who, log: world.log, budget })
    socket.on('error', (error) =>
      world.log.warn({ err: error, personId: who.personId }, 'drafting: a socket failed'),
    )
    socket.on('close', () => room.leave(editor))
    socket.on('pong', () => {
      editor.alive = true
    })
    socket.on('message', (data, isBinary) => {
      if (isBinary && data instanceof Buffer) room.receive(editor, data)
      else if (editor.mayGoOn()) editor.fault('unreadable')
    })
    room.join(editor)
  }

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on('error', () => stream.destroy())
    try {
      const entry = whoEnters(request)
      if (typeof entry === 'number') turnAway(stream, entry)
      else sockets.handleUpgrade(request, stream, head, (socket) => enter(socket, entry))
    } catch (error) {
      world.log.error({ err: error }, 'drafting: the door failed')
      turnAway(stream, 500)
    }
  }

  server.on('upgrade', upgrade)
  sockets.on('wsClientError', (_error, stream) => turnAway(stream, 400))
  const pings = setInterval(() => {
    for (const room of rooms.values()) for (const editor of room.everybody()) editor.ping()
  }, BETWEEN_PINGS).unref()

  return {
    forumId: world.forumId,
    room: roomOf,
    seal: (sessionId) => roomOf(sessionId).seal('draft-handed-over'),
    revoked: (personId) => {
      for (const [sessionId, room] of rooms) {
        for (const editor of room.everybody().filter((e) => e.who.personId === personId)) {
          const refusal = world.whyNotRead(personId, sessionId)
          if (refusal) editor.close(CLOSED.revoked, refusal)
          else room.lookAgain(editor)
        }
      }
    },
    close: async () => {
      clearInterval(pings)
      server.off('upgrade', upgrade)
      for (const room of rooms.values()) room.close()
      sockets.close()
    },
  }
}

/** A browser writes an origin in one way only; anything around the host is somebody trying. */
function isExactlyOwnOrigin({ headers }: IncomingMessage): boolean {
  const exact = headers.origin === `http://${headers.host}` || headers.origin === `https://${headers.host}`
  return exact && isOwnOrigin(headers)
}

function turnAway(stream: Duplex, status: number): void {
  if (!stream.writable) return
  stream.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
    () => stream.destroy(),
  )
}
