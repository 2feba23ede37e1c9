import { afterEach, beforeEach, expect, test } from 'vitest'
import { LARGEST_SHARE } from '../../server/drafting/marginBook.ts'
import { callerOf } from '../../server/router.ts'
import type { Store } from '../../server/store/store.ts'
import { FRAME, SYNC } from '../../shared/draft/draftFrames.ts'
import type { MarginLine, Said } from '../../shared/draft/margin.ts'
import { journalAfter } from '../support/cast.ts'
import { type DraftingHall, draftingHallAfter } from '../support/draftingHall.ts'
import { openHouse, RawSocket, SESSION, syncFrame, Typist } from '../support/draftingHouse.ts'
import { outcome } from '../support/hall.ts'
import { anchorAt, commented, proposed, SOMEWHERE } from '../support/marking.ts'

let hall: DraftingHall
/** What the disk does next. */
const disk = { fails: false, appended: () => {} }

beforeEach(async () => {
  disk.fails = false
  disk.appended = () => {}
  hall = await draftingHallAfter([], (store: Store) => ({
    ...store,
    appendInk: (rows, lines) => {
      if (disk.fails) throw new Error('SQLITE_FULL')
      store.appendInk(rows, lines)
      disk.appended()
    },
  }))
})

afterEach(() => hall.close())

const say = (who: string, said: Said) => outcome(hall.as(who).drafts.say({ sessionId: 'S1', said }))
const onDisk = () => hall.world.store.readMargin('f', 'S1')

test('[D21] what is said is on disk with its author and the server’s time, then everybody hears of it', async () => {
  const [amara, edith] = [await hall.sit('amara'), await hall.sit('edith')]
  const anchor = anchorAt(amara.doc, 'large archives')
  const heard: number[] = []
  disk.appended = () => heard.push(amara.connection.margin.n, onDisk().length)
  expect(await say('ana', commented('t1', anchor, 'How large?', ['amara']))).toEqual({ value: { n: 1 } })
  expect(heard).toEqual([0, 1])
  for (const each of [amara, edith]) await each.until(({ connection }) => connection.margin.n === 1)
  const [line] = onDisk()
  expect(line).toMatchObject({ n: 1, by: 'ana', said: commented('t1', anchor, 'How large?', ['amara']) })
  expect(Date.now() - Date.parse(line?.at ?? '')).toBeLessThan(60_000)
  expect(edith.connection.margin.threads.t1).toMatchObject({ by: 'ana', at: line?.at, resolved: null })
})

test('[D21] what could not be saved was not said: its author is told, nobody else hears of it, and it can be said again', async () => {
  const amara = await hall.sit('amara')
  disk.fails = true
  expect(await say('ana', commented('t1', SOMEWHERE))).toEqual({ refused: 'not-saved' })
  disk.fails = false
  expect(await say('bo', commented('t2', SOMEWHERE))).toEqual({ value: { n: 1 } })
  expect(await say('ana', commented('t1', SOMEWHERE))).toEqual({ value: { n: 2 } })
  await amara.until(({ connection }) => connection.margin.n === 2)
  expect(onDisk().map(({ by }) => by)).toEqual(['bo', 'ana'])
  expect(hall.failures.length).toBe(1)
  expect(amara.connection.status).toBe('saved')
})

test('[D21] whoever comes gets the draft, then all of the margin, also after a restart', async () => {
  const house = await openHouse()
  for (const [i, who] of ['ana', 'bo'].entries())
    expect(house.drafting.room(SESSION).margin.say(who, commented(`t${i}`, SOMEWHERE))).toEqual({ n: i + 1 })
  const again = await house.restart()
  expect(again.drafting.room(SESSION).margin.say('ana', commented('t2', SOMEWHERE))).toEqual({ n: 3 })
  const raw = await RawSocket.open(again, 'ola')
  raw.send(syncFrame(SYNC.step1, new Uint8Array([0])))
  await raw.until(() => raw.said(FRAME.margin).length > 0)
  const kinds = raw.frames.map(([type]) => type)
  expect(kinds.indexOf(FRAME.sync)).toBeLessThan(kinds.indexOf(FRAME.margin))
  const lines = JSON.parse(raw.said(FRAME.margin)[0] ?? '') as MarginLine[]
  expect(lines.map(({ n, by }) => [n, by])).toEqual([
    [1, 'ana'],
    [2, 'bo'],
    [3, 'ana'],
  ])
  raw.socket.close()
  await again.close()
})

test('[D21] each draft has its own margin', async () => {
  await say('ana', commented('t1', SOMEWHERE))
  await hall.as('bo').drafts.say({ sessionId: 'S2', said: commented('t1', SOMEWHERE) })
  const mei = new Typist({ host: hall.host, url: hall.url.replace('S1', 'S2') }, 'mei')
  await mei.until(({ connection }) => connection.margin.n === 1)
  expect(mei.connection.margin.threads.t1?.by).toBe('bo')
  mei.leave()
})

test('[D22] whether it may be said is asked when it is written: a hand-over, a seat or a pen decides it at once', async () => {
  const amara = await hall.sit('amara')
  await say('ana', commented('t1', SOMEWHERE))
  expect(await say('edith', commented('t2', SOMEWHERE))).toEqual({ refused: 'observers-do-not-decide' })
  expect(await say('bo', { type: 'resolved', thread: 't1' })).toEqual({ refused: 'not-your-session' })
  await hall.as('tomas').drafts.givePen({ sessionId: 'S1', personId: 'bo' })
  expect(await say('bo', { type: 'resolved', thread: 't1' })).toEqual({ value: { n: 2 } })
  await hall.as('noor').people.unseat({ personId: 'bo' })
  expect(await say('bo', { type: 'reopened', thread: 't1' })).toEqual({ refused: 'not-seated' })
  await hall.as('noor').drafts.handOver({ sessionId: 'S1' })
  for (const who of ['ana', 'amara', 'noor'])
    expect(await say(who, commented('t9', SOMEWHERE))).toEqual({ refused: 'draft-handed-over' })
  await amara.until(({ connection }) => connection.status === 'sealed')
  const rosa = await hall.sit('rosa')
  await rosa.until(({ connection }) => connection.margin.n === 2)
  expect(rosa.connection.margin).toEqual(amara.connection.margin)
})

test('[D22] that a wording was taken over is said by nobody: it comes with the change of the draft', async () => {
  const amara = await hall.sit('amara')
  await say('ana', proposed('t1', anchorAt(amara.doc, 'large'), 'all'))
  expect(await say('amara', { type: 'takenOver', thread: 't1' })).toEqual({ refused: 'input-unreadable' })
  expect(await say('amara', { type: 'setAside', thread: 't1' })).toEqual({ value: { n: 2 } })
})

test('[D22] moments that there are get a name, of those who hold the pen', async () => {
  const named = (row: number): Said => ({ type: 'momentNamed', row, name: 'First reading' })
  expect(await say('ana', named(1))).toEqual({ refused: 'not-your-session' })
  expect(await say('amara', named(2))).toEqual({ refused: 'input-unreadable' })
  expect(await say('amara', named(1))).toEqual({ value: { n: 1 } })
  const amara = await hall.sit('amara')
  amara.type(' Now.')
  await amara.until(({ connection }) => connection.status === 'saved')
  expect(await say('amara', named(2))).toEqual({ value: { n: 2 } })
})

test('[D22] who says a lot at once is asked to wait; others are not', async () => {
  const told = new Set<string>()
  for (let i = 0; i < 60; i += 1) {
    const answer = await say('ana', commented(`a${i}`, SOMEWHERE))
    told.add('refused' in answer ? answer.refused : 'taken')
  }
  expect([...told]).toEqual(['taken', 'too-fast'])
  expect(onDisk().length).toBeGreaterThanOrEqual(40)
  expect(onDisk().length).toBeLessThan(60)
  expect(await say('bo', commented('b1', SOMEWHERE))).toMatchObject({ value: {} })
})

test('[D22] one person does not fill the margin of a draft', async () => {
  const words = '中'.repeat(2_000)
  const line = (n: number): MarginLine => ({
    n,
    at: '2023-06-05T09:00:00.000Z',
    by: 'ana',
    said: { type: 'replied', thread: 't1', words, mentions: [] },
  })
  const count = Math.floor(LARGEST_SHARE / Buffer.byteLength(JSON.stringify(line(1))))
  const lines = Array.from({ length: count }, (_, i) => ({ forumId: 'f', sessionId: 'S1', ...line(i + 2) }))
  const first = { ...line(1), forumId: 'f', sessionId: 'S1', said: commented('t1', SOMEWHERE) }
  hall.world.store.appendInk([], [first, ...lines])
  expect(await say('ana', { type: 'replied', thread: 't1', words, mentions: [] })).toEqual({
    refused: 'margin-full',
  })
  expect(await say('bo', { type: 'replied', thread: 't1', words, mentions: [] })).toMatchObject({ value: {} })
  const amara = await hall.sit('amara')
  await amara.until(({ connection }) => connection.margin.n === count + 2)
})

test('[S3] people of another forum have nothing to do with the drafts here', async () => {
  const { world, drafting } = hall
  world.store.createForum('g', '2023-06-05T09:00:00.000Z')
  world.store.append('g', journalAfter(), () => {})
  const who = { personId: 'noor', forumId: 'g', name: 'noor', lang: 'en' } as const
  const elsewhere = callerOf({
    world,
    drafting,
    who,
    from: '',
    cookie: undefined,
    setCookie: () => {},
  }).drafts
  const [sessionId, personId] = ['S1', 'ana']
  for (const asked of [
    elsewhere.say({ sessionId, said: commented('t1', SOMEWHERE) }),
    elsewhere.takeOver({ sessionId, thread: 't1' }),
    elsewhere.givePen({ sessionId, personId }),
    elsewhere.takePen({ sessionId, personId: 'amara' }),
    elsewhere.handOver({ sessionId }),
    elsewhere.read({ sessionId }),
  ])
    expect(await outcome<unknown>(asked)).toEqual({ refused: 'unknown-forum' })
  expect(onDisk()).toEqual([])
})
