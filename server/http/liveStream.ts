import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { promisify } from 'node:util'
import { constants, deflateRawSync, gzip } from 'node:zlib'
import type { Entry } from '../../shared/journal.ts'
import type { LiveForum } from '../liveForum.ts'

const compress = promisify(gzip)

/** All followers get the same bytes at most this often. */
const BATCH_MS = 100
/** The pause between broadcasts grows to this many times what the last one took, so that votes get their turn… */
const REST = 3
/** …but no hall waits longer for what has happened. */
const LONGEST_MS = 200
/** Unread bytes after which a follower is skipped; it catches up by seq when its line is free again. */
const UNREAD = 64 * 1024
const HEARTBEAT_MS = 15_000
/** Entries a catching-up follower gets at a time. */
const CATCH_UP = 2_000

interface Follower {
  /** Written to directly: `response.write` would cost each follower three buffers and a tick of its own. */
  socket: Socket
  response: ServerResponse
  /** How it takes its bytes: as a gzip stream wherever its browser said that it reads one; bare to a proxy of HTTP/1.0. */
  as: Encoding
  /** The last entry written to it. */
  seq: number
}

type Encoding = 'gzip' | 'plain' | 'bare'

/** One message as an HTTP chunk: the same bytes for everybody. HTTP/1.0 knows no chunks. */
type Chunk = Record<Encoding, Buffer>

/** A chunk with entries, and the seq it leads to. */
interface Frame {
  to: number
  chunk: Chunk
}

/** The live view of one forum: one buffer a batch, for everybody. [L1–L4] */
export interface LiveStream {
  /** Answers with everything after `seq` and goes on until the response closes. */
  follow(response: ServerResponse, after: number): void
  /** The folded state with its seq, gzipped once for all newcomers of the same moment. */
  snapshot(): Promise<Buffer>
  followers(): number
  close(): void
}

export function openLiveStream(
  live: LiveForum,
  entriesAfter: (seq: number, atMost: number) => Entry[],
): LiveStream {
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
    for (const one of followers) if (reads(one)) one.socket.write(HEARTBEAT[one.as])
  }, HEARTBEAT_MS)
  heartbeat.unref()

  function broadcast(): void {
    const started = performance.now()
    const from = pendingFrom
    const to = from + pending.length
    const frame = { to, chunk: chunkOf(message(to, pending)) }
    timer = null
    pending = []
    pendingFrom = to
    missed.clear()
    for (const follower of followers) if (follower.seq === from) write(follower, frame)
    for (const follower of followers) if (follower.seq < to) catchUp(follower)
    pause = Math.min(LONGEST_MS, Math.max(BATCH_MS, REST * (performance.now() - started)))
  }

  function catchUp(follower: Follower): void {
    // Whoever does not read costs no reading of the disk either.
    while (follower.seq < pendingFrom && reads(follower) && write(follower, missedAfter(follower.seq))) {}
  }

  function missedAfter(seq: number): Frame {
    const known = missed.get(seq)
    if (known) return known
    const entries = entriesAfter(seq, Math.min(CATCH_UP, pendingFrom - seq))
    const to = seq + entries.length
    const lines = entries.map((entry) => JSON.stringify(entry))
    const frame = { to, chunk: chunkOf(message(to, lines)) }
    missed.set(seq, frame)
    return frame
  }

  return {
    follow(response, after) {
      const { socket } = response
      // A request sent ahead of the answer to the one before it: no browser does that.
      if (!socket) return void response.end()
      const { headers, httpVersionMinor } = response.req
      const zipped = /\bgzip\b/.test(String(headers['accept-encoding']))
      const as = httpVersionMinor === 0 ? 'bare' : zipped ? 'gzip' : 'plain'
      const follower: Follower = { response, socket, as, seq: after }
      const caughtUp = () => catchUp(follower)
      followers.add(follower)
      response.on('close', () => {
        followers.delete(follower)
        socket.off('drain', caughtUp)
      })
      response.on('error', () => followers.delete(follower))
      socket.on('drain', caughtUp)
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        ...(as === 'gzip' && { 'content-encoding': 'gzip' }),
      })
      response.flushHeaders()
      if (as === 'gzip') socket.write(GZIP_HEAD)
      socket.write(HELLO[as])
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

function reads({ socket }: Follower): boolean {
  return socket.writableLength <= UNREAD
}

/** False where the follower still has too much unread; it is not written to then. */
function write(follower: Follower, { to, chunk }: Frame): boolean {
  if (!reads(follower) || to === follower.seq) return false
  follower.socket.write(chunk[follower.as])
  follower.seq = to
  return true
}

function message(seq: number, entries: readonly string[]): string {
  return `id: ${seq}\ndata: [${entries.join(',')}]\n\n`
}

/**
 * Compressed once for all: each message is a deflate block that ends on a byte and looks back at no other, so any row of
 * them makes a gzip stream. A vote is a fifth of its size then, which is what a hall's one wireless network feels.
 */
function chunkOf(text: string): Chunk {
  const deflated = deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH })
  const bare = Buffer.from(text)
  return { bare, plain: httpChunk(bare), gzip: httpChunk(deflated) }
}

function httpChunk(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
}

/** What every gzip stream begins with: deflate, no name, no time. It is never ended, so it needs no checksum. */
const GZIP_HEAD = httpChunk(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]))
const HELLO = chunkOf('retry: 1000\n\n')
const HEARTBEAT = chunkOf(': \n\n')
