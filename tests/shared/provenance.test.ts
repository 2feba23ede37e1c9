import { expect, test } from 'vitest'
import type { Act } from '../../shared/acts.ts'
import { subAdoption } from '../../shared/amending/adoption.ts'
import type { Operation } from '../../shared/amending/operation.ts'
import { provenanceOf } from '../../shared/amending/provenance.ts'
import type { Run } from '../../shared/amending/runs.ts'
import { apply, type Forum, replay } from '../../shared/forum.ts'
import { partHeadingId } from '../../shared/session.ts'
import * as cast from '../support/cast.ts'
import { corrected } from '../support/correcting.ts'

const { journalAfter } = cast

const wrote = (sessionId: string, by: string | null) => ({ kind: 'session', sessionId, by })
const adopted = (amendmentId: string, ballotId: string) => ({ kind: 'amendment', amendmentId, ballotId })

/** Who wrote the recommendation of the first draft: "Urges Parties" by Amara, "large archives" by Tomas. */
const written: Act = {
  type: 'writersHandedOver',
  sessionId: 'S1',
  runs: [
    { paragraph: 'r1', from: 0, to: 13, by: 'amara' },
    { paragraph: 'r1', from: 13, to: 25, by: null },
    { paragraph: 'r1', from: 25, to: 39, by: 'tomas' },
  ],
}
const TABLED: cast.Step[] = [['amara', cast.handedOver('S1')], ['amara', written], ...cast.TABLED.slice(1)]

/** The words of each run of a paragraph, with where they come from. */
function traced(paragraph: string, ...steps: (cast.Step | readonly cast.Step[])[]) {
  const journal = journalAfter(...steps)
  const text = replay('f', journal).text?.paragraphs.find((p) => p.id === paragraph)?.text ?? ''
  return toldOf(provenanceOf('f', journal)[paragraph], text)
}

function toldOf(runs: readonly Run[] | undefined, text: string) {
  return (runs ?? []).map(({ from, to, origin }) => [text.slice(from, to), origin])
}

test('[T22] words of a draft know their session and who wrote them; where nobody is named, the session alone', () => {
  expect(traced('r1', TABLED)).toEqual([
    ['Urges Parties', wrote('S1', 'amara')],
    [' to protect ', wrote('S1', null)],
    ['large archives', wrote('S1', 'tomas')],
    [' and to fund:', wrote('S1', null)],
  ])
  // The preamble is common to all; its words are a session's all the same.
  expect(traced('pp1', TABLED)).toEqual([['Recalling Article 11 of the Convention,', wrote('S1', null)]])
  expect(traced('r2', TABLED)[0]?.[1]).toEqual(wrote('S2', null))
  expect(traced(partHeadingId('S2'), TABLED)).toEqual([['Learning', wrote('S2', null)]])
  expect(provenanceOf('f', journalAfter(TABLED.slice(0, 2)))).toEqual({})
})

test('[T22] what an amendment puts in is its own, by its decision; the words around it stay whose they were', () => {
  const steps = [...TABLED, ...cast.AMENDED.slice(3), ...cast.decided('am1', 'r1', 'adopted')]
  expect(traced('r1', steps)).toEqual([
    ['Urges Parties', wrote('S1', 'amara')],
    [' to protect ', wrote('S1', null)],
    ['all', adopted('am1', 'b1')],
    [' archives', wrote('S1', 'tomas')],
    [' and to fund:', wrote('S1', null)],
  ])
  const added = [...steps, ['ingrid', cast.fell('am2')] as cast.Step, ...cast.decided('am3', 'r2', 'adopted')]
  expect(traced('am3-p-1', added)).toEqual([['Encourages young people to take part;', adopted('am3', 'b2')]])
  expect(traced('r1', added)).toEqual(traced('r1', steps))
})

test('[T22] a correction’s words are the correction’s, after the adoption too', () => {
  const steps = [...cast.AGREED, ['noor', corrected('k1', 'r1', 'and to fund', 'and fund')] as cast.Step]
  expect(traced('r1', steps)).toEqual([
    ['Urges Parties to protect ', wrote('S1', null)],
    ['all', adopted('am1', 'b1')],
    [' archives and fund:', wrote('S1', null)],
  ])
  const worded = [...cast.AGREED, ['noor', corrected('k1', 'r1', 'archives', 'the archives')] as cast.Step]
  expect(traced('r1', worded)[2]).toEqual([' the', { kind: 'correction', correctionId: 'k1' }])
})

const SUB: cast.Step[] = [
  ...cast.TABLED,
  ['noor', cast.timeOpened],
  ['ana', cast.filed('am1', cast.replacing('r1', 'large archives', 'all public archives'))],
  ['bo', sub],
  ['chidi', cast.filed('am3', cast.replacing('r1', 'to protect', 'to preserve'))],
  ['noor', cast.timeClosed],
  ['ingrid', cast.taken('r1')],
  ['ingrid', cast.ballotOpened('am1')],
  ['ingrid', adoptSub],
]

function sub(forum: Forum): Act {
  const am1 = forum.amendments.am1
  const base = forum.text?.paragraphs.find((p) => p.id === 'r1')?.text ?? ''
  const at = base.indexOf('large') + 'all '.length
  const operations: Operation[] = [
    { kind: 'text', paragraph: 'r1', from: at, to: at + 6, old: 'public', ins: 'open' },
  ]
  return {
    ...{ type: 'amendmentFiled', amendmentId: 'am2', number: 2, organizationId: 'baltic', lang: 'en' },
    ...{ reason: '', paragraph: 'r1', revision: 0, operations, parent: am1?.id ?? '' },
  }
}

function adoptSub(forum: Forum): Act {
  return { type: 'subAmendmentAdopted', amendmentId: 'am2', ballotId: 'bs', ...subAdoption(forum, 'am2') }
}

test('[T22] of an amendment as amended the sub-amendment’s words are its own, the others the amendment’s', () => {
  expect(traced('r1', [...SUB, ['ingrid', cast.adopted('am1')]])).toEqual([
    ['Urges Parties to protect ', wrote('S1', null)],
    ['all ', adopted('am1', 'b1')],
    ['open', adopted('am2', 'bs')],
    [' archives and to fund:', wrote('S1', null)],
  ])
})

test('[T22] also where another amendment was adopted in between', () => {
  const steps: cast.Step[] = [...SUB, ['ingrid', cast.adopted('am3')], ['ingrid', cast.adopted('am1')]]
  expect(traced('r1', steps)).toEqual([
    ['Urges Parties to ', wrote('S1', null)],
    ['preserve', adopted('am3', 'b1')],
    [' ', wrote('S1', null)],
    ['all ', adopted('am1', 'b1')],
    ['open', adopted('am2', 'bs')],
    [' archives and to fund:', wrote('S1', null)],
  ])
})

test('[T22] a part that is not retained goes, and what stays is whose it was', () => {
  const r1 = cast.DRAFTS.S1[1]
  const whole = r1?.text ?? ''
  const at = whole.indexOf(' and to fund')
  const cut: Operation = {
    ...{ kind: 'text', paragraph: 'r1', from: at, to: whole.length - 1, old: whole.slice(at, -1), ins: '' },
  }
  const kept: Operation = { ...cut, from: 0, to: 5, old: 'Urges' }
  const parts = [cut, kept].map((o) => ({ operations: [o], words: 'words', paragraphs: [] }))
  const asked: Act = {
    ...{ type: 'divisionRequested', divisionId: 'd1', organizationId: 'andes', paragraph: 'r1' },
    ...{ amendmentId: null, revision: 0, parts, reason: '' },
  }
  const voted = (part: number, retained: boolean): Act => ({
    ...{ type: 'partDecided', divisionId: 'd1', part, ballotId: `p${part}`, retained },
  })
  const concluded = (forum: Forum): Act => {
    const was = forum.text?.paragraphs.find((p) => p.id === 'r1')
    const changed = was ? [{ ...was, text: was.text.replace(' and to fund', '') }] : []
    return {
      ...{ type: 'divisionConcluded', divisionId: 'd1', ballotId: 'b9', outcome: 'adopted' },
      ...{ changed, added: [], carriedOver: [], proposedToFall: [] },
    }
  }
  expect(
    traced('r1', TABLED, [
      ['ana', asked],
      ['ingrid', voted(0, false)],
      ['ingrid', voted(1, true)],
      ['ingrid', concluded],
    ]),
  ).toEqual([
    ['Urges Parties', wrote('S1', 'amara')],
    [' to protect ', wrote('S1', null)],
    ['large archives', wrote('S1', 'tomas')],
    [':', wrote('S1', null)],
  ])
})

test('[T22] a reopened decision gives the words back their origin', () => {
  const before = replay('f', journalAfter(TABLED)).text?.paragraphs ?? []
  const reopened: Act = {
    ...{ type: 'reconsiderationDecided', ballotId: 'b9', amendmentId: 'am1', reopened: true },
    restored: { changed: before.filter((p) => p.id === 'r1'), removed: [], amendments: [] },
  }
  const adoption = [...cast.AMENDED.slice(3), ...cast.decided('am1', 'r1', 'adopted')]
  expect(traced('r1', TABLED, adoption, [['ingrid', reopened]])).toEqual(traced('r1', TABLED))
})

test('[T22] where the facts do not follow from the operations, what both texts begin and end with keeps its origin', () => {
  const journal = journalAfter(TABLED, cast.AMENDED.slice(3), cast.decided('am1', 'r1', 'adopted'))
  const forged = journal.map((entry) => {
    if (entry.act.type !== 'amendmentAdopted') return entry
    const changed = entry.act.changed.map((p) => ({
      ...p,
      text: p.text.replace('all archives', 'some works'),
    }))
    return { ...entry, act: { ...entry.act, changed } }
  })
  const forum = replay('f', [])
  for (const entry of forged) apply(forum, entry)
  const text = forum.text?.paragraphs.find((p) => p.id === 'r1')?.text ?? ''
  expect(toldOf(provenanceOf('f', forged).r1, text)).toEqual([
    ['Urges Parties', wrote('S1', 'amara')],
    [' to protect ', wrote('S1', null)],
    ['some work', adopted('am1', 'b1')],
    ['s', wrote('S1', 'tomas')],
    [' and to fund:', wrote('S1', null)],
  ])
})

test('[T22] writers who overlap, or lie outside the words, are read as far as they can be', () => {
  const runs = [
    { paragraph: 'r1', from: 4, to: 900, by: 'tomas' },
    { paragraph: 'r1', from: 0, to: 6, by: 'amara' },
    { paragraph: 'r9', from: 0, to: 6, by: 'amara' },
  ]
  const steps: cast.Step[] = [
    ['amara', cast.handedOver('S1')],
    ['amara', { ...written, runs } as Act],
    ...cast.TABLED.slice(1),
  ]
  expect(traced('r1', steps)).toEqual([
    ['Urges ', wrote('S1', 'amara')],
    ['Parties to protect large archives and to fund:', wrote('S1', 'tomas')],
  ])
})
