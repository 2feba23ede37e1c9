import { expect, test } from 'vitest'
import { whyNotAnnounce, whyNotCloseBallot, whyNotDecide, whyNotVote } from '../../shared/ballot.ts'
import { whyNotOpenBallot } from '../../shared/openingBallot.ts'
import { entitled } from '../../shared/person.ts'
import { questionHash, wouldRead } from '../../shared/question.ts'
import {
  AMENDED,
  announced,
  ballotClosed,
  ballotOpened,
  CAST,
  consensusSought,
  decided,
  EVERYONE_VOTES,
  fell,
  filed,
  forumAfter,
  replacing,
  type Step,
  seated,
  TABLED,
  taken,
  timeOpened,
  voteCast,
  WHOLE_DAY,
} from '../support/cast.ts'

const onAm1 = { kind: 'adoptAmendment', amendmentId: 'am1' } as const
const onText = { kind: 'adoptText' } as const
const OPEN: readonly Step[] = [...AMENDED, ['ingrid', taken('r1')], ['ingrid', ballotOpened('am1')]]
const hash = forumAfter(OPEN).ballots.b1?.textHash ?? ''
const vote = (organizationId: string | null, textHash = hash) => ({
  ballotId: 'b1',
  organizationId,
  textHash,
})

test('[V1] the roll is the participants whose vote somebody holds, by organization, fixed when the ballot opens', () => {
  const forum = forumAfter(OPEN, ['noor', seated({ ...CAST.dalia, holdsVote: true })])
  expect(forum.ballots.b1?.roll).toEqual(['andes', 'baltic', 'coast'])
  expect(entitled(forum)).toEqual(['andes', 'baltic', 'coast', 'delta'])
})

test('[V1] with nobody on the roll nothing is put to the vote', () => {
  const voters = ['ana', 'bo', 'chidi'].map(
    (personId): Step => ['noor', { type: 'personUnseated', personId }],
  )
  const forum = forumAfter(AMENDED, ['ingrid', taken('r1')], voters)
  expect(whyNotOpenBallot(forum, onAm1)).toBe('nobody-on-roll')
})

test('[V2] one question at a time: none while a ballot is open or not announced, or consensus is sought', () => {
  expect(whyNotOpenBallot(forumAfter(AMENDED, ['ingrid', taken('r1')]), onAm1)).toBeNull()
  expect(whyNotOpenBallot(forumAfter(OPEN), onAm1)).toBe('ballot-under-way')
  expect(whyNotDecide(forumAfter(OPEN, ['ingrid', ballotClosed]))).toBe('ballot-under-way')
  expect(whyNotDecide(forumAfter(TABLED, ['ingrid', consensusSought]))).toBe('consensus-under-way')
  expect(whyNotDecide(forumAfter(WHOLE_DAY))).toBe('forum-frozen')
})

test('[V3] a vote counts only while its ballot is open', () => {
  expect(whyNotVote(forumAfter(AMENDED), vote('andes'))).toBe('ballot-unknown')
  expect(whyNotVote(forumAfter(OPEN), vote('andes'))).toBeNull()
  expect(whyNotVote(forumAfter(OPEN, ['ingrid', ballotClosed]), vote('andes'))).toBe('ballot-closed')
})

test('[V4] a second choice before the close replaces the first and makes no second vote', () => {
  const forum = forumAfter(OPEN, ['ana', voteCast])
  expect(whyNotVote(forum, vote('andes'))).toBeNull()
  expect(forum.ballots.b1).toMatchObject({ turnout: 1, voted: { andes: true } })
})

test('[V5] a vote on another text than the one put to the vote is refused', () => {
  const forum = forumAfter(OPEN)
  expect(questionHash(forum, onAm1)).toBe(hash)
  expect(whyNotVote(forum, vote('andes', questionHash(forum, onText)))).toBe('other-text')
  const other = { kind: 'adoptAmendment', amendmentId: 'am2' } as const
  expect(whyNotVote(forum, vote('andes', questionHash(forum, other)))).toBe('other-text')
})

test('[V5] the digest covers every paragraph as it stands and as it would read, and the operations', () => {
  const forum = forumAfter(OPEN)
  const hashes = new Set([hash])
  for (const p of forum.text?.paragraphs ?? []) {
    p.text += '!'
    hashes.add(questionHash(forum, onText))
    hashes.add(questionHash(forum, { kind: 'adoptAmendment', amendmentId: 'am3' }))
  }
  expect(hashes.size).toBe(1 + 2 * (forum.text?.paragraphs.length ?? 0))
  expect(wouldRead(forumAfter(AMENDED), 'am1').find((p) => p.id === 'r1')?.text).toContain('all archives')
})

test('[V6] only organizations on the roll vote: who arrives after the opening waits for the next', () => {
  const forum = forumAfter(OPEN, ['noor', seated({ ...CAST.dalia, holdsVote: true })])
  expect(whyNotVote(forum, vote('delta'))).toBe('not-on-roll')
  expect(whyNotVote(forum, vote('institute'))).toBe('not-on-roll')
  expect(whyNotVote(forum, vote(null))).toBe('not-on-roll')
})

test('[V7] a ballot is closed once', () => {
  expect(whyNotCloseBallot(forumAfter(AMENDED), 'b1')).toBe('ballot-unknown')
  expect(whyNotCloseBallot(forumAfter(OPEN), 'b1')).toBeNull()
  expect(whyNotCloseBallot(forumAfter(OPEN, ['ingrid', ballotClosed]), 'b1')).toBe('ballot-closed')
})

test('[V8] a result is announced after the close, and once; no tally is seen before', () => {
  const closed: Step[] = [...OPEN, ...EVERYONE_VOTES, ['ingrid', ballotClosed]]
  const result = announced({ andes: 'for', baltic: 'for', coast: 'abstain' })
  expect(whyNotAnnounce(forumAfter(AMENDED), 'b1')).toBe('ballot-unknown')
  expect(whyNotAnnounce(forumAfter(OPEN), 'b1')).toBe('ballot-not-closed')
  expect(whyNotAnnounce(forumAfter(closed), 'b1')).toBeNull()
  expect(forumAfter(closed).ballots.b1).toMatchObject({ turnout: 3, tally: null, outcome: null, papers: [] })
  const after = forumAfter(closed, ['ingrid', result])
  expect(whyNotAnnounce(after, 'b1')).toBe('ballot-announced')
  expect(after.ballots.b1).toMatchObject({ tally: { for: 2, against: 0, abstain: 1 }, outcome: 'carried' })
  expect(after.openBallot).toBeNull()
})

test('[V9] an amendment is put to the vote after the time for them, still filed, its paragraph on the floor', () => {
  const whyNot = (...steps: Parameters<typeof forumAfter>) => whyNotOpenBallot(forumAfter(...steps), onAm1)
  const early: Step[] = [
    ...TABLED,
    ['noor', timeOpened],
    ['ana', filed('am1', replacing('r1', 'large', 'all'))],
  ]
  expect(whyNot(early, ['ingrid', taken('r1')])).toBe('amendments-open')
  expect(whyNot(AMENDED)).toBe('paragraph-not-on-floor')
  expect(whyNot(AMENDED, ['ingrid', taken('r2')])).toBe('paragraph-not-on-floor')
  expect(whyNot(AMENDED, decided('am1', 'r1', 'rejected'))).toBe('amendment-decided')
  expect(whyNotOpenBallot(forumAfter(AMENDED), { ...onAm1, amendmentId: 'am9' })).toBe('amendment-unknown')
})

test('[V9] no further amendment is put to the vote before the chair has confirmed what fell', () => {
  const adoptedOne = decided('am1', 'r1', 'adopted')
  const next = { kind: 'adoptAmendment', amendmentId: 'am3' } as const
  const whyNot = (...steps: Parameters<typeof forumAfter>) => whyNotOpenBallot(forumAfter(...steps), next)
  expect(whyNot(AMENDED, adoptedOne, ['ingrid', taken('r2')])).toBe('rivals-unconfirmed')
  expect(whyNot(AMENDED, adoptedOne, ['ingrid', fell('am2')], ['ingrid', taken('r2')])).toBeNull()
})

test('[V8] the paragraph leaves the screen when the text as a whole is put to the vote', () => {
  const forum = forumAfter(TABLED, ['ingrid', taken('r1')], ['ingrid', ballotOpened('text')])
  expect(forum.floor).toEqual({ paragraph: null, ballotId: 'b1' })
})
