import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Kind, LANGS, type Lang } from '../../shared/paragraph.ts'
import { OPENINGS } from '../../shared/wording/openingLists.ts'
import { type Phrases, phrasesOf } from '../../shared/wording/openingPhrase.ts'
import { openingKind, openingLength } from '../../shared/wording/openingWords.ts'
import { holds } from '../support/property.ts'
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

test('[N5] adverbs before, among and behind belong to the opening words, if they do not belong to what follows', () => {
  expect(opening('Further requests the Secretariat to report;')).toBe('Further requests')
  expect(opening('Also strongly urges Parties;')).toBe('Also strongly urges')
  expect(opening('Once again calls upon Parties;')).toBe('Once again calls upon')
  expect(opening('Requests also that;')).toBe('Requests also')
  expect(opening('Invites further the Committee;')).toBe('Invites further')
  expect(opening('Encourages further research;')).toBe('Encourages')
  expect(opening('Supports fully accessible events;')).toBe('Supports')
  expect(opening('Notes with deep concern the effects;')).toBe('Notes with deep concern')
  expect(opening('Having also carefully examined the report,', 'en', 'preambular')).toBe(
    'Having also carefully examined',
  )
  expect(opening('Prend également note avec satisfaction du rapport ;', 'fr')).toBe(
    'Prend également note avec satisfaction',
  )
  expect(opening('Demande à nouveau instamment aux Parties ;', 'fr')).toBe('Demande à nouveau instamment')
  expect(opening('Lance de nouveau un appel aux Parties ;', 'fr')).toBe('Lance de nouveau un appel')
  expect(opening('Also, ')).toBe('')
})

test('[N5] capitals, apostrophes, agreement and how an accent is typed do not matter; other accents are other words', () => {
  expect(opening('URGES Parties;')).toBe('URGES')
  expect(opening("S'étant réunies à Paris,", 'fr', 'preambular')).toBe("S'étant réunies")
  expect(opening('Préoccupée par,', 'fr', 'preambular')).toBe('Préoccupée')
  expect(opening('Convaincus que,', 'fr', 'preambular')).toBe('Convaincus')
  expect(opening('Convaincu·e·s que,', 'fr', 'preambular')).toBe('Convaincu·e·s')
  expect(opening('Etant donné que,', 'fr', 'preambular')).toBe('Etant donné')
  expect(opening('De\u0301cide de ;', 'fr')).toBe('De\u0301cide')
  expect(opening('Invité par les Parties ;', 'fr')).toBe('')
  expect(opening('Recommande\u0301 par ;', 'fr')).toBe('')
})

test('[D17] a phrase decides the kind once something follows it that is no letter', () => {
  const kinds = (text: string, lang: Lang = 'en') =>
    [...text].map((_, i) => openingKind(text.slice(0, i + 1), lang))
  expect(kinds('Not').concat(openingKind('Noting', 'en'))).toEqual([null, null, null, null])
  expect(openingKind('Noting ', 'en')).toBe('preambular')
  expect(openingKind('Notes ', 'en')).toBe('operative')
  expect(openingKind('Notes:', 'en')).toBe('operative')
  expect(kinds('Having in mind the').indexOf('preambular')).toBe('Having in mind'.length)
  expect(kinds('Further requests').includes('operative')).toBe(false)
  expect(openingKind('Préoccupée par', 'fr')).toBe('preambular')
  expect(openingKind('Lance un appel aux', 'fr')).toBe('operative')
  for (const nothing of ['', ' ', 'Also ', 'Parties are invited', 'Having ', 'Takes ', '文化 ', 'الثقافة ']) {
    expect(openingKind(nothing, 'en')).toBeNull()
  }
})

test('[D17] no phrase of one kind begins as one of the other does, so that the kind never changes by typing on', () => {
  for (const lang of LANGS) {
    const { ranked, operative, preambular, adverbs } = OPENINGS[lang]
    const lists = {
      operative: [...ranked, operative].map((list) => [list, null] as const),
      preambular: [[preambular, null] as const],
    }
    for (const kind of ['operative', 'preambular'] as const) {
      const all = phrasesIn(phrasesOf(lists[kind]))
      expect(all.length).toBeGreaterThan(100)
      for (const phrase of all) {
        expect([phrase, openingKind(`${phrase} `, lang)]).toEqual([phrase, kind])
        expect([phrase, openingLength(phrase, lang, kind)]).toEqual([phrase, phrase.length])
      }
    }
    expect(
      phrasesIn(phrasesOf([[adverbs, null]]))
        .map((a) => openingKind(`${a} `, lang))
        .every((k) => k === null),
    ).toBe(true)
  }
})

test('[D17] while anything is typed behind it, letter by letter, the kind comes once and stays', () => {
  const words = fc.constantFrom(
    'Also',
    'further',
    'Noting',
    'notes',
    'with',
    'concern',
    'Takes',
    'note',
    'of',
    'Parties',
    'Prend',
    'également',
    'acte',
    'Ayant',
    'été',
    'saisi',
    'un',
    'appel',
    'à',
    'nouveau',
    ',',
    ' ',
  )
  holds(
    fc.property(fc.array(words, { maxLength: 6 }), fc.constantFrom(...LANGS), (typed, lang) => {
      const text = typed.join(' ')
      const seen = [...text].map((_, i) => openingKind(text.slice(0, i + 1), lang)).filter((k) => k !== null)
      expect(new Set(seen).size).toBeLessThanOrEqual(1)
      const first = [...text].findIndex((_, i) => openingKind(text.slice(0, i + 1), lang) !== null)
      expect(seen.length).toBe(first < 0 ? 0 : text.length - first)
    }),
  )
})

function phrasesIn<T>({ next, found }: Phrases<T>): string[] {
  return [...(found ? [found.phrase] : []), ...[...next.values()].flatMap((branch) => phrasesIn(branch))]
}
