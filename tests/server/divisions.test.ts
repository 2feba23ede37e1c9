import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subparagraphsPart, wordsPart } from '../../shared/amending/parts.ts'
import type { Forum } from '../../shared/forum.ts'
import { headOf } from '../../shared/paragraph.ts'
import type { Question } from '../../shared/question.ts'
import { type RunningForum, startForum, Visitor } from '../support/runningForum.ts'

let house: RunningForum
let noor: Visitor
let ingrid: Visitor
let clara: Visitor
let jonas: Visitor
let rosa: Visitor
/** A recommendation with sub-paragraphs, and the amendment to its first words. */
let head = ''
let amendmentId = ''

const now = (): Promise<Forum> => noor.forum()
const text = async () => (await now()).text?.paragraphs ?? []

beforeAll(async () => {
  house = await startForum()
  const names = ['Noor Haddad', 'Ingrid Solheim', 'Clara Weiss', 'Jonas Berg', 'Rosa Lima']
  const all = await Promise.all(names.map((name) => Visitor.signedIn(house, name)))
  ;[noor, ingrid, clara, jonas, rosa] = all as [Visitor, Visitor, Visitor, Visitor, Visitor]
  for (const sessionId of ['S1', 'S2', 'S3']) await noor.done('drafts.handOver', { sessionId })
  await noor.done('drafts.compile')
  await noor.done('amendments.openTime')
  const base = await text()
  const sub = base.find((p) => p.kind === 'operative' && p.level === 1)
  head = headOf(base, sub?.id ?? '')?.id ?? ''
  const was = base.find((p) => p.id === head)
  const changed = [{ paragraph: head, text: `Notes with interest and ${was?.text} without delay` }]
  const proposal = { changed, reshaped: [], dropped: [], added: [] }
  const filed = await clara.done<{ amendmentId: string }>('amendments.file', {
    revision: 0,
    proposal,
    reason: '',
    lang: 'en',
  })
  amendmentId = filed.amendmentId
  await noor.done('amendments.closeTime')
  await ingrid.done('amendments.take', { paragraph: head })
}, 60_000)

afterAll(() => house.stop())

async function votes(question: Question, choice: 'for' | 'against'): Promise<void> {
  const { ballotId } = await ingrid.done<{ ballotId: string }>('ballots.open', { question, recorded: true })
  const textHash = (await now()).ballots[ballotId]?.textHash ?? ''
  for (const voter of [clara, jonas]) await voter.done('ballots.cast', { ballotId, choice, textHash })
  await ingrid.done('ballots.close', { ballotId })
  await ingrid.done('ballots.announce', { ballotId })
}

async function requested(input: object): Promise<string> {
  const { text: tabled } = await now()
  const request = {
    amendmentId: null,
    paragraph: head,
    revision: tabled?.revision ?? 0,
    reason: '',
    ...input,
  }
  return (await jonas.done<{ divisionId: string }>('divisions.request', request)).divisionId
}

describe('a separate vote', () => {
  test('[T18] is asked for; how it is printed is the server’s to say', async () => {
    const base = await text()
    const sub = base[base.findIndex((p) => p.id === head) + 1]
    const { operations } = subparagraphsPart(base, [sub?.id ?? ''])
    const divisionId = await requested({ parts: [{ operations }] })
    expect((await now()).divisions?.[divisionId]).toMatchObject({
      state: 'requested',
      parts: [{ words: expect.stringContaining(sub?.text ?? '?'), retained: null }],
    })
    const again = { amendmentId: null, paragraph: head, revision: 0, reason: '', parts: [{ operations }] }
    expect((await clara.call('divisions.request', again)).refusal).toBe('division-first')
    expect((await rosa.call('divisions.object', { divisionId })).refusal).not.toBeNull()

    await clara.done('divisions.object', { divisionId })
    expect((await clara.call('divisions.object', { divisionId })).refusal).toBe('already-objected-division')
    expect((await ingrid.call('divisions.divide', { divisionId })).refusal).toBe('objection-raised')
    expect((await clara.call('divisions.withdraw', { divisionId })).refusal).toBe('not-your-organization')
    await jonas.done('divisions.withdraw', { divisionId })
    expect((await ingrid.call('divisions.withdraw', { divisionId })).refusal).toBe('division-over')
    expect((await now()).divisions?.[divisionId]?.state).toBe('withdrawn')
  })

  test('[T18] of an amendment: what is left of it is one more part, and then put to the vote whole', async () => {
    const operations = (await now()).amendments[amendmentId]?.operations ?? []
    expect(operations.length).toBeGreaterThan(1)
    const divisionId = await requested({ amendmentId, parts: [{ operations: operations.slice(0, 1) }] })
    expect((await now()).divisions?.[divisionId]?.parts).toHaveLength(2)
    await ingrid.done('divisions.divide', { divisionId })
    await votes({ kind: 'retainPart', divisionId, part: 1 }, 'against')
    expect((await ingrid.call('divisions.withdraw', { divisionId })).refusal).toBe('part-decided')
    await votes({ kind: 'retainPart', divisionId, part: 0 }, 'for')
    expect((await now()).amendments[amendmentId]?.operations).toEqual(operations.slice(0, 1))
  })
})

describe('a reconsideration', () => {
  test('[T20] puts back what the adoption changed, as it is on disk', async () => {
    const before = await now()
    await votes({ kind: 'adoptAmendment', amendmentId }, 'for')
    const after = await now()
    expect(after.text?.paragraphs).not.toEqual(before.text?.paragraphs)
    await votes({ kind: 'reconsider', amendmentId }, 'for')
    const again = await now()
    expect(again.text?.paragraphs).toEqual(before.text?.paragraphs)
    expect(again.amendments).toEqual(before.amendments)
    expect(again.text?.revision).toBe(2)
  })

  test('[T20] lost, leaves the decision; the text as a whole is reopened and decided again', async () => {
    await votes({ kind: 'adoptAmendment', amendmentId }, 'against')
    await votes({ kind: 'reconsider', amendmentId }, 'against')
    expect((await now()).amendments[amendmentId]?.state).toBe('rejected')

    const base = await text()
    const other = base.findLast((p) => p.kind === 'operative' && p.level === 0 && p.id !== head)
    const from = other?.text.lastIndexOf(' ') ?? 0
    const span = { paragraph: other?.id ?? '', from: from + 1, to: (other?.text.length ?? 0) - 1 }
    const { operations } = wordsPart(base, span)
    const divisionId = await requested({ paragraph: other?.id, parts: [{ operations }] })
    const whole = { question: { kind: 'adoptText' }, recorded: true }
    expect((await ingrid.call('ballots.open', whole)).refusal).toBe('division-first')
    await ingrid.done('divisions.withdraw', { divisionId })

    await votes({ kind: 'adoptText' }, 'for')
    expect(
      (await ingrid.call('ballots.open', { question: { kind: 'reconsider', amendmentId }, recorded: true }))
        .refusal,
    ).toBe('later-decision-first')
    await votes({ kind: 'reconsider', amendmentId: null }, 'for')
    expect((await now()).decision).toBeNull()
    await votes({ kind: 'adoptText' }, 'for')
    expect((await now()).decision?.outcome).toBe('adopted')
  })
})
