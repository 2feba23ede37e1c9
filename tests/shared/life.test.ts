import { expect, test } from 'vitest'
import {
  fateOf,
  isAmended,
  whyNotAdmit,
  whyNotDeclareInadmissible,
  whyNotFall,
  whyNotLeaveUntaken,
  whyNotMerge,
  whyNotSendBack,
  whyNotUndoMerger,
  whyNotWithdraw,
} from '../../shared/amending/life.ts'
import { isAwaited } from '../../shared/amending/moves.ts'
import type { Forum } from '../../shared/forum.ts'
import { openMatters } from '../../shared/freeze.ts'
import {
  admitted,
  filedAs,
  filedNow,
  IN_TIME,
  inadmissible,
  merged,
  notTakenUp,
  SORTED_OUT,
  sentBack,
  unmerged,
} from '../support/amendingCast.ts'
import {
  AMENDED,
  ballotOpened,
  consensusSought,
  decided,
  dropping,
  fell,
  filed,
  forumAfter,
  replacing,
  type Step,
  TABLED,
  taken,
  timeClosed,
  timeOpened,
  withdrawn,
} from '../support/cast.ts'

const OPEN: readonly Step[] = [...TABLED, ['noor', timeOpened]]
const fates = (forum: Forum, ...ids: string[]) => ids.map((id) => forum.amendments[id]?.state)

test('[T5] once a sub-amendment to it was adopted nobody withdraws it: it is no longer its proposer’s own', () => {
  const before = forumAfter(SORTED_OUT)
  expect(whyNotWithdraw(before, 'am1', 'andes')).toBeNull()
  const after = forumAfter(SORTED_OUT, decided('am7', 'r1', 'adopted'))
  expect(isAmended(after, 'am1')).toBe(true)
  expect(whyNotWithdraw(after, 'am1', 'andes')).toBe('amendment-amended')
  const lost = forumAfter(SORTED_OUT, decided('am7', 'r1', 'rejected'))
  expect(whyNotWithdraw(lost, 'am1', 'andes')).toBeNull()
})

test('[T5] an observer withdraws their own suggestion', () => {
  expect(whyNotWithdraw(forumAfter(IN_TIME), 'am6', 'institute')).toBeNull()
})

test('[T5] its sub-amendments fall with a withdrawn one, by its number', () => {
  const forum = forumAfter(IN_TIME, ['ana', withdrawn('am1')])
  expect(forum.amendments.am7).toMatchObject({ state: 'fell', because: 'am1' })
  expect(fates(forum, 'am2')).toEqual(['filed'])
})

test.each([
  ['withdrawn', ['ana', withdrawn('am4')]],
  ['inadmissible', ['noor', inadmissible('am4')]],
] as [string, Step][])('[T5] [T14] merged into one that is %s, it stands for itself again', (_, step) => {
  const forum = forumAfter(IN_TIME, ['noor', merged('am5', 'am4')], step)
  expect(fates(forum, 'am5')).toEqual(['filed'])
  expect(forum.amendments.am5).not.toHaveProperty('into')
})

test('[T8] sent back instead of falling, it waits for its sponsors, until another takes its place', () => {
  const steps: Step[] = [...AMENDED, ...decided('am1', 'r1', 'adopted')]
  const falling = forumAfter(steps)
  expect(whyNotSendBack(falling, 'am2')).toBeNull()
  expect(whyNotSendBack(falling, 'am3')).toBe('amendment-not-falling')
  const back = forumAfter(steps, ['ingrid', sentBack('am2')])
  expect(back.amendments.am2).toMatchObject({ state: 'sentBack', because: 'am1' })
  expect(back.amendments.am2?.note).toContain('as it now reads')
  expect(whyNotFall(back, 'am2')).toBe('amendment-not-falling')
  expect(openMatters(back)).toContainEqual({ code: 'amendment-undecided', about: 'am2' })
  const again = forumAfter(
    steps,
    ['ingrid', sentBack('am2')],
    ['bo', filedAs('am4', replacing('r1', 'archives', 'libraries'), { from: 'am2' })],
  )
  expect(isAwaited(again, again.amendments.am2 ?? none())).toBe(false)
  expect(openMatters(again).map(({ about }) => about)).toEqual(['am3', 'am4', null])
})

test('[T8] its sub-amendments go with one that is sent back', () => {
  const forum = forumAfter(
    IN_TIME,
    ['chidi', filedAs('x', replacing('r1', 'libraries', 'public libraries'), { parent: 'am2' })],
    ['noor', timeClosed],
    decided('am7', 'r1', 'rejected'),
    decided('am1', 'r1', 'adopted'),
    ['ingrid', sentBack('am2')],
  )
  expect(forum.amendments.x).toMatchObject({ state: 'fell', because: 'am2' })
})

test('[T13] what was late or spoken waits for the chair, and is let in', () => {
  const steps: Step[] = [
    ...OPEN,
    ['amara', filedNow('am1', replacing('r1', 'large', 'all'), { way: 'oral', organizationId: 'andes' })],
    ['noor', timeClosed],
    ['bo', filedNow('am2', replacing('r2', 'share', 'give'))],
  ]
  const forum = forumAfter(steps)
  expect(fates(forum, 'am1', 'am2')).toEqual(['awaitingChair', 'awaitingChair'])
  expect([whyNotAdmit(forum, 'am1'), whyNotAdmit(forum, 'am2')]).toEqual([null, null])
  const after = forumAfter(steps, ['ingrid', admitted('am1')])
  expect(after.amendments.am1).toMatchObject({ state: 'filed', admitted: true, organizationId: 'andes' })
  expect(whyNotAdmit(after, 'am1')).toBe('amendment-decided')
})

test('[T13] declared inadmissible with its reason, and let in after all while its words still stand', () => {
  const steps: Step[] = [...IN_TIME, ['noor', inadmissible('am3')]]
  expect(whyNotDeclareInadmissible(forumAfter(IN_TIME), 'am3')).toBeNull()
  const forum = forumAfter(steps)
  expect(forum.amendments.am3).toMatchObject({ state: 'inadmissible', note: 'It is about something else.' })
  expect(whyNotDeclareInadmissible(forum, 'am3')).toBe('amendment-decided')
  expect(whyNotAdmit(forum, 'am3')).toBeNull()
  const letIn = forumAfter(steps, ['ingrid', admitted('am3')])
  expect(fates(letIn, 'am3')).toEqual(['filed'])
  expect(letIn.amendments.am3).not.toHaveProperty('note')
  const changed = forumAfter(steps, ['noor', timeClosed], decided('am4', 'r2', 'adopted'))
  expect(whyNotAdmit(changed, 'am3')).toBe('text-changed')
  const elsewhere = forumAfter(steps, ['noor', timeClosed], decided('am2', 'r1', 'adopted'))
  expect(whyNotAdmit(elsewhere, 'am3')).toBeNull()
})

test('[T13] carried over before it was held inadmissible, it is still let in', () => {
  const steps: Step[] = [...IN_TIME, ['noor', timeClosed], ...decided('am4', 'r2', 'adopted')]
  const forum = forumAfter(steps, ['noor', inadmissible('am3')])
  expect(forum.amendments.am3?.operations).toEqual(forumAfter(steps).amendments.am3?.operations)
  expect(whyNotAdmit(forum, 'am3')).toBeNull()
})

test('[T13] nothing is let in after all while the text as a whole is decided', () => {
  const steps: Step[] = [...OPEN, ['ana', filed('am1', dropping('r3'))], ['noor', inadmissible('am1')]]
  const closed: Step[] = [...steps, ['noor', timeClosed]]
  expect(whyNotAdmit(forumAfter(closed), 'am1')).toBeNull()
  expect(whyNotAdmit(forumAfter(closed, ['ingrid', consensusSought]), 'am1')).toBe('consensus-under-way')
  expect(whyNotAdmit(forumAfter(closed, ['ingrid', ballotOpened('text')]), 'am1')).toBe('ballot-under-way')
})

test('[T13] [T15] a sub-amendment is not let in once its parent is decided', () => {
  const steps: Step[] = [...SORTED_OUT, ['noor', inadmissible('am7')]]
  expect(whyNotAdmit(forumAfter(steps), 'am7')).toBeNull()
  expect(whyNotAdmit(forumAfter(steps, decided('am1', 'r1', 'rejected')), 'am7')).toBe('amendment-decided')
})

test('[T13] what nobody moves is left undecided, with what hangs on it', () => {
  expect(whyNotLeaveUntaken(forumAfter(SORTED_OUT), 'am1')).toBeNull()
  const forum = forumAfter(SORTED_OUT, ['ingrid', notTakenUp('am1')], ['ingrid', notTakenUp('am4')])
  expect(fates(forum, 'am1', 'am7', 'am4', 'am5')).toEqual(['notTakenUp', 'fell', 'notTakenUp', 'merged'])
  expect(fateOf(forum, forum.amendments.am5 ?? none()).state).toBe('notTakenUp')
  expect(whyNotLeaveUntaken(forum, 'am1')).toBe('amendment-decided')
})

test('[T14] two are merged that do the same but for typography, and no others', () => {
  const forum = forumAfter(IN_TIME)
  expect(whyNotMerge(forum, 'am5', 'am4')).toBeNull()
  expect(whyNotMerge(forum, 'am4', 'am5')).toBeNull()
  expect(whyNotMerge(forum, 'am3', 'am4')).toBe('amendments-differ')
  expect(whyNotMerge(forum, 'am4', 'am4')).toBe('amendments-differ')
  expect(whyNotMerge(forum, 'am9', 'am4')).toBe('amendment-unknown')
  expect(whyNotMerge(forum, 'am4', 'am9')).toBe('amendment-unknown')
})

test('[T14] not two of different parents, however alike', () => {
  const forum = forumAfter(
    IN_TIME,
    ['chidi', filedAs('x', replacing('r1', 'protect', 'save'), { parent: 'am1' })],
    ['bo', filedAs('y', replacing('r1', 'protect', 'save'), { parent: 'am2' })],
    ['bo', filedAs('z', replacing('r1', 'protect', 'save'), { parent: 'am1' })],
  )
  expect(whyNotMerge(forum, 'x', 'y')).toBe('amendments-differ')
  expect(whyNotMerge(forum, 'z', 'x')).toBeNull()
})

test('[T14] what others hang on is not merged away', () => {
  const forum = forumAfter(
    IN_TIME,
    ['noor', merged('am5', 'am4')],
    ['ana', filed('x', replacing('r2', 'all schools', 'all schools and public-interest groups'))],
    ['chidi', filed('y', replacing('r1', 'large', 'all'))],
  )
  expect(whyNotMerge(forum, 'am4', 'x')).toBe('amendment-has-others')
  expect(whyNotMerge(forum, 'x', 'am4')).toBeNull()
  expect(whyNotMerge(forum, 'am1', 'y')).toBe('amendment-has-others')
  const over = forumAfter(IN_TIME, ['noor', merged('am5', 'am4')], ['bo', withdrawn('am5')])
  expect(fates(over, 'am5')).toEqual(['withdrawn'])
  expect(over.amendments.am5).not.toHaveProperty('into')
})

test('[T14] a merger is undone by the secretariat or a sponsor of the merged one, before that vote', () => {
  const forum = forumAfter(SORTED_OUT)
  expect(whyNotUndoMerger(forum, 'am5', null)).toBeNull()
  expect(whyNotUndoMerger(forum, 'am5', 'baltic')).toBeNull()
  expect(whyNotUndoMerger(forum, 'am5', 'andes')).toBe('not-your-organization')
  expect(whyNotUndoMerger(forum, 'am4', null)).toBe('amendment-decided')
  const again = forumAfter(SORTED_OUT, ['bo', unmerged('am5')])
  expect(fates(again, 'am4', 'am5')).toEqual(['filed', 'filed'])
  const voting = forumAfter(SORTED_OUT, ['ingrid', taken('r2')], ['ingrid', ballotOpened('am4')])
  expect(whyNotUndoMerger(voting, 'am5', null)).toBe('ballot-under-way')
  const over = forumAfter(SORTED_OUT, decided('am4', 'r2', 'rejected'))
  expect(whyNotUndoMerger(over, 'am5', null)).toBe('amendment-decided')
})

test.each(['adopted', 'rejected'] as const)('[T14] one vote decides both: %s', (outcome) => {
  const forum = forumAfter(SORTED_OUT, decided('am4', 'r2', outcome))
  const merged5 = forum.amendments.am5 ?? none()
  expect(merged5).toMatchObject({ number: 5, state: 'merged', into: 'am4' })
  expect(fateOf(forum, merged5)).toMatchObject({ number: 4, state: outcome })
  expect(openMatters(forum).map(({ about }) => about)).not.toContain('am5')
})

test('[T14] a merged one that is long decided is carried over nothing, and in nobody’s way', () => {
  const forum = forumAfter(SORTED_OUT, decided('am4', 'r2', 'adopted'), decided('am9', 'r3', 'adopted'))
  expect(fates(forum, 'am5', 'am6', 'am11')).toEqual(['merged', 'proposedToFall', 'proposedToFall'])
  const fallen = forumAfter(
    SORTED_OUT,
    decided('am9', 'r3', 'adopted'),
    ['ingrid', fell('am6')],
    ['ingrid', fell('am11')],
  )
  expect(fates(fallen, 'am6', 'am11')).toEqual(['fell', 'fell'])
})

function none(): never {
  throw new Error('no amendment')
}
