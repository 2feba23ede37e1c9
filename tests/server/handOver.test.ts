import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstWrongDecision } from '../../shared/audit.ts'
import { addresseesKey, draftText, LANG } from '../../shared/draft/draft.ts'
import { type DraftingHall, draftingHallAfter, ZERO } from '../support/draftingHall.ts'
import type { Typist } from '../support/draftingHouse.ts'
import { outcome } from '../support/hall.ts'
import { inkOf, raise, resolve } from '../support/marking.ts'

let hall: DraftingHall

beforeEach(async () => {
  hall = await draftingHallAfter()
})

afterEach(() => hall.close())

const journal = () => hall.world.store.entries('f', 0)
const state = () => hall.world.forum('f')?.live.forum
const saved = (typist: Typist) => typist.until(({ connection }) => connection.status === 'saved')

test('[D28] open brackets go to the plenary with who asked for them and why, behind the draft and in one write', async () => {
  const amara = await hall.sit('amara')
  raise(amara.doc, 'q1', 'large archives', { by: 'baltic', reason: 'Small ones too.' })
  raise(amara.doc, 'q2', 'report', { by: 'andes', kind: 'placeholder' })
  raise(amara.doc, 'q3', 'Urges')
  resolve(amara.doc, 'q3', 'kept', 'Urges')
  await saved(amara)
  await hall.as('amara').drafts.handOver({ sessionId: 'S1' })
  const [draft, ...brackets] = journal().slice(-3)
  expect(draft).toMatchObject({ by: 'amara', act: { type: 'draftHandedOver', sessionId: 'S1' } })
  expect(brackets.map(({ by, act }) => [by, act.type])).toEqual([
    ['amara', 'bracketHandedOver'],
    ['amara', 'bracketHandedOver'],
  ])
  const session = state()?.sessions.S1
  const paragraphs = session?.handedOver?.paragraphs ?? []
  expect(paragraphs.map(({ text }) => text)).toEqual([
    'Urges Parties to protect [large archives];',
    'Requests a [report] on their state.',
  ])
  expect(session?.brackets).toMatchObject([
    { id: 'q1', paragraphs: [paragraphs[0]?.id], organizationId: 'baltic', reason: 'Small ones too.' },
    { id: 'q2', paragraphs: [paragraphs[1]?.id], organizationId: 'andes', kind: 'placeholder' },
  ])
  expect(firstWrongDecision('f', journal())).toBeNull()
})

test('[D28] a draft without open brackets is handed over as ever, by the secretariat too', async () => {
  const { length } = journal()
  await hall.as('noor').drafts.handOver({ sessionId: 'S1' })
  expect(journal().length).toBe(length + 1)
  expect(state()?.sessions.S1?.brackets).toBeUndefined()
  expect(await outcome(hall.as('noor').drafts.handOver({ sessionId: 'S1' }))).toEqual({
    refused: 'draft-handed-over',
  })
  expect(journal().length).toBe(length + 1)
})

test('[D3] a draft is handed over in the language it was written in, and compiled with the others as it is', async () => {
  const amara = await hall.sit('amara')
  draftText(amara.doc).setAttribute(LANG, 'fr')
  draftText(amara.doc).setAttribute(addresseesKey('s1'), 'parties')
  await saved(amara)
  for (const sessionId of ['S1', 'S2']) await hall.as('noor').drafts.handOver({ sessionId })
  await hall.as('noor').drafts.compile()
  const text = state()?.text?.paragraphs ?? []
  expect(text.map(({ lang }) => lang)).toEqual(['fr', 'fr', 'fr', 'en', 'en', 'en'])
  expect(text.map(({ addressees }) => addressees)).toContainEqual(['parties'])
  expect(firstWrongDecision('f', journal())).toBeNull()
})

test('[D6] everyone seated reads the draft without an editor, as it is on disk, made once until the next write', async () => {
  const [amara, read] = [
    await hall.sit('amara'),
    (who: string) => hall.as(who).drafts.read({ sessionId: 'S1' }),
  ]
  const before = await read('edith')
  expect(before).toMatchObject({ lang: 'en', rows: 1, brackets: {} })
  expect(before.blocks.map(({ id, text, label, level }) => [id, label, level, text])).toEqual([
    ['s1', '1.', 0, ZERO[0]],
    ['s2', '2.', 0, ZERO[1]],
  ])
  expect(await read('ana')).toBe(before)
  const { from } = inkOf(amara.doc, 'large')
  draftText(amara.doc).format(from, 5, { em: true })
  await saved(amara)
  raise(amara.doc, 'q1', 'archives', { by: 'andes' })
  await saved(amara)
  const after = await read('edith')
  expect(after.rows).toBeGreaterThan(before.rows)
  expect(after.blocks[0]).toMatchObject({ em: [[25, 30]], addressees: [], alternative: false })
  expect(after.blocks[0]?.inlines).toContainEqual({ text: 'archives', em: false, brackets: ['q1'] })
  expect(after.brackets.q1).toMatchObject({ by: 'andes', resolved: null })
  expect(JSON.parse(JSON.stringify(after))).toEqual(after)
  await hall.as('amara').drafts.handOver({ sessionId: 'S1' })
  expect(await read('edith')).toBe(after)
  expect(await outcome(hall.as('nobody').drafts.read({ sessionId: 'S1' }))).toEqual({ refused: 'not-seated' })
  expect(await outcome(hall.as('ana').drafts.read({ sessionId: 'S9' }))).toEqual({
    refused: 'session-unknown',
  })
})
