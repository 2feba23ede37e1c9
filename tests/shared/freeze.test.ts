import { expect, test } from 'vitest'
import { openMatters, whyNotFreeze } from '../../shared/freeze.ts'
import { filedAs, filedNow, merged, sentBack } from '../support/amendingCast.ts'
import {
  AGREED,
  AMENDED,
  ballotClosed,
  ballotOpened,
  consensusSought,
  decided,
  filed,
  forumAfter,
  frozen,
  handedOver,
  replacing,
  type Step,
  TABLED,
  taken,
  timeClosed,
  timeOpened,
} from '../support/cast.ts'

const matters = (...steps: Parameters<typeof forumAfter>) =>
  openMatters(forumAfter(...steps)).map(({ code, about }) => (about ? `${code} ${about}` : code))

/** What is still open after what was done, in the order in which it would be settled. */
const OPEN: [after: string, steps: readonly Step[], matters: string[]][] = [
  [
    'nothing',
    [],
    ['draft-not-handed-over S1', 'draft-not-handed-over S2', 'text-not-compiled', 'text-undecided'],
  ],
  [
    'one hand-over',
    [['mei', handedOver('S2')]],
    ['draft-not-handed-over S1', 'text-not-compiled', 'text-undecided'],
  ],
  ['the compiling', TABLED, ['text-undecided']],
  [
    'the opening of the time for amendments',
    [...TABLED, ['noor', timeOpened]],
    ['amendments-open', 'text-undecided'],
  ],
  [
    'three amendments',
    AMENDED,
    ['amendment-undecided am1', 'amendment-undecided am2', 'amendment-undecided am3', 'text-undecided'],
  ],
  [
    'one adoption',
    [...AMENDED, ...decided('am1', 'r1', 'adopted')],
    ['fall-unconfirmed am2', 'amendment-undecided am3', 'text-undecided'],
  ],
  [
    'one that was sent back',
    [...AMENDED, ...decided('am1', 'r1', 'adopted'), ['ingrid', sentBack('am2')]],
    ['amendment-undecided am2', 'amendment-undecided am3', 'text-undecided'],
  ],
  [
    'amendments that wait for sponsors, for the chair, and for the one they are merged with',
    [
      ...TABLED,
      ['noor', timeOpened],
      ['edith', filedAs('am1', replacing('r2', 'learn', 'know'), { way: 'suggested' })],
      ['ana', filed('am2', replacing('r1', 'large', 'all'))],
      ['bo', filed('am3', replacing('r1', 'large', 'all'))],
      ['noor', merged('am3', 'am2')],
      ['noor', timeClosed],
      ['bo', filedNow('am4', replacing('r3', 'report', 'write'))],
    ],
    ['amendment-undecided am1', 'amendment-undecided am2', 'amendment-undecided am4', 'text-undecided'],
  ],
  ['a ballot', [...TABLED, ['ingrid', ballotOpened('text')]], ['ballot-unannounced b1', 'text-undecided']],
  [
    'a ballot that is closed',
    [...TABLED, ['ingrid', ballotOpened('text')], ['ingrid', ballotClosed]],
    ['ballot-unannounced b1', 'text-undecided'],
  ],
  ['consensus sought', [...TABLED, ['ingrid', consensusSought]], ['consensus-open c1', 'text-undecided']],
]

test.each(OPEN)('[F1] after %s the freeze is refused, with the list', (_, steps, open) => {
  expect(matters(steps)).toEqual(open)
  expect(whyNotFreeze(forumAfter(steps))).toBe('matters-open')
})

test('[F1] with everything settled the text is frozen, once', () => {
  expect(matters(AGREED)).toEqual([])
  expect(whyNotFreeze(forumAfter(AGREED))).toBeNull()
  const forum = forumAfter(AGREED, ['noor', frozen])
  expect(forum.frozen).toMatchObject({ seq: forum.seq })
  expect(whyNotFreeze(forum)).toBe('forum-frozen')
})

test('[F1] a paragraph on the floor is no open matter', () => {
  expect(matters(AGREED, ['ingrid', taken('r2')])).toEqual([])
})
