import { expect, test } from 'vitest'
import { type Listed, votingList, whyNotReorder } from '../../shared/amending/votingList.ts'
import type { Forum } from '../../shared/forum.ts'
import {
  admitted,
  filedAs,
  filedNow,
  IN_TIME,
  inadmissible,
  merged,
  reordered,
  SORTED_OUT,
  sponsored,
} from '../support/amendingCast.ts'
import {
  adding,
  ballotOpened,
  decided,
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

const ids = (items: readonly Listed[]) => items.map(({ amendment }) => amendment.id)
const on = (forum: Forum, paragraph: string) =>
  votingList(forum).find((listed) => listed.paragraph === paragraph) ?? none()

test('[T17] each amendment that can be voted is there once, in the order of the text', () => {
  const list = votingList(forumAfter(SORTED_OUT))
  expect(list.map(({ paragraph, items }) => [paragraph, ids(items)])).toEqual([
    ['r1', ['am2', 'am1']],
    ['r2', ['am3', 'am12', 'am10', 'am4']],
    ['r3', ['am9', 'am11', 'am6']],
  ])
})

test('[T17] what waits for sponsors or the chair, is inadmissible or was withdrawn is not in it', () => {
  const steps: Step[] = [
    ...IN_TIME,
    ['noor', inadmissible('am3')],
    ['ana', withdrawn('am8')],
    ['noor', timeClosed],
    ['chidi', filedNow('late', replacing('r2', 'learn', 'know'))],
  ]
  const all = (forum: Forum) => votingList(forum).flatMap(({ items }) => ids(items))
  expect(all(forumAfter(steps))).toEqual(['am2', 'am1', 'am4', 'am5'])
  const more = forumAfter(steps, ['ingrid', admitted('late')], ['ana', sponsored('am6')])
  expect(all(more)).toEqual(['am2', 'am1', 'late', 'am4', 'am5', 'am6'])
})

test('[T17] sub-amendments stand with their parent, in their own order; merged ones with theirs', () => {
  const forum = forumAfter(
    IN_TIME,
    ['chidi', filedAs('x', replacing('r1', 'all', 'many'), { parent: 'am1' })],
    ['noor', merged('am5', 'am4')],
  )
  const am1 = on(forum, 'r1').items.find(({ amendment }) => amendment.id === 'am1') ?? none()
  expect(ids(am1.subs)).toEqual(['x', 'am7'])
  expect(am1.subs.map(({ reason }) => reason.code)).toEqual(['replacesPart', 'inserts'])
  const am4 = on(forum, 'r2').items.find(({ amendment }) => amendment.id === 'am4') ?? none()
  expect(am4.merged.map(({ number }) => number)).toEqual([5])
})

test('[T17] alternatives are groups, numbered; whoever contradicts nobody is in none', () => {
  const forum = forumAfter(
    IN_TIME,
    ['chidi', filed('x', replacing('r1', 'fund', 'pay'))],
    ['ana', filed('y', replacing('r1', 'to fund', 'to staff'))],
  )
  const groups = on(forum, 'r1').items.map(({ amendment, group }) => [amendment.id, group])
  expect(groups).toEqual([
    ['am2', 1],
    ['am1', 1],
    ['x', 2],
    ['y', 2],
  ])
  expect(on(forum, 'r2').items.map(({ amendment, group }) => [amendment.id, group])).toEqual([
    ['am4', 1],
    ['am5', 1],
    ['am3', null],
  ])
})

test('[T17] the chair’s order stands, with its reason, until it is the suggested one again', () => {
  const steps: Step[] = [...IN_TIME, ['noor', timeClosed]]
  expect(on(forumAfter(steps), 'r1').reordered).toBeNull()
  const forum = forumAfter(steps, ['ingrid', reordered('r1', 'am1', 'am2')])
  expect(ids(on(forum, 'r1').items)).toEqual(['am1', 'am2'])
  expect(on(forum, 'r1').reordered).toBe('This one decides the others.')
  expect(on(forum, 'r2').reordered).toBeNull()
  const back = forumAfter(steps, ['ingrid', reordered('r1', 'am2', 'am1')])
  expect(on(back, 'r1').reordered).toBeNull()
})

test('[T17] who comes later stands behind whom the suggestion has it; who goes leaves no gap', () => {
  const steps: Step[] = [...IN_TIME, ['noor', timeClosed], ['ingrid', reordered('r2', 'am5', 'am4', 'am3')]]
  const more = forumAfter(
    steps,
    ['chidi', filedNow('x', replacing('r2', 'learn', 'know'))],
    ['ingrid', admitted('x')],
  )
  // Suggested first of all, as it replaces words where the others put some in.
  expect(ids(on(more, 'r2').items)).toEqual(['x', 'am5', 'am4', 'am3'])
  const less = forumAfter(steps, ['ana', withdrawn('am4')])
  expect(ids(on(less, 'r2').items)).toEqual(['am5', 'am3'])
})

test('[T17] the chair names all that are pending there, each once', () => {
  const forum = forumAfter(IN_TIME)
  const why = (paragraph: string, ...order: string[]) => whyNotReorder(forum, { paragraph, order })
  expect(why('r2', 'am5', 'am3', 'am4')).toBeNull()
  expect(why('r2', 'am5', 'am3')).toBe('list-changed')
  expect(why('r2', 'am5', 'am3', 'am3')).toBe('list-changed')
  expect(why('r2', 'am5', 'am3', 'am4', 'am4')).toBe('list-changed')
  expect(why('r2', 'am5', 'am3', 'am1')).toBe('list-changed')
  expect(why('r1', 'am7', 'am1', 'am2')).toBe('list-changed')
  expect(why('r1a', 'am1', 'am2')).toBe('paragraph-unknown')
  expect(why('r9', 'am1', 'am2')).toBe('paragraph-unknown')
  const voting = forumAfter(SORTED_OUT, ['ingrid', taken('r1')], ['ingrid', ballotOpened('am7')])
  expect(whyNotReorder(voting, { paragraph: 'r1', order: ['am1', 'am2'] })).toBe('ballot-under-way')
  expect(whyNotReorder(voting, { paragraph: 'r3', order: ['am6', 'am9', 'am11'] })).toBeNull()
})

test('[T17] once decided they are gone, and what is left keeps the chair’s order', () => {
  const forum = forumAfter(SORTED_OUT, decided('am12', 'r2', 'rejected'))
  expect(ids(on(forum, 'r2').items)).toEqual(['am3', 'am10', 'am4'])
})

test('[T17] new paragraphs come after those they follow, as filed', () => {
  const forum = forumAfter(
    TABLED,
    ['noor', timeOpened],
    ['ana', filed('am1', adding('r1b', 'Encourages one;', 'n1'))],
    ['bo', filed('am2', adding('r1b', 'Encourages another;', 'n2'))],
    ['chidi', filed('am3', replacing('r1', 'large', 'all'))],
  )
  expect(ids(on(forum, 'r1').items)).toEqual(['am3', 'am1', 'am2'])
})

function none(): never {
  throw new Error('missing')
}
