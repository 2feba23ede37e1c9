import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Company } from '../../client/features/drafting/presence/company.ts'
import { peopleOf, WRITING_FOR } from '../../client/features/drafting/presence/people.ts'
import { LEAVES_AFTER, leadOf, spotOf } from '../../client/features/drafting/screen/lead.ts'
import type { OpenEditor } from '../../server/drafting/openEditor.ts'
import { PresenceBoard } from '../../server/drafting/presence.ts'
import { draftText, emptyDraft, seedDraft } from '../../shared/draft/draft.ts'
import type { Presence, PresenceNews } from '../../shared/draft/draftFrames.ts'
import { FIRST, placeKey } from '../../shared/draft/draftOrder.ts'
import { type House, openHouse, presenceFrame, RawSocket, Typist } from '../support/draftingHouse.ts'

let house: House

beforeEach(async () => {
  house = await openHouse()
})

afterEach(() => house.close())

const somewhere = { anchor: {}, head: {} }
const at = (id: number, personId: string, cursor: Presence['cursor'] = somewhere): Presence => ({
  ...{ id, personId, name: personId.toUpperCase(), colour: id, cursor },
})

test('[D33] one a person: writing is who moved in any window within the last half minute', () => {
  const present = [at(1, 'ana'), at(2, 'bo'), at(3, 'ana'), at(4, 'cy', null)]
  const movedAt = new Map([
    [1, 1_000],
    [2, 100_000 - WRITING_FOR],
    [3, 99_000],
  ])
  expect(peopleOf(present, { movedAt, now: 100_000 })).toEqual([
    { personId: 'ana', name: 'ANA', colour: 3, connection: 3, isWriting: true },
    { personId: 'bo', name: 'BO', colour: 2, connection: 2, isWriting: false },
    { personId: 'cy', name: 'CY', colour: 4, connection: 4, isWriting: false },
  ])
})

test('[D33] whoever comes is told who they are, and how long everybody has rested', async () => {
  let now = 0
  const board = new PresenceBoard(() => now)
  const told: PresenceNews[] = []
  const editor = (id: number, personId: string) => {
    const send = (frame: Uint8Array) => {
      const json = new TextDecoder().decode(frame)
      told.push(JSON.parse(json.slice(json.indexOf('{'))) as PresenceNews)
    }
    return { id, who: { personId, name: personId }, send } as unknown as OpenEditor
  }
  const ana = editor(1, 'ana')
  board.join(ana, true)
  board.move(ana, JSON.stringify(somewhere))
  now = 12_000
  board.join(editor(2, 'ola'), false)
  board.close()
  expect(told.at(-1)).toMatchObject({ you: 2, youAre: 'ola', here: [{ id: 1, rested: 12_000 }] })

  const raw = await RawSocket.open(house, 'ana')
  await raw.until(() => raw.news().length > 0)
  expect(raw.news()[0]).toMatchObject({ youAre: 'ana' })
  raw.socket.close()
})

test('[D33] who has rested for a while when one comes has not just moved', () => {
  const company = new Company(() => 50_000)
  company.take({
    here: [{ ...at(1, 'ana'), rested: 12_000 }, at(2, 'bo'), at(3, 'cy', null)],
    gone: [],
    reading: 0,
  })
  expect([...company.movedAt]).toEqual([
    [1, 38_000],
    [2, 50_000],
  ])
  expect(company.everybody).toEqual([at(1, 'ana'), at(2, 'bo'), at(3, 'cy', null)])
})

test('[D33] a line that breaks forgets who was there, and learns it again', async () => {
  const ana = new Typist(house, 'ana')
  const bo = await RawSocket.open(house, 'bo')
  bo.send(presenceFrame(JSON.stringify(somewhere)))
  await ana.until(({ connection }) => connection.others.size === 1 && connection.company.movedAt.size === 1)
  ana.connection.networkIs(false)
  expect(ana.connection.others.size).toBe(0)
  ana.connection.networkIs(true)
  await ana.until(({ connection }) => connection.others.size === 1 && connection.company.movedAt.size === 1)
  bo.socket.close()
  await ana.until(({ connection }) => connection.others.size === 0)
  expect(ana.connection.company.movedAt.size).toBe(0)
  ana.leave()
})

test('[D34] the room follows who moved last, and stays with them while they go on', () => {
  const present = [at(1, 'ana'), at(2, 'bo'), at(3, 'cy', null)]
  const movedAt = new Map([
    [1, 10_000],
    [2, 9_000],
    [3, 11_000],
  ])
  const lead = (now: number, before: number | null) => leadOf(present, { movedAt, now, before })?.id
  expect(lead(11_000, null)).toBe(1)
  expect(lead(11_000, 2)).toBe(2)
  expect(lead(9_000 + LEAVES_AFTER, 2)).toBe(1)
  expect(lead(9_000 + LEAVES_AFTER, 9)).toBe(1)
  expect(leadOf([at(3, 'cy', null)], { movedAt, now: 0, before: null })).toBeNull()
})

test('[D34] a cursor is in its paragraph, as far into its words as it is, also after a move', () => {
  const doc = emptyDraft()
  const words = ['Recalling;', 'Urges all to share.', '']
  seedDraft(
    doc,
    words.map((text) => ({ kind: 'operative', level: 0, text, em: [], notes: [] })),
  )
  const text = draftText(doc)
  const cursor = (index: number) => {
    const place = JSON.parse(JSON.stringify(Y.createRelativePositionFromTypeIndex(text, index))) as unknown
    return { anchor: place, head: place }
  }
  const second = 1 + 'Recalling;'.length
  const third = second + 1 + 'Urges all to share.'.length
  const spots = () =>
    [0, 1, 6, second, second + 1, third, third + 1].map((index) => {
      const spot = spotOf(doc, cursor(index))
      return spot && `${spot.paragraph} ${spot.share.toFixed(2)}`
    })
  const expected = ['s1 0.00', 's1 0.00', 's1 0.50', 's1 1.00', 's2 0.00', 's2 1.00', 's3 0.00']
  expect(spots()).toEqual(expected)
  text.setAttribute(placeKey('s2'), FIRST)
  expect(spots()).toEqual(expected)
  const gone = cursor(6)
  text.delete(5, 3)
  expect(spotOf(doc, gone)).toMatchObject({ paragraph: 's1' })
  expect(spotOf(doc, { anchor: null, head: { item: 'x' } })).toBeNull()
  expect(spotOf(doc, { anchor: null, head: { type: null, tname: 'other', item: null } })).toBeNull()
  expect(spotOf(emptyDraft(), gone)).toBeNull()
})
