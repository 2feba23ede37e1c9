import { expect, test } from 'vitest'
import { obligationChange } from '../../shared/wording/obligation.ts'

test.each([
  ['en', 'require', 'invite', 'weaker'],
  ['en', 'shall', 'should', 'weaker'],
  ['en', 'may', 'must', 'stronger'],
  ['en', 'encourage large services', 'oblige all services', 'stronger'],
  ['fr', 'exiger des', 'inviter les', 'weaker'],
  ['fr', 'peuvent', 'doivent', 'stronger'],
] as const)('[A16] inside a sentence, %s: “%s” becomes “%s”: %s', (lang, old, ins, kind) => {
  expect(obligationChange(old, ins, lang)?.kind).toBe(kind)
})

test('[A16] words that oblige alike, are part of another word, or have no counterpart are not remarked on', () => {
  expect(obligationChange('require', 'oblige', 'en')).toBeNull()
  expect(obligationChange('shallow', 'should', 'en')).toBeNull()
  expect(obligationChange('require', 'large', 'en')).toBeNull()
  expect(obligationChange('shall', 'invite', 'en')).toBeNull()
})

test('[A16] the words are named as they stand', () => {
  expect(obligationChange('Shall', 'should', 'en')).toEqual({ kind: 'weaker', was: 'shall', is: 'should' })
})
