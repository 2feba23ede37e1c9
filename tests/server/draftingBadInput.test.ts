import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadDraft } from '../../server/drafting/inkedDraft.ts'
import { draftText } from '../../shared/draft/draft.ts'
import { FRAME, SYNC } from '../../shared/draft/draftFrames.ts'
import { MOST_THREADS_EACH, type Said } from '../../shared/draft/margin.ts'
import { type DraftingHall, draftingHallAfter, ZERO } from '../support/draftingHall.ts'
import {
  openSocket,
  presenceFrame,
  RawSocket,
  syncFrame,
  type Typist,
  typed,
} from '../support/draftingHouse.ts'
import { outcome } from '../support/hall.ts'
import { bigCount, large, secondVersion } from '../support/hostile.ts'
import { anchorAt, commented, proposed, SOMEWHERE } from '../support/marking.ts'

/** Everything of issue 3's "Bad input" that comes over the wire: each is answered, and the room goes on for the others. */
let hall: DraftingHall
let amara: Typist
let edith: Typist

beforeEach(async () => {
  hall = await draftingHallAfter([['tomas', { type: 'penGiven', sessionId: 'S1', personId: 'bo' }]])
  amara = await hall.sit('amara')
  edith = await hall.sit('edith')
})

/** Amara writes, Edith reads it, and it is on disk: whatever was tried before. */
afterEach(async () => {
  amara.type(' And on.')
  await edith.until(({ text }) => text.endsWith(' And on.'))
  await amara.until(({ connection }) => connection.status === 'saved')
  expect(draftText(loadDraft(rows()).doc).toString()).toBe(amara.text)
  hall.close()
})

const rows = () => hall.world.store.readInk('f', 'S1')
const start = () => Y.encodeStateAsUpdate(loadDraft(rows()).doc)
const letters = (client: number, text = 'x') => typed(start(), { client, text })
const ask = (who: string) => hall.as(who).drafts
const say = (who: string, said: Said) => outcome(ask(who).say({ sessionId: 'S1', said }))

test('[S4] a forged client id: "not-yours", and nothing is written in another’s name', async () => {
  amara.type('!')
  await amara.until(({ connection }) => connection.status === 'saved')
  const before = rows().length
  const bo = await RawSocket.open(hall, 'bo')
  for (const update of letters(amara.doc.clientID)) bo.update(update)
  await bo.until(() => bo.said(FRAME.notTaken).length === 1)
  expect(bo.said(FRAME.notTaken)).toEqual(['not-yours'])
  expect(rows().length).toBe(before)
})

test.each<[string, () => Uint8Array]>([
  ['no update at all', () => Uint8Array.from([255, 255, 255])],
  ['nothing', () => new Uint8Array()],
  ['another encoding', secondVersion],
  ['words without the words before them', () => letters(5, 'ab')[1] ?? new Uint8Array()],
])('[S1] [D10] an update that does not decode, %s: told so, not stored, not relayed', async (_, update) => {
  const before = rows().length
  const bo = await RawSocket.open(hall, 'bo')
  bo.update(update())
  await bo.until(() => bo.said(FRAME.notTaken).length === 1)
  expect(['unreadable', 'gap', 'foreign-content', 'too-much']).toContain(bo.said(FRAME.notTaken)[0])
  expect(bo.acknowledged).toBe(0)
  expect(rows().length).toBe(before)
})

test('[S1] a frame that claims millions of things costs nothing', async () => {
  const bo = await RawSocket.open(hall, 'bo')
  const started = performance.now()
  bo.send(bigCount())
  await bo.until(() => bo.said(FRAME.notTaken).length === 1)
  expect(performance.now() - started).toBeLessThan(200)
})

test('[S2] [D7] from somebody without the pen: told who they are to ask, not stored', async () => {
  const before = rows().length
  const ana = await RawSocket.open(hall, 'ana')
  for (const update of letters(9)) ana.update(update)
  await ana.until(() => ana.said(FRAME.standing).length > 0)
  ana.send(presenceFrame(JSON.stringify({ anchor: {}, head: {} })))
  expect(ana.said(FRAME.standing)).toEqual(['not-your-session'])
  await hall.as('noor').drafts.givePen({ sessionId: 'S1', personId: 'ana' })
  await ana.until(() => ana.said(FRAME.standing).at(-1) === '')
  expect(ana.acknowledged).toBe(0)
  expect(rows().length).toBe(before)
})

test('[S14] over 1 MiB: the socket is closed with the code for it', async () => {
  const bo = await RawSocket.open(hall, 'bo')
  bo.update(large(1024 * 1024))
  expect((await bo.ended).code).toBe(1009)
})

test('[S3] a draft of another forum, or of none: 404 before the upgrade', async () => {
  for (const name of ['csf4', 'f', 'S3', 's1', 'constructor']) {
    const socket = openSocket(hall.url.replace('S1', name), { host: hall.host, who: 'amara' })
    const [error] = (await once(socket, 'error')) as [Error]
    expect([name, error.message]).toEqual([name, 'Unexpected server response: 404'])
  }
})

test('[S5] [D14] an awareness message that claims another person shows who really sent it', async () => {
  const bo = await RawSocket.open(hall, 'bo')
  const claims = { id: 1, personId: 'amara', name: 'amara', colour: 0, anchor: { a: 1 }, head: { a: 1 } }
  bo.send(presenceFrame(JSON.stringify(claims)))
  const cursor = { anchor: { a: 1 }, head: { a: 1 } }
  await edith.until(({ connection }) => [...connection.others.values()].some((p) => p.cursor !== null))
  const moved = [...edith.connection.others.values()].filter((presence) => presence.cursor)
  expect(moved).toMatchObject([{ personId: 'bo', name: 'bo', cursor }])
})

test('[D22] lines of the margin that are malformed, too long, foreign, mute or from observers: refused, one by one', async () => {
  const anchor = anchorAt(amara.doc, 'large')
  await say('ana', commented('t1', anchor))
  const tell = (who: string, said: unknown) => outcome(ask(who).say({ sessionId: 'S1', said: said as Said }))
  const unreadable: unknown[] = [
    null,
    'commented',
    { type: 'shouted', thread: 't2' },
    { ...commented('t2', anchor), words: '' },
    { ...commented('t2', anchor), words: 'x'.repeat(2_001) },
    { ...commented('t2', anchor), by: 'amara' },
    { ...commented('../t2', anchor) },
    { ...commented('t2', { ...anchor, from: { client: -1, clock: 0 } }) },
    { ...commented('t2', { ...anchor, words: 'x'.repeat(2_001) }) },
    { ...proposed('t2', anchor, 'x'.repeat(2_001)) },
    { type: 'takenOver', thread: 't1' },
    { type: 'momentNamed', row: 1e9, name: 'Never' },
    commented('t2', anchor, 'Look', ['nobody']),
  ]
  for (const said of unreadable) {
    // What the schema refuses reaches no rule: tRPC answers, with the same code as the door.
    const answer = await tell('amara', said).catch((error: { code?: string }) => error.code)
    expect([said, answer]).toEqual([
      said,
      typeof answer === 'string' ? 'BAD_REQUEST' : { refused: 'input-unreadable' },
    ])
  }
  for (const thread of ['t9', 'constructor'])
    expect(await tell('bo', { type: 'replied', thread, words: 'Hm.', mentions: [] })).toEqual({
      refused: 'thread-unknown',
    })
  expect(await say('bo', commented('t1', anchor))).toEqual({ refused: 'thread-known' })
  expect(await say('edith', commented('t3', anchor))).toEqual({ refused: 'observers-do-not-decide' })
  expect(await say('stranger', commented('t3', anchor))).toEqual({ refused: 'not-seated' })
  expect(hall.world.store.readMargin('f', 'S1').length).toBe(1)
})

test('[D22] what is said stays words, whatever it looks like', async () => {
  const words = '<img src=x onerror=alert(1)>\u202E <script>*/ %00 $a {{b}}\uD800'
  expect(await say('ana', commented('t1', SOMEWHERE, words))).toMatchObject({ value: {} })
  await edith.until(({ connection }) => connection.margin.n === 1)
  expect(edith.connection.margin.threads.t1?.remarks[0]?.words).toBe(words)
})

test('[D22] more threads than a draft has room for: said so, and there is room again when one is resolved', async () => {
  const line = (who: string, n: number) => ({
    ...{ forumId: 'f', sessionId: 'S1', n, at: '2023-06-05T09:00:00.000Z', by: who },
    said: commented(`t${n}`, SOMEWHERE),
  })
  const people = ['ana', 'bo', 'chidi', 'rosa', 'amara']
  const lines = people.flatMap((who, p) =>
    Array.from({ length: MOST_THREADS_EACH }, (_, i) => line(who, p * MOST_THREADS_EACH + i + 1)),
  )
  hall.close()
  hall = await draftingHallAfter()
  hall.world.store.appendInk([], lines)
  amara = await hall.sit('amara')
  edith = await hall.sit('edith')
  await edith.until(({ connection }) => connection.margin.n === 500)
  expect(await say('dalia', commented('more', SOMEWHERE))).toEqual({ refused: 'margin-full' })
  expect(await say('amara', { type: 'resolved', thread: 't1' })).toMatchObject({ value: {} })
  expect(await say('ana', proposed('more', SOMEWHERE, 'all'))).toMatchObject({ value: {} })
})

test('[D22] a wording for words that have changed: "words-changed", and the text stays', async () => {
  await say('ana', proposed('t1', anchorAt(amara.doc, 'large archives'), 'all archives'))
  draftText(amara.doc).insert(amara.text.indexOf('archives') + 1, 'old ', {})
  await amara.until(({ connection }) => connection.status === 'saved')
  const { text } = amara
  expect(await outcome(ask('amara').takeOver({ sessionId: 'S1', thread: 't1' }))).toEqual({
    refused: 'words-changed',
  })
  expect(amara.text).toBe(text)
})

test('[D23] a pen for strangers, for drafts that there are not, from those who may not give it: refused', async () => {
  const { length } = hall.world.store.entries('f', 0)
  const give = (who: string, personId: string, sessionId = 'S1') =>
    outcome(ask(who).givePen({ sessionId, personId }))
  expect(await give('noor', 'stranger')).toEqual({ refused: 'not-seated' })
  expect(await give('tomas', 'ana', 'S2')).toEqual({ refused: 'not-your-session' })
  expect(await give('noor', 'ana', 'S9')).toEqual({ refused: 'session-unknown' })
  expect(await give('bo', 'ana')).toEqual({ refused: 'not-your-role' })
  expect(await give('stranger', 'stranger')).toEqual({ refused: 'not-seated' })
  expect(hall.world.store.entries('f', 0).length).toBe(length)
})

test('[D8] [D22] [D23] after the hand-over all of it is refused, and the draft can still be read', async () => {
  await say('ana', proposed('t1', anchorAt(amara.doc, 'large'), 'all'))
  await ask('noor').handOver({ sessionId: 'S2' })
  const late = await draftingHallAfter([['mei', { type: 'penGiven', sessionId: 'S1', personId: 'bo' }]])
  const bo = await RawSocket.open(late, 'bo')
  await late.as('noor').drafts.handOver({ sessionId: 'S1' })
  await bo.until(() => bo.said(FRAME.standing).at(-1) === 'draft-handed-over')
  for (const update of typed(Y.encodeStateAsUpdate(late.drafting.room('S1').doc), {
    client: 3,
    text: 'late',
  }))
    bo.send(syncFrame(SYNC.update, update))
  const asked = late.as('noor').drafts
  for (const each of [
    asked.say({ sessionId: 'S1', said: commented('t1', SOMEWHERE) }),
    late.as('bo').drafts.takeOver({ sessionId: 'S1', thread: 't1' }),
    asked.givePen({ sessionId: 'S1', personId: 'ana' }),
    asked.takePen({ sessionId: 'S1', personId: 'bo' }),
    asked.handOver({ sessionId: 'S1' }),
  ])
    expect(await outcome<unknown>(each)).toEqual({ refused: 'draft-handed-over' })
  expect((await asked.read({ sessionId: 'S1' })).blocks.map(({ text }) => text)).toEqual(ZERO)
  expect(late.world.store.readInk('f', 'S1').length).toBe(1)
  late.close()
})
