import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadDraft } from '../../server/drafting/inkedDraft.ts'
import { firstWrongDecision } from '../../shared/audit.ts'
import { draftParagraphs, draftText, inkBlocks } from '../../shared/draft/draft.ts'
import { AMENDED } from '../support/cast.ts'
import { Typist } from '../support/draftingHouse.ts'
import { type Hall, hallAfter, outcome } from '../support/hall.ts'
import { raise } from '../support/marking.ts'

/** How soon every open editor knows that nothing is taken any more, in milliseconds. */
const AT_ONCE = 200

let hall: Hall
let host: string
let typists: Typist[]

beforeEach(async () => {
  hall = hallAfter(AMENDED)
  host = await hall.openDoor()
  typists = []
})

afterEach(() => {
  for (const typist of typists) typist.leave()
  hall.close()
})

const forum = () => hall.world.forum('f')?.live.forum
const journal = () => hall.world.store.entries('f', 0)
const rows = (groupId: string) => hall.world.store.readInk('f', groupId)
const text = (groupId: string) => draftParagraphs(loadDraft(rows(groupId)).doc).map((p) => p.text)

async function sendAside(paragraph = 'r1', organizations = ['baltic', 'andes']): Promise<string> {
  const done = await hall.as('ingrid').contactGroups.refer({ paragraph, organizations, note: 'Agree.' })
  return done.groupId
}

async function sit(who: string, groupId: string): Promise<Typist> {
  const typist = new Typist({ host, url: `ws://${host}/drafts/${groupId}` }, who)
  typists.push(typist)
  await typist.until(({ connection }) => !['connecting', 'offline'].includes(connection.status))
  return typist
}

const is = (status: string) => (typist: Typist) => typist.connection.status === status

/** Types behind these words of the draft. */
function write({ doc }: Typist, behind: string, words: string): void {
  const ink = draftText(doc)
  const block = inkBlocks(ink).find(({ inlines }) =>
    inlines.some((inline) => 'text' in inline && inline.text.includes(behind)),
  )
  const inline = block?.inlines[0]
  if (!block || !inline || !('text' in inline)) throw new Error(`${behind} is not there`)
  ink.insert(block.ink + 1 + inline.text.indexOf(behind) + behind.length, words, {})
}

const report = (who: string, groupId: string) =>
  outcome(hall.as(who).contactGroups.report({ groupId, reason: 'We agree.', lang: 'en' }))

test('[T19] its draft begins with the recommendation, once, on disk before anybody reads it', async () => {
  const groupId = await sendAside()
  expect(forum()?.contactGroups?.[groupId]).toMatchObject({
    ...{ paragraph: 'r1', organizations: ['andes', 'baltic'], note: 'Agree.', state: 'working' },
    referredBy: 'ingrid',
  })
  expect(rows(groupId)).toEqual([])
  const [ana, edith] = await Promise.all([sit('ana', groupId), sit('edith', groupId)])
  expect(ana.connection.status).toBe('saved')
  expect(edith.connection.status).toBe('readOnly')
  expect(edith.connection.standing).toBe('not-in-group')
  expect(rows(groupId)).toHaveLength(1)
  expect(rows(groupId)[0]).toMatchObject({
    author: 'ingrid',
    at: forum()?.contactGroups?.[groupId]?.referredAt,
  })
  expect(text(groupId)).toEqual(
    forum()
      ?.text?.paragraphs.slice(2, 5)
      .map((p) => p.text),
  )
  const read = await hall.as('chidi').drafts.read({ sessionId: groupId })
  expect(read.blocks.map(({ id, label }) => [id, label])).toEqual([
    ['r1', '1.'],
    ['r1a', '(a)'],
    ['r1b', '(b)'],
  ])
  expect(rows(groupId)).toHaveLength(1)
})

test('[T19] after a crash before anybody had opened it, the draft begins all the same', async () => {
  const groupId = await sendAside('r2')
  await hall.drafting.close()
  const other = await sendAside('r3')
  expect(
    hall.drafting
      .room(groupId)
      .readNow('forum')
      .blocks.map(({ id }) => id),
  ).toEqual(['r2'])
  expect(
    hall.drafting
      .room(other)
      .readNow('forum')
      .blocks.map(({ id }) => id),
  ).toEqual(['r3'])
  expect([rows(groupId).length, rows(other).length]).toEqual([1, 1])
})

test('[T19] delegates of its organizations write at the same time; it comes back as one amendment, the others asked', async () => {
  const groupId = await sendAside()
  const [ana, bo, rosa] = await Promise.all(['ana', 'bo', 'rosa'].map((who) => sit(who, groupId)))
  const chidi = await sit('chidi', groupId)
  if (!ana || !bo || !rosa) throw new Error('Somebody is missing')
  write(ana, 'large archives', ' and libraries')
  write(bo, 'their buildings', ' and their tools')
  write(rosa, 'their staff', ', paid fairly')
  const everything = ['and libraries', 'and their tools', 'paid fairly']
  await chidi.until(({ text: read }) => everything.every((words) => read.includes(words)))
  for (const typist of [ana, bo, rosa]) await typist.until(is('saved'))

  const answer = await report('bo', groupId)
  const told = performance.now()
  expect(answer).toMatchObject({ value: { number: 4 } })
  for (const typist of [ana, bo, rosa, chidi]) await typist.until(is('sealed'))
  expect(performance.now() - told).toBeLessThan(AT_ONCE)

  const amendment = Object.values(forum()?.amendments ?? {}).find(({ number }) => number === 4)
  expect(amendment).toMatchObject({
    ...{ organizationId: 'baltic', state: 'filed', paragraph: 'r1', group: groupId },
    ...{ asked: ['andes'], reason: 'We agree.' },
  })
  expect(amendment?.way).toBeUndefined()
  expect(amendment?.operations).toMatchObject([
    { kind: 'text', paragraph: 'r1', ins: expect.stringContaining('libraries') },
    { kind: 'text', paragraph: 'r1a', ins: expect.stringContaining('paid fairly') },
    { kind: 'text', paragraph: 'r1b', ins: expect.stringContaining('tools') },
  ])
  expect(forum()?.contactGroups?.[groupId]).toMatchObject({ state: 'reported', amendmentId: amendment?.id })
  expect(firstWrongDecision('f', journal())).toBeNull()
  expect(await report('ana', groupId)).toEqual({ refused: 'group-over' })
})

test('[T19] what had not arrived at the report is not in it, is not taken later, and stays with its author', async () => {
  const groupId = await sendAside()
  const [ana, bo] = await Promise.all([sit('ana', groupId), sit('bo', groupId)])
  write(ana, 'large archives', ' and libraries')
  await ana.until(is('saved'))
  const { length } = rows(groupId)
  const reporting = report('ana', groupId)
  write(bo, 'their buildings', ' and their tools')
  await reporting
  await bo.until(is('sealed'))
  const filed = Object.values(forum()?.amendments ?? {}).at(-1)
  const inTime = rows(groupId).length > length
  expect(JSON.stringify(filed?.operations).includes('tools')).toBe(inTime)
  const { length: sealed } = rows(groupId)
  write(bo, 'their staff', ' too')
  expect(bo.connection.unsavedUpdates).toBeGreaterThan(0)
  const late = await sit('ana', groupId)
  expect(late.connection.status).toBe('sealed')
  expect(rows(groupId)).toHaveLength(sealed)
})

test('[T19] open brackets and nothing changed are refused, and the group goes on', async () => {
  const groupId = await sendAside()
  const ana = await sit('ana', groupId)
  expect(await report('ana', groupId)).toEqual({ refused: 'amendment-empty' })
  raise(ana.doc, 'q1', 'large archives', { by: 'baltic' })
  await ana.until(is('saved'))
  expect(await report('ana', groupId)).toEqual({ refused: 'brackets-open' })
  expect(ana.connection.status).toBe('saved')
  expect(forum()?.contactGroups?.[groupId]?.state).toBe('working')
  write(ana, 'their staff', ' too')
  await ana.until(is('saved'))
  expect(firstWrongDecision('f', journal())).toBeNull()
})

test('[T19] only who holds the vote of one of its organizations reports, and only the chair sends aside and recalls', async () => {
  const groupId = await sendAside()
  const ana = await sit('ana', groupId)
  write(ana, 'their staff', ' too')
  await ana.until(is('saved'))
  expect(await report('rosa', groupId)).toEqual({ refused: 'no-vote-held' })
  expect(await report('chidi', groupId)).toEqual({ refused: 'not-your-organization' })
  expect(await report('ingrid', groupId)).toEqual({ refused: 'no-vote-held' })
  expect(await report('edith', groupId)).toEqual({ refused: 'observers-do-not-decide' })
  for (const name of ['S1', 'nobody']) expect(await report('ana', name)).toEqual({ refused: 'group-unknown' })
  const { contactGroups } = hall.as('noor')
  const referral = { paragraph: 'r2', organizations: ['andes', 'baltic'], note: '' }
  expect(await outcome(contactGroups.refer(referral))).toEqual({ refused: 'not-your-role' })
  expect(await outcome(contactGroups.recall({ groupId, reason: 'No.' }))).toEqual({
    refused: 'not-your-role',
  })
  for (const organizations of [['andes'], ['andes', 'institute'], ['andes', 'andes']])
    expect(
      await outcome(hall.as('ingrid').contactGroups.refer({ ...referral, organizations })),
    ).toHaveProperty('refused')
  expect(await outcome(sendAside('r1'))).toEqual({ refused: 'in-contact-group' })
})

test('[T19] recalled, it is sealed at once and stays to be read; neither pen nor hand-over is for a group', async () => {
  const groupId = await sendAside()
  const [ana, chidi] = await Promise.all([sit('ana', groupId), sit('chidi', groupId)])
  write(ana, 'their staff', ' too')
  await ana.until(is('saved'))
  const pen = { sessionId: groupId, personId: 'chidi' }
  expect(await outcome(hall.as('noor').drafts.givePen(pen))).toEqual({ refused: 'session-unknown' })
  expect(await outcome(hall.as('noor').drafts.handOver({ sessionId: groupId }))).toEqual({
    refused: 'session-unknown',
  })
  expect(
    await outcome(hall.as('ingrid').contactGroups.recall({ groupId, reason: 'No agreement.' })),
  ).toMatchObject({ value: {} })
  for (const typist of [ana, chidi]) await typist.until(is('sealed'))
  const after = await sit('edith', groupId)
  expect(after.text).toContain('their staff too')
  expect(await report('ana', groupId)).toEqual({ refused: 'group-over' })
  expect(await outcome(hall.as('ingrid').contactGroups.recall({ groupId, reason: 'Again.' }))).toEqual({
    refused: 'group-over',
  })
  expect(firstWrongDecision('f', journal())).toBeNull()
})

test('[T19] [S6] whoever loses the seat, or sits elsewhere, writes in it no more', async () => {
  const groupId = await sendAside()
  const rosa = await sit('rosa', groupId)
  expect(rosa.connection.status).toBe('saved')
  await hall.as('noor').people.unseat({ personId: 'rosa' })
  await rosa.until(({ connection }) => connection.status !== 'saved')
  const { length } = rows(groupId)
  write(rosa, 'their staff', ' too')
  expect(rows(groupId)).toHaveLength(length)
})
