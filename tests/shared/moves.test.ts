import { expect, test } from 'vitest'
import { Act } from '../../shared/acts.ts'
import { type AmendmentState, PENDING, STATES } from '../../shared/amending/amendmentState.ts'
import { isBeingVoted, MOVES, type Move, type MoveName, whyNotMove } from '../../shared/amending/moves.ts'
import type { Forum } from '../../shared/forum.ts'
import { AMENDING_DAY, filedAs, IN_TIME, merged, SORTED_OUT } from '../support/amendingCast.ts'
import {
  AMENDED,
  ballotClosed,
  ballotOpened,
  EVERYONE_VOTES,
  forumAfter,
  journalAfter,
  replacing,
  taken,
  timeClosed,
} from '../support/cast.ts'

const NAMES = Object.keys(MOVES) as MoveName[]
const moves: Record<MoveName, Move> = MOVES

function inState(state: AmendmentState): Forum {
  const forum = forumAfter(AMENDED)
  const am1 = forum.amendments.am1
  if (!am1) throw new Error('no amendment')
  am1.state = state
  return forum
}

test('[T11] every state is reached by a move, and every state that is not the last is left by one', () => {
  const reached = new Set(Object.values(moves).flatMap(({ to }) => (to === 'pending' ? PENDING : [to])))
  expect(STATES.filter((state) => !reached.has(state))).toEqual([])
  const left = new Set(Object.values(moves).flatMap(({ from }) => from))
  expect(STATES.filter((state) => !left.has(state))).toEqual(['fell', 'notTakenUp'])
})

test.each(NAMES)('[T11] %s is refused in every state it does not begin from', (name) => {
  for (const state of STATES) {
    const refused = whyNotMove(inState(state), name, 'am1')
    if (moves[name].from.includes(state)) expect([state, refused]).toEqual([state, null])
    else expect([state, refused]).toEqual([state, moves[name].no ?? 'amendment-decided'])
  }
  expect(whyNotMove(forumAfter(AMENDED), name, 'am9')).toBe('amendment-unknown')
})

test('[T11] every move is an act there is, by somebody', () => {
  const acts = Act.options.map((o) => o.shape.type.value)
  for (const { act, who } of Object.values(moves)) {
    expect(acts).toContain(act)
    expect(who.length).toBeGreaterThan(0)
  }
})

test('[T11] a day goes through every move, and no amendment is ever in a state that the table does not lead to', () => {
  const entries = journalAfter(AMENDING_DAY)
  const done = new Set(entries.map(({ act }) => act.type))
  const named = new Set(Object.values(moves).map(({ act }) => act))
  named.delete('reconsiderationDecided')
  expect([...named].filter((act) => !done.has(act))).toEqual([])
})

test.each([
  ['open', []],
  ['being counted', [...EVERYONE_VOTES, ['ingrid', ballotClosed] as const]],
] as const)('[T11] while a ballot on it is %s, only its result moves an amendment', (_, more) => {
  const forum = forumAfter(
    AMENDED,
    ['ingrid', taken('r1')],
    ['ingrid', ballotOpened('am1')],
    ...more.map((step) => [step]),
  )
  for (const name of NAMES) {
    if (!moves[name].from.includes('filed')) continue
    const kept = moves[name].whileVoted ? null : 'ballot-under-way'
    expect([name, whyNotMove(forum, name, 'am1')]).toEqual([name, kept])
    expect([name, whyNotMove(forum, name, 'am2')]).toEqual([name, null])
  }
})

test('[T11] what hangs together is being voted together: parent and sub-amendment, lead and merged', () => {
  const on = (asked: string, paragraph: string) =>
    forumAfter(SORTED_OUT, ['ingrid', taken(paragraph)], ['ingrid', ballotOpened(asked)])
  const voted = (forum: Forum) =>
    Object.values(forum.amendments)
      .filter((a) => isBeingVoted(forum, a))
      .map((a) => a.id)
  expect(voted(forumAfter(SORTED_OUT))).toEqual([])
  expect(voted(on('am7', 'r1'))).toEqual(['am1', 'am7'])
  expect(voted(on('am1', 'r1'))).toEqual(['am1', 'am7'])
  expect(voted(on('am4', 'r2'))).toEqual(['am4', 'am5'])
  expect(voted(on('am3', 'r2'))).toEqual(['am3'])
})

test('[T11] a sub-amendment to one sibling does not hold up the other', () => {
  const two = forumAfter(
    IN_TIME,
    ['chidi', filedAs('am9', replacing('r1', 'protect', 'save'), { parent: 'am2' })],
    ['noor', merged('am5', 'am4')],
    ['noor', timeClosed],
    ['ingrid', taken('r1')],
    ['ingrid', ballotOpened('am7')],
  )
  expect(whyNotMove(two, 'withdraw', 'am2')).toBeNull()
  expect(whyNotMove(two, 'withdraw', 'am1')).toBe('ballot-under-way')
})
