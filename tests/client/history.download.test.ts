import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { download } from '../../client/features/drafting/history/download.ts'
import { historyAfter } from '../../server/drafting/history.ts'

/** A server that answers as it is told, and a page that is on it. */
let server: Server
let answer: { status: number; body: Buffer; length?: number; breaksOff?: boolean }
let asked = ''

beforeEach(async () => {
  server = createServer((request, response) => {
    asked = request.url ?? ''
    const { status, body, length = body.length, breaksOff } = answer
    const zipped = gzipSync(body)
    response.writeHead(status, {
      'content-encoding': 'gzip',
      'x-history-bytes': String(length),
      ...(breaksOff && { 'content-length': String(zipped.length) }),
    })
    if (!breaksOff) return response.end(zipped)
    return response.write(zipped.subarray(0, -1), () => response.destroy())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string, options: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, options),
  )
})
afterEach(async () => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  await new Promise((resolve) => {
    server.close(resolve)
  })
})

const body = async () => {
  const at = '2023-06-05T10:00:00.000Z'
  const row = { forumId: 'f', sessionId: 'S1', author: 'ana', at, update: new Uint8Array(3_000).fill(7) }
  const made = await historyAfter(0, {
    rows: (from, atMost) => Array.from({ length: 900 }, () => row).slice(from, from + atMost),
    nameOf: () => 'Ana',
  })
  return Buffer.from(made ?? [])
}

function fetched(after = 0) {
  const shares: number[] = []
  const { signal } = new AbortController()
  const progress = (share: number) => void shares.push(share)
  return download({ sessionId: 'S1', after }, { signal, progress }).then((got) => ({ got, shares }))
}

test('[D24] rows arrive as they are, and how much of them is here is told on the way', async () => {
  answer = { status: 200, body: await body() }
  const { got, shares } = await fetched(12)
  expect(asked).toBe('/drafts/S1/history?after=12')
  expect('rows' in got && got.rows.length).toBe(900)
  expect('rows' in got && got.rows[899]).toEqual({
    author: { id: 'ana', name: 'Ana' },
    at: Date.parse('2023-06-05T10:00:00.000Z'),
    update: new Uint8Array(3_000).fill(7),
  })
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
})

test('a refusal is told by its code, what is none as our fault', async () => {
  const json = (said: unknown) => Buffer.from(JSON.stringify(said))
  answer = { status: 403, body: json({ refusal: 'not-seated' }) }
  expect((await fetched()).got).toEqual({ trouble: 'not-seated' })
  answer = { status: 500, body: json({ refusal: 'made-up' }) }
  expect((await fetched()).got).toEqual({ trouble: 'fault' })
  answer = { status: 502, body: Buffer.from('<h1>Bad gateway</h1>') }
  expect((await fetched()).got).toEqual({ trouble: 'fault' })
})

test('a body that is cut, too long or no history at all is not taken for one', async () => {
  const whole = await body()
  answer = { status: 200, body: whole.subarray(0, -1) }
  expect((await fetched()).got).toEqual({ trouble: 'fault' })
  answer = { status: 200, body: Buffer.concat([whole, Buffer.from([0])]) }
  expect((await fetched()).got).toEqual({ trouble: 'fault' })
  answer = { status: 200, body: whole, length: whole.length - 1 }
  expect((await fetched()).got).toEqual({ trouble: 'fault' })
  answer = { status: 200, body: Buffer.from('<!doctype html>') }
  expect((await fetched()).got).toEqual({ trouble: 'fault' })
})

test('a line that breaks off on the way, or is not there, is told as offline', async () => {
  answer = { status: 200, body: await body(), breaksOff: true }
  expect((await fetched()).got).toEqual({ trouble: 'offline' })
  server.closeAllConnections()
  await new Promise((resolve) => {
    server.close(resolve)
  })
  expect((await fetched()).got).toEqual({ trouble: 'offline' })
  server.listen(0)
})
