import { expect, test } from 'vitest'
import {
  emptyMargin,
  type Margin,
  type MarginLine,
  MOST_THREADS,
  MOST_THREADS_EACH,
  Said,
  whyNotSay,
  whyNotSpeak,
  withLine,
  withLines,
} from '../../shared/draft/margin.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { forumAfter, handedOver, penGiven, penTaken, registered, seated } from '../support/cast.ts'
import { commented, proposed, SOMEWHERE } from '../support/marking.ts'

const forum = forumAfter()
const everyone = Object.keys(forum.seats)

const resolved = (thread: string): Said => ({ type: 'resolved', thread })
const reopened = (thread: string): Said => ({ type: 'reopened', thread })
const takenOver = (thread: string): Said => ({ type: 'takenOver', thread })
const setAside = (thread: string): Said => ({ type: 'setAside', thread })
const replied = (thread: string, words = 'Because.', mentions: string[] = []): Said => ({
  type: 'replied',
  thread,
  words,
  mentions,
})
const named = (row: number, name: string): Said => ({ type: 'momentNamed', row, name })

function lines(...said: [by: string, said: Said][]): MarginLine[] {
  return said.map(([by, what], i) => ({ n: i + 1, at: `2023-06-05T09:00:${10 + i}.000Z`, by, said: what }))
}

function marginAfter(...said: [by: string, said: Said][]): Margin {
  return withLines(emptyMargin(), lines(...said))
}

/** Ana asks why (t1) and proposes other words (t2); Bo asks too (t3). */
const TALK: [by: string, said: Said][] = [
  ['ana', commented('t1', SOMEWHERE)],
  ['ana', proposed('t2', SOMEWHERE, 'States')],
  ['bo', commented('t3', SOMEWHERE, 'And I?', ['ana'])],
]
const talk = marginAfter(...TALK)

function refusals(
  said: Said,
  { margin = talk, state = forum } = {},
): Partial<Record<Refusal | 'nothing', string[]>> {
  const told: Record<string, string[]> = {}
  for (const personId of [...everyone, 'nobody']) {
    const refusal = whyNotSay({ forum: state, margin }, { personId, sessionId: 'S1', said }) ?? 'nothing'
    told[refusal] = [...(told[refusal] ?? []), personId]
  }
  return told
}

const SPEAKERS = everyone.filter((name) => name !== 'edith')

test('[D22] rapporteurs, moderators, chair, secretariat and delegates of participants speak; observers read', () => {
  for (const said of [commented('t9', SOMEWHERE), proposed('t9', SOMEWHERE, ''), replied('t1')]) {
    expect(refusals(said)).toEqual({
      nothing: SPEAKERS,
      'observers-do-not-decide': ['edith'],
      'not-seated': ['nobody'],
    })
  }
  const observing = forumAfter(
    ['noor', registered('guests', 'observer')],
    [
      'noor',
      seated({
        personId: 'gil',
        role: 'delegate',
        organizationId: 'guests',
        sessionId: null,
        holdsVote: false,
      }),
    ],
  )
  expect(whyNotSpeak(observing, 'gil', 'S1')).toBe('observers-do-not-decide')
  expect(whyNotSpeak(forum, 'ana', 'S9')).toBe('session-unknown')
})

test('[D22] a thread is resolved by whoever began it and by the pen, once, and then nothing is added to it', () => {
  expect(refusals(resolved('t1'))).toMatchObject({ nothing: ['amara', 'ana'] })
  expect(refusals(resolved('t1'))['not-your-session']).toContain('tomas')
  const after = marginAfter(...TALK, ['amara', resolved('t1')])
  expect(refusals(resolved('t1'), { margin: after })['thread-resolved']).toEqual(SPEAKERS)
  expect(refusals(replied('t1'), { margin: after })['thread-resolved']).toEqual(SPEAKERS)
  expect(refusals(reopened('t1'), { margin: after }).nothing).toEqual(SPEAKERS)
  expect(refusals(reopened('t1'))['thread-open']).toEqual(SPEAKERS)
})

test('[D22] a proposed wording is taken over or set aside by the pen alone, once', () => {
  for (const said of [takenOver('t2'), setAside('t2')]) {
    expect(refusals(said)).toEqual({
      nothing: ['amara'],
      'not-your-session': SPEAKERS.filter((name) => name !== 'amara'),
      'observers-do-not-decide': ['edith'],
      'not-seated': ['nobody'],
    })
    const after = marginAfter(...TALK, ['amara', said])
    for (const again of [takenOver('t2'), setAside('t2')])
      expect(refusals(again, { margin: after })).toMatchObject({ 'thread-resolved': ['amara'] })
  }
  expect(refusals(takenOver('t1'))).toMatchObject({ 'thread-resolved': ['amara'] })
  const taken = marginAfter(...TALK, ['amara', takenOver('t2')])
  expect(refusals(reopened('t2'), { margin: taken })['thread-resolved']).toEqual(SPEAKERS)
  const aside = marginAfter(...TALK, ['amara', setAside('t2')])
  expect(refusals(reopened('t2'), { margin: aside }).nothing).toEqual(SPEAKERS)
})

test('[D22] [D23] what goes with the pen goes with it when it is given and taken', () => {
  const state = forumAfter(['tomas', penGiven('S1', 'edith')], ['tomas', penGiven('S1', 'rosa')])
  expect(refusals(takenOver('t2'), { state }).nothing).toEqual(['amara', 'rosa'])
  const later = forumAfter(['tomas', penGiven('S1', 'rosa')], ['noor', penTaken('S1', 'amara')])
  expect(refusals(takenOver('t2'), { state: later }).nothing).toEqual(['rosa'])
  expect(refusals(resolved('t1'), { state: later }).nothing).toEqual(['ana', 'rosa'])
  expect(refusals(named(3, 'First reading'), { state: later }).nothing).toEqual(['rosa'])
})

test('[D22] from the hand-over on nothing is said', () => {
  const state = forumAfter(['amara', handedOver('S1')])
  for (const said of [commented('t9', SOMEWHERE), replied('t1'), takenOver('t2'), named(1, 'End')])
    expect(refusals(said, { state })['draft-handed-over']).toEqual(everyone)
})

test('[D22] only threads that there are are spoken of, and none is begun twice', () => {
  for (const thread of ['t9', 'constructor', 'toString', 'hasOwnProperty']) {
    for (const said of [replied(thread), resolved(thread), reopened(thread)])
      expect(refusals(said)['thread-unknown']).toEqual(SPEAKERS)
    expect(refusals(takenOver(thread))['thread-unknown']).toEqual(['amara'])
    expect(refusals(commented(thread, SOMEWHERE)).nothing).toEqual(SPEAKERS)
  }
  expect(refusals(commented('t1', SOMEWHERE))['thread-known']).toEqual(SPEAKERS)
  expect(refusals(proposed('t1', SOMEWHERE, 'x'))['thread-known']).toEqual(SPEAKERS)
})

test('[D22] only people who sit here are mentioned', () => {
  for (const mentions of [['nobody'], ['ana', 'nobody'], ['constructor'], ['']]) {
    expect(refusals(commented('t9', SOMEWHERE, 'Look', mentions))['input-unreadable']).toEqual(SPEAKERS)
    expect(refusals(replied('t1', 'Look', mentions))['input-unreadable']).toEqual(SPEAKERS)
  }
  expect(refusals(replied('t1', 'Look', ['ana', 'edith'])).nothing).toEqual(SPEAKERS)
})

test('[D22] a draft has room for many open threads, and of one person for fewer, so that nobody fills it', () => {
  const begin = (by: string, count: number) =>
    Array.from({ length: count }, (_, i): [string, Said] => [by, commented(`${by}-${i}`, SOMEWHERE)])
  const each = marginAfter(...begin('ana', MOST_THREADS_EACH))
  expect(refusals(commented('t9', SOMEWHERE), { margin: each })['margin-full']).toEqual(['ana'])
  expect(refusals(replied('ana-1'), { margin: each }).nothing).toEqual(SPEAKERS)
  const people = ['ana', 'bo', 'chidi', 'rosa', 'amara']
  const full = people.flatMap((by) => begin(by, MOST_THREADS_EACH))
  expect(full.length).toBe(MOST_THREADS)
  const margin = marginAfter(...full)
  expect(refusals(commented('t9', SOMEWHERE), { margin })['margin-full']).toEqual(SPEAKERS)
  const freed = marginAfter(...full, ['ana', resolved('ana-0')])
  expect(refusals(commented('t9', SOMEWHERE), { margin: freed }).nothing).toContain('ana')
  const again = marginAfter(...full, ['ana', resolved('ana-0')], ['dalia', commented('t9', SOMEWHERE)])
  expect(refusals(reopened('ana-0'), { margin: again })['margin-full']).toEqual(SPEAKERS)
})

test('[D21] a thread is what was said in it, by whom and when', () => {
  const margin = marginAfter(
    ...TALK,
    ['rosa', replied('t1', 'I wonder too.', ['bo'])],
    ['amara', takenOver('t2')],
    ['bo', resolved('t3')],
    ['ana', reopened('t3')],
    ['amara', named(7, 'Second reading')],
    ['amara', named(3, 'First')],
    ['mei', named(3, 'First reading')],
  )
  const at = (n: number) => `2023-06-05T09:00:${9 + n}.000Z`
  expect(margin.n).toBe(10)
  expect(margin.threads.t1).toMatchObject({
    by: 'ana',
    proposal: null,
    resolved: null,
    remarks: [
      { by: 'ana', at: at(1), words: 'Why?', mentions: [] },
      { by: 'rosa', at: at(4), words: 'I wonder too.', mentions: ['bo'] },
    ],
  })
  expect(margin.threads.t2).toMatchObject({
    remarks: [],
    proposal: { wording: 'States', state: 'takenOver', by: 'amara', at: at(5) },
    resolved: { by: 'amara', at: at(5) },
  })
  expect(margin.threads.t3?.resolved).toBeNull()
  expect(margin.moments).toEqual([
    { row: 3, name: 'First reading', by: 'mei', at: at(10) },
    { row: 7, name: 'Second reading', by: 'amara', at: at(8) },
  ])
})

test('[D21] at once or line by line, once or twice, the same lines make the same margin', () => {
  const all = lines(
    ...TALK,
    ['rosa', replied('t1')],
    ['rosa', replied('t99')],
    ['rosa', resolved('constructor')],
    ['amara', named(1, 'Start')],
    ['amara', setAside('t2')],
  )
  const before = JSON.stringify(talk)
  const atOnce = withLines(emptyMargin(), all)
  expect(all.reduce(withLine, emptyMargin())).toEqual(atOnce)
  expect(withLines(talk, all)).toEqual(atOnce)
  expect(JSON.stringify(talk)).toBe(before)
  expect(withLines(atOnce, all)).toBe(atOnce)
  expect(Object.keys(atOnce.threads)).toEqual(['t1', 't2', 't3'])
})

const good = { type: 'commented', thread: 't1', anchor: SOMEWHERE, words: 'Why?', mentions: [] }

test.each<[string, unknown]>([
  ['nothing', null],
  ['no words', { ...good, words: '  ' }],
  ['too many words', { ...good, words: 'x'.repeat(2_001) }],
  ['an anchor on nothing', { ...good, anchor: { ...SOMEWHERE, words: '' } }],
  ['an anchor that is too long', { ...good, anchor: { ...SOMEWHERE, words: 'x'.repeat(2_001) } }],
  ['an anchor with more', { ...good, anchor: { ...SOMEWHERE, deep: {} } }],
  ['a thread that is a path', { ...good, thread: '../x' }],
  ['a thread that is poison', { ...good, thread: '__proto__' }],
  ['a thread without end', { ...good, thread: 'x'.repeat(65) }],
  ['more than is known', { ...good, by: 'chair' }],
  ['a time of its own', { ...good, at: '2020-01-01T00:00:00.000Z' }],
  ['a crowd', { ...good, mentions: Array.from({ length: 21 }, () => 'ana') }],
  ['what nobody says', { type: 'shouted', thread: 't1' }],
  ['a wording without end', { ...good, type: 'proposed', wording: 'x'.repeat(2_001) }],
  ['a moment before the beginning', { type: 'momentNamed', row: -1, name: 'x' }],
  ['a moment between two', { type: 'momentNamed', row: 1.5, name: 'x' }],
  ['a moment without a name', { type: 'momentNamed', row: 1, name: ' ' }],
])('[D22] %s is nothing that can be said', (_, said) => {
  expect(Said.safeParse(said).success).toBe(false)
})

test('[D22] markup is words like any others', () => {
  const words = '<script>alert(1)</script> & [x](javascript:1) \u202E'
  expect(Said.parse({ ...good, words })).toEqual({ ...good, words })
})
