import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { loadDraft } from '../../server/drafting/inkedDraft.ts'
import { type AuthorsNews, FRAME, SYNC } from '../../shared/draft/draftFrames.ts'
import {
  type House,
  openHouse,
  RawSocket,
  SESSION,
  syncFrame,
  Typist,
  typed,
} from '../support/draftingHouse.ts'
import { commented, SOMEWHERE } from '../support/marking.ts'

let house: House
const typists: Typist[] = []

beforeEach(async () => {
  house = await openHouse()
})

afterEach(async () => {
  for (const typist of typists.splice(0)) typist.leave()
  await house.close()
})

async function sit(who: string): Promise<Typist> {
  const typist = new Typist(house, who)
  typists.push(typist)
  await typist.until(({ connection }) => !['connecting', 'offline'].includes(connection.status))
  return typist
}

async function writes(who: string, words: string): Promise<Typist> {
  const typist = await sit(who)
  typist.type(words)
  await typist.until(({ connection }) => connection.status === 'saved')
  return typist
}

/** Whose the client is that wrote these words, as this editor was told. */
function authorOf({ doc, connection, text }: Typist, words: string): string | undefined {
  const at = text.indexOf(words)
  let index = -1
  for (let item = doc.getText('text')._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue
    index += item.content instanceof Y.ContentString ? item.length : 0
    if (index >= at) return connection.authors.get(item.id.client)
  }
  return undefined
}

test('[D21] everybody is told whose each word is and what they are called, of what was there and of what comes', async () => {
  const ana = await writes('ana', ' Ana was here.')
  const bo = await writes('bo', ' Bo too.')
  const ola = await sit('ola')
  await ana.until((typist) => authorOf(typist, 'Bo too') === 'bo')
  for (const each of [ana, bo, ola]) {
    expect([authorOf(each, 'Begin'), authorOf(each, 'Ana was'), authorOf(each, 'Bo too')]).toEqual([
      'secretariat',
      'ana',
      'bo',
    ])
    expect(Object.fromEntries(each.connection.names)).toEqual({ ana: 'ANA', bo: 'BO' })
  }
})

test('[D21] it is so after a restart, from what is on disk', async () => {
  await writes('ana', ' Ana was here.')
  const closing = house.restart()
  house = await closing
  const ola = await sit('ola')
  expect(authorOf(ola, 'Ana was')).toBe('ana')
  expect(authorOf(ola, 'Begin')).toBe('secretariat')
})

test('[D21] people who spoke in the margin or are mentioned there have names', async () => {
  const ola = await sit('ola')
  house.drafting.room(SESSION).margin.say('bo', commented('t1', SOMEWHERE, 'Look', ['eve']))
  await ola.until(({ connection }) => connection.margin.n === 1)
  const late = await sit('ana')
  for (const each of [ola, late])
    expect(Object.fromEntries(each.connection.names)).toEqual({ bo: 'BO', eve: 'Eve <b>Evil</b>' })
})

test('[D21] [S4] whose words they are is who sent them, whatever client they claim; who was refused is nobody’s author', async () => {
  const ana = await writes('ana', ' Ana was here.')
  const eve = await RawSocket.open(house, 'eve')
  eve.send(syncFrame(SYNC.step1, new Uint8Array([0])))
  const start = () => Y.encodeStateAsUpdate(loadDraft(house.ink()).doc)
  for (const update of typed(start(), { client: ana.doc.clientID, text: 'as Ana' })) eve.update(update)
  await eve.until(() => eve.said(FRAME.notTaken).length === 6)
  for (const update of typed(start(), { client: 666, text: ' as Eve' })) eve.update(update)
  await eve.until(() => eve.acknowledged === 7)
  await ana.until((typist) => authorOf(typist, ' as Eve') === 'eve')
  expect(ana.connection.authors.get(ana.doc.clientID)).toBe('ana')
  expect(ana.text).not.toContain('as Ana')
  const told = eve.said(FRAME.authors).map((json) => JSON.parse(json) as AuthorsNews)
  expect(told.map(({ clients }) => clients[ana.doc.clientID]).filter(Boolean)).toEqual(['ana'])
  eve.socket.close()
})

test('[D21] of words that could not be saved nobody is told whose they are', async () => {
  const ola = await sit('ola')
  const ana = await sit('ana')
  house.disk.full = true
  ana.type(' Kept here.')
  await ana.until(({ connection }) => connection.status === 'offline')
  expect(ola.connection.authors.has(ana.doc.clientID)).toBe(false)
  house.disk.full = false
  await ana.until(({ connection }) => connection.status === 'saved')
  await ola.until(({ connection }) => connection.authors.get(ana.doc.clientID) === 'ana')
})
