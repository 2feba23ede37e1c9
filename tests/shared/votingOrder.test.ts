import { expect, test } from 'vitest'
import type { Operation } from '../../shared/amending/amendment.ts'
import { type Voted, votingOrder } from '../../shared/amending/votingOrder.ts'
import { withSubparagraphs } from '../../shared/paragraph.ts'
import { amending, paragraph } from '../support/amending.ts'
import { sampleFiledAt, sampleOperations, sampleText } from '../support/sample.ts'

function sampleVoted(...numbers: number[]): Voted[] {
  return numbers.map((n) => ({ ...amending(n, sampleOperations(n)), filedAt: sampleFiledAt(n) }))
}

function voted(number: number, ...operations: Operation[]): Voted {
  return { ...amending(number, operations), filedAt: `2023-06-05T16:${10 + number}:00Z` }
}

function text(id: string, from: number, old: string, ins: string): Operation {
  return { kind: 'text', paragraph: id, from, to: from + old.length, old, ins }
}

function add(after: string, level: 0 | 1 = 1): Operation {
  const new1 = { id: 'n', kind: 'operative' as const, level, lang: 'en' as const, text: 'new', part: null }
  return { kind: 'add', after, under: level ? 'p' : null, paragraphs: [new1] }
}

const base = [
  paragraph('p', 'States shall protect all the arts and'),
  paragraph('p/a', 'music;', { level: 1 }),
  paragraph('p/b', 'dance.', { level: 1 }),
]

const order = (...all: Voted[]) => votingOrder(base, all).map(({ id }) => id)

test('[A11] the amendments to recommendation 5 of the sample are voted 4, 2, 1, 3, 5, 6', () => {
  const places = votingOrder(withSubparagraphs(sampleText, 'r5'), sampleVoted(6, 5, 4, 3, 2, 1))
  expect(places.map(({ id, reason }) => [id, reason.code, Math.round(100 * reason.share)])).toEqual([
    ['am4', 'deletesParagraph', 100],
    ['am2', 'deletesPart', 30],
    ['am1', 'replacesPart', 7],
    ['am3', 'replacesPart', 7],
    ['am5', 'inserts', 15],
    ['am6', 'inserts', 15],
  ])
})

test('[A12] with each go those that contradict it: if 2 were adopted, 5 and 6 would fall', () => {
  const places = votingOrder(sampleText, sampleVoted(1, 2, 3, 4, 5, 6))
  expect(Object.fromEntries(places.map(({ id, falls }) => [id, falls]))).toEqual({
    am4: ['am2', 'am1', 'am3', 'am5', 'am6'],
    am2: ['am4', 'am5', 'am6'],
    am1: ['am4'],
    am3: ['am4'],
    am5: ['am4', 'am2', 'am6'],
    am6: ['am4', 'am2', 'am5'],
  })
})

test('[A12] what only touches does not fall', () => {
  const places = votingOrder(base, [
    voted(1, text('p', 7, 'shall', 'may')),
    voted(2, text('p', 12, ' protect', '')),
  ])
  expect(places.map(({ falls }) => falls)).toEqual([[], []])
})

test('[A11] of two alternatives the further one comes first: 12 before 11', () => {
  expect(votingOrder(sampleText, sampleVoted(11, 12)).map(({ id, falls }) => [id, falls])).toEqual([
    ['am12', ['am11']],
    ['am11', ['am12']],
  ])
})

test('[A11] by kind: paragraph deleted, replaced, part deleted, replaced, inserted, reshaped, then added', () => {
  const replaced: Operation[] = [{ kind: 'drop', paragraph: 'p' }, { ...add('p', 0) }]
  const shape = { kind: 'operative', level: 0 } as const
  expect(
    order(
      voted(1, add('p')),
      voted(2, { kind: 'shape', paragraph: 'p', old: shape, to: { ...shape, level: 1 } }),
      voted(3, text('p', 20, '', ' of')),
      voted(4, text('p', 7, 'shall', 'may')),
      voted(5, text('p', 20, ' all', '')),
      voted(6, ...replaced),
      voted(7, text('p', 0, 'States shall protect all the arts and', 'Parties love the arts and')),
      voted(8, { kind: 'drop', paragraph: 'p' }),
    ),
  ).toEqual(['am8', 'am6', 'am7', 'am5', 'am4', 'am3', 'am2', 'am1'])
})

test('[A11] paragraph by paragraph: an insertion in (a) before the deletion of (b), (d) after what it follows', () => {
  expect(
    order(
      voted(1, add('p/b')),
      voted(2, { kind: 'drop', paragraph: 'p/b' }),
      voted(3, text('p/a', 0, '', 'all ')),
      voted(4, add('p/a')),
      voted(5, text('p/b', 0, 'dance', 'theatre'), text('p', 7, 'shall', 'may')),
    ),
  ).toEqual(['am5', 'am3', 'am4', 'am2', 'am1'])
})

test('[A11] within a kind by share of the words, then by time, then by number', () => {
  const small = text('p', 7, 'shall', 'may')
  const big = text('p', 7, 'shall protect all', 'may')
  expect(order(voted(1, small), voted(2, big))).toEqual(['am2', 'am1'])
  const late: Voted = { ...voted(1, small), filedAt: '2023-06-05T17:00:00Z' }
  expect(order(late, voted(2, small))).toEqual(['am2', 'am1'])
  expect(order(voted(2, small), { ...voted(1, small), filedAt: voted(2).filedAt })).toEqual(['am1', 'am2'])
})

test('[A11] shares count words alike on every machine: Chinese by the character, at most all', () => {
  const chinese = [paragraph('z', '保护和促进文化')]
  const share = (...o: Operation[]) => votingOrder(chinese, [voted(1, ...o)])[0]?.reason.share
  expect(share(text('z', 0, '保护', '支持'))).toBeCloseTo(4 / 7)
  expect(share(text('z', 0, '保护和促进', '尊重并且支持发展'))).toBe(1)
})
