import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Standing, stacked } from '../../client/features/drafting/margin/stack.ts'
import { holds, PATIENCE } from '../support/property.ts'

vi.setConfig({ testTimeout: PATIENCE })

const anyCards = fc
  .array(fc.record({ top: fc.nat(3_000), height: fc.integer({ min: 20, max: 600 }) }), { maxLength: 12 })
  .map((all) => all.sort((a, b) => a.top - b.top).map((card, i): Standing => ({ id: `c${i}`, ...card })))

/** The cards from top to bottom, with where they stand. */
function standing(cards: readonly Standing[], tops: ReadonlyMap<string, number>) {
  return cards.map((card) => ({ ...card, at: tops.get(card.id) ?? Number.NaN })).sort((a, b) => a.at - b.at)
}

const overlapping = (all: { at: number; height: number }[]) =>
  all.filter((card, i) => i > 0 && card.at < (all[i - 1]?.at ?? 0) + (all[i - 1]?.height ?? 0))

test('no card lies over another or above the column, whichever is held', () => {
  holds(
    fc.property(anyCards, fc.nat(12), fc.boolean(), (cards, n, firm) => {
      const held = cards[n] ? { id: `c${n}`, firm } : null
      const all = standing(cards, stacked(cards, held))
      expect(all).toHaveLength(cards.length)
      expect(overlapping(all)).toEqual([])
      expect(all.every(({ at }) => at >= 0)).toBe(true)
    }),
  )
})

test('they keep the order of the text, and each stands at its passage where there is room', () => {
  holds(
    fc.property(anyCards, fc.nat(12), (cards, n) => {
      const all = standing(cards, stacked(cards, cards[n] ? { id: `c${n}`, firm: false } : null))
      expect(all.map(({ id }) => id)).toEqual(cards.map(({ id }) => id))
    }),
  )
  const far = [
    { id: 'a', top: 0, height: 100 },
    { id: 'b', top: 400, height: 100 },
    { id: 'c', top: 900, height: 100 },
  ]
  expect([...stacked(far, null).values()]).toEqual([0, 400, 900])
})

test('a card in which somebody types stands exactly where it stood, whatever comes above it', () => {
  holds(
    fc.property(anyCards, fc.nat(12), (cards, n) => {
      const card = cards[n]
      if (card) expect(stacked(cards, { id: card.id, firm: true }).get(card.id)).toBe(card.top)
    }),
  )
})

test('the open card stands at its passage and pushes up those above it as far as there is room', () => {
  const cards = [
    { id: 'a', top: 200, height: 100 },
    { id: 'b', top: 210, height: 100 },
    { id: 'c', top: 220, height: 100 },
  ]
  expect(Object.fromEntries(stacked(cards, { id: 'c', firm: false }))).toEqual({ a: 0, b: 110, c: 220 })
  expect(Object.fromEntries(stacked(cards, { id: 'b', firm: false }))).toEqual({ a: 100, b: 210, c: 320 })
})
