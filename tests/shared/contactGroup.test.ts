import { expect, test } from 'vitest'
import type { Act } from '../../shared/acts.ts'
import type { Operation } from '../../shared/amending/amendment.ts'
import { groupAtWork, referred, whyNotRecall, whyNotRefer } from '../../shared/amending/contactGroup.ts'
import { whyNotFile } from '../../shared/amending/filing.ts'
import { firstWrongDecision } from '../../shared/audit.ts'
import { whyNotDecideText } from '../../shared/ballot.ts'
import { whyNotSpeak } from '../../shared/draft/margin.ts'
import type { Forum } from '../../shared/forum.ts'
import { openMatters } from '../../shared/freeze.ts'
import { whyNotOpenBallot } from '../../shared/openingBallot.ts'
import {
  holdsPen,
  isSealed,
  whyNotGivePen,
  whyNotHandOver,
  whyNotRead,
  whyNotWrite,
} from '../../shared/session.ts'
import {
  AMENDED,
  ballotOpened,
  consensusSought,
  decided,
  forumAfter,
  journalAfter,
  type Step,
  TABLED,
  taken,
  timeOpened,
} from '../support/cast.ts'

const sent = ['andes', 'baltic']

/** The first recommendation goes to a contact group of two. */
const referring =
  (organizations = sent, paragraph = 'r1') =>
  (forum: Forum): Act => ({
    type: 'paragraphReferred',
    groupId: 'g1',
    paragraph,
    organizations,
    note: 'On the word large.',
    paragraphs: referred(forum, paragraph),
  })

const recalled: Act = { type: 'contactGroupRecalled', groupId: 'g1', reason: 'They do not agree.' }

const reported =
  (operations: Operation[] = [{ kind: 'drop', paragraph: 'r1b' }]) =>
  (forum: Forum): Act => ({
    type: 'amendmentFiled',
    amendmentId: 'report',
    number: Object.keys(forum.amendments).length + 1,
    organizationId: 'andes',
    lang: 'en',
    reason: 'Agreed.',
    paragraph: 'r1',
    revision: forum.text?.revision ?? 0,
    operations,
    group: 'g1',
    asked: ['baltic'],
  })

const REFERRED: readonly Step[] = [...AMENDED, ['ingrid', referring()]]

const refused = (forum: Forum, paragraph: string, organizations = sent) =>
  whyNotRefer(forum, { paragraph, organizations, paragraphs: referred(forum, paragraph) })

test('[T19] a recommendation that stands is sent aside, with all that stands under it, and once at a time', () => {
  const forum = forumAfter(AMENDED)
  expect(refused(forum, 'r1')).toBeNull()
  expect(refused(forum, 'pp1')).toBeNull()
  expect(referred(forum, 'r1').map(({ id }) => id)).toEqual(['r1', 'r1a', 'r1b'])
  for (const place of ['r1a', 'part-S1', 'nothing', '__proto__'])
    expect(refused(forum, place)).toBe('paragraph-unknown')
  const paragraphs = referred(forum, 'r1').slice(0, 2)
  expect(whyNotRefer(forum, { paragraph: 'r1', organizations: sent, paragraphs })).toBe('text-changed')
  const after = forumAfter(REFERRED)
  expect(groupAtWork(after, 'r1')).toMatchObject({ id: 'g1', state: 'working', referredBy: 'ingrid' })
  expect(refused(after, 'r1')).toBe('in-contact-group')
  expect(refused(after, 'r2')).toBeNull()
  expect(refused(forumAfter(REFERRED, ['ingrid', recalled]), 'r1')).toBeNull()
})

test('[T19] two participating organizations at least, each once', () => {
  const forum = forumAfter(AMENDED)
  expect(refused(forum, 'r1', ['andes'])).toBe('group-too-small')
  expect(refused(forum, 'r1', [])).toBe('group-too-small')
  expect(refused(forum, 'r1', ['andes', 'andes'])).toBe('input-unreadable')
  for (const other of ['institute', 'nobody', 'constructor'])
    expect(refused(forum, 'r1', ['andes', other])).toBe('not-participant')
})

test('[T19] nothing is sent aside before there are amendments, while a question is being decided, or after the last', () => {
  const untabled = forumAfter()
  expect(refused(untabled, 'r1')).toBe('text-not-compiled')
  expect(refused(forumAfter(TABLED), 'r1')).toBe('amendments-closed')
  expect(refused(forumAfter(TABLED, ['noor', timeOpened]), 'r1')).toBeNull()
  const voting = forumAfter(AMENDED, ['ingrid', taken('r1')], ['ingrid', ballotOpened('am1')])
  expect(refused(voting, 'r1')).toBe('ballot-under-way')
  const adopted = forumAfter(
    AMENDED,
    decided('am1', 'r1', 'adopted'),
    ['ingrid', { type: 'amendmentFell', amendmentId: 'am2', because: 'am1' }],
    decided('am3', 'r2', 'rejected'),
    ['ingrid', consensusSought],
  )
  expect(refused(adopted, 'r1')).toBe('consensus-under-way')
})

test('[T19] a draft has one name: no group is called like a session or another group', () => {
  const forum = forumAfter(REFERRED)
  const again = { paragraph: 'r2', organizations: sent, paragraphs: referred(forum, 'r2') }
  for (const groupId of ['S1', 'g1'])
    expect(whyNotRefer(forum, { ...again, groupId })).toBe('input-unreadable')
  expect(whyNotRefer(forum, { ...again, groupId: 'g2' })).toBeNull()
})

test('[T19] [D6] [D7] all delegates of its organizations write in its draft, whether they vote or advise; everybody reads', () => {
  const forum = forumAfter(REFERRED)
  const everyone = Object.keys(forum.seats)
  expect(everyone.filter((person) => whyNotWrite(forum, person, 'g1') === null)).toEqual([
    'ana',
    'rosa',
    'bo',
  ])
  expect(everyone.filter((person) => holdsPen(forum, person, 'g1'))).toEqual(['ana', 'rosa', 'bo'])
  for (const person of everyone) expect(whyNotRead(forum, person, 'g1')).toBeNull()
  for (const person of ['chidi', 'amara', 'ingrid', 'noor', 'edith'])
    expect(whyNotWrite(forum, person, 'g1')).toBe('not-in-group')
  expect(whyNotRead(forum, 'nobody', 'g1')).toBe('not-seated')
  expect(whyNotRead(forum, 'ana', 'g2')).toBe('session-unknown')
  expect(whyNotSpeak(forum, 'chidi', 'g1')).toBeNull()
  expect(whyNotGivePen(forum, 'chidi', 'g1')).toBe('session-unknown')
  expect(whyNotHandOver(forum, 'g1', referred(forum, 'r1'))).toBe('session-unknown')
})

test('[T19] while it works nothing on its recommendation is voted, nor the text as a whole', () => {
  const forum = forumAfter(REFERRED, ['ingrid', taken('r1')])
  expect(whyNotOpenBallot(forum, { kind: 'adoptAmendment', amendmentId: 'am1' })).toBe('in-contact-group')
  const elsewhere = forumAfter(REFERRED, ['ingrid', taken('r2')])
  expect(whyNotOpenBallot(elsewhere, { kind: 'adoptAmendment', amendmentId: 'am3' })).toBeNull()
  expect(openMatters(forum)).toContainEqual({ code: 'contact-group-open', about: 'g1' })
  const settled = forumAfter(
    REFERRED,
    ...['am1', 'am2', 'am3'].map(
      (amendmentId): Step => [
        'ingrid',
        { type: 'amendmentNotTakenUp', amendmentId, reason: 'In the contact group.' },
      ],
    ),
  )
  expect(whyNotDecideText(settled)).toBe('in-contact-group')
  for (const over of [recalled, reported()]) {
    const after = forumAfter(REFERRED, ['ana', over], ['ingrid', taken('r1')])
    expect(whyNotOpenBallot(after, { kind: 'adoptAmendment', amendmentId: 'am1' })).toBeNull()
    expect(openMatters(after).map(({ code }) => code)).not.toContain('contact-group-open')
  }
})

test('[T19] it reports once, by one of its organizations, in time; then and once recalled nobody writes in its draft', () => {
  const forum = forumAfter(REFERRED)
  const filing = { revision: 0, operations: [{ kind: 'drop' as const, paragraph: 'r1b' }], group: 'g1' }
  expect(forum.amendmentTime).toBe('closed')
  expect(whyNotFile(forum, { ...filing, organizationId: 'andes' })).toBeNull()
  expect(whyNotFile(forum, { ...filing, organizationId: 'coast' })).toBe('not-your-organization')
  expect(whyNotFile(forum, { ...filing, organizationId: 'andes', group: 'g2' })).toBe('group-unknown')
  const after = forumAfter(REFERRED, ['ana', reported()])
  expect(after.contactGroups?.g1).toMatchObject({ state: 'reported', amendmentId: 'report' })
  expect(after.amendments.report).toMatchObject({ state: 'filed', group: 'g1', asked: ['baltic'] })
  expect(after.amendments.report?.way).toBeUndefined()
  const back = forumAfter(REFERRED, ['ingrid', recalled])
  expect(back.contactGroups?.g1).toMatchObject({ state: 'recalled', reason: 'They do not agree.' })
  for (const over of [after, back]) {
    expect(whyNotWrite(over, 'ana', 'g1')).toBe('draft-handed-over')
    expect(whyNotSpeak(over, 'ana', 'g1')).toBe('draft-handed-over')
    expect(isSealed(over, 'g1')).toBe(true)
    expect(whyNotRead(over, 'edith', 'g1')).toBeNull()
    expect(whyNotRecall(over, 'g1')).toBe('group-over')
    expect(whyNotFile(over, { ...filing, organizationId: 'baltic' })).toBe('group-over')
  }
  expect(whyNotRecall(forum, 'g1')).toBeNull()
  for (const name of ['g2', 'constructor']) expect(whyNotRecall(forum, name)).toBe('group-unknown')
  expect(isSealed(forum, 'g1')).toBe(false)
})

test('[T19] [J7] the journal of a contact group is found sound, and one that breaks its rules is not', () => {
  expect(firstWrongDecision('f', journalAfter(REFERRED, ['ana', reported()]))).toBeNull()
  expect(firstWrongDecision('f', journalAfter(REFERRED, ['ingrid', recalled]))).toBeNull()
  const wrong: Step[][] = [
    [...AMENDED, ['ana', referring()]],
    [...AMENDED, ['ingrid', referring(['andes'])]],
    [...AMENDED, ['ingrid', referring(['andes', 'institute'])]],
    [...REFERRED, ['ingrid', referring()]],
    [...REFERRED, ['ana', recalled]],
    [...REFERRED, ['ingrid', recalled], ['ana', reported()]],
    [...REFERRED, ['ana', reported()], ['ingrid', recalled]],
    [...AMENDED, ['ingrid', (forum) => ({ ...referring()(forum), paragraphs: [] }) as unknown as Act]],
  ]
  for (const steps of wrong) expect(firstWrongDecision('f', journalAfter(steps))).not.toBeNull()
})
