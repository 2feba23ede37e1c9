import { expect, test } from 'vitest'
import { holdsPen, partNumeral, whyNotHandOver, whyNotRead, whyNotWrite } from '../../shared/session.ts'
import { DRAFTS, forumAfter, handedOver, TABLED } from '../support/cast.ts'

const forum = forumAfter()
const everyone = Object.keys(forum.seats)

test('[D6] everyone seated may read a draft that there is', () => {
  for (const person of everyone) expect(whyNotRead(forum, person, 'S1')).toBeNull()
  expect(whyNotRead(forum, 'nobody', 'S1')).toBe('not-seated')
  for (const name of ['S9', '', '__proto__', 'constructor']) {
    expect(whyNotRead(forum, 'amara', name)).toBe('session-unknown')
  }
})

test('[D7] only the rapporteurs of the session hold its pen', () => {
  expect(everyone.filter((person) => holdsPen(forum, person, 'S1'))).toEqual(['amara'])
  expect(everyone.filter((person) => whyNotWrite(forum, person, 'S1') === null)).toEqual(['amara'])
  expect(whyNotWrite(forum, 'mei', 'S1')).toBe('not-your-session')
  expect(whyNotWrite(forum, 'ana', 'S1')).toBe('not-your-session')
  expect(whyNotWrite(forum, 'nobody', 'S1')).toBe('not-seated')
})

test('[D7] from the hand-over on nobody writes, in that draft alone', () => {
  const after = forumAfter(['amara', handedOver('S1')])
  expect(whyNotWrite(after, 'amara', 'S1')).toBe('draft-handed-over')
  expect(whyNotRead(after, 'amara', 'S1')).toBeNull()
  expect(whyNotWrite(after, 'mei', 'S2')).toBeNull()
})

test('[D7] whoever loses the seat loses the pen', () => {
  const after = forumAfter(['noor', { type: 'personUnseated', personId: 'amara' }])
  expect(whyNotWrite(after, 'amara', 'S1')).toBe('not-seated')
})

test('[D8] a draft is handed over once, with at least one paragraph', () => {
  expect(whyNotHandOver(forum, 'S1', DRAFTS.S1)).toBeNull()
  expect(whyNotHandOver(forum, 'S1', [])).toBe('draft-empty')
  expect(whyNotHandOver(forum, 'S9', DRAFTS.S1)).toBe('session-unknown')
  const after = forumAfter(TABLED)
  expect(whyNotHandOver(after, 'S1', DRAFTS.S1)).toBe('draft-handed-over')
  expect(after.sessions.S1?.handedOver).toMatchObject({ by: 'amara', paragraphs: DRAFTS.S1 })
})

test('[N6] the heading of a part carries its session’s numeral, no other paragraph does', () => {
  const sessions = { s2: { roman: 'II' } }
  expect(partNumeral(sessions, { id: 'part-s2', kind: 'heading', part: 's2' })).toBe('II')
  expect(partNumeral(sessions, { id: 'other', kind: 'heading', part: 's2' })).toBeNull()
  expect(partNumeral(sessions, { id: 'part-s2', kind: 'operative', part: 's2' })).toBeNull()
  expect(partNumeral({}, { id: 'part-s2', kind: 'heading', part: 's2' })).toBeNull()
})
