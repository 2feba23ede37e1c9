import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { CLOSED } from '../../shared/draft/draftFrames.ts'
import { type House, openHouse, openSocket, RawSocket, SESSION, Typist } from '../support/draftingHouse.ts'

let house: House

beforeEach(async () => {
  house = await openHouse()
})

afterEach(() => house.close())

const path = `/drafts/${SESSION}`

/** A handshake with exactly these header lines; answers with the status, 101 if it was let in. */
async function knock(target: string, headers: Record<string, string | null> = {}): Promise<number> {
  const all: Record<string, string | null> = {
    Host: house.host,
    Origin: `http://${house.host}`,
    Cookie: 'who=ana',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  const [address, port] = house.host.split(':')
  const stream = connect(Number(port), address)
  stream.write(`GET ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  const [first] = (await Promise.race([once(stream, 'data'), once(stream, 'close').then(() => [''])])) as [
    Buffer,
  ]
  stream.destroy()
  return Number(/^HTTP\/1\.1 (\d+)/.exec(first.toString())?.[1] ?? 0)
}

test('[D13] who is signed in and seated comes in; a cookie from nowhere 401, no such draft 404', async () => {
  expect(await knock(path)).toBe(101)
  expect(await knock(path, { Cookie: 'who=ola' })).toBe(101)
  expect(await knock(path, { Cookie: null })).toBe(401)
  expect(await knock(path, { Cookie: 'who=nobody' })).toBe(401)
  expect(await knock('/drafts/another')).toBe(404)
  expect(await knock('/elsewhere')).toBe(404)
  expect(await knock('/')).toBe(404)
})

test('[S8] twenty-two origins that are not ours, with a valid cookie: 403 before the upgrade', async () => {
  const [name, port] = house.host.split(':')
  const foreign = [
    null,
    'null',
    '',
    'http://evil.example',
    'https://evil.example',
    `http://${house.host}.evil.example`,
    `http://evil${house.host}`,
    `http://${house.host}@evil.example`,
    `http://evil.example@${house.host}`,
    `http://user:word@${house.host}`,
    `http://evil.example/${house.host}`,
    `http://evil.example?${house.host}`,
    `http://evil.example#${house.host}`,
    `http://${house.host}/`,
    `http://${house.host}/path`,
    `http://${name}`,
    `http://${name}:${Number(port) + 1}`,
    `http://localhost:${port}`,
    `ftp://${house.host}`,
    `file://${house.host}`,
    house.host,
    `http://${house.host}, http://evil.example`,
  ]
  for (const origin of foreign) expect([origin, await knock(path, { Origin: origin })]).toEqual([origin, 403])
  expect(await knock(path, { 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
  expect(await knock(path, { 'Sec-Fetch-Site': 'same-site' })).toBe(403)
  expect(await knock(path, { 'Sec-Fetch-Site': 'same-origin' })).toBe(101)
})

test('[S3] [S10] names that are no session’s: refused, and no room, row or file comes of them', async () => {
  const read = vi.spyOn(house.store, 'readInk')
  const names = [
    '',
    '..',
    '../../etc/passwd',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    `${SESSION}%00`,
    `${SESSION}/../s2`,
    '__proto__',
    'constructor',
    "s1';drop table ink;--",
    'a'.repeat(9 * 1024),
    `${SESSION}?x=1`,
    `${SESSION}#x`,
    `/${SESSION}`,
    'Ş1',
  ]
  for (const name of names) {
    const status = await knock(`/drafts/${name}`)
    expect([name, status >= 400 && status < 500]).toEqual([name, true])
  }
  expect(read).not.toHaveBeenCalled()
})

test('[S11] a person may not open windows without end', async () => {
  const open: WebSocket[] = []
  for (let i = 0; i < 32; i += 1) {
    const socket = openSocket(house.url, { host: house.host, who: 'eve' })
    await once(socket, 'open')
    open.push(socket)
  }
  expect(await knock(path, { Cookie: 'who=eve' })).toBe(429)
  expect(await knock(path, { Cookie: 'who=ana' })).toBe(101)
  for (const socket of open) socket.terminate()
  await vi.waitUntil(async () => (await knock(path, { Cookie: 'who=eve' })) === 101)
})

test('[S6] a seat taken away closes every open editor of that person, a hundred times of a hundred', async () => {
  for (let i = 0; i < 100; i += 1) {
    const ana = await RawSocket.open(house, 'ana')
    const seat = house.seats.get('ana')
    house.seats.delete('ana')
    house.drafting.revoked('ana')
    const told = ana.frames.length
    expect((await ana.ended).code).toBe(CLOSED.revoked)
    expect(ana.frames.length - told).toBeLessThanOrEqual(2)
    if (seat) house.seats.set('ana', seat)
  }
})

test('[S14] oversized, compressed, unmasked, fragmented and unreadable frames end the socket, not the server', async () => {
  const ana = new Typist(house, 'ana')
  await ana.until(({ connection }) => connection.status === 'saved')

  const oversized = await RawSocket.open(house, 'eve')
  oversized.send(new Uint8Array(1024 * 1024 + 1))
  expect((await oversized.ended).code).toBe(1009)

  const fragmented = await RawSocket.open(house, 'eve')
  for (let i = 0; i < 40; i += 1) fragmented.socket.send(new Uint8Array(65_536), { fin: false })
  expect((await fragmented.ended).code).toBe(1009)

  const text = await RawSocket.open(house, 'eve')
  for (let i = 0; i < 100; i += 1) text.send('not a frame of ours')
  expect((await text.ended).code).toBe(CLOSED.misbehaved)

  const raw: [string, Buffer][] = [
    ['no mask', Buffer.from([0x82, 0x01, 0x00])],
    ['bad UTF-8', Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28])],
    ['compressed though not agreed', Buffer.from([0xc2, 0x81, 0, 0, 0, 0, 0x00])],
    ['a length of 2^63', Buffer.from([0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff])],
    ['an opcode nobody has', Buffer.from([0x8f, 0x80, 0, 0, 0, 0])],
  ]
  for (const [name, bytes] of raw)
    expect([name, await closeCodeAfter(bytes)]).toEqual([name, expect.any(Number)])

  const flood = await RawSocket.open(house, 'eve')
  for (let i = 0; i < 5_000; i += 1) flood.send(new Uint8Array([1, 4, 110, 117, 108, 108]))
  expect([CLOSED.misbehaved, 1006]).toContain((await flood.ended).code)

  ana.type(' and on')
  await ana.until(({ connection }) => connection.status === 'saved')
  ana.leave()
})

/** Sends raw bytes on an upgraded connection; answers with the code of the close frame. */
async function closeCodeAfter(bytes: Buffer): Promise<number> {
  const socket = openSocket(house.url, { host: house.host, who: 'eve' })
  socket.on('error', () => {})
  socket.on('upgrade', (response) => setImmediate(() => response.socket.write(bytes)))
  const [code] = (await once(socket, 'close')) as [number]
  expect([1002, 1006, 1007, 1009]).toContain(code)
  return code
}

test('closing the door closes the rooms and lets the process end', async () => {
  const ana = await RawSocket.open(house, 'ana')
  await house.drafting.close()
  expect((await ana.ended).code).toBe(CLOSED.comeBack)
})
