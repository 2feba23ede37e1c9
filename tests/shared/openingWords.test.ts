import { expect, test } from 'vitest'
import { openingLength } from '../../shared/openingWords.ts'
import type { Kind, Lang } from '../../shared/paragraph.ts'
import { sampleText } from '../support/sample.ts'

const opening = (text: string, lang: Lang = 'en', kind: Kind = 'operative') =>
  text.slice(0, openingLength(text, lang, kind))

test('[N5] opening words are known by kind and language, the longest first', () => {
  expect(opening('Calls upon Parties to act;')).toBe('Calls upon')
  expect(opening('Takes note with appreciation of the report;')).toBe('Takes note with appreciation of')
  expect(opening('Takes note of the report;')).toBe('Takes note of')
  expect(opening('Recalling Article 11,', 'en', 'preambular')).toBe('Recalling')
  expect(opening('S’étant réuni à Paris,', 'fr', 'preambular')).toBe('S’étant réuni')
  expect(opening('Prie instamment les Parties ;', 'fr')).toBe('Prie instamment')
})

test('[N5] the beginning of a longer word is none, nor is a word of the other part or language', () => {
  expect(opening('Notesbook of the session')).toBe('')
  expect(opening('Urgesé')).toBe('')
  expect(opening('Recalling Article 11,')).toBe('')
  expect(opening('Urges Parties', 'fr')).toBe('')
  expect(opening('Urges Parties', 'en', 'heading')).toBe('')
  expect(opening('')).toBe('')
})

test('[N5] every recommendation of the sample forum opens with words that are known', () => {
  const heads = sampleText.filter((p) => p.level === 0)
  expect(heads.filter((p) => opening(p.text, p.lang) === '').map((p) => p.text)).toEqual([])
})
