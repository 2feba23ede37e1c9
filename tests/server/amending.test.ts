import { afterEach, expect, test } from 'vitest'
import { baseOf } from '../../shared/amending/adoption.ts'
import { readingOf } from '../../shared/amending/filing.ts'
import { firstWrongDecision } from '../../shared/audit.ts'
import type { Forum } from '../../shared/forum.ts'
import { IN_TIME, SORTED_OUT } from '../support/amendingCast.ts'
import {
  AMENDED,
  ballotOpened,
  decided,
  type Name,
  type Step,
  TABLED,
  taken,
  timeClosed,
  timeOpened,
  withdrawn,
} from '../support/cast.ts'
import { type Hall, hallAfter, outcome } from '../support/hall.ts'

let hall: Hall
afterEach(() => {
  expect(firstWrongDecision('f', hall.world.store.entries('f', 0))).toBeNull()
  expect(hall.failures).toEqual([])
  hall.close()
})

const OPEN: readonly Step[] = [...TABLED, ['noor', timeOpened]]

function forum(): Forum {
  const open = hall.world.forum('f')
  if (!open) throw new Error('no forum')
  return open.live.forum
}

function amendment(id: string) {
  const found = forum().amendments[id]
  if (!found) throw new Error(`no amendment ${id}`)
  return found
}

/** As a screen sends it: a paragraph with some words replaced, as the parent would make it if there is one. */
function proposing(paragraph: string, find: string, words: string, parent?: string) {
  const text = baseOf(forum(), parent ? { parent } : {}).find((p) => p.id === paragraph)?.text ?? ''
  if (!text.includes(find)) throw new Error(`${paragraph} does not say ${find}`)
  return {
    revision: forum().text?.revision ?? 0,
    proposal: {
      changed: [{ paragraph, text: text.replace(find, words) }],
      reshaped: [],
      dropped: [],
      added: [],
    },
    reason: 'It reads better.',
    lang: 'en' as const,
    ...(parent && { parent }),
  }
}
const large = () => proposing('r1', 'Parties', 'States')
const as = (who: Name) => hall.as(who).amendments

test('[T4] answers with number, state and what it meets', async () => {
  hall = hallAfter(IN_TIME)
  const filed = await as('chidi').file(proposing('r1', 'large', 'many'))
  expect(filed).toMatchObject({ number: 9, state: 'filed', clashes: [1, 2] })
  expect(amendment(filed.amendmentId)).toMatchObject({ organizationId: 'coast', filedBy: 'chidi' })
})

test('[T4] the same one sent again, as from a phone that was offline, is filed once', async () => {
  hall = hallAfter(OPEN)
  const sent = { ...large(), amendmentId: 'from-my-phone' }
  const [first, second] = await Promise.all([as('ana').file(sent), as('ana').file(sent)])
  await as('ana').withdraw({ amendmentId: 'from-my-phone' })
  const third = await as('ana').file(sent)
  expect([first.number, second.number, third.number, third.state]).toEqual([1, 1, 1, 'withdrawn'])
  expect(Object.keys(forum().amendments)).toEqual(['from-my-phone'])
  expect(await outcome(as('bo').file(sent))).toEqual({ refused: 'input-unreadable' })
})

test('[T4] [T15] sent again after all is over, a sub-amendment is answered with what became of it', async () => {
  hall = hallAfter([...SORTED_OUT, ...decided('am7', 'r1', 'adopted'), ...decided('am1', 'r1', 'adopted')])
  const again = { ...large(), amendmentId: 'am7', parent: 'am1' }
  expect(await as('bo').file(again)).toMatchObject({ number: 7, state: 'adopted', clashes: [] })
})

test('[T4] whether it is late the server says, by its own clock', async () => {
  hall = hallAfter([...OPEN, ['noor', timeClosed]])
  const { amendmentId, state } = await as('ana').file(large())
  expect(state).toBe('awaitingChair')
  expect(amendment(amendmentId).way).toBe('late')
  expect(await outcome(as('edith').file({ ...large(), way: 'suggested' }))).toEqual({
    refused: 'amendments-closed',
  })
  const claimed = { ...large(), way: 'late' } as unknown as ReturnType<typeof large>
  await expect(as('ana').file(claimed)).rejects.toThrow()
})

test('[T13] a rapporteur or the secretariat types what is spoken, for a participating organization', async () => {
  hall = hallAfter(OPEN)
  const oral = { ...large(), way: 'oral' as const, organizationId: 'delta' }
  for (const who of ['amara', 'noor'] as const) {
    const { amendmentId, state } = await as(who).file(oral)
    expect(state).toBe('awaitingChair')
    expect(amendment(amendmentId)).toMatchObject({ way: 'oral', organizationId: 'delta', filedBy: who })
    await as('ingrid').admit({ amendmentId })
    expect(amendment(amendmentId).state).toBe('filed')
  }
  expect(await outcome(as('amara').file({ ...oral, organizationId: 'institute' }))).toEqual({
    refused: 'not-participant',
  })
  expect(await outcome(as('ana').file(oral))).toEqual({ refused: 'not-your-role' })
  expect(await outcome(as('ana').file({ ...large(), organizationId: 'baltic' }))).toEqual({
    refused: 'input-unreadable',
  })
})

test('[T12] who sits for an observer suggests, and it waits for a participant', async () => {
  hall = hallAfter(OPEN)
  const suggestion = { ...large(), way: 'suggested' as const }
  const { amendmentId, state } = await as('edith').file(suggestion)
  expect(state).toBe('awaitingSponsors')
  expect(await outcome(as('edith').file(large()))).toEqual({ refused: 'observers-do-not-decide' })
  expect(await outcome(as('ana').file(suggestion))).toEqual({ refused: 'not-your-role' })
  await as('bo').sponsor({ amendmentId })
  expect(amendment(amendmentId).state).toBe('filed')
  await as('bo').leave({ amendmentId })
  expect(amendment(amendmentId).state).toBe('awaitingSponsors')
  await as('edith').withdraw({ amendmentId })
  expect(amendment(amendmentId).state).toBe('withdrawn')
})

test('[T12] who is asked to co-sponsor is kept once each, in order, and participates', async () => {
  hall = hallAfter(OPEN)
  const { amendmentId } = await as('ana').file({ ...large(), asked: ['coast', 'baltic', 'coast'] })
  expect(amendment(amendmentId).asked).toEqual(['baltic', 'coast'])
  expect(await outcome(as('ana').file({ ...large(), asked: ['institute'] }))).toEqual({
    refused: 'not-participant',
  })
  expect(await outcome(as('rosa').sponsor({ amendmentId }))).toEqual({ refused: 'no-vote-held' })
})

test('[T15] a sub-amendment is written on the text as its parent would make it', async () => {
  hall = hallAfter(IN_TIME)
  const filed = await as('chidi').file(proposing('r1', 'all archives', 'all old archives', 'am1'))
  expect(filed).toMatchObject({ state: 'filed', clashes: [7] })
  const [operation] = amendment(filed.amendmentId).operations
  expect(operation).toMatchObject({ kind: 'text', old: '', ins: expect.stringContaining('old') })
  expect(await outcome(as('bo').file({ ...large(), parent: 'am7' }))).toEqual({
    refused: 'sub-amendment-of-sub',
  })
  expect(await outcome(as('bo').file(proposing('r2', 'learn', 'know', 'am1')))).toEqual({
    refused: 'sub-amendment-unfit',
  })
  expect(await outcome(as('bo').file({ ...large(), parent: 'nobody' }))).toEqual({
    refused: 'amendment-unknown',
  })
})

test('[T15] written before another one was adopted, it does not undo that', async () => {
  hall = hallAfter([...SORTED_OUT])
  const written = { ...proposing('r1', 'protect', 'save', 'am1'), parentRead: readingOf(forum(), 'am1') }
  const steps: Step[] = [...SORTED_OUT, ...decided('am7', 'r1', 'adopted')]
  hall.close()
  hall = hallAfter(steps)
  expect(await outcome(as('bo').file(written))).toEqual({ refused: 'text-changed' })
  const { parentRead: _, ...unsaid } = written
  expect(await outcome(as('bo').file(unsaid))).toEqual({ refused: 'text-changed' })
  const now = { ...proposing('r1', 'protect', 'save', 'am1'), parentRead: readingOf(forum(), 'am1') }
  expect(await as('bo').file(now)).toMatchObject({ state: 'awaitingChair' })
  expect(await outcome(as('bo').file({ ...large(), parentRead: 'a'.repeat(64) }))).toEqual({
    refused: 'input-unreadable',
  })
})

test('[T16] what was withdrawn is taken over word for word, by whoever is first', async () => {
  hall = hallAfter([...IN_TIME, ['ana', withdrawn('am8')]])
  const [first, second] = await Promise.all([
    outcome(as('bo').takeOver({ amendmentId: 'am8' })),
    outcome(as('chidi').takeOver({ amendmentId: 'am8' })),
  ])
  expect(first).toMatchObject({ value: { number: 9, state: 'filed' } })
  expect(second).toEqual({ refused: 'amendment-taken-over' })
  const successor = Object.values(forum().amendments).find((a) => a.from === 'am8')
  expect(successor).toMatchObject({ organizationId: 'baltic', operations: amendment('am8').operations })
  expect(await outcome(as('bo').takeOver({ amendmentId: 'am1' }))).toEqual({ refused: 'amendment-decided' })
  expect(await outcome(as('edith').takeOver({ amendmentId: 'am8' }))).toEqual({
    refused: 'observers-do-not-decide',
  })
})

test('[T16] a withdrawn sub-amendment is taken over to the same parent', async () => {
  hall = hallAfter([...IN_TIME, ['bo', withdrawn('am7')]])
  const { amendmentId } = await as('chidi').takeOver({ amendmentId: 'am7' })
  expect(amendment(amendmentId)).toMatchObject({ parent: 'am1', paragraph: 'r1', from: 'am7' })
})

test('[T8] [T16] sent back with what to do, its sponsor files another in its place', async () => {
  hall = hallAfter([...AMENDED, ...decided('am1', 'r1', 'adopted')])
  await as('ingrid').sendBack({ amendmentId: 'am2', todo: 'Say it of “all archives”.' })
  expect(amendment('am2')).toMatchObject({
    state: 'sentBack',
    note: 'Say it of “all archives”.',
    because: 'am1',
  })
  const again = { ...proposing('r1', 'all archives', 'libraries'), from: 'am2' }
  expect(await outcome(as('ana').file(again))).toEqual({ refused: 'not-your-organization' })
  expect(await as('bo').file(again)).toMatchObject({ number: 4, state: 'filed' })
  expect(await outcome(as('bo').file(again))).toEqual({ refused: 'amendment-taken-over' })
})

test('[T13] inadmissible with a reason, and let in after all', async () => {
  hall = hallAfter(IN_TIME)
  await as('noor').declareInadmissible({ amendmentId: 'am3', reason: '  Not about this. ' })
  expect(amendment('am3')).toMatchObject({ state: 'inadmissible', note: 'Not about this.' })
  await expect(as('noor').declareInadmissible({ amendmentId: 'am4', reason: '   ' })).rejects.toThrow()
  expect(await outcome(as('noor').admit({ amendmentId: 'am3' }))).toEqual({ refused: 'not-your-role' })
  await as('ingrid').admit({ amendmentId: 'am3' })
  expect(amendment('am3').state).toBe('filed')
})

test('[T14] merged by the secretariat, undone by its proposer', async () => {
  hall = hallAfter(IN_TIME)
  expect(await outcome(as('ingrid').merge({ amendmentId: 'am5', into: 'am4' }))).toEqual({
    refused: 'not-your-role',
  })
  expect(await outcome(as('noor').merge({ amendmentId: 'am3', into: 'am4' }))).toEqual({
    refused: 'amendments-differ',
  })
  await as('noor').merge({ amendmentId: 'am5', into: 'am4' })
  expect(await outcome(as('chidi').undoMerger({ amendmentId: 'am5' }))).toEqual({
    refused: 'not-your-organization',
  })
  await as('bo').undoMerger({ amendmentId: 'am5' })
  await as('noor').merge({ amendmentId: 'am5', into: 'am4' })
  await as('noor').undoMerger({ amendmentId: 'am5' })
  expect(amendment('am5').state).toBe('filed')
})

test('[T13] what nobody moves is left, all that are named or none', async () => {
  hall = hallAfter(IN_TIME)
  const reason = 'Nobody moves them.'
  expect(await outcome(as('ingrid').notTakeUp({ amendmentIds: ['am1', 'am9'], reason }))).toEqual({
    refused: 'amendment-unknown',
  })
  expect(amendment('am1').state).toBe('filed')
  await as('ingrid').notTakeUp({ amendmentIds: ['am1', 'am7', 'am1', 'am3'], reason })
  expect(['am1', 'am7', 'am3'].map((id) => amendment(id).state)).toEqual(Array(3).fill('notTakenUp'))
})

test('[T17] the chair says in which order, and why; two at once do not mix', async () => {
  hall = hallAfter(IN_TIME)
  await as('ingrid').reorder({ paragraph: 'r1', order: ['am1', 'am2'], reason: 'The smaller first.' })
  expect(forum().orders?.r1).toMatchObject({ order: ['am1', 'am2'], reason: 'The smaller first.' })
  const stale = { paragraph: 'r1', order: ['am1', 'am2'], reason: 'Again.' }
  await as('chidi').file(proposing('r1', 'protect', 'save'))
  expect(await outcome(as('ingrid').reorder(stale))).toEqual({ refused: 'list-changed' })
  await expect(as('ingrid').reorder({ ...stale, reason: '' })).rejects.toThrow()
})

test('[T11] while it is being voted nobody moves it', async () => {
  hall = hallAfter([...SORTED_OUT, ['ingrid', taken('r2')], ['ingrid', ballotOpened('am4')]])
  const amendmentId = 'am4'
  const tries = [
    as('ana').withdraw({ amendmentId }),
    as('chidi').sponsor({ amendmentId }),
    as('noor').declareInadmissible({ amendmentId, reason: 'No.' }),
    as('ingrid').notTakeUp({ amendmentIds: [amendmentId], reason: '' }),
    as('noor').undoMerger({ amendmentId: 'am5' }),
    as('ingrid').reorder({ paragraph: 'r2', order: ['am4', 'am3', 'am10', 'am12'], reason: 'Now.' }),
  ]
  for (const tried of tries) expect(await outcome<unknown>(tried)).toEqual({ refused: 'ballot-under-way' })
})
