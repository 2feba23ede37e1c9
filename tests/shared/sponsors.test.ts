import { expect, test } from 'vitest'
import { whyNotLeave, whyNotSponsor } from '../../shared/amending/life.ts'
import { isAwaited } from '../../shared/amending/moves.ts'
import { sponsorsNeeded, sponsorsOf, stateWith } from '../../shared/amending/sponsors.ts'
import { type Forum, replay } from '../../shared/forum.ts'
import { whyNotOpenBallot } from '../../shared/openingBallot.ts'
import { filedAs, filedNow, IN_TIME, left, SORTED_OUT, sponsored } from '../support/amendingCast.ts'
import {
  ballotOpened,
  forumAfter,
  journalAfter,
  replacing,
  type Step,
  TABLED,
  taken,
  timeClosed,
  timeOpened,
  withdrawn,
} from '../support/cast.ts'

/** The same day under rules that ask for so many sponsors. */
function withSponsorsNeeded(count: number, ...steps: Parameters<typeof forumAfter>): Forum {
  return replay(
    'f',
    journalAfter(...steps).map((entry) =>
      entry.act.type === 'forumConvened' ? { ...entry, act: { ...entry.act, sponsorsNeeded: count } } : entry,
    ),
  )
}
const state = (forum: Forum, id: string) => forum.amendments[id]?.state

test('[T12] one participating organization is enough, unless the rules adopted say more', () => {
  expect(sponsorsNeeded(forumAfter(IN_TIME))).toBe(1)
  expect(state(forumAfter(IN_TIME), 'am1')).toBe('filed')
  expect(sponsorsNeeded(withSponsorsNeeded(3))).toBe(3)
})

test('[T12] with three needed it waits for the third, and waits again when one leaves', () => {
  const steps: Step[] = [...IN_TIME]
  const after = (...more: Step[]) => state(withSponsorsNeeded(3, [...steps, ...more]), 'am1')
  expect(after()).toBe('awaitingSponsors')
  expect(after(['bo', sponsored('am1')])).toBe('awaitingSponsors')
  expect(after(['bo', sponsored('am1')], ['chidi', sponsored('am1')])).toBe('filed')
  expect(after(['bo', sponsored('am1')], ['chidi', sponsored('am1')], ['bo', left('am1')])).toBe(
    'awaitingSponsors',
  )
})

test('[T12] an observer’s suggestion waits for a participant; the observer does not count', () => {
  const before = forumAfter(IN_TIME)
  expect(state(before, 'am6')).toBe('awaitingSponsors')
  expect(sponsorsOf(before, before.amendments.am6 ?? none())).toEqual([])
  const after = forumAfter(IN_TIME, ['chidi', sponsored('am6')])
  expect(state(after, 'am6')).toBe('filed')
  expect(sponsorsOf(after, after.amendments.am6 ?? none())).toEqual(['coast'])
})

test('[T12] what waits for sponsors is not voted', () => {
  const waiting = forumAfter(IN_TIME, ['noor', timeClosed], ['ingrid', taken('r3')])
  expect(whyNotOpenBallot(waiting, { kind: 'adoptAmendment', amendmentId: 'am6' })).toBe('amendment-decided')
  expect(isAwaited(waiting, waiting.amendments.am6 ?? none())).toBe(true)
})

test('[T12] being asked binds nobody: who was asked is no sponsor before saying so', () => {
  const forum = forumAfter(IN_TIME)
  expect(forum.amendments.am1).toMatchObject({ asked: ['coast'] })
  expect(sponsorsOf(forum, forum.amendments.am1 ?? none())).toEqual(['andes'])
  expect(whyNotLeave(forum, 'am1', 'coast')).toBe('not-sponsor')
})

test('[T12] a participating organization joins and leaves, once each, and not its own', () => {
  const forum = forumAfter(IN_TIME)
  expect(whyNotSponsor(forum, 'am1', 'baltic')).toBeNull()
  expect(whyNotSponsor(forum, 'am1', 'andes')).toBe('already-sponsor')
  expect(whyNotSponsor(forum, 'am1', null)).toBe('no-vote-held')
  expect(whyNotSponsor(forum, 'am99', 'baltic')).toBe('amendment-unknown')
  expect(whyNotLeave(forum, 'am1', 'baltic')).toBe('not-sponsor')
  expect(whyNotLeave(forum, 'am1', 'andes')).toBe('not-sponsor')
  const joined = forumAfter(IN_TIME, ['bo', sponsored('am1')])
  expect(whyNotSponsor(joined, 'am1', 'baltic')).toBe('already-sponsor')
  expect(whyNotLeave(joined, 'am1', 'baltic')).toBeNull()
  expect(whyNotSponsor(forumAfter(IN_TIME, ['ana', withdrawn('am1')]), 'am1', 'baltic')).toBe(
    'amendment-decided',
  )
})

test('[T12] nobody joins or leaves once it is being voted', () => {
  const voting = forumAfter(SORTED_OUT, ['ingrid', taken('r3')], ['ingrid', ballotOpened('am6')])
  expect(whyNotSponsor(voting, 'am6', 'baltic')).toBe('ballot-under-way')
  expect(whyNotLeave(voting, 'am6', 'andes')).toBe('ballot-under-way')
})

test('[T12] [T13] a late suggestion of few waits for sponsors first, and for the chair then', () => {
  const steps: Step[] = [...TABLED, ['noor', timeOpened], ['noor', timeClosed]]
  const late: Step = ['ana', filedNow('am1', replacing('r1', 'large', 'all'))]
  expect(state(forumAfter(steps, late), 'am1')).toBe('awaitingChair')
  expect(state(withSponsorsNeeded(2, [...steps, late]), 'am1')).toBe('awaitingSponsors')
  const joined: Step = ['bo', sponsored('am1')]
  expect(state(withSponsorsNeeded(2, [...steps, late, joined]), 'am1')).toBe('awaitingChair')
})

test('[T12] one in time is filed at once, whatever way a rule of later days may add', () => {
  const forum = forumAfter(IN_TIME, ['ana', filedAs('x', replacing('r2', 'learn', 'know'))])
  expect(stateWith(forum, forum.amendments.x ?? none())).toBe('filed')
})

function none(): never {
  throw new Error('no amendment')
}
