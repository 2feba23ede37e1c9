import { expect, test } from 'vitest'
import { entitled, whyNotSeat, whyNotVoter } from '../../shared/person.ts'
import { CAST, forumAfter, seated } from '../support/cast.ts'

const forum = forumAfter()
const { personId: _, ...dalia } = { ...CAST.dalia, holdsVote: true }

test('[P2] one person an organization holds its vote', () => {
  expect(whyNotSeat(forum, dalia)).toBeNull()
  expect(whyNotSeat(forum, { ...dalia, organizationId: 'andes' })).toBe('vote-held')
  expect(whyNotSeat(forum, { ...dalia, organizationId: 'andes', holdsVote: false })).toBeNull()
})

test('[P2] when its holder leaves, another may hold it', () => {
  const after = forumAfter(['noor', { type: 'personUnseated', personId: 'ana' }])
  expect(entitled(after)).toEqual(['baltic', 'coast'])
  expect(whyNotSeat(after, { ...dalia, organizationId: 'andes' })).toBeNull()
})

test('[P3] a delegate who holds the vote of a participant decides; nobody else does', () => {
  expect(Object.fromEntries(Object.keys(CAST).map((name) => [name, whyNotVoter(forum, name)]))).toEqual({
    noor: 'no-vote-held',
    ingrid: 'no-vote-held',
    amara: 'no-vote-held',
    mei: 'no-vote-held',
    ana: null,
    rosa: 'no-vote-held',
    bo: null,
    chidi: null,
    dalia: 'no-vote-held',
    edith: 'observers-do-not-decide',
    tomas: 'no-vote-held',
  })
  expect(whyNotVoter(forum, 'nobody')).toBe('not-seated')
})

test.each(['secretariat', 'chair', 'moderator', 'rapporteur', 'observer'] as const)(
  '[P3] a %s has no vote, whatever their seat says',
  (role) => {
    const after = forumAfter(['noor', seated({ ...CAST.dalia, role, holdsVote: true })])
    expect(whyNotVoter(after, 'dalia')).not.toBeNull()
    expect(entitled(after)).not.toContain('delta')
  },
)

test('[P3] an observer organization does not decide, even if its seat says that it holds a vote', () => {
  const after = forumAfter(['noor', seated({ ...CAST.edith, role: 'delegate', holdsVote: true })])
  expect(whyNotVoter(after, 'edith')).toBe('observers-do-not-decide')
  expect(entitled(after)).not.toContain('institute')
})

test('[P4] a seat is in an organization and a session that there are', () => {
  expect(whyNotSeat(forum, { ...dalia, organizationId: 'nowhere' })).toBe('input-unreadable')
  expect(whyNotSeat(forum, { ...dalia, sessionId: 'S9' })).toBe('session-unknown')
})

test('[P4] a moderator leads a session', () => {
  const tomas = { role: 'moderator', organizationId: null, sessionId: 'S1', holdsVote: false } as const
  expect(whyNotSeat(forum, tomas)).toBeNull()
  expect(whyNotSeat(forum, { ...tomas, sessionId: null })).toBe('session-unknown')
})
