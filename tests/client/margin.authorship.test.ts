import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { rangesOf } from '../../client/features/drafting/margin/spots.ts'
import { moveTo } from '../../client/features/drafting/moving.ts'
import { InkedDraft, loadDraft } from '../../server/drafting/inkedDraft.ts'
import { authorAt, authorship } from '../../shared/draft/authorship.ts'
import { draftText, emptyDraft, ZERO_DRAFT, zeroDraft } from '../../shared/draft/draft.ts'
import { holds, PATIENCE } from '../support/property.ts'
import { Wire, Writer } from '../support/writers.ts'

vi.setConfig({ testTimeout: PATIENCE })

const START = zeroDraft(
  ['Urges Parties to act;', 'Requests a report.'].map((text) => ({
    ...{ kind: 'operative' as const, level: 0 as const, em: [], notes: [] },
    text,
  })),
)
/** The server's record: whose each client is. The zero draft's is nobody's. */
const RECORD = new Map([
  [101, 'leila'],
  [102, 'anders'],
  [103, 'leila'],
])
const authorOf = (client: number) => RECORD.get(client) ?? null

const anyEdits = fc.array(
  fc.record({ who: fc.nat(2), at: fc.nat(80), cut: fc.nat(6), length: fc.integer({ min: 0, max: 5 }) }),
  { maxLength: 30 },
)

test('[D30] the runs cover the ink without a gap, beside each other are two authors, and each letter is its sender’s', () => {
  holds(
    fc.property(anyEdits, (edits) => {
      const docs = [101, 102, 103].map((client) => {
        const doc = emptyDraft()
        doc.clientID = client
        Y.applyUpdate(doc, START)
        return doc
      })
      // A letter of its own for each person, so that the text itself tells who typed what.
      const signs: Record<string, string> = { leila: 'L', anders: 'A' }
      for (const { who, at, cut, length } of edits) {
        const doc = docs[who] ?? emptyDraft()
        const ink = draftText(doc)
        const place = Math.min(at, ink.length)
        const sign = signs[authorOf(doc.clientID) ?? ''] ?? ''
        ink.delete(place, Math.min(cut, ink.length - place))
        ink.insert(place, sign.repeat(length), {})
        for (const other of docs) if (other !== doc) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
      }
      const [doc = emptyDraft()] = docs
      const ink = draftText(doc)
      const runs = authorship(ink, authorOf)
      expect(runs.map(({ from }) => from)).toEqual(
        [0, ...runs.slice(0, -1).map(({ to }) => to)].slice(0, runs.length),
      )
      expect(runs.at(-1)?.to ?? 0).toBe(ink.length)
      expect(runs.filter((run, i) => run.personId === runs[i - 1]?.personId && i > 0)).toEqual([])
      const letters = ink
        .toDelta()
        .flatMap(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? [...insert] : ['¶']))
      for (const { from, to, personId } of runs) {
        const said = letters.slice(from, to)
        if (personId !== null) expect(new Set(said)).toEqual(new Set([signs[personId]]))
        else expect(said.filter((letter: string) => letter === 'L' || letter === 'A')).toEqual([])
        expect(authorAt(ink, from, authorOf)).toBe(personId)
        expect(authorAt(ink, to - 1, authorOf)).toBe(personId)
      }
      expect(authorAt(ink, ink.length, authorOf)).toBeUndefined()
    }),
    { dearer: 10 },
  )
})

test('[D30] a proposed wording that was taken over is its proposer’s, and the words around it stay whose they were', () => {
  const doc = emptyDraft()
  Y.applyUpdate(doc, START)
  const ink = draftText(doc)
  doc.clientID = 104
  ink.insert(ink.length - 1, ' by June', {})
  const runs = authorship(ink, (client) => (client === 104 ? 'clara' : null))
  const words = ink.toString()
  expect(runs.map(({ from, to, personId }) => [personId, to - from])).toEqual([
    [null, words.length + 2 - ' by June.'.length],
    ['clara', ' by June'.length],
    [null, 1],
  ])
})

test('[D30] on the page, the words of a run are where they are read, also in a paragraph that was moved', () => {
  const leila = new Writer('leila', 101, START)
  const anders = new Writer('anders', 102, START)
  const wire = new Wire([leila, anders])
  leila.select(0, 20).type(' now')
  wire.carry()
  const [, second] = [0, 1].map((i) => String(anders.state.doc.child(i).attrs.id))
  moveTo(anders.binding, [second ?? ''], null)
  wire.carry()
  expect(anders.lines).toEqual(['Requests a report.', 'Urges Parties to act now;'])
  const spans = anders.binding.spans()
  const page = anders.state.doc
  const said = authorship(draftText(anders.doc), authorOf)
    .filter(({ personId }) => personId === 'leila')
    .flatMap((run) => rangesOf(run, spans).map(({ from, to }) => page.textBetween(from, to)))
  expect(said).toEqual([' now'])
})

test('[D30] [S4] nobody writes as the zero draft, not even who brought it', () => {
  const doc = emptyDraft()
  Y.applyUpdate(doc, START)
  doc.clientID = ZERO_DRAFT
  const before = Y.encodeStateVector(doc)
  draftText(doc).insert(3, 'forged', {})
  const forged = Y.encodeStateAsUpdate(doc, before)
  const row = { forumId: 'f', sessionId: 'S1', author: 'noor', at: '2023-06-05T09:00:00.000Z', update: START }
  for (const personId of ['noor', 'eve'])
    expect(loadDraft([row]).whyNotTake(forged, { personId, clients: new Set() })).toBe('not-yours')
  const first = zeroDraft([])
  expect(new InkedDraft().whyNotTake(first, { personId: 'eve', clients: new Set() })).toBe('not-yours')
})
