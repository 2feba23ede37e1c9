import { expect, test } from 'vitest'
import { adoption, baseOf, changeBy, operationsOnText, subAdoption } from '../../shared/amending/adoption.ts'
import { fits } from '../../shared/amending/amendment.ts'
import type { Forum } from '../../shared/forum.ts'
import { wouldRead } from '../../shared/question.ts'
import { filedAs, IN_TIME, merged, SORTED_OUT, sentBack } from '../support/amendingCast.ts'
import {
  decided,
  filed,
  forumAfter,
  replacing,
  type Step,
  TABLED,
  timeClosed,
  timeOpened,
} from '../support/cast.ts'

const textOf = (forum: Forum, id: string) => forum.text?.paragraphs.find((p) => p.id === id)?.text
const CLOSED: Step = ['noor', timeClosed]

test('[T15] once a sub-amendment is adopted its parent is what both come to; the text is not touched', () => {
  const before = forumAfter(SORTED_OUT)
  const after = forumAfter(SORTED_OUT, decided('am7', 'r1', 'adopted'))
  expect(textOf(after, 'r1')).toBe(textOf(before, 'r1'))
  expect(after.text?.revision).toBe(0)
  const read = (forum: Forum) => wouldRead(forum, 'am1').find((p) => p.id === 'r1')?.text
  expect(read(before)).toBe('Urges Parties to protect all archives and to fund:')
  expect(read(after)).toBe('Urges Parties to protect all public archives and to fund:')
  expect(after.amendments.am1?.filed.operations).toEqual(before.amendments.am1?.operations)
})

test('[T15] adopted after it, the parent is adopted as amended', () => {
  const after = forumAfter(SORTED_OUT, decided('am7', 'r1', 'adopted'), decided('am1', 'r1', 'adopted'))
  expect(after.amendments.am1?.state).toBe('adoptedAsAmended')
  expect(textOf(after, 'r1')).toBe('Urges Parties to protect all public archives and to fund:')
  const plain = forumAfter(SORTED_OUT, decided('am7', 'r1', 'rejected'), decided('am1', 'r1', 'adopted'))
  expect(plain.amendments.am1?.state).toBe('adopted')
  expect(textOf(plain, 'r1')).toBe('Urges Parties to protect all archives and to fund:')
})

const SIBLINGS: readonly Step[] = [
  ...IN_TIME,
  ['chidi', filedAs('rival', replacing('r1', 'all', 'all private'), { parent: 'am1' })],
  ['chidi', filedAs('beside', replacing('r1', 'archives', 'archives'.toUpperCase()), { parent: 'am1' })],
  CLOSED,
]

test('[T15] of its siblings those that contradict it are proposed to fall, the others carried over', () => {
  const facts = subAdoption(forumAfter(SIBLINGS), 'am7')
  expect(facts).toMatchObject({ parent: 'am1', proposedToFall: ['rival'] })
  expect(facts.carriedOver.map(({ amendmentId }) => amendmentId)).toEqual(['beside'])
  const after = forumAfter(SIBLINGS, decided('am7', 'r1', 'adopted'))
  const beside = after.amendments.beside
  expect(fits(baseOf(after, { parent: 'am1' }), beside?.operations ?? [])).toBe(true)
  expect(wouldRead(after, 'beside').find((p) => p.id === 'r1')?.text).toBe(
    'Urges Parties to protect all public ARCHIVES and to fund:',
  )
})

test('[T7] [T15] a sub-amendment is carried over with its parent', () => {
  const steps: Step[] = [
    ...IN_TIME,
    ['chidi', filed('x', replacing('r1', 'protect', 'protect and promote'))],
    CLOSED,
  ]
  const facts = adoption(forumAfter(steps), 'x')
  expect(facts.carriedOver.map(({ amendmentId }) => amendmentId)).toEqual(['am1', 'am2', 'am7'])
  const after = forumAfter(steps, decided('x', 'r1', 'adopted'))
  expect(wouldRead(after, 'am7').find((p) => p.id === 'r1')?.text).toBe(
    'Urges Parties to protect and promote all public archives and to fund:',
  )
})

test('[T7] [T15] where its parent falls a sub-amendment needs no word of its own, and still can be read', () => {
  const steps: Step[] = [...IN_TIME, CLOSED, ...decided('am2', 'r1', 'adopted')]
  const forum = forumAfter(steps)
  expect(forum.amendments.am1?.state).toBe('proposedToFall')
  expect(forum.amendments.am7?.state).toBe('filed')
  expect(operationsOnText(forum, forum.amendments.am7 ?? none())).toEqual(forum.amendments.am1?.operations)
})

test('[T7] while something waits to fall, a change to the text does not stumble over it', () => {
  const forum = forumAfter([...IN_TIME, CLOSED, ...decided('am2', 'r1', 'adopted')])
  const operations = replacing('r1', 'fund', 'pay')(forum.text?.paragraphs ?? [])
  const change = changeBy(forum, { id: 'correction', number: 0, operations })
  expect(change.proposedToFall).toEqual([])
  expect(change.changed.map((p) => p.text)).toEqual(['Urges Parties to protect libraries and to pay:'])
})

test('[T14] what is merged into the one adopted neither falls nor is carried over', () => {
  const forum = forumAfter(IN_TIME, ['noor', merged('am5', 'am4')], CLOSED)
  const { proposedToFall, carriedOver } = adoption(forum, 'am4')
  expect(proposedToFall).toEqual([])
  expect(carriedOver).toEqual([])
  const apart = adoption(forumAfter(IN_TIME, CLOSED), 'am4')
  expect(apart.proposedToFall).toEqual(['am5'])
})

test('[T14] merged into another one it keeps step with the text, and stands for itself again as it should read', () => {
  const steps: Step[] = [
    ...IN_TIME,
    ['noor', merged('am5', 'am4')],
    CLOSED,
    ...decided('am3', 'r2', 'adopted'),
    ['noor', { type: 'mergerUndone', amendmentId: 'am5' }],
  ]
  const forum = forumAfter(steps)
  expect(wouldRead(forum, 'am5').find((p) => p.id === 'r2')?.text).toBe(
    'Invites Parties to share openly what they learn with all schools and public interest groups;',
  )
})

test('[T14] merged into one that is decided it is carried over nothing any more', () => {
  const forum = forumAfter(SORTED_OUT, decided('am4', 'r2', 'adopted'))
  const { carriedOver, proposedToFall } = adoption(forum, 'am12')
  expect([...carriedOver.map(({ amendmentId }) => amendmentId), ...proposedToFall]).not.toContain('am5')
})

const UNDOING: readonly Step[] = [
  ...TABLED,
  ['noor', timeOpened],
  ['ana', filed('am1', replacing('r1', 'large archives and to fund', 'all archives and to pay'))],
  ['bo', filedAs('one', replacing('r1', 'all', 'large'), { parent: 'am1' })],
  ['bo', filedAs('other', replacing('r1', 'pay', 'fund'), { parent: 'am1' })],
  ['chidi', filed('x', replacing('r1', 'fund', 'pay'))],
  CLOSED,
]

test('[T15] a sub-amendment that would by then leave nothing of its parent falls', () => {
  expect(subAdoption(forumAfter(UNDOING), 'one').proposedToFall).toEqual(['other'])
  const { proposedToFall, carriedOver } = adoption(forumAfter(UNDOING), 'x')
  expect(proposedToFall).toEqual(['one'])
  expect(carriedOver.map(({ amendmentId }) => amendmentId)).toContain('am1')
})

test('[T8] [T14] sent back, the lead leaves behind a merged one that was proposed to fall with it', () => {
  const steps: Step[] = [
    ...TABLED,
    ['noor', timeOpened],
    ['ana', filed('am1', replacing('r2', 'learn', 'learn and their know-how'))],
    ['bo', filed('am2', replacing('r2', 'learn', 'learn and their know how'))],
    ['chidi', filed('am3', replacing('r2', 'learn with', 'teach'))],
    ['noor', merged('am2', 'am1')],
    CLOSED,
    ...decided('am3', 'r2', 'adopted'),
  ]
  const forum = forumAfter(steps)
  expect([forum.amendments.am1?.state, forum.amendments.am2?.state]).toEqual([
    'proposedToFall',
    'proposedToFall',
  ])
  const back = forumAfter(steps, ['ingrid', sentBack('am1')])
  expect(back.amendments.am2?.state).toBe('proposedToFall')
})

function none(): never {
  throw new Error('no amendment')
}
