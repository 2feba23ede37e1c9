import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draftBlocks, draftParagraphs, draftText, emptyDraft, inkBlocks } from '../../shared/draft/draft.ts'
import { FIRST, piecesOf, placeKey, placing, standings } from '../../shared/draft/draftOrder.ts'
import { holds } from '../support/property.ts'

/** A draft of these paragraphs, `p0`, `p1`…, each written by a client of its own. */
function draftOf(...texts: string[]): Y.Doc {
  const doc = emptyDraft()
  for (const [i, text] of texts.entries()) {
    doc.clientID = 10 + i
    const ink = draftText(doc)
    doc.transact(() => {
      ink.insertEmbed(ink.length, { p: `p${i}`, kind: 'operative', level: 0 }, {})
      ink.insert(ink.length, text, {})
    })
  }
  doc.clientID = 1
  return doc
}

const place = (doc: Y.Doc, id: string, where: string) => draftText(doc).setAttribute(placeKey(id), where)
const lines = (doc: Y.Doc) => draftParagraphs(doc).map(({ text }) => text)

test('[D19] a paragraph stands after the one that holds the item its place names, or first', () => {
  const doc = draftOf('a', 'b', 'c', 'd')
  place(doc, 'p0', '12:1')
  place(doc, 'p3', FIRST)
  expect(lines(doc)).toEqual(['d', 'b', 'c', 'a'])
})

test('[D19] of several after the same one the order of the ink holds, and each takes along what stands after it', () => {
  const doc = draftOf('a', 'b', 'c', 'd', 'e')
  place(doc, 'p1', '14:1')
  place(doc, 'p0', '14:0')
  place(doc, 'p2', '10:1')
  expect(lines(doc)).toEqual(['d', 'e', 'a', 'c', 'b'])
})

test('[D19] a place that is not in the ink, or is none, counts for nothing', () => {
  const doc = draftOf('a', 'b', 'c')
  for (const where of ['99:0', '10:7', '1:0', '', 'last', '10', '-1:0', '10:1 ', '9'.repeat(40)]) {
    place(doc, 'p2', where)
    expect(lines(doc)).toEqual(['a', 'b', 'c'])
  }
  draftText(doc).setAttribute(placeKey('p2'), 10)
  draftText(doc).setAttribute(placeKey(''), FIRST)
  expect(lines(doc)).toEqual(['a', 'b', 'c'])
})

test('[D19] of paragraphs in a ring the first in the ink stays at home, and who only hangs on it keeps its place', () => {
  const doc = draftOf('a', 'b', 'c', 'd', 'e')
  place(doc, 'p4', '12:1')
  place(doc, 'p2', '13:1')
  place(doc, 'p3', '14:1')
  place(doc, 'p0', '14:1')
  expect(lines(doc)).toEqual(['b', 'c', 'e', 'a', 'd'])
  place(doc, 'p1', '11:1')
  expect(lines(doc)).toEqual(['b', 'c', 'e', 'a', 'd'])
})

test('[D19] where the paragraph a place names was taken away, it stands after the one that has its traces', () => {
  const doc = draftOf('a', 'b', 'c', 'd')
  place(doc, 'p0', '12:1')
  draftText(doc).delete(4, 2)
  expect(lines(doc)).toEqual(['b', 'a', 'd'])
  draftText(doc).delete(2, 2)
  expect(lines(doc)).toEqual(['a', 'd'])
})

test('[D19] joined to another its words go on that one’s, before whatever stands after it', () => {
  const doc = draftOf('a', 'b', 'c', 'd')
  place(doc, 'p1', '13:1')
  place(doc, 'p0', '13:1&')
  expect(draftBlocks(doc).map(({ id }) => id)).toEqual(['p2', 'p3', 'p1'])
  expect(lines(doc)).toEqual(['c', 'da', 'b'])
  expect(inkBlocks(draftText(doc)).map(({ ink }) => ink)).toEqual([0, 2, 4, 6])
})

test('[D19] every piece is read once, whatever the places say, and alike by all who have the same ink', () => {
  const where = fc.oneof(
    fc.constant(FIRST),
    fc.record({ client: fc.integer({ min: 9, max: 16 }), clock: fc.nat(3), joined: fc.boolean() }),
  )
  const cases = fc.record({
    places: fc.array(fc.tuple(fc.nat(6), where), { maxLength: 10 }),
    deleted: fc.array(fc.tuple(fc.nat(13), fc.integer({ min: 1, max: 3 })), { maxLength: 3 }),
  })
  holds(
    fc.property(cases, ({ places, deleted }) => {
      const doc = draftOf('a', 'b', 'c', 'd', 'e', 'f')
      for (const [n, to] of places)
        place(doc, `p${n}`, typeof to === 'string' ? to : `${to.client}:${to.clock}${to.joined ? '&' : ''}`)
      for (const [at, many] of deleted) {
        const { length } = draftText(doc)
        if (at < length) draftText(doc).delete(at, Math.min(many, length - at))
      }
      const pieces = piecesOf(draftText(doc))
      const read = standings(draftText(doc), pieces)
      expect(read.map(({ piece }) => piece).sort((a, b) => a - b)).toEqual([...pieces.keys()])
      expect(read[0]?.joined).toBe(false)
      const letters = lines(doc).join('')
      expect([...letters].sort().join('')).toBe([...draftText(doc).toString()].sort().join(''))
      const other = emptyDraft()
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
      expect(draftBlocks(other)).toEqual(draftBlocks(doc))
    }),
    { dearer: 4 },
  )
})

test('[D19] placing makes any order of any pieces, from any order', () => {
  const wish = fc.record({
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
    joined: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    moved: fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 2 }),
  })
  holds(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 4 }), (wishes) => {
      const doc = draftOf('a', 'b', 'c', 'd', 'e', 'f')
      for (const { order, joined, moved } of wishes) {
        const text = draftText(doc)
        const wanted = order.map((piece, n) => ({ piece, joined: n > 0 && joined[n] === true }))
        for (const [id, to] of placing(text, piecesOf(text), { wanted, moved })) place(doc, id, to)
        expect(standings(text, piecesOf(text))).toEqual(wanted)
      }
    }),
    { dearer: 4 },
  )
})

test('[D19] placing moves those that are told to, and no more of the others than it must', () => {
  const doc = draftOf('a', 'b', 'c', 'd')
  const text = draftText(doc)
  const wanted = [1, 0, 2, 3].map((piece) => ({ piece, joined: false }))
  expect(placing(text, piecesOf(text), { wanted, moved: [0] })).toEqual([['p0', '11:1']])
  expect(placing(text, piecesOf(text), { wanted, moved: [1] })).toEqual([['p1', FIRST]])
  const home = [0, 1, 2, 3].map((piece) => ({ piece, joined: false }))
  expect(placing(text, piecesOf(text), { wanted: home })).toEqual([])
})

test('[D19] a piece without words that nobody wants to see is hidden in another', () => {
  const doc = draftOf('a', '', 'c')
  const text = draftText(doc)
  const wanted = [2, 0].map((piece) => ({ piece, joined: false }))
  for (const [id, to] of placing(text, piecesOf(text), { wanted })) place(doc, id, to)
  expect(draftBlocks(doc).map(({ id }) => id)).toEqual(['p2', 'p0'])
})
