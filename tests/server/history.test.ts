import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { Connection } from '../../client/features/drafting/connection.ts'
import { Replay } from '../../client/features/drafting/history/replay.ts'
import { type Row, rowsIn } from '../../client/features/drafting/history/rows.ts'
import { createApp } from '../../server/app.ts'
import { signingWith } from '../../server/keyFiles.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { createWorld, type World } from '../../server/world.ts'
import { draftText, emptyDraft, zeroDraft } from '../../shared/draft/draft.ts'
import { handedOver, journalAfter, type Step } from '../support/cast.ts'

const PEOPLE = ['noor', 'amara', 'mei', 'ana', 'edith']
const START = zeroDraft([{ kind: 'operative', level: 0, text: 'Begin.', em: [], notes: [] }])
const at = (seconds: number) => new Date(Date.UTC(2023, 5, 5, 10, 0, seconds)).toISOString()

let path: string
let app: FastifyInstance
let world: World
/** Each reading of ink: how many rows, and when. */
const reads: { rows: number; at: number }[] = []

beforeEach(async () => {
  path = join(mkdtempSync(join(tmpdir(), 'concord-history-')), 'concord.sqlite')
  const store = openSqlite(path)
  for (const forumId of ['f', 'other']) {
    store.createForum(forumId, at(0))
    store.append(forumId, journalAfter(), (write) => {
      for (const id of PEOPLE)
        write.addPerson({
          id: forumId === 'f' ? id : `${id}-2`,
          forumId,
          name: `${id} of ${forumId}`,
          lang: 'en',
        })
    })
  }
  store.appendInk([
    { forumId: 'f', sessionId: 'S1', author: 'noor', at: at(0), update: START },
    { forumId: 'other', sessionId: 'S1', author: 'mei-2', at: at(1), update: zeroDraft([]) },
    { forumId: 'f', sessionId: 'S2', author: 'mei', at: at(1), update: zeroDraft([]) },
  ])
  store.close()
  await start()
})

afterEach(() => stop())

async function start(...steps: Step[]): Promise<void> {
  const store = openSqlite(path)
  const known = store.entries('f', 0).length
  store.append('f', journalAfter(...steps).slice(known), () => {})
  const signing = signingWith(generateKeyPairSync('ed25519').privateKey)
  world = createWorld({
    store: {
      ...store,
      readInk: (...asked) => {
        const read = store.readInk(...asked)
        reads.push({ rows: read.length, at: performance.now() })
        return read
      },
    },
    keys: { codeSecret: Buffer.alloc(32), signing },
    failed: () => {},
    now: () => at(59),
  })
  app = await createApp({ world, forumId: 'f', logLevel: 'silent', serveClient: false })
}

async function stop(): Promise<void> {
  await app.close()
  world.store.close()
}

function cookieOf(personId: string): string {
  const signedIn = world.signIn.redeem({ token: world.signIn.issue(personId).token }, '127.0.0.1')
  if ('refused' in signedIn) throw new Error(signedIn.refused)
  return `concord=${signedIn.cookie}`
}

/** Asks as this person, or as nobody. */
function ask(who: string | null, query = '', sessionId = 'S1') {
  const headers = who ? { cookie: cookieOf(who) } : {}
  return app.inject({ method: 'GET', url: `/drafts/${sessionId}/history${query}`, headers })
}

async function rows(who: string, query = '', sessionId = 'S1'): Promise<Row[]> {
  const reply = await ask(who, query, sessionId)
  expect(reply.statusCode, reply.body).toBe(200)
  const body = gunzipSync(reply.rawPayload)
  expect(reply.headers['x-history-bytes']).toBe(String(body.length))
  return rowsIn(body)
}

/** Types letter by letter, a second each, as these people in turn. */
function type(text: string, ...people: string[]): void {
  const doc = emptyDraft()
  for (const { update } of world.store.readInk('f', 'S1')) Y.applyUpdate(doc, update)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const letter of text) draftText(doc).insert(draftText(doc).length, letter, {})
  world.store.appendInk(
    updates.map((update, i) => ({
      forumId: 'f',
      sessionId: 'S1',
      author: people[i % people.length] ?? '',
      at: at(i),
      update,
    })),
  )
}

async function textAfter(all: readonly Row[], row: number): Promise<string> {
  const replay = new Replay('forum')
  replay.add(all.map(({ update }) => update))
  return (await replay.after(row)).blocks.map(({ text }) => text).join('\n')
}

test('[D24] every row of a draft in order, with who sent it and when by the server’s clock; any of them is read again', async () => {
  type('abc', 'amara', 'noor')
  const all = await rows('ana')
  expect(all.map(({ author, at }) => `${author.id} ${author.name} ${new Date(at).toISOString()}`)).toEqual([
    `noor noor of f ${at(0)}`,
    `amara amara of f ${at(0)}`,
    `noor noor of f ${at(1)}`,
    `amara amara of f ${at(2)}`,
  ])
  expect(await textAfter(all, 1)).toBe('Begin.')
  expect(await textAfter(all, 3)).toBe('Begin.ab')
  expect(await textAfter(all, 4)).toBe('Begin.abc')
})

test('[D24] the author of a row is who was signed in on its socket, whatever it claims; a refused one is in no history', async () => {
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const cookies = { amara: cookieOf('amara'), mei: cookieOf('mei') }
  const writing = (who: keyof typeof cookies) => {
    const doc = emptyDraft()
    const connection = new Connection(doc, {
      url: `ws://127.0.0.1:${port}/drafts/S1`,
      openSocket: (url) =>
        new WebSocket(url, {
          origin: `http://127.0.0.1:${port}`,
          headers: { cookie: cookies[who] },
        }) as unknown as globalThis.WebSocket,
      changed: () => {},
    })
    return { doc, connection }
  }
  const mei = writing('mei')
  const amara = writing('amara')
  amara.doc.clientID = 777
  await vi.waitUntil(() => amara.connection.status === 'saved' && mei.connection.status === 'readOnly')
  draftText(mei.doc).insert(1, 'Mei says: ', {})
  draftText(amara.doc).insert(1, 'Noor says: ', {})
  await vi.waitUntil(() => amara.connection.unsavedUpdates === 0)
  mei.connection.close()
  amara.connection.close()
  const all = await rows('ana')
  expect(all.map(({ author }) => author.id)).toEqual(['noor', 'amara'])
  expect(all[1]?.at).toBe(Date.parse(at(59)))
  expect(await textAfter(all, 2)).toBe('Noor says: Begin.')
})

test('[D24] what the client has is not sent again; nothing new is an answer too', async () => {
  type('abc', 'amara')
  const all = await rows('ana')
  expect(await rows('ana', '?after=3')).toEqual(all.slice(3))
  expect(await rows('ana', '?after=4')).toEqual([])
  expect(await rows('ana', '?after=0')).toEqual(all)
})

test('[D24] a clock that was put back, and an author who is not known any more', async () => {
  const end = { forumId: 'f', sessionId: 'S1', update: START }
  world.store.appendInk([
    { ...end, author: 'gone', at: at(40) },
    { ...end, author: 'gone', at: at(3) },
  ])
  const all = (await rows('ana')).slice(1)
  expect(all.map((row) => [row.author, row.at])).toEqual([
    [{ id: 'gone', name: '' }, Date.parse(at(40))],
    [{ id: 'gone', name: '' }, Date.parse(at(3))],
  ])
})

test('[D24] [D6] everyone seated may read it, and nobody else; each answer says why', async () => {
  for (const who of ['amara', 'mei', 'edith', 'noor']) expect((await ask(who)).statusCode).toBe(200)
  const refused = async (...asked: Parameters<typeof ask>) => {
    const reply = await ask(...asked)
    expect(reply.headers['cache-control']).toBe('no-store')
    return [reply.statusCode, reply.json().refusal]
  }
  expect(await refused(null)).toEqual([401, 'not-signed-in'])
  expect(await refused('ana-2')).toEqual([401, 'not-signed-in'])
  expect(await refused('ana', '', 'S9')).toEqual([404, 'session-unknown'])
  expect(await refused('ana', '', '__proto__')).toEqual([404, 'session-unknown'])
  expect(await refused('ana', '', '..%2F..%2Fother')).toEqual([404, 'session-unknown'])
  await stop()
  await start(['noor', { type: 'personUnseated', personId: 'ana' }])
  expect(await refused('ana')).toEqual([403, 'not-seated'])
})

test.each(['-1', '1.5', '2', 'x', '', '1e0', '0x0', '99999999999999999999', '0&after=0'])(
  '[D24] [S15] after=%s is no number of rows of this draft: 400',
  async (after) => {
    const reply = await ask('ana', `?after=${after}`)
    expect([reply.statusCode, reply.json()]).toEqual([400, { refusal: 'input-unreadable' }])
  },
)

test('[D24] a forum’s door shows that forum’s drafts alone', async () => {
  expect((await rows('ana')).map(({ author }) => author.id)).toEqual(['noor'])
  expect((await rows('ana', '', 'S2')).map(({ author }) => author.id)).toEqual(['mei'])
  expect((await ask('ana', '?after=1', 'S2')).statusCode).toBe(200)
  expect((await ask('ana', '?after=2', 'S2')).statusCode).toBe(400)
})

test('[D24] it is there after a restart and after the hand-over, and looking writes nothing', async () => {
  type('abc', 'amara')
  const all = await rows('ana')
  await stop()
  await start(['amara', handedOver('S1')])
  const before = world.store.readInk('f', 'S1')
  expect(await rows('ana')).toEqual(all)
  expect(world.store.readInk('f', 'S1')).toEqual(before)
})

test('[D24] 20,000 rows arrive whole, however many ask at once, and others have their turn in between', async () => {
  type('culture '.repeat(2_500), 'amara', 'noor')
  const cookie = cookieOf('ana')
  const get = () => app.inject({ method: 'GET', url: '/drafts/S1/history', headers: { cookie } })
  await get()
  reads.length = 0
  const watch = watching()
  const replies = await Promise.all([get(), get(), get(), get()])
  const { longest, turnsAt } = watch.end()
  for (const reply of replies) expect(reply.rawPayload.length).toBe(replies[0]?.rawPayload.length)
  if (process.env.MEASURE) process.stdout.write(`the longest turn: ${longest.toFixed(1)} ms\n`)
  // Counted and not timed: how long a turn of a few rows takes is this machine's to say, and it has other things to do.
  expect(reads.length).toBeGreaterThanOrEqual(4 * 80)
  expect(Math.max(...reads.map(({ rows }) => rows))).toBeLessThanOrEqual(250)
  expect(new Set(reads.map(({ at }) => turnsAt(at))).size).toBeGreaterThan(reads.length - 8)
  const all = await rows('ana')
  expect(all.length).toBe(20_001)
  expect((await textAfter(all, all.length)).length).toBe('Begin.'.length + 20_000)
})

/** The turns of the event loop: the longest, and which one it was at an instant. */
function watching() {
  const began: number[] = [performance.now()]
  let on = true
  const turn = () => {
    began.push(performance.now())
    if (on) setImmediate(turn)
  }
  setImmediate(turn)
  return {
    end: () => {
      on = false
      return {
        longest: Math.max(...began.map((at, i) => at - (began[i - 1] ?? at))),
        turnsAt: (at: number) => began.filter((turn) => turn <= at).length,
      }
    },
  }
}
