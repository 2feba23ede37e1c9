import { expect, test } from 'vitest'
import {
  holdsPen,
  partNumeral,
  whyNotGivePen,
  whyNotHandOver,
  whyNotRead,
  whyNotTakePen,
  whyNotWrite,
} from '../../shared/session.ts'
import {
  bracketHandedOver,
  DRAFTS,
  forumAfter,
  handedOver,
  penGiven,
  penTaken,
  TABLED,
} from '../support/cast.ts'

const forum = forumAfter()
const everyone = Object.keys(forum.seats)

test('[D6] everyone seated may read a draft that there is', () => {
  for (const person of everyone) expect(whyNotRead(forum, person, 'S1')).toBeNull()
  expect(whyNotRead(forum, 'nobody', 'S1')).toBe('not-seated')
  for (const name of ['S9', '', '__proto__', 'constructor']) {
    expect(whyNotRead(forum, 'amara', name)).toBe('session-unknown')
  }
})

test('[D7] the rapporteurs of the session hold its pen, unless it is given and taken', () => {
  expect(everyone.filter((person) => holdsPen(forum, person, 'S1'))).toEqual(['amara'])
  expect(everyone.filter((person) => whyNotWrite(forum, person, 'S1') === null)).toEqual(['amara'])
  expect(whyNotWrite(forum, 'mei', 'S1')).toBe('not-your-session')
  expect(whyNotWrite(forum, 'ana', 'S1')).toBe('not-your-session')
  expect(whyNotWrite(forum, 'nobody', 'S1')).toBe('not-seated')
})

test('[D7] [D23] whoever is given the pen writes, whoever it is taken from reads, each in that draft alone', () => {
  const after = forumAfter(['tomas', penGiven('S1', 'rosa')], ['noor', penTaken('S1', 'amara')])
  expect(everyone.filter((person) => holdsPen(after, person, 'S1'))).toEqual(['rosa'])
  expect(whyNotWrite(after, 'rosa', 'S1')).toBeNull()
  expect(whyNotWrite(after, 'amara', 'S1')).toBe('not-your-session')
  expect(whyNotWrite(after, 'rosa', 'S2')).toBe('not-your-session')
  expect(whyNotWrite(after, 'mei', 'S2')).toBeNull()
  const back = forumAfter(['tomas', penTaken('S1', 'amara')], ['tomas', penGiven('S1', 'amara')])
  expect(whyNotWrite(back, 'amara', 'S1')).toBeNull()
  const away = forumAfter(
    ['tomas', penGiven('S1', 'rosa')],
    ['noor', { type: 'personUnseated', personId: 'rosa' }],
  )
  expect(whyNotWrite(away, 'rosa', 'S1')).toBe('not-seated')
})

test('[D23] the pen is given to whoever sits here and does not hold it, and taken from whoever does', () => {
  expect(whyNotGivePen(forum, 'edith', 'S1')).toBeNull()
  expect(whyNotGivePen(forum, 'amara', 'S1')).toBe('pen-held')
  expect(whyNotGivePen(forum, 'nobody', 'S1')).toBe('not-seated')
  expect(whyNotGivePen(forum, 'edith', 'S9')).toBe('session-unknown')
  expect(whyNotTakePen(forum, 'amara', 'S1')).toBeNull()
  expect(whyNotTakePen(forum, 'mei', 'S1')).toBe('pen-not-held')
  expect(whyNotTakePen(forum, 'nobody', 'S1')).toBe('not-seated')
  const after = forumAfter(['amara', handedOver('S1')])
  expect(whyNotGivePen(after, 'edith', 'S1')).toBe('draft-handed-over')
  expect(whyNotTakePen(after, 'amara', 'S1')).toBe('draft-handed-over')
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

test('[D28] a bracket that is open at the hand-over goes with it: whose, why, and where', () => {
  const after = forumAfter(['amara', handedOver('S1')], ['amara', bracketHandedOver])
  const { type: _, sessionId: __, bracketId: id, ...bracket } = bracketHandedOver
  expect(after.sessions.S1?.brackets).toEqual([{ id, ...bracket }])
  expect(after.sessions.S2?.brackets).toBeUndefined()
})

test('[N6] the heading of a part carries its session’s numeral, no other paragraph does', () => {
  const sessions = { s2: { roman: 'II' } }
  expect(partNumeral(sessions, { id: 'part-s2', kind: 'heading', part: 's2' })).toBe('II')
  expect(partNumeral(sessions, { id: 'other', kind: 'heading', part: 's2' })).toBeNull()
  expect(partNumeral(sessions, { id: 'part-s2', kind: 'operative', part: 's2' })).toBeNull()
  expect(partNumeral({}, { id: 'part-s2', kind: 'heading', part: 's2' })).toBeNull()
})
