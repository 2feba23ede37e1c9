import { expect, test } from 'vitest'
import {
  found,
  mentionsIn,
  pieces,
  typingAt,
  withMention,
} from '../../client/features/drafting/margin/mentions.ts'

const PEOPLE = [
  { id: 'leila', name: 'Leïla Mansouri' },
  { id: 'leila2', name: 'Leïla' },
  { id: 'anders', name: 'Anders Dahl' },
  { id: 'mei', name: '田中 明' },
  { id: 'ali', name: 'علي حسن' },
]

test('an @ and letters are a mention that is being typed; an address is not', () => {
  expect(typingAt('Ask @Le', 7)).toEqual({ at: 4, sought: 'Le' })
  expect(typingAt('@', 1)).toEqual({ at: 0, sought: '' })
  expect(typingAt('(@Leïla M', 9)).toEqual({ at: 1, sought: 'Leïla M' })
  expect(typingAt('ana@example.org', 15)).toBeNull()
  expect(typingAt('@ Le', 4)).toBeNull()
  expect(typingAt('Ask @Le', 3)).toBeNull()
})

test('people are found by any of their names, whatever the capitals and marks', () => {
  expect(found(PEOPLE, 'lei').map(({ id }) => id)).toEqual(['leila', 'leila2'])
  expect(found(PEOPLE, 'MANS').map(({ id }) => id)).toEqual(['leila'])
  expect(found(PEOPLE, 'leila m').map(({ id }) => id)).toEqual(['leila'])
  expect(found(PEOPLE, '明').map(({ id }) => id)).toEqual(['mei'])
  expect(found(PEOPLE, 'حسن').map(({ id }) => id)).toEqual(['ali'])
  expect(found(PEOPLE, 'zz')).toEqual([])
})

test('the name takes the place of what was typed, with one space after it', () => {
  expect(withMention('Ask @Le about it', { at: 4, sought: 'Le' }, 'Leïla Mansouri')).toEqual({
    words: 'Ask @Leïla Mansouri about it',
    caret: 20,
  })
  expect(withMention('@an', { at: 0, sought: 'an' }, 'Anders Dahl')).toEqual({
    words: '@Anders Dahl ',
    caret: 13,
  })
})

test('those are mentioned whose whole name stands behind an @, the longest one that fits', () => {
  expect(mentionsIn('@Leïla Mansouri and @Anders Dahl: yes', PEOPLE)).toEqual(['leila', 'anders'])
  expect(mentionsIn('@Leïla: yes', PEOPLE)).toEqual(['leila2'])
  expect(mentionsIn('@Leïlas, Anders Dahl', PEOPLE)).toEqual([])
  expect(mentionsIn('@田中 明、', PEOPLE)).toEqual(['mei'])
})

test('words are cut at the mentions, and nothing of them is lost', () => {
  const words = 'Ask @Leïla Mansouri, then @Nobody or @علي حسن.'
  const cut = pieces(words, PEOPLE)
  expect(cut.map(({ text }) => text).join('')).toBe(words)
  expect(cut.filter(({ mention }) => mention).map(({ text }) => text)).toEqual([
    '@Leïla Mansouri',
    '@علي حسن',
  ])
  expect(pieces('', PEOPLE)).toEqual([])
})
