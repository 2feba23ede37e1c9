import { expect, test } from 'vitest'
import { baseOf } from '../../shared/amending/adoption.ts'
import type { Operation } from '../../shared/amending/amendment.ts'
import {
  type Filing,
  placeOf,
  readingOf,
  wayNow,
  wayOf,
  whyNotBringIn,
  whyNotFile,
  whyNotSub,
} from '../../shared/amending/filing.ts'
import type { Forum } from '../../shared/forum.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import {
  AMENDING_DAY,
  admitted,
  filedAs,
  filedNow,
  IN_TIME,
  SORTED_OUT,
  sentBack,
  takenOver,
} from '../support/amendingCast.ts'
import {
  AGREED,
  AMENDED,
  adding,
  adopted,
  announced,
  ballotClosed,
  ballotOpened,
  consensusSought,
  decided,
  dropping,
  EVERYONE_VOTES,
  filed,
  forumAfter,
  handedOver,
  replacing,
  type Step,
  TABLED,
  taken,
  timeClosed,
  timeOpened,
  withdrawn,
} from '../support/cast.ts'

type Operations = (base: readonly Paragraph[]) => Operation[]

/** Why these operations cannot be filed in this forum by Ana's organization. */
function refused(forum: Forum, operations: Operations, how: Partial<Filing> = {}) {
  const filing = { revision: forum.text?.revision ?? 0, organizationId: 'andes', ...how }
  return whyNotFile(forum, { ...filing, operations: operations(baseOf(forum, how)) })
}
const all = replacing('r1', 'large', 'all')
const OPEN: readonly Step[] = [...TABLED, ['noor', timeOpened]]
const CLOSED: readonly Step[] = [...OPEN, ['noor', timeClosed]]

test('[T4] in time it comes without a way of its own, or as a suggestion', () => {
  const forum = forumAfter(OPEN)
  expect(refused(forum, all)).toBeNull()
  expect(refused(forum, all, { way: 'suggested' })).toBeNull()
  expect(refused(forum, all, { way: 'late' })).toBe('amendments-open')
})

test('[T4] after the time it is late or spoken, and no suggestion', () => {
  const forum = forumAfter(CLOSED)
  expect(refused(forum, all, { way: 'late' })).toBeNull()
  expect(refused(forum, all, { way: 'oral' })).toBeNull()
  expect(refused(forum, all)).toBe('amendments-closed')
  expect(refused(forum, all, { way: 'suggested' })).toBe('amendments-closed')
  expect([wayNow(forum), wayNow(forum, 'suggested'), wayNow(forum, 'oral')]).toEqual(['late', 'late', 'oral'])
})

test('[T4] before the time nobody files, in no way', () => {
  for (const way of ['late', 'oral', 'suggested'] as const)
    expect(refused(forumAfter(TABLED), all, { way })).toBe('amendments-closed')
})

test('[T4] while the text as a whole is being decided, and after, nothing more comes', () => {
  const lateOn = (...steps: Step[]) => refused(forumAfter(CLOSED, steps), all, { way: 'late' })
  expect(lateOn(['ingrid', consensusSought])).toBe('consensus-under-way')
  expect(lateOn(['ingrid', ballotOpened('text')])).toBe('ballot-under-way')
  expect(whyNotBringIn(forumAfter(CLOSED, ['ingrid', ballotOpened('text')]))).toBe('ballot-under-way')
  expect(refused(forumAfter(AGREED), replacing('r2', 'share', 'give'), { way: 'late' })).toBe('text-decided')
})

test('[T4] while another amendment is being voted, one may come', () => {
  const voting = forumAfter(AMENDED, ['ingrid', taken('r1')], ['ingrid', ballotOpened('am1')])
  expect(refused(voting, replacing('r1', 'protect', 'save'), { way: 'late' })).toBeNull()
})

test('[T4] what no longer fits the text is not filed, whatever its revision says', () => {
  const forum = forumAfter(AMENDED, decided('am1', 'r1', 'adopted'))
  const before = forumAfter(OPEN).text?.paragraphs ?? []
  expect(refused(forum, () => all(before), { way: 'late' })).toBe('text-changed')
  const struck = forumAfter(
    OPEN,
    ['ana', filed('am1', dropping('r3'))],
    ['noor', timeClosed],
    decided('am1', 'r3', 'adopted'),
  )
  expect(refused(struck, () => replacing('r3', 'report', 'write')(before), { way: 'late' })).toBe(
    'paragraph-struck',
  )
})

test('[T12] [T13] only participating organizations are spoken for, and asked to co-sponsor', () => {
  const forum = forumAfter(OPEN)
  expect(refused(forum, all, { way: 'oral', organizationId: 'institute' })).toBe('not-participant')
  expect(refused(forum, all, { way: 'oral', organizationId: 'nobody' })).toBe('not-participant')
  expect(refused(forum, all, { asked: ['baltic', 'coast'] })).toBeNull()
  expect(refused(forum, all, { asked: ['institute'] })).toBe('not-participant')
  expect(refused(forum, all, { asked: ['andes'] })).toBe('already-sponsor')
})

test('[T9] a sub-amendment is found where its parent is', () => {
  const forum = forumAfter(OPEN, ['ana', filed('am1', replacing('r1b', 'buildings', 'houses'))])
  const operations = replacing('r1b', 'houses', 'old houses')(baseOf(forum, { parent: 'am1' }))
  expect(placeOf(forum, { parent: 'am1', operations })).toBe('r1')
  expect(placeOf(forum, { parent: 'am9', operations })).toBeNull()
})

test('[T15] a sub-amendment changes what its parent changes, one level deep, while it is pending', () => {
  const forum = forumAfter(IN_TIME)
  expect(refused(forum, replacing('r1', 'all', 'many'), { parent: 'am1' })).toBeNull()
  expect(whyNotSub(forum, 'am99', [])).toBe('amendment-unknown')
  expect(whyNotSub(forum, 'am7', [])).toBe('sub-amendment-of-sub')
  const gone = forumAfter(IN_TIME, ['ana', withdrawn('am1')])
  expect(whyNotSub(gone, 'am1', [])).toBe('amendment-decided')
  const voting = forumAfter(SORTED_OUT, ['ingrid', taken('r1')], ['ingrid', ballotOpened('am7')])
  expect(whyNotSub(voting, 'am1', [])).toBe('ballot-under-way')
})

test('[T15] what lies outside its parent, undoes it or does not fit it is no sub-amendment', () => {
  const forum = forumAfter(IN_TIME)
  expect(refused(forum, replacing('r2', 'learn', 'know'), { parent: 'am1' })).toBe('sub-amendment-unfit')
  expect(refused(forum, replacing('r1', 'all', 'large'), { parent: 'am1' })).toBe('sub-amendment-unfit')
  expect(refused(forum, adding('r3', 'Encourages all;'), { parent: 'am1' })).toBe('sub-amendment-unfit')
  const onText = replacing('r1', 'large', 'many')(forum.text?.paragraphs ?? [])
  expect(refused(forum, () => onText, { parent: 'am1' })).toBe('sub-amendment-unfit')
})

test('[T15] words put in elsewhere in the paragraph that its parent changes are one', () => {
  const forum = forumAfter(IN_TIME)
  expect(refused(forum, replacing('r1', 'archives', 'public archives'), { parent: 'am1' })).toBeNull()
})

test('[T15] what a sub-amendment is written on has another digest once another one was adopted', () => {
  const before = forumAfter(SORTED_OUT)
  const after = forumAfter(SORTED_OUT, decided('am7', 'r1', 'adopted'))
  expect(readingOf(before, 'am1')).toBe(readingOf(forumAfter(SORTED_OUT), 'am1'))
  expect(readingOf(after, 'am1')).not.toBe(readingOf(before, 'am1'))
})

const WITHDRAWN: readonly Step[] = [...IN_TIME, ['ana', withdrawn('am8')]]
const same = (forum: Forum, from: string) => () => forum.amendments[from]?.operations ?? []

test('[T16] a withdrawn amendment is taken over word for word, once', () => {
  const forum = forumAfter(WITHDRAWN)
  expect(refused(forum, same(forum, 'am8'), { from: 'am8' })).toBeNull()
  expect(refused(forum, dropping('r2'), { from: 'am8' })).toBe('text-changed')
  expect(refused(forum, same(forum, 'am1'), { from: 'am1' })).toBe('amendment-decided')
  expect(refused(forum, same(forum, 'am8'), { from: 'am99' })).toBe('amendment-unknown')
  const again = forumAfter(WITHDRAWN, ['chidi', takenOver('am9', 'am8')])
  expect(refused(again, same(again, 'am8'), { from: 'am8' })).toBe('amendment-taken-over')
  const free = forumAfter(WITHDRAWN, ['chidi', takenOver('am9', 'am8')], ['chidi', withdrawn('am9')])
  expect(refused(free, same(free, 'am8'), { from: 'am8' })).toBeNull()
})

test('[T16] not once its paragraph reads otherwise; what changed elsewhere is nothing to it', () => {
  const steps: Step[] = [...IN_TIME, ['bo', withdrawn('am2')], ['noor', timeClosed]]
  const same2 = (forum: Forum) => refused(forum, same(forum, 'am2'), { from: 'am2' })
  expect(same2(forumAfter(steps))).toBeNull()
  expect(same2(forumAfter(steps, decided('am3', 'r2', 'adopted')))).toBeNull()
  const after = forumAfter(steps, decided('am7', 'r1', 'adopted'), decided('am1', 'r1', 'adopted'))
  expect(same2(after)).toBe('text-changed')
})

test('[T16] words put in are not taken over into a paragraph whose words have moved', () => {
  const forum = forumAfter(
    IN_TIME,
    ['bo', filed('am9', replacing('r2', 'Invites', 'Urges'))],
    ['chidi', withdrawn('am3')],
    ['noor', timeClosed],
    decided('am9', 'r2', 'adopted'),
  )
  expect(refused(forum, same(forum, 'am3'), { from: 'am3' })).toBe('text-changed')
})

test('[T16] carried over before it was withdrawn, it is taken over as it then stood', () => {
  const steps: Step[] = [
    ...OPEN,
    ['ana', filed('am1', all)],
    ['bo', filed('am2', replacing('r1', 'to fund', 'to staff'))],
    ['noor', timeClosed],
    ...decided('am1', 'r1', 'adopted'),
    ['bo', withdrawn('am2')],
  ]
  const forum = forumAfter(steps)
  expect(refused(forum, same(forum, 'am2'), { from: 'am2' })).toBeNull()
})

test('[T16] [T13] taking over what the chair had not let in does not let it in', () => {
  const late: Step[] = [...CLOSED, ['bo', filedNow('am1', all)]]
  const forum = forumAfter(late, ['bo', withdrawn('am1')])
  expect(wayOf(forum, { from: 'am1' })).toBe('late')
  expect(refused(forum, same(forum, 'am1'), { from: 'am1' })).toBe('amendments-closed')
  expect(refused(forum, same(forum, 'am1'), { from: 'am1', way: 'late' })).toBeNull()
  const letIn = forumAfter(late, ['ingrid', admitted('am1')], ['bo', withdrawn('am1')])
  expect(refused(letIn, same(letIn, 'am1'), { from: 'am1' })).toBeNull()
})

test('[T16] a sub-amendment is taken over as one to the same parent', () => {
  const forum = forumAfter(IN_TIME, ['bo', withdrawn('am7')])
  expect(refused(forum, same(forum, 'am7'), { from: 'am7', parent: 'am1' })).toBeNull()
  expect(refused(forum, () => same(forum, 'am7')(), { from: 'am7', parent: 'am2' })).not.toBeNull()
})

test('[T16] the sponsors of one that was sent back file another in its place, with other words, not late', () => {
  const forum = forumAfter(AMENDED, decided('am1', 'r1', 'adopted'), ['ingrid', sentBack('am2')])
  const again = replacing('r1', 'archives', 'libraries')
  expect(refused(forum, again, { from: 'am2', organizationId: 'baltic' })).toBeNull()
  expect(refused(forum, again, { from: 'am2', organizationId: 'andes' })).toBe('not-your-organization')
  expect(refused(forum, again, { from: 'am2', organizationId: 'baltic', way: 'late' })).toBe(
    'amendments-closed',
  )
})

test('[T4] a screen that was left open through the whole day files nothing into the frozen text', () => {
  expect(refused(forumAfter(AMENDING_DAY), replacing('r2', 'learn', 'know'), { way: 'late' })).toBe(
    'text-decided',
  )
  expect(whyNotFile(forumAfter(['mei', handedOver('S2')]), { revision: 0, operations: [] })).toBe(
    'text-not-compiled',
  )
})

test('[T15] [T4] a sub-amendment that comes between the vote and its announcement is told to wait', () => {
  const counted: Step[] = [
    ...SORTED_OUT,
    ['ingrid', taken('r1')],
    ['ingrid', ballotOpened('am7')],
    ...EVERYONE_VOTES,
    ['ingrid', ballotClosed],
  ]
  const sub: Operations = replacing('r1', 'protect', 'save')
  expect(refused(forumAfter(counted), sub, { parent: 'am1', way: 'late' })).toBe('ballot-under-way')
  const after = forumAfter(
    counted,
    ['ingrid', announced({ andes: 'for', baltic: 'for', coast: 'for' })],
    ['ingrid', adopted('am7')],
    ['ana', filedAs('x', sub, { parent: 'am1', way: 'late' })],
  )
  expect(after.amendments.x).toMatchObject({ state: 'awaitingChair', paragraph: 'r1' })
})
