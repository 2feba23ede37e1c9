import { expect, test } from 'vitest'
import { Act, type ActType } from '../../shared/acts.ts'
import type { Way } from '../../shared/amending/amendmentState.ts'
import { whyNotAuthorized } from '../../shared/authority.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { forumAfter, type Name, penTaken, WHOLE_DAY } from '../support/cast.ts'

const forum = forumAfter()

/** One of every kind: two rapporteurs, of whom Amara's session is the subject, as it is Tomas'; Ana votes, Rosa advises. */
const PEOPLE = ['noor', 'ingrid', 'tomas', 'amara', 'mei', 'ana', 'rosa', 'edith', 'nobody'] as const
type Column = (typeof PEOPLE)[number]

const OTHERWISE: Record<Column, Refusal> = {
  noor: 'not-your-role',
  ingrid: 'not-your-role',
  tomas: 'not-your-role',
  amara: 'not-your-role',
  mei: 'not-your-role',
  ana: 'not-your-role',
  rosa: 'not-your-role',
  edith: 'not-your-role',
  nobody: 'not-seated',
}
const NO_VOTE: Record<Column, Refusal> = {
  noor: 'no-vote-held',
  ingrid: 'no-vote-held',
  tomas: 'no-vote-held',
  amara: 'no-vote-held',
  mei: 'no-vote-held',
  ana: 'no-vote-held',
  rosa: 'no-vote-held',
  edith: 'observers-do-not-decide',
  nobody: 'not-seated',
}
const NO_PEN: Record<Column, Refusal> = { ...OTHERWISE, mei: 'not-your-session' }

const RULEBOOK: Record<ActType, [may: Name[], otherwise: Record<Column, Refusal>]> = {
  forumConvened: [['noor'], OTHERWISE],
  organizationRegistered: [['noor'], OTHERWISE],
  sessionOpened: [['noor'], OTHERWISE],
  personSeated: [['noor'], OTHERWISE],
  personUnseated: [['noor'], OTHERWISE],
  penGiven: [['noor', 'tomas'], OTHERWISE],
  penTaken: [['noor', 'tomas'], OTHERWISE],
  draftHandedOver: [['noor', 'amara'], NO_PEN],
  bracketHandedOver: [['noor', 'amara'], NO_PEN],
  writersHandedOver: [['noor', 'amara'], NO_PEN],
  textCompiled: [['noor'], OTHERWISE],
  amendmentsOpened: [['noor'], OTHERWISE],
  amendmentsClosed: [['noor'], OTHERWISE],
  amendmentFiled: [['ana'], NO_VOTE],
  amendmentSponsored: [['ana'], NO_VOTE],
  sponsorshipWithdrawn: [['ana'], NO_VOTE],
  amendmentAdmitted: [['ingrid'], OTHERWISE],
  amendmentDeclaredInadmissible: [['noor', 'ingrid'], OTHERWISE],
  amendmentWithdrawn: [['ana', 'edith'], NO_VOTE],
  amendmentMerged: [['noor'], OTHERWISE],
  mergerUndone: [['noor', 'ana'], NO_VOTE],
  amendmentSentBack: [['ingrid'], OTHERWISE],
  amendmentNotTakenUp: [['ingrid'], OTHERWISE],
  votingListReordered: [['ingrid'], OTHERWISE],
  paragraphTaken: [['ingrid'], OTHERWISE],
  ballotOpened: [['ingrid'], OTHERWISE],
  voteCast: [['ana'], NO_VOTE],
  ballotClosed: [['ingrid'], OTHERWISE],
  ballotAnnounced: [['ingrid'], OTHERWISE],
  amendmentAdopted: [['ingrid'], OTHERWISE],
  subAmendmentAdopted: [['ingrid'], OTHERWISE],
  amendmentRejected: [['ingrid'], OTHERWISE],
  amendmentFell: [['ingrid'], OTHERWISE],
  divisionRequested: [['ana'], NO_VOTE],
  divisionObjected: [['ana'], NO_VOTE],
  divisionWithdrawn: [['ingrid', 'ana'], NO_VOTE],
  divisionDecided: [['ingrid'], OTHERWISE],
  partDecided: [['ingrid'], OTHERWISE],
  divisionConcluded: [['ingrid'], OTHERWISE],
  reconsiderationDecided: [['ingrid'], OTHERWISE],
  paragraphReferred: [['ingrid'], OTHERWISE],
  contactGroupRecalled: [['ingrid'], OTHERWISE],
  correctionProposed: [['noor'], OTHERWISE],
  correctionRefused: [['ingrid'], OTHERWISE],
  textCorrected: [['noor', 'ingrid'], OTHERWISE],
  consensusSought: [['ingrid'], OTHERWISE],
  objectionRaised: [['ana'], NO_VOTE],
  consensusConcluded: [['ingrid'], OTHERWISE],
  textDecided: [['ingrid'], OTHERWISE],
  forumFrozen: [['noor'], OTHERWISE],
}

test('[P1] the rulebook has a line for every act', () => {
  expect(Object.keys(RULEBOOK).sort()).toEqual(Act.options.map((o) => o.shape.type.value).sort())
})

test.each(Object.entries(RULEBOOK))('[P1] who may: %s', (act, [may, otherwise]) => {
  for (const person of PEOPLE) {
    const refusal = whyNotAuthorized(forum, person, act as ActType, { sessionId: 'S1' })
    expect([person, refusal]).toEqual([person, may.some((m) => m === person) ? null : otherwise[person]])
  }
})

const WAYS_TO_FILE: [way: Way, may: Name[], otherwise: Record<Column, Refusal>][] = [
  ['suggested', ['edith'], OTHERWISE],
  ['oral', ['noor', 'amara', 'mei'], OTHERWISE],
  ['late', ['ana'], NO_VOTE],
]

test.each(WAYS_TO_FILE)('[P1] [T12] [T13] who may file what is %s', (way, may, otherwise) => {
  for (const person of PEOPLE) {
    const refusal = whyNotAuthorized(forum, person, 'amendmentFiled', { way })
    expect([person, refusal]).toEqual([person, may.some((m) => m === person) ? null : otherwise[person]])
  }
})

test('[P1] a rapporteur hands over no draft without saying which', () => {
  expect(whyNotAuthorized(forum, 'amara', 'draftHandedOver')).toBe('not-your-session')
})

test('[P1] [D23] a moderator gives and takes the pen of their own session alone', () => {
  for (const act of ['penGiven', 'penTaken'] as const) {
    expect(whyNotAuthorized(forum, 'tomas', act, { sessionId: 'S2' })).toBe('not-your-session')
    expect(whyNotAuthorized(forum, 'tomas', act)).toBe('not-your-session')
  }
})

test('[P1] a rapporteur whose pen was taken hands over no draft', () => {
  const after = forumAfter(['tomas', penTaken('S1', 'amara')])
  expect(whyNotAuthorized(after, 'amara', 'draftHandedOver', { sessionId: 'S1' })).toBe('not-your-session')
})

test.each(Object.keys(RULEBOOK))('[F5] after the freeze nobody may: %s', (act) => {
  const frozen = forumAfter(WHOLE_DAY)
  for (const person of PEOPLE.filter((p) => frozen.seats[p])) {
    expect(whyNotAuthorized(frozen, person, act as ActType, { sessionId: 'S1' })).toBe('forum-frozen')
  }
})
