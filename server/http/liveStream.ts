import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Entry } from '../../shared/journal.ts'
import type { LiveForum } from '../liveForum.ts'

const compress = promisify(gzip)

/** All followers get the same bytes at most this often. */
const BATCH_MS = 100
/** The pause between broadcasts is at least this many times what the last one took, so that votes get their turn. */
const REST = 3
/** Unread bytes after which a follower is skipped; it catches up by seq when its line is free again. */
const UNREAD = 64 * 1024
const HEARTBEAT_MS = 15_000
/** Entries a catching-up follower gets at a time. */
const CATCH_UP = 2_000

interface Follower {
  /** Written to directly: `response.write` would cost each follower three buffers and a tick of its own. */
  socket: Socket
  response: ServerResponse
  /** The last entry written to it. */
  seq: number
}

/** Bytes of one message as an HTTP chunk, and the seq they lead to. The same for everybody. */
interface Frame {
  to: number
  bytes: Buffer
}

/** The live view of one forum: one buffer a batch, for everybody. [L1–L4] */
export interface LiveStream {
  /** Writes everything after `seq` to this response, whose head is written, and goes on until it closes. */
  follow(response: ServerResponse, after: number): void
  /** The folded state with its seq, gzipped once for all newcomers of the same moment. */
  snapshot(): Promise<Buffer>
  followers(): number
  close(): void
}

export function openLiveStream(live: LiveForum, entriesAfter: (seq: number) => Entry[]): LiveStream {
  const followers = new Set<Follower>()
  let pending: string[] = []
  let pendingFrom = live.forum.seq
  let timer: NodeJS.Timeout | null = null
  let pause = BATCH_MS
  let cached: { seq: number; body: Promise<Buffer> } | null = null
  /** What those get who are behind, by the seq they have. A hall that comes back together reads the disk once. */
  const missed = new Map<number, Frame>()

  const unfollow = live.follow((entries) => {
    for (const entry of entries) pending.push(JSON.stringify(entry))
    timer ??= setTimeout(broadcast, pause)
  })

  const heartbeat = setInterval(() => {
    for (const { socket } of followers) if (socket.writableLength < UNREAD) socket.write(HEARTBEAT)
  }, HEARTBEAT_MS)
  heartbeat.unref()

  function broadcast(): void {
    const started = performance.now()
    const from = pendingFrom
    const to = from + pending.length
    const frame = { to, bytes: chunk(message(to, pending)) }
    timer = null
    pending = []
    pendingFrom = to
    missed.clear()
    for (const follower of followers) if (follower.seq === from) write(follower, frame)
    for (const follower of followers) if (follower.seq < to) catchUp(follower)
    pause = Math.max(BATCH_MS, REST * (performance.now() - started))
  }

  function catchUp(follower: Follower): void {
    while (follower.seq < pendingFrom && write(follower, missedAfter(follower.seq))) {}
  }

  function missedAfter(seq: number): Frame {
    const known = missed.get(seq)
    if (known) return known
    const entries = entriesAfter(seq).slice(0, Math.min(CATCH_UP, pendingFrom - seq))
    const to = seq + entries.length
    const frame = {
      to,
      bytes: chunk(
        message(
          to,
          entries.map((e) => JSON.stringify(e)),
        ),
      ),
    }
    missed.set(seq, frame)
    return frame
  }

  return {
    follow(response, after) {
      const { socket } = response
      // A request sent ahead of the answer to the one before it: no browser does that.
      if (!socket) return void response.end()
      const follower = { response, socket, seq: after }
      const caughtUp = () => catchUp(follower)
      followers.add(follower)
      response.on('close', () => {
        followers.delete(follower)
        socket.off('drain', caughtUp)
      })
      response.on('error', () => followers.delete(follower))
      socket.on('drain', caughtUp)
      response.flushHeaders()
      socket.write(HELLO)
      catchUp(follower)
    },
    snapshot() {
      const { seq } = live.forum
      if (cached?.seq !== seq) cached = { seq, body: compress(JSON.stringify(live.forum)) }
      return cached.body
    },
    followers: () => followers.size,
    close() {
      unfollow()
      clearInterval(heartbeat)
      if (timer) clearTimeout(timer)
      for (const { response } of followers) response.end()
    },
  }
}

/** False where the follower still has too much unread; it is not written to then. */
function write(follower: Follower, { to, bytes }: Frame): boolean {
  if (follower.socket.writableLength > UNREAD || to === follower.seq) return false
  follower.socket.write(bytes)
  follower.seq = to
  return true
}

function message(seq: number, entries: readonly string[]): string {
  return `id: ${seq}\ndata: [${entries.join(',')}]\n\n`
}

function chunk(text: string): Buffer {
  return Buffer.from(`${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`)
}

const HELLO = chunk('retry: 1000\n\n')
const HEARTBEAT = chunk(': \n\n')
