import fastify from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { provenance } from '../../server/http/provenance.ts'
import { reportOf } from '../../server/report/report.ts'
import type { Act } from '../../shared/acts.ts'
import { firstWrongDecision } from '../../shared/audit.ts'
import type { SignedRecord } from '../../shared/record.ts'
import * as cast from '../support/cast.ts'
import { type DraftingHall, draftingHallAfter } from '../support/draftingHall.ts'
import { type Hall, hallAfter, outcome } from '../support/hall.ts'
import { raise } from '../support/marking.ts'
import { recordedForum } from '../support/recordedForum.ts'

let hall: Hall

afterEach(() => hall.close())

const forum = () => {
  const open = hall.world.forum('f')
  if (!open) throw new Error('There is no forum')
  return open
}
const state = () => forum().live.forum
const journal = () => hall.world.store.entries('f', 0)
const wordsOf = (id: string) => state().text?.paragraphs.find((p) => p.id === id)?.text ?? ''
const correcting = (find: string, words: string, paragraph = 'r1') => ({
  ...{ paragraph, revision: state().text?.revision ?? 0 },
  ...{ text: wordsOf(paragraph).replace(find, words), reason: ' It reads better. ' },
})

describe('[T21] corrections', () => {
  test('the secretariat corrects form: reduced to the words that change, in one act, amendments carried over', async () => {
    hall = hallAfter(cast.AMENDED)
    const { correctionId } = await hall.as('noor').corrections.make(correcting('to protect', 'to safeguard'))
    expect(wordsOf('r1')).toBe('Urges Parties to safeguard large archives and to fund:')
    expect(journal().at(-1)).toMatchObject({
      by: 'noor',
      act: {
        ...{ type: 'textCorrected', correctionId, paragraph: 'r1', revision: 0, reason: 'It reads better.' },
        operations: [{ kind: 'text', old: 'protect', ins: 'safeguard' }],
        proposedToFall: [],
      },
    })
    expect(state().amendments.am1?.operations).toMatchObject([{ from: 27, old: 'large' }])
    expect(firstWrongDecision('f', journal())).toBeNull()
  })

  test('substance is refused to it, and made by the chair on its proposal', async () => {
    hall = hallAfter(cast.TABLED)
    const noor = hall.as('noor').corrections
    const verb = correcting('Urges', 'Invites')
    expect(await outcome(noor.make(verb))).toEqual({ refused: 'correction-needs-chair' })
    const { correctionId } = await noor.propose(verb)
    expect(wordsOf('r1')).toMatch(/^Urges/)
    expect(await outcome(noor.allow({ correctionId }))).toEqual({ refused: 'not-your-role' })
    expect(await outcome(noor.refuse({ correctionId }))).toEqual({ refused: 'not-your-role' })
    // The text moves on elsewhere meanwhile.
    await noor.make(correcting('on it', 'on this', 'r3'))
    await hall.as('ingrid').corrections.allow({ correctionId })
    expect(wordsOf('r1')).toMatch(/^Invites/)
    expect(state().corrections?.[correctionId]).toMatchObject({
      state: 'made',
      proposedBy: 'noor',
      by: 'ingrid',
    })
    const again = { refused: 'correction-decided' }
    expect(await outcome(hall.as('ingrid').corrections.allow({ correctionId }))).toEqual(again)
    expect(await outcome(hall.as('ingrid').corrections.refuse({ correctionId }))).toEqual(again)
    expect(firstWrongDecision('f', journal())).toBeNull()
  })

  test('one whose words have moved is not made; the chair refuses it', async () => {
    hall = hallAfter(cast.TABLED)
    const { correctionId } = await hall.as('noor').corrections.propose(correcting('Urges', 'Invites'))
    await hall.as('ingrid').corrections.make(correcting('large', 'all'))
    const ingrid = hall.as('ingrid').corrections
    expect(await outcome(ingrid.allow({ correctionId }))).toEqual({ refused: 'text-changed' })
    await ingrid.refuse({ correctionId })
    expect(state().corrections?.[correctionId]?.state).toBe('refused')
    expect(wordsOf('r1')).toBe('Urges Parties to protect all archives and to fund:')
    expect(firstWrongDecision('f', journal())).toBeNull()
  })

  test('what is no correction is refused and changes nothing', async () => {
    hall = hallAfter(cast.AMENDED)
    const { make, propose } = hall.as('noor').corrections
    const good = correcting('to protect', 'to safeguard')
    const { head } = state()
    const refusals = [
      [{ ...good, revision: 7 }, 'text-changed'],
      [{ ...good, paragraph: 'r9' }, 'paragraph-unknown'],
      [{ ...good, text: wordsOf('r1') }, 'amendment-empty'],
      [{ ...good, text: ' ' }, 'correction-of-words-only'],
      [{ ...good, text: `${wordsOf('r1')}\uFFFC` }, 'correction-of-words-only'],
      [correcting('large', 'vast'), 'correction-meets-amendment'],
    ] as const
    for (const [input, refused] of refusals) {
      expect(await outcome(make(input)), refused).toEqual({ refused })
      expect(await outcome(propose(input)), refused).toEqual({ refused })
    }
    for (const who of ['amara', 'ana', 'tomas', 'edith']) {
      expect(await outcome(hall.as(who).corrections.make(good)), who).toHaveProperty('refused')
      expect(await outcome(hall.as(who).corrections.propose(good)), who).toHaveProperty('refused')
    }
    await hall.as('ingrid').amendments.take({ paragraph: 'r1' })
    await hall
      .as('ingrid')
      .ballots.open({ question: { kind: 'adoptAmendment', amendmentId: 'am1' }, recorded: true })
    expect(await outcome(make(good))).toEqual({ refused: 'ballot-under-way' })
    expect(state().text?.revision).toBe(0)
    expect(head).not.toBe(state().head)
  })

  test('after the text was adopted too; both texts stay in the journal', async () => {
    hall = hallAfter(cast.AGREED)
    await hall.as('noor').corrections.make(correcting('and to fund', 'and fund'))
    expect(state().decision?.outcome).toBe('adopted')
    expect(wordsOf('r1')).toBe('Urges Parties to protect all archives and fund:')
    await hall.as('noor').freezing.freeze()
    expect(await outcome(hall.as('noor').corrections.make(correcting('and fund', 'and to fund')))).toEqual({
      refused: 'forum-frozen',
    })
    expect(firstWrongDecision('f', journal())).toBeNull()
  })

  test('the report lists them with before and after, in both languages; without any there is no such annex', async () => {
    hall = hallAfter(cast.AGREED)
    await hall.as('noor').corrections.make(correcting('and to fund', 'and fund'))
    await hall.as('noor').freezing.freeze()
    const signed = JSON.parse(hall.world.store.signedRecord('f') ?? '') as SignedRecord
    for (const [lang, said] of [
      ['en', 'after the text was adopted'],
      ['fr', 'après l’adoption du texte'],
    ] as const) {
      const annex = reportOf(signed, lang).annexes.find(({ label }) => label.endsWith('IV'))
      const [, table] = annex?.blocks ?? []
      const [row] = table?.kind === 'table' ? table.table.rows : []
      expect(row?.[0]).toBe('1')
      expect(row?.[1]).toEqual([
        { mark: 'kept', text: 'Urges Parties to protect all archives and' },
        { mark: 'deleted', text: ' to' },
        { mark: 'kept', text: ' fund:' },
      ])
      expect(row?.[2]).toBe('It reads better.')
      expect(row?.[3]).toContain(said)
      const none = reportOf(recordedForum(), lang).annexes
      expect(none.some(({ label }) => label.endsWith('IV'))).toBe(false)
    }
  })
})

describe('[T22] writers', () => {
  let drafting: DraftingHall
  const open = async () => {
    drafting = await draftingHallAfter()
    hall = drafting
  }

  test('the hand-over says who wrote what, right behind the draft, by the server’s record; the zero draft is nobody’s', async () => {
    await open()
    const amara = await drafting.sit('amara')
    raise(amara.doc, 'q1', 'large', { by: 'baltic' })
    amara.type('  And their staff.  ')
    await amara.until(({ connection }) => connection.status === 'saved')
    await hall.as('amara').drafts.handOver({ sessionId: 'S1' })
    const [draft, bracket, writers] = journal().slice(-3)
    expect([draft, bracket, writers].map((e) => e?.act.type)).toEqual([
      'draftHandedOver',
      'bracketHandedOver',
      'writersHandedOver',
    ])
    expect(writers?.by).toBe('amara')
    const session = state().sessions.S1
    const told = session?.handedOver?.paragraphs.map(({ id, text }) =>
      (session.writers ?? [])
        .filter((run) => run.paragraph === id)
        .map(({ from, to, by }) => [text.slice(from, to), by]),
    )
    const all = told?.flat() ?? []
    expect(all.map(([words]) => words).join('')).toBe(
      session?.handedOver?.paragraphs.map((p) => p.text).join(''),
    )
    expect(all).toContainEqual([expect.stringContaining('And their staff.'), 'amara'])
    expect(all.find(([words]) => words?.includes('protect'))?.[1]).toBeNull()
    expect(all.some(([words, by]) => /^[[\]]$/.test(words ?? '') && by !== null)).toBe(false)
    await hall.as('noor').drafts.handOver({ sessionId: 'S2' })
    expect(state().sessions.S2?.writers).toBeUndefined()
    await hall.as('noor').drafts.compile()
    expect(firstWrongDecision('f', journal())).toBeNull()
    const { runs } = await hall.as('edith').provenance.read()
    const origins = Object.values(runs).flatMap((all) => all.map(({ origin }) => origin))
    expect(origins).toContainEqual({ kind: 'session', sessionId: 'S1', by: 'amara' })
    expect(JSON.stringify(forum().traced.publicly())).not.toContain('amara')
  })
})

test('[T22] where the words come from is kept up as the text changes, and nobody outside is told who wrote', async () => {
  hall = hallAfter([...cast.AMENDED, ...cast.decided('am1', 'r1', 'adopted')])
  const first = await hall.as('ana').provenance.read()
  expect(first).toMatchObject({ revision: 1 })
  expect(first.runs.r1?.map(({ origin }) => origin.kind)).toEqual(['session', 'amendment', 'session'])
  await hall.as('noor').corrections.make(correcting('Parties', 'the Parties'))
  const second = await hall.as('ana').provenance.read()
  expect(second.revision).toBe(2)
  expect(second.runs.r1?.map(({ origin }) => origin.kind)).toEqual([
    ...['session', 'correction', 'session', 'amendment', 'session'],
  ])
  expect(forum().traced.publicly().runs).toBe(forum().traced.publicly().runs)
  expect(await outcome(hall.as('nobody').provenance.read())).toEqual({ refused: 'not-seated' })
})

test('[T22] the public door: for everybody, without persons, and told apart by revision', async () => {
  const TABLED: cast.Step[] = [['amara', cast.handedOver('S1')], ['amara', WRITTEN], ...cast.TABLED.slice(1)]
  hall = hallAfter(TABLED)
  const app = fastify()
  provenance(app, hall.world)
  const get = (headers = {}, id = 'f') =>
    app.inject({ method: 'GET', url: `/forums/${id}/provenance.json`, headers })
  const first = await get()
  expect(first.statusCode).toBe(200)
  expect(first.json().runs.r1).toEqual([
    { from: 0, to: wordsOf('r1').length, origin: { kind: 'session', sessionId: 'S1', by: null } },
  ])
  expect(first.body).not.toContain('amara')
  expect((await hall.as('ana').provenance.read()).runs.r1?.[0]?.origin).toMatchObject({ by: 'amara' })
  const etag = first.headers.etag ?? ''
  expect((await get({ 'if-none-match': etag })).statusCode).toBe(304)
  await hall.as('noor').corrections.make(correcting('Parties', 'the Parties'))
  const second = await get({ 'if-none-match': etag })
  expect([second.statusCode, second.json().revision]).toEqual([200, 1])
  expect((await get({}, 'other')).json()).toEqual({ refusal: 'unknown-forum' })
  await app.close()
})

const WRITTEN: Act = {
  type: 'writersHandedOver',
  sessionId: 'S1',
  runs: [{ paragraph: 'r1', from: 0, to: 13, by: 'amara' }],
}
