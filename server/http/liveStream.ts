import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Entry } from '../../shared/journal.ts'
import type { LiveForum } from '../liveForum.ts'

const compress = promisify(gzip)

/** All followers get the same bytes at most this often; longer where a broadcast itself takes long. */
const BATCH_MS = 100
/** Unread bytes after which a follower is skipped; it catches up by seq when its line is free again. */
const UNREAD = 64 * 1024
const HEARTBEAT_MS = 15_000
/** Entries a catching-up follower gets at a time. */
const CATCH_UP = 2_000

interface Follower {
  response: ServerResponse
  /** The last entry written to it. */
  seq: number
}

/** The live view of one forum: one buffer a batch, for everybody. [L1–L4] */
export interface LiveStream {
  /** Writes everything after `seq` to this response and goes on until it closes. */
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

  const unfollow = live.follow((entries) => {
    for (const entry of entries) pending.push(JSON.stringify(entry))
    timer ??= setTimeout(broadcast, pause)
  })

  const heartbeat = setInterval(() => {
    for (const { response } of followers) if (response.writableLength < UNREAD) response.write(': \n\n')
  }, HEARTBEAT_MS)
  heartbeat.unref()

  function broadcast(): void {
    timer = null
    const from = pendingFrom
    const to = from + pending.length
    const bytes = Buffer.from(message(to, pending))
    pending = []
    pendingFrom = to
    const started = performance.now()
    for (const follower of followers) {
      if (follower.seq !== from || follower.response.writableLength > UNREAD) continue
      follower.response.write(bytes)
      follower.seq = to
    }
    for (const follower of followers) if (follower.seq < to) catchUp(follower)
    pause = Math.max(BATCH_MS, 2 * (performance.now() - started))
  }

  function catchUp(follower: Follower): void {
    const { response } = follower
    while (follower.seq < pendingFrom && response.writableLength <= UNREAD) {
      const missed = entriesAfter(follower.seq).slice(0, Math.min(CATCH_UP, pendingFrom - follower.seq))
      const last = missed.at(-1)
      if (!last) return
      response.write(
        message(
          last.seq,
          missed.map((e) => JSON.stringify(e)),
        ),
      )
      follower.seq = last.seq
    }
  }

  return {
    follow(response, after) {
      const follower = { response, seq: after }
      followers.add(follower)
      response.on('close', () => followers.delete(follower))
      response.on('error', () => followers.delete(follower))
      response.on('drain', () => catchUp(follower))
      response.write('retry: 1000\n\n')
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

function message(seq: number, entries: readonly string[]): string {
  return `id: ${seq}\ndata: [${entries.join(',')}]\n\n`
}
