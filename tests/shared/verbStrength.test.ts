import { expect, test } from 'vitest'
import type { Lang } from '../../shared/paragraph.ts'
import { strengthChange, verbStrength } from '../../shared/wording/verbStrength.ts'

/** The list of rules 2.12, strongest first. */
const LADDER: Record<Lang, string[]> = {
  en: [
    'Decides that',
    'Demands that',
    'Calls upon Parties',
    'Urges Parties',
    'Requests the Secretariat',
    'Recommends that',
    'Invites Parties',
    'Encourages Parties',
    'Welcomes the report',
    'Takes note with appreciation of the report',
  ],
  fr: [
    'Décide que',
    'Exige que',
    'Appelle les Parties',
    'Prie instamment les Parties',
    'Demande au Secrétariat',
    'Recommande que',
    'Invite les Parties',
    'Encourage les Parties',
    'Accueille avec satisfaction le rapport',
    'Prend note avec satisfaction du rapport',
  ],
}

const rank = (text: string, lang: Lang = 'en') => verbStrength(text, lang)?.rank

test('[D17] the verbs of both languages stand in the order of the rules of procedure', () => {
  const weights = [
    'binding',
    'binding',
    'strong',
    'strong',
    'strong',
    'medium',
    'medium',
    'medium',
    'weak',
    'weak',
  ]
  for (const lang of ['en', 'fr'] as const) {
    expect(LADDER[lang].map((text) => rank(text, lang))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(LADDER[lang].map((text) => verbStrength(text, lang)?.weight)).toEqual(weights)
  }
  expect(verbStrength('Strongly urges Parties to act;', 'en')).toEqual({
    verb: 'urges',
    rank: 4,
    of: 10,
    weight: 'strong',
  })
  expect(verbStrength('Prie de nouveau instamment les Parties ;', 'fr')?.verb).toBe('prie instamment')
})

test('[D17] synonyms share a rank, adverbs change nothing, a longer phrase is another verb', () => {
  expect([rank('Calls on Parties'), rank('Appeals to Parties'), rank('Launches an appeal to')]).toEqual([
    3, 3, 3,
  ])
  expect([rank('Also invites Parties'), rank('Invites further the'), rank('Resolves to')]).toEqual([7, 7, 1])
  expect([rank('Prie les Parties', 'fr'), rank('Sollicite', 'fr'), rank('Exhorte les', 'fr')]).toEqual([
    5, 5, 4,
  ])
  expect([
    rank('Lance un appel aux', 'fr'),
    rank('Se félicite également de', 'fr'),
    rank('Prend acte', 'fr'),
  ]).toEqual([3, 9, 10])
  expect(verbStrength('Appelle l’attention des Parties', 'fr')).toBeNull()
  expect(verbStrength('Stresses the need', 'en')).toBeNull()
  expect(verbStrength('Recalling Article 11,', 'en')).toBeNull()
  expect(verbStrength('', 'en')).toBeNull()
})

test('[D17] a change of verb makes a recommendation weaker, stronger or neither', () => {
  expect(strengthChange('Urges Parties to act;', 'Encourages Parties to act;', 'en')).toBe('weaker')
  expect(strengthChange('Invite les Parties ;', 'Prie instamment les Parties ;', 'fr')).toBe('stronger')
  expect(strengthChange('Calls upon Parties;', 'Strongly calls on Parties;', 'en')).toBeNull()
  expect(strengthChange('Urges Parties;', 'Stresses that;', 'en')).toBeNull()
  expect(strengthChange('', 'Urges Parties;', 'en')).toBeNull()
})
