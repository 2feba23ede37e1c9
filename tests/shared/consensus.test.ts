import { expect, test } from 'vitest'
import { whyNotDecideText } from '../../shared/ballot.ts'
import { whyNotConclude, whyNotObject, whyNotSeekConsensus } from '../../shared/consensus.ts'
import {
  AGREED,
  AMENDED,
  ballotOpened,
  consensusConcluded,
  consensusSought,
  decided,
  fell,
  forumAfter,
  objectionRaised,
  type Step,
  TABLED,
  taken,
  timeClosed,
  timeOpened,
  WHOLE_DAY,
} from '../support/cast.ts'

const SOUGHT: readonly Step[] = [...TABLED, ['ingrid', consensusSought]]
const OBJECTED: readonly Step[] = [...SOUGHT, ['bo', objectionRaised('Not without schools.')]]
const until = forumAfter(SOUGHT).consensus?.until ?? ''
const before = new Date(Date.parse(until) - 1).toISOString()
const objection = (organizationId: string | null, at = before) => ({ consensusId: 'c1', organizationId, at })

test('[C1] consensus on the text is sought while nothing else is being decided', () => {
  expect(whyNotSeekConsensus(forumAfter(TABLED))).toBeNull()
  expect(whyNotSeekConsensus(forumAfter())).toBe('text-not-compiled')
  expect(whyNotSeekConsensus(forumAfter(TABLED, ['ingrid', ballotOpened('text')]))).toBe('ballot-under-way')
  expect(whyNotSeekConsensus(forumAfter(SOUGHT))).toBe('consensus-under-way')
  expect(whyNotSeekConsensus(forumAfter(WHOLE_DAY))).toBe('forum-frozen')
})

test('[C2] the text as a whole is decided last, and once', () => {
  const whyNot = (...steps: Parameters<typeof forumAfter>) => whyNotDecideText(forumAfter(...steps))
  expect(whyNot(TABLED, ['noor', timeOpened])).toBe('amendments-open')
  expect(whyNot(TABLED, ['noor', timeOpened], ['noor', timeClosed])).toBeNull()
  expect(whyNot(AMENDED)).toBe('amendments-undecided')
  expect(whyNot(AMENDED, decided('am1', 'r1', 'adopted'))).toBe('rivals-unconfirmed')
  expect(whyNot(AMENDED, decided('am1', 'r1', 'adopted'), ['ingrid', fell('am2')])).toBe(
    'amendments-undecided',
  )
  expect(whyNot(AGREED)).toBe('text-decided')
})

test('[C3] an organization objects once, while consensus is open', () => {
  expect(whyNotObject(forumAfter(TABLED), objection('baltic'))).toBe('consensus-unknown')
  expect(whyNotObject(forumAfter(SOUGHT), objection('baltic'))).toBeNull()
  expect(whyNotObject(forumAfter(SOUGHT), { ...objection('baltic'), consensusId: 'c2' })).toBe(
    'consensus-unknown',
  )
  expect(whyNotObject(forumAfter(SOUGHT), objection(null))).toBe('no-vote-held')
  expect(whyNotObject(forumAfter(OBJECTED), objection('baltic'))).toBe('already-objected')
  expect(whyNotObject(forumAfter(OBJECTED), objection('coast'))).toBeNull()
  expect(
    whyNotObject(forumAfter(OBJECTED, ['ingrid', consensusConcluded('objected')]), objection('coast')),
  ).toBe('window-over')
})

test('[C3] an objection stands with its organization, its reason and its time', () => {
  const [raised] = forumAfter(OBJECTED).consensus?.objections ?? []
  expect(raised).toMatchObject({ organizationId: 'baltic', reason: 'Not without schools.' })
})

test("[C4] the window closes when its time is over by the server's clock, not a millisecond earlier", () => {
  expect(whyNotConclude(forumAfter(TABLED), until)).toBe('consensus-unknown')
  expect(whyNotConclude(forumAfter(SOUGHT), before)).toBe('window-open')
  expect(whyNotConclude(forumAfter(SOUGHT), until)).toBeNull()
})

test('[C4] or as soon as somebody objects; an objection late on a slow line counts until the chair concludes', () => {
  expect(whyNotConclude(forumAfter(OBJECTED), before)).toBeNull()
  const late = new Date(Date.parse(until) + 60_000).toISOString()
  expect(whyNotObject(forumAfter(SOUGHT), objection('baltic', late))).toBeNull()
  const over = forumAfter(OBJECTED, ['ingrid', consensusConcluded('objected')])
  expect(whyNotConclude(over, late)).toBe('window-over')
})

test('[C1] after an objection the chair may put the text to the vote or seek consensus again', () => {
  const over = forumAfter(OBJECTED, ['ingrid', consensusConcluded('objected')])
  expect(whyNotSeekConsensus(over)).toBeNull()
  expect(over.decision).toBeNull()
})

test('[C1] while consensus is sought the hall sees no single paragraph', () => {
  expect(forumAfter(TABLED, ['ingrid', taken('r1')], ['ingrid', consensusSought]).floor.paragraph).toBeNull()
})
