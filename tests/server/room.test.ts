import { EditorState, type Transaction } from 'prosemirror-state'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Binding } from '../../client/features/drafting/binding.ts'
import { readHeader } from '../../server/drafting/header.ts'
import { InkedDraft, loadDraft } from '../../server/drafting/inkedDraft.ts'
import { draftText, emptyDraft } from '../../shared/draft/draft.ts'
import { CLOSED, FRAME, SYNC } from '../../shared/draft/draftFrames.ts'
import {
  type House,
  openHouse,
  presenceFrame,
  RawSocket,
  SESSION,
  syncFrame,
  Typist,
  typed,
} from '../support/draftingHouse.ts'
import {
  bigCount,
  dice,
  gaps,
  hugeStateVector,
  large,
  mutated,
  noise,
  secondVersion,
} from '../support/hostile.ts'

const SEED = 20_261_122

let house: House
const typists: Typist[] = []

beforeEach(async () => {
  house = await openHouse()
})

afterEach(async () => {
  for (const typist of typists.splice(0)) typist.leave()
  await house.close()
})

async function typist(who: string): Promise<Typist> {
  const seated = new Typist(house, who)
  typists.push(seated)
  await seated.until(({ connection }) => !['connecting', 'offline'].includes(connection.status))
  return seated
}

const start = () => Y.encodeStateAsUpdate(loadDraft(house.ink()).doc)

/** Ana and Bo can still write to each other, and somebody new gets what they wrote. */
async function honestGoOn(ana: Typist, bo: Typist): Promise<void> {
  const before = ana.text
  ana.type(' Ana still writes.')
  await bo.until(({ text }) => text.includes('Ana still writes.'))
  bo.type(' So does Bo.')
  await ana.until(({ text }) => text.includes('So does Bo.'))
  await ana.until(({ connection }) => connection.status === 'saved')
  const newcomer = await typist('ola')
  expect(newcomer.text).toBe(`${before} Ana still writes. So does Bo.`)
  expect(draftText(loadDraft(house.ink()).doc).toString()).toBe(newcomer.text)
}

test('[D11] [D12] saved is said only of what is on disk, with author and time', async () => {
  const ana = await typist('ana')
  const onDiskAtAck: number[] = []
  const look = () => onDiskAtAck.push(draftText(loadDraft(house.ink()).doc).length)
  ana.type(' One')
  expect(ana.connection.status).toBe('saving')
  await ana.until(({ connection }) => connection.status === 'saved')
  look()
  expect(onDiskAtAck).toEqual([draftText(ana.doc).length])
  expect(house.ink().at(-1)).toMatchObject({
    author: 'ana',
    at: '2026-01-01T00:00:00.000Z',
    sessionId: SESSION,
  })
})

test('[D12] when the disk is full nobody is told "saved", nobody sees the words, and later they arrive', async () => {
  const [ana, bo] = [await typist('ana'), await typist('bo')]
  const rows = house.ink().length
  house.disk.full = true
  ana.type(' Kept here.')
  await ana.until(({ connection }) => connection.status === 'offline')
  expect(house.ink().length).toBe(rows)
  expect(house.drafting.room(SESSION).doc.getText('text').toString()).toBe('Begin.')
  expect(bo.text).toBe('Begin.')
  expect(ana.connection.unsavedUpdates).toBe(1)
  expect(house.errors.map(({ m }) => m)).toContain('drafting: the ink was not saved')

  house.disk.full = false
  await bo.until(({ text }) => text === 'Begin. Kept here.')
  await ana.until(({ connection }) => connection.status === 'saved')
})

test('[D15] what is typed while the server is away arrives once, and in order, when it is back', async () => {
  const ana = await typist('ana')
  ana.type(' before')
  await ana.until(({ connection }) => connection.status === 'saved')
  const closing = house.restart()
  await ana.until(({ connection }) => connection.status === 'offline')
  for (let i = 0; i < 250; i += 1) ana.type(` ${i}`)
  expect(ana.connection.unsavedUpdates).toBe(250)
  house = await closing
  await ana.until(({ connection }) => connection.status === 'saved')
  const numbers = Array.from({ length: 250 }, (_, i) => ` ${i}`).join('')
  expect(draftText(loadDraft(house.ink()).doc).toString()).toBe(`Begin. before${numbers}`)
})

test('[D15] an update sent again after a reconnect is acknowledged and not stored twice', async () => {
  const raw = await RawSocket.open(house, 'ana')
  const [first, second] = typed(start(), { client: 77, text: 'ab' })
  if (!first || !second) throw new Error('two updates')
  const rows = house.ink().length
  raw.update(first)
  raw.update(first)
  raw.update(second)
  raw.update(Y.mergeUpdates([first, second]))
  await raw.until(() => raw.acknowledged === 4)
  expect(house.ink().length).toBe(rows + 2)
  raw.socket.close()
})

const floods: [string, () => Uint8Array[]][] = [
  ['10,000 random frames', () => noise(10_000, SEED)],
  [
    '10,000 mutated updates',
    () =>
      mutated(typed(start(), { client: 5, text: 'mutate me '.repeat(10) }), { count: 10_000, seed: SEED }),
  ],
  ['200 ten-byte frames that claim 33 million structs', () => Array.from({ length: 200 }, bigCount)],
  ['3,000 updates with gaps', () => gaps(3_000)],
  [
    '200 updates in another encoding',
    () => Array.from({ length: 200 }, () => syncFrame(SYNC.update, secondVersion())),
  ],
  [
    '200 state vectors of 100,000 clients',
    () => Array.from({ length: 200 }, () => syncFrame(SYNC.step1, hugeStateVector(100_000))),
  ],
]

for (const [name, frames] of floods) {
  test(`[S1] ${name} (seed ${SEED}): the honest go on, the offender is closed`, async () => {
    const [ana, bo] = [await typist('ana'), await typist('bo')]
    const rows = house.ink().length
    const eve = await RawSocket.open(house, 'eve')
    for (const frame of frames()) eve.send(frame)
    const { code } = await eve.ended
    expect([CLOSED.misbehaved, 1006]).toContain(code)
    const faults = house.warnings.filter(({ m }) => m === 'drafting: a frame was not taken')
    expect(faults.length).toBeLessThanOrEqual(100)
    const { pendingStructs, pendingDs } = house.drafting.room(SESSION).doc.store
    expect([pendingStructs, pendingDs]).toEqual([null, null])
    // A mutation may leave an update that is sound; what is stored then loads like any other.
    expect(loadDraft(house.ink()).broken).toEqual([])
    if (!name.includes('mutated')) expect(house.ink().length).toBe(rows)
    await honestGoOn(ana, bo)
  })
}

test('[S1] mutated updates one socket after the other: whatever is stored can be loaded', async () => {
  const roll = dice(SEED)
  const updates = typed(start(), { client: 5, text: 'mutate me' })
  for (let i = 0; i < 20; i += 1) {
    const eve = await RawSocket.open(house, 'eve')
    for (const frame of mutated(updates, { count: 500, seed: roll(2 ** 31) })) eve.send(frame)
    await eve.ended
  }
  const loaded = loadDraft(house.ink())
  expect(loaded.broken).toEqual([])
  expect(Y.encodeStateAsUpdate(loaded.doc)).toEqual(Y.encodeStateAsUpdate(house.drafting.room(SESSION).doc))
})

test('[S1] a draft does not grow beyond its limit, and who fills their share leaves room for others', async () => {
  const ana = await typist('ana')
  const eve = await RawSocket.open(house, 'eve')
  const doc = emptyDraft()
  Y.applyUpdate(doc, start())
  doc.on('update', (update: Uint8Array) => eve.update(update))
  for (let i = 0; i < 6; i += 1) draftText(doc).insert(draftText(doc).length, String(i).repeat(900_000), {})
  await eve.until(() => eve.said(FRAME.notTaken).length > 0)
  expect(eve.said(FRAME.notTaken)[0]).toBe('too-much')
  expect(Y.encodeStateAsUpdate(house.drafting.room(SESSION).doc).length).toBeLessThan(4 * 1024 * 1024)
  eve.socket.close()
  ana.type('!'.repeat(600_000))
  await ana.until(({ connection }) => connection.status === 'saved')
})

test('[D16] an old draft of thousands of pieces is deleted at once, and brought back at once, and both are saved', async () => {
  const bo = await typist('bo')
  const ink = draftText(bo.doc)
  // Every letter a struct of its own, as after a day of corrections.
  for (let i = 0; i < 3_000; i += 1)
    ink.insert(Math.floor(ink.length / 2) + 1, 'abcdefghij'.charAt(i % 10), {})
  await bo.until(({ connection }) => connection.status === 'saved')
  const before = bo.text
  const binding = new Binding(bo.doc, { newId: () => 'new' })
  const editor = {
    state: EditorState.create({ doc: binding.page(), plugins: [binding.plugin] }),
    dispatch(tr: Transaction) {
      editor.state = editor.state.apply(tr)
      binding.push()
    },
  }
  binding.attach(editor)
  editor.dispatch(editor.state.tr.delete(1, editor.state.doc.content.size - 1))
  await bo.until(({ connection }) => connection.status === 'saved')
  expect(draftText(loadDraft(house.ink()).doc).toString()).toBe('')
  binding.undo()
  await bo.until(({ connection }) => connection.status === 'saved')
  expect(bo.text).toBe(before)
  expect(draftText(loadDraft(house.ink()).doc).toString()).toBe(before)
  binding.redo()
  expect(bo.text).toBe('')
})

test('[D10] [S1] contents a draft is not made of are refused', () => {
  const doc = emptyDraft()
  draftText(doc).insert(0, 'words', {})
  const faultAfter = (write: (copy: Y.Doc) => void) => {
    const copy = emptyDraft()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    const before = Y.encodeStateVector(copy)
    write(copy)
    const header = readHeader(doc, Y.encodeStateAsUpdate(copy, before))
    return typeof header === 'string' ? header : null
  }
  expect(faultAfter((copy) => draftText(copy).insert(2, 'more', { em: true }))).toBeNull()
  expect(faultAfter((copy) => draftText(copy).setAttribute('kind:s1', 'heading'))).toBeNull()
  expect(faultAfter((copy) => draftText(copy).delete(0, 3))).toBeNull()
  expect(faultAfter((copy) => draftText(copy).insertEmbed(0, new Y.Map()))).toBe('foreign-content')
  expect(faultAfter((copy) => copy.getMap('other').set('a', 1))).toBe('foreign-content')
  expect(faultAfter((copy) => copy.getArray('other').insert(0, ['a']))).toBe('foreign-content')
  expect(faultAfter((copy) => draftText(copy).setAttribute('kind:s1', { deep: true }))).toBe(
    'foreign-content',
  )
  expect(faultAfter((copy) => draftText(copy).setAttribute('k'.repeat(65), 'heading'))).toBe('too-much')
  expect(faultAfter((copy) => draftText(copy).insertEmbed(0, { note: 'x'.repeat(5_000) }))).toBe('too-much')
  const [, second] = typed(Y.encodeStateAsUpdate(doc), { client: 3, text: 'ab' })
  expect(second && new InkedDraft().whyNotTake(second, { personId: 'ana', clients: new Set() })).toBe('gap')
  const ahead = emptyDraft()
  Y.applyUpdate(ahead, Y.encodeStateAsUpdate(doc))
  draftText(ahead).delete(0, 3)
  const deletion = Y.encodeStateAsUpdate(ahead, Y.encodeStateVector(ahead))
  expect(new InkedDraft().whyNotTake(deletion, { personId: 'ana', clients: new Set() })).toBe('gap')
  expect(new InkedDraft().whyNotTake(large(10), { personId: 'ana', clients: new Set() })).toBeNull()
})

test('[S2] who may only read: 1,000 updates, step 2s and cursors, none stored, none relayed, the socket closed', async () => {
  const ana = await typist('ana')
  const rows = house.ink().length
  const cursor = JSON.stringify({ anchor: {}, head: {} })
  for (const frame of [
    (update: Uint8Array) => syncFrame(SYNC.update, update),
    (update: Uint8Array) => syncFrame(SYNC.step2, update),
    () => presenceFrame(cursor),
  ]) {
    const reader = await RawSocket.open(house, 'ola')
    for (const update of typed(start(), { client: 9, text: 'r'.repeat(1_000) })) reader.send(frame(update))
    await reader.ended
    expect(reader.said(FRAME.standing)).toEqual(['not-your-session'])
    expect(reader.acknowledged).toBe(0)
  }
  expect(house.ink().length).toBe(rows)
  expect(ana.text).toBe('Begin.')
  expect([...ana.connection.others.values()].map(({ cursor }) => cursor)).not.toContainEqual({
    anchor: {},
    head: {},
  })
  const counted = house.warnings.filter(({ m }) => m === 'drafting: a frame was not taken')
  expect(counted.length).toBe(150)
})

test('[S4] nobody writes under a client id that another has been seen to use, also after a restart', async () => {
  const ana = await RawSocket.open(house, 'ana')
  const [first, ...rest] = typed(start(), { client: 4242, text: 'mine' })
  if (!first) throw new Error('an update')
  ana.update(first)
  await ana.until(() => ana.acknowledged === 1)
  house = await house.restart()
  const eve = await RawSocket.open(house, 'eve')
  for (const update of rest) eve.update(update)
  await eve.until(() => eve.said(FRAME.notTaken).length === rest.length)
  expect(new Set(eve.said(FRAME.notTaken))).toEqual(new Set(['not-yours']))
  const again = await RawSocket.open(house, 'ana')
  for (const update of rest) again.update(update)
  await again.until(() => again.acknowledged === rest.length)
  expect(draftText(loadDraft(house.ink()).doc).toString()).toBe('Begin.mine')
  expect(house.ink().filter(({ author }) => author === 'eve')).toEqual([])
})

test('[S4] a socket cannot bring one new client id after another', async () => {
  const eve = await RawSocket.open(house, 'eve')
  for (let client = 1; client <= 20; client += 1) {
    const [update] = typed(start(), { client: 900_000 + client, text: 'x' })
    if (update) eve.update(update)
  }
  await eve.until(() => eve.said(FRAME.notTaken).length === 12 && eve.acknowledged === 8)
  expect(new Set(eve.said(FRAME.notTaken))).toEqual(new Set(['not-yours']))
})

test('[D14] [S5] names and ids in presence are the sign-in’s, one a socket, small, and never markup', async () => {
  const ana = await typist('ana')
  const eve = await RawSocket.open(house, 'eve')
  const place = { type: null, tname: 'text', item: null, assoc: 0 }
  const claims = { name: 'Chairperson', personId: 'ana', id: 1, anchor: place, head: place }
  for (let i = 0; i < 20; i += 1) eve.send(presenceFrame(JSON.stringify({ ...claims, id: i })))
  await ana.until(({ connection }) => [...connection.others.values()].some(({ cursor }) => cursor !== null))
  expect([...ana.connection.others.values()]).toEqual([
    {
      id: expect.any(Number),
      personId: 'eve',
      name: 'Eve <b>Evil</b>',
      colour: 1,
      cursor: { anchor: place, head: place },
    },
  ])
  eve.send(presenceFrame(JSON.stringify({ ...claims, name: 'x'.repeat(1_000_000 - 400) })))
  await vi.waitUntil(() => house.warnings.length > 0)
  const newcomer = await RawSocket.open(house, 'ola')
  await newcomer.until(() => newcomer.news().length > 0)
  expect(newcomer.news()[0]?.here.map(({ personId }) => personId)).toEqual(['ana', 'eve'])
  expect(newcomer.frames.reduce((sum, frame) => sum + frame.length, 0)).toBeLessThan(100_000)
  eve.socket.close()
  await ana.until(
    ({ connection }) => ![...connection.others.values()].some(({ personId }) => personId === 'eve'),
  )
})

test('[D7] whether somebody may write is asked in the turn of the write, not when the frame came', async () => {
  const ana = await RawSocket.open(house, 'ana')
  const rows = house.ink().length
  house.ask.after = () => house.handedOver.add(SESSION)
  for (const update of typed(start(), { client: 31, text: 'x' })) ana.update(update)
  await ana.until(() => ana.said(FRAME.standing).includes('draft-handed-over'))
  expect(house.ink().length).toBe(rows)
  expect(ana.acknowledged).toBe(0)
})

test('[S6] [D7] a role taken away while the editor is open: said at once, then nothing is taken', async () => {
  const [ana, bo] = [await typist('ana'), await typist('bo')]
  house.seats.set('ana', { name: 'ANA', writes: false })
  house.drafting.revoked('ana')
  await ana.until(({ connection }) => connection.status === 'readOnly')
  ana.type(' too late')
  await honestGoOnAlone(bo)
  expect(house.ink().some(({ author }) => author === 'ana')).toBe(false)

  house.seats.delete('ana')
  house.drafting.revoked('ana')
  await ana.until(({ connection }) => connection.standing === 'not-seated')
})

async function honestGoOnAlone(bo: Typist): Promise<void> {
  bo.type(' Bo goes on.')
  await bo.until(({ connection }) => connection.status === 'saved')
  expect(draftText(loadDraft(house.ink()).doc).toString()).toBe('Begin. Bo goes on.')
}

test('[D13] from the hand-over on nothing is taken, also of what was on its way, and every editor knows', async () => {
  const [ana, bo, ola] = [await typist('ana'), await typist('bo'), await typist('ola')]
  ana.type(' In time.')
  await bo.until(({ text }) => text.includes('In time.'))
  const rows = house.ink().length
  ana.type(' On its way.')
  house.handedOver.add(SESSION)
  house.drafting.seal(SESSION)
  bo.type(' Late.')
  for (const each of [ana, bo, ola]) await each.until(({ connection }) => connection.status === 'sealed')
  const eve = await RawSocket.open(house, 'eve')
  for (const update of typed(start(), { client: 99, text: 'x'.repeat(1_000) })) eve.update(update)
  await eve.ended
  expect(house.ink().length).toBe(rows)
  expect(draftText(house.drafting.room(SESSION).doc).toString()).toBe('Begin. In time.')
})

test('[D13] a hundred hand-overs in the middle of typing: nothing stored after, everything acknowledged stored', async () => {
  for (let i = 0; i < 100; i += 1) {
    house.handedOver.clear()
    const own = await openHouse()
    const ana = new Typist(own, 'ana')
    await ana.until(({ connection }) => connection.status === 'saved')
    for (let n = 0; n < 5; n += 1) ana.type('x')
    if (i % 2 === 0) await ana.until(({ connection }) => connection.unsavedUpdates < 5)
    own.handedOver.add(SESSION)
    const sealedAt = draftText(own.drafting.room(SESSION).doc).toString()
    own.drafting.seal(SESSION)
    ana.type('late')
    await ana.until(({ connection }) => connection.status === 'sealed')
    expect(draftText(loadDraft(own.ink()).doc).toString()).toBe(sealedAt)
    expect(sealedAt.length).toBeGreaterThanOrEqual('Begin.'.length + 5 - ana.connection.unsavedUpdates + 1)
    ana.leave()
    await own.close()
  }
})

test('[S13] a socket that does not read is closed and the others do not notice', async () => {
  const [ana, bo] = [await typist('ana'), await typist('bo')]
  const sleeper = await RawSocket.open(house, 'ola')
  sleeper.socket.pause()
  const eve = new Typist(house, 'eve')
  typists.push(eve)
  await eve.until(({ connection }) => connection.status === 'saved')
  const closed = () => house.warnings.some(({ m }) => m === 'drafting: a socket that does not read is closed')
  const ink = draftText(eve.doc)
  for (let i = 0; i < 60 && !closed(); i += 1) {
    ink.insert(ink.length, String(i % 10).repeat(400_000), {})
    await eve.until(({ connection }) => connection.status === 'saved')
    ink.delete(ink.length - 400_000, 400_000)
    await eve.until(({ connection }) => connection.status !== 'saving')
  }
  expect(closed()).toBe(true)
  await honestGoOn(ana, bo)
})
