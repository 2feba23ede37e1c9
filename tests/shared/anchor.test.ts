import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Anchor, AnchorOf, anchorOf, inkWords, placesNow } from '../../shared/draft/anchor.ts'
import { draftText, emptyDraft, inkBlocks } from '../../shared/draft/draft.ts'
import { anchorAt, drafted, inkOf } from '../support/marking.ts'
import { holds } from '../support/property.ts'

function wordsAt(doc: Y.Doc, anchor: Anchor): string {
  const text = draftText(doc)
  const [place] = placesNow(text, inkBlocks(text), [anchor])
  return !place || place === 'gone' ? 'gone' : inkWords(text, place.from, place.to)
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = emptyDraft()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

test('[D21] an anchor follows its words through whatever is written before, in and behind them', () => {
  const doc = drafted('Invites Parties to share what they learn;')
  const anchor = anchorAt(doc, 'share what')
  const text = draftText(doc)
  text.insert(1, 'Urgently ', {})
  expect(wordsAt(doc, anchor)).toBe('share what')
  text.insert(inkOf(doc, ' what').from, ' at once', {})
  expect(wordsAt(doc, anchor)).toBe('share at once what')
  text.insert(inkOf(doc, ' they').from, 'ever', {})
  expect(wordsAt(doc, anchor)).toBe('share at once what')
  const { from } = inkOf(doc, 'sha')
  text.delete(from, 3)
  expect(wordsAt(doc, anchor)).toBe('re at once what')
  text.format(from, 5, { em: true })
  expect(wordsAt(doc, anchor)).toBe('re at once what')
})

test('[D21] the words are gone when nothing is left of them, and back with an undo', () => {
  const doc = drafted('Invites Parties to share what they learn;', 'Requests a report.')
  const anchor = anchorAt(doc, 'what they')
  const text = draftText(doc)
  const undo = new Y.UndoManager(text)
  const { from, to } = inkOf(doc, 'to share what they learn')
  text.delete(from, to - from)
  expect(wordsAt(doc, anchor)).toBe('gone')
  undo.undo()
  expect(wordsAt(doc, anchor)).toBe('what they')
})

test.each([
  ['share', ' what they'],
  ['they', 'share what '],
  ['to share', ' what they'],
  ['what', 'share  they'],
])('[D21] an undo of "%s" brings it back under the anchor', (words, left) => {
  const doc = drafted('Invites Parties to share what they learn;')
  const anchor = anchorAt(doc, 'share what they')
  const text = draftText(doc)
  const undo = new Y.UndoManager(text)
  text.delete(inkOf(doc, words).from, words.length)
  expect(wordsAt(doc, anchor)).toBe(left)
  undo.undo()
  expect(wordsAt(doc, anchor)).toBe('share what they')
})

test('[D21] words that stand in their paragraph twice, or in another one, are not taken for those meant', () => {
  const doc = drafted('Invites all to learn what they can;', 'Requests a report.')
  const anchor = anchorAt(doc, 'learn')
  const text = draftText(doc)
  const { from } = inkOf(doc, 'learn')
  text.delete(from, 5)
  text.insert(text.length, ' learn', {})
  expect(wordsAt(doc, anchor)).toBe('gone')
  text.insert(from, 'learn', {})
  expect(wordsAt(doc, anchor)).toBe('learn')
  text.insert(from, 'learn and ', {})
  expect(wordsAt(doc, anchor)).toBe('gone')
})

test('[D21] an anchor is on letters: of nothing, or of spaces alone, there is none', () => {
  const doc = drafted('Invites  all', '')
  const text = draftText(doc)
  const blocks = inkBlocks(text)
  expect(anchorOf(text, blocks, 3, 3)).toBeNull()
  expect(anchorOf(text, blocks, 8, 10)).toBeNull()
  expect(anchorOf(text, blocks, text.length, text.length + 5)).toBeNull()
  expect(anchorOf(text, blocks, 3, 5)).toMatchObject({ paragraph: 's1', words: 'vi' })
})

test('[D21] an anchor that somebody made up is nowhere, or on the words it says', () => {
  const doc = drafted('Invites Parties to learn;')
  const letter = { client: 4_000_000_000, clock: 77 }
  const forged = { paragraph: 's1', words: 'Parties', from: letter, to: letter }
  expect(wordsAt(doc, forged)).toBe('Parties')
  expect(wordsAt(doc, { ...forged, words: 'States' })).toBe('gone')
  expect(wordsAt(doc, { ...forged, paragraph: '__proto__' })).toBe('gone')
  const [first, last] = [anchorAt(doc, 'Invites').from, anchorAt(doc, 'learn').to]
  expect(wordsAt(doc, { ...forged, words: 'States', from: last, to: first })).toBe('gone')
  for (const odd of [-1, 0.5, Number.NaN, 2 ** 60, '7', null])
    expect(AnchorOf.safeParse({ ...forged, from: { client: 1, clock: odd } }).success).toBe(false)
})

test('[D21] whatever two people write: what is left of the words is in their place, what stood beside them is not', () => {
  const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
  const Edit = fc.record({
    by: fc.nat(1),
    at: fc.nat(40),
    cut: fc.nat(6),
    ins: fc.constantFrom('', 'X', 'YY', 'ZZZ'),
    merge: fc.boolean(),
  })
  holds(
    fc.property(
      fc.nat(24),
      fc.integer({ min: 1, max: 12 }),
      fc.array(Edit, { maxLength: 30 }),
      (at, size, edits) => {
        const start = drafted(LETTERS.join(''))
        const meant = LETTERS.slice(at, at + size)
        const anchor = anchorAt(start, meant.join(''))
        const docs = [copyOf(start), copyOf(start)] as const
        const exchange = () => {
          Y.applyUpdate(docs[0], Y.encodeStateAsUpdate(docs[1]))
          Y.applyUpdate(docs[1], Y.encodeStateAsUpdate(docs[0]))
        }
        for (const { by, at: place, cut, ins, merge } of edits) {
          const text = draftText(docs[by === 0 ? 0 : 1])
          const from = 1 + (place % text.length)
          const length = Math.min(cut, text.length - from)
          if (length > 0) text.delete(from, length)
          if (ins !== '') text.insert(Math.min(from, text.length), ins, {})
          if (merge) exchange()
        }
        exchange()
        const [one, other] = docs.map((doc) => wordsAt(doc, anchor))
        expect(one).toBe(other)
        const left = [...draftText(docs[0]).toString()].filter((letter) => LETTERS.includes(letter))
        const leftOfMeant = left.filter((letter) => meant.includes(letter))
        const covered = one === 'gone' ? [] : [...(one ?? '')].filter((letter) => LETTERS.includes(letter))
        expect(covered).toEqual(leftOfMeant)
      },
    ),
    { dearer: 5 },
  )
})
