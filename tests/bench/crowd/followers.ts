import { connect, type Socket } from 'node:net'
import { constants, inflateRawSync } from 'node:zlib'
import { now } from '../figures.ts'
import { serve } from '../helperProcess.ts'

/** What a crowd of open screens can be asked. */
export type ToFollowers =
  /** Opens `count` sockets, sends `request` on each and waits for their first bytes. */
  | { do: 'gather'; port: number; request: string; count: number; stream: 'sse' | 'ws' }
  /** Waits until everybody has seen this seq: when the first and the last did. */
  | { do: 'await'; seq: number }
  /** Bytes received by all so far. */
  | { do: 'bytes' }
  | { do: 'leave' }

export interface Seen {
  first: number
  last: number
}

const sockets: Socket[] = []
/** By seq: how many screens have it, and when the first and the last one got it. */
const seen = new Map<number, Seen & { count: number }>()
let waiting: { seq: number; resolve(seen: Seen): void } | null = null
let bytes = 0

serve(async (question: ToFollowers): Promise<unknown> => {
  switch (question.do) {
    case 'gather':
      return gather(question)
    case 'await':
      return awaitSeq(question.seq)
    case 'bytes':
      return bytes
    case 'leave':
      for (const socket of sockets.splice(0)) socket.destroy()
      seen.clear()
      return null
  }
})

async function gather({ count, ...how }: How & { count: number }): Promise<void> {
  for (let opened = 0; opened < count; opened += 100) {
    await Promise.all(Array.from({ length: Math.min(100, count - opened) }, () => open(how)))
  }
}

interface How {
  port: number
  request: string
  stream: 'sse' | 'ws'
}

function open({ port, request, stream }: How): Promise<void> {
  const read = stream === 'sse' ? chunks() : frames()
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' })
    let last = 0
    socket.on('error', reject)
    socket.on('connect', () => socket.write(request))
    socket.on('data', (chunk) => {
      bytes += chunk.length
      const seq = read(chunk)
      if (seq > last) {
        last = seq
        note(seq)
      }
      resolve()
    })
    sockets.push(socket)
  })
}

/** Reads a web socket that gets short messages: the seq of the last one in these bytes, or 0. */
function frames(): (bytes: Buffer) => number {
  return (bytes) => {
    const at = bytes.lastIndexOf('id: ')
    return at < 0 ? 0 : Number.parseInt(bytes.toString('latin1', at + 4, at + 14), 10)
  }
}

/** Reads a chunked answer: the seq of the last message that has arrived whole, or 0. */
function chunks(): (bytes: Buffer) => number {
  let rest: Buffer = Buffer.alloc(0)
  let inBody = false
  return (bytes) => {
    let buffer = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes
    let seq = 0
    for (;;) {
      const end = buffer.indexOf(inBody ? '\r\n' : '\r\n\r\n')
      const size = inBody ? Number.parseInt(buffer.toString('latin1', 0, end), 16) : 0
      const next = inBody ? end + 2 + size + 2 : end + 4
      if (end < 0 || buffer.length < next) break
      if (inBody) seq = Math.max(seq, seqOf(buffer.subarray(end + 2, end + 2 + size)))
      inBody = true
      buffer = buffer.subarray(next)
    }
    rest = buffer
    return seq
  }
}

/** All get the same bytes, so each message is inflated once for the whole crowd and known by its size and its end. */
const known = new Map<string, number>()

function seqOf(body: Buffer): number {
  const key = `${body.length} ${body.toString('latin1', body.length - 100)}`
  const found = known.get(key)
  if (found !== undefined) return found
  // The head of a gzip stream comes in a chunk of its own and says nothing.
  const text = body.readUInt16BE(0) === 0x1f8b ? '' : readable(body)
  const seq = Number(/^id: (\d+)$/m.exec(text)?.[1] ?? 0)
  known.set(key, seq)
  return seq
}

function readable(body: Buffer): string {
  const plain = body.toString('utf8')
  if (plain.startsWith('id: ') || plain.startsWith('retry: ') || plain.startsWith(': ')) return plain
  return inflateRawSync(body, { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8')
}

function note(seq: number): void {
  const at = now()
  const mark = seen.get(seq) ?? { first: at, last: at, count: 0 }
  mark.count += 1
  mark.last = at
  seen.set(seq, mark)
  answer()
}

/** Everybody at or past a seq has seen it: batches need not end with the seq that is awaited. */
function awaitSeq(seq: number): Promise<Seen> {
  return new Promise((resolve, reject) => {
    waiting = { seq, resolve }
    setTimeout(() => reject(new Error(`Not every screen saw entry ${seq} within a minute`)), 60_000).unref()
    answer()
  })
}

function answer(): void {
  if (!waiting) return
  for (const [seq, { first, last, count }] of seen) {
    if (seq < waiting.seq || count < sockets.length) continue
    const { resolve } = waiting
    waiting = null
    resolve({ first, last })
    return
  }
}
