import { expect, test } from 'vitest'
import { momentAfter, momentBefore, momentsOf } from '../../client/features/drafting/history/moments.ts'
import type { Row } from '../../client/features/drafting/history/rows.ts'

const NINE = Date.parse('2023-06-05T09:00:00.000Z')
const AUTHORS = {
  sec: { id: 'sec', name: 'Noor' },
  ana: { id: 'ana', name: 'Ana' },
  bo: { id: 'bo', name: 'Bo' },
}

/** Rows as `minutes after nine:who`. */
function rows(...said: string[]): Row[] {
  return said.map((row) => {
    const [minutes, who] = row.split(':')
    const author = AUTHORS[who as keyof typeof AUTHORS]
    return { author, at: NINE + Number(minutes) * 60_000, update: new Uint8Array() }
  })
}

const told = (all: ReturnType<typeof momentsOf>) =>
  all.map(({ row, what, names, writers }) =>
    [row, what, ...names.map(({ name }) => `“${name}”`), ...writers.map(({ name }) => name)].join(' '),
  )
const plain = { named: [], handedOver: null }

test('[D24] the moments: beginning, pauses, another writer after a pause, now; each with who wrote since', () => {
  const all = momentsOf(
    rows('0:sec', '1:ana', '1.1:bo', '1.2:ana', '6.3:ana', '6.4:ana', '7.5:bo', '7.6:ana', '9:ana', '9.5:bo'),
    plain,
  )
  expect(told(all)).toEqual([
    '1 beginning Noor',
    '4 pause Ana Bo', // five minutes of nothing
    '6 pause Ana', // a minute, and somebody else goes on
    '10 now Bo Ana', // a minute and a half, and the same one goes on: no moment
  ])
  expect(all.map(({ at }) => (at - NINE) / 60_000)).toEqual([0, 1.2, 6.4, 9.5])
})

test('[D24] two who write at once make no moments of it', () => {
  const both = rows('0:sec', ...Array.from({ length: 50 }, (_, i) => `${i / 100}:${i % 2 ? 'ana' : 'bo'}`))
  expect(told(momentsOf(both, plain))).toEqual(['1 beginning Noor', '51 now Bo Ana'])
})

test('[D24] named moments stand among them, two names at one row too, and wait for rows that are not here', () => {
  const named = [
    { row: 2, name: 'Before lunch', at: '2023-06-05T09:01:00Z', byName: 'Ana' },
    { row: 2, name: 'First reading', at: '2023-06-05T09:02:00Z', byName: 'Bo' },
    { row: 3, name: 'Compromise', at: '2023-06-05T09:03:00Z', byName: 'Bo' },
    { row: 9, name: 'Later', at: '2023-06-05T09:59:00Z', byName: 'Bo' },
    { row: 0, name: 'Never', at: '2023-06-05T09:59:00Z', byName: 'Bo' },
  ]
  expect(told(momentsOf(rows('0:sec', '1:ana', '2:ana'), { named, handedOver: null }))).toEqual([
    '1 beginning Noor',
    '2 named “Before lunch” “First reading” Ana',
    '3 now “Compromise” Ana',
  ])
})

test('[D24] after the hand-over the last moment is the hand-over, at its own time', () => {
  const all = momentsOf(rows('0:sec', '1:ana'), { named: [], handedOver: '2023-06-05T10:00:00.000Z' })
  expect(told(all)).toEqual(['1 beginning Noor', '2 handedOver Ana'])
  expect(all.at(-1)?.at).toBe(Date.parse('2023-06-05T10:00:00.000Z'))
})

test('a draft that nobody has written in has no moments, one of one row has now', () => {
  expect(momentsOf([], plain)).toEqual([])
  expect(told(momentsOf(rows('0:sec'), plain))).toEqual(['1 now Noor'])
})

test('the moments beside a row are the nearest', () => {
  const all = momentsOf(rows('0:sec', '1:ana', '7:ana', '8:ana'), plain)
  expect([1, 2, 3, 4].map((row) => momentBefore(all, row)?.row ?? null)).toEqual([null, 1, 2, 2])
  expect([1, 2, 3, 4].map((row) => momentAfter(all, row)?.row ?? null)).toEqual([2, 4, 4, null])
})
