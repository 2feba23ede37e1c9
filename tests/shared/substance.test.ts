import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lang } from '../../shared/paragraph.ts'
import { substanceTouched, type Touched } from '../../shared/wording/substance.ts'
import { rewordingsBetween } from '../../shared/wording/wordDiff.ts'
import { paragraph } from '../support/amending.ts'
import { anyWordedEdit } from '../support/correcting.ts'
import { holds } from '../support/property.ts'

function touched(was: string, is: string, lang: Lang = 'en', rest = {}): Touched[] {
  return substanceTouched(paragraph('p', was, { lang, ...rest }), rewordingsBetween(was, is, lang))
}

/** "kind: was → is" of each. */
const told = (was: string, is: string, lang: Lang = 'en', rest = {}) =>
  touched(was, is, lang, rest).map(({ kind, was, is }) => `${kind}: ${was} → ${is}`)

const FORM: [Lang, string, string][] = [
  [
    'en',
    'Urges researchers and libraries and archives to meet;',
    'Urges researchers, libraries and archives to meet;',
  ],
  ['en', 'Urges Parties to share there works;', 'Urges Parties to share their works;'],
  ['en', 'urges  Parties ;', 'Urges Parties;'],
  ['en', 'Requests a report within ten years', 'Requests a report within 10 years'],
  ['en', 'who can not pay 5 percent', 'who cannot pay 5 per cent'],
  ['en', 'they don’t pay 2 000 works', 'they do not pay 2000 works'],
  ['en', 'the 3th report', 'the 3rd report'],
  ['en', 'Recalling article 11,', 'Recalling Article 11,'],
  ['fr', 'Invite les Parties a mettre en œuvre', 'Invite les Parties à mettre en œuvre'],
  ['fr', 'dix musées et de bibliothèques', '10 musées et des bibliothèques'],
  ['fr', 'un musée', 'une musée'],
  ['fr', 'l’un n’est pas libre', 'l’une n’est pas libre'],
  ['fr', '5 pour cent', '5 %'],
]

const SUBSTANCE: [Lang, string, string, string[]][] = [
  ['en', 'Urges Parties to act', 'Encourages Parties to act', ['verb: Urges → Encourages']],
  ['en', 'Urges Parties to act', 'Strongly urges Parties to act', ['verb: Urges → Strongly urges']],
  ['en', 'Welcomes it, and invites them', 'Welcomes it, and urges them', ['verb: invites → urges']],
  ['en', 'Urges Parties', 'Demands that Parties', ['verb: Urges → Demands']],
  ['en', 'within ten years', 'within eleven years', ['number: ten → eleven']],
  ['en', 'within 10 years', 'within 100 years', ['number: 10 → 100']],
  ['en', 'of ١٦ works', 'of ١٧ works', ['number: ١٦ → ١٧']],
  ['en', 'by 1.5 per cent', 'by 15 per cent', ['number: 1.5 → 15']],
  ['en', 'by 5 points', 'by 5 per cent', ['number:  → per cent']],
  [
    'en',
    'the first and the second',
    'the second and the first',
    ['number: first → second', 'number: second → first'],
  ],
  ['en', 'on 5 June 2023', 'on 5 July 2023', ['number: June → July']],
  ['en', 'in Annex IV', 'in Annex VI', ['number: IV → VI']],
  ['en', 'half of the works', 'a third of the works', ['number: half → third']],
  ['en', 'shall protect art', 'shall not protect art', ['negation:  → not']],
  ['en', 'shall not protect and pay', 'shall protect and not pay', ['negation: not → ', 'negation:  → not']],
  ['en', 'with their consent', 'without their consent', ['negation:  → without']],
  ['en', 'works that they can show', 'works that they can’t show', ['negation:  → can’t']],
  ['en', 'a binding rule', 'a non-binding rule', ['negation:  → non']],
  ['en', 'Parties shall pay', 'Parties should pay', ['modal: shall → should']],
  ['en', 'Parties may pay', 'Parties pay', ['modal: may → ']],
  ['fr', 'Invite les Parties', 'Prie instamment les Parties', ['verb: Invite → Prie instamment']],
  ['fr', 'Se félicite, et recommande', 'Se félicite, et demande', ['verb: recommande → demande']],
  ['fr', 'dans dix ans', 'dans vingt ans', ['number: dix → vingt']],
  ['fr', 'la première fois', 'la deuxième fois', ['number: première → deuxième']],
  ['fr', 'la moitié des œuvres', 'le tiers des œuvres', ['number: moitié → tiers']],
  ['fr', 'le 5 mars', 'le 5 mai', ['number: mars → mai']],
  ['fr', 'les œuvres libres', 'les œuvres non libres', ['negation:  → non']],
  ['fr', 'qui est libre', 'qui n’est pas libre', ['negation:  → n’est … pas']],
  ['fr', 'avec leur accord', 'sans leur accord', ['negation:  → sans']],
  ['fr', 'Elle doit payer', 'Elle devrait payer', ['modal: doit → devrait']],
  ['fr', 'Elle peut payer', 'Elle paye', ['modal: peut → ']],
]

describe('[T21] what is form and what may be substance', () => {
  test.each(FORM)('form (%s): %s → %s', (lang, was, is) => {
    expect(was).not.toBe(is)
    expect(told(was, is, lang)).toEqual([])
  })

  test.each(SUBSTANCE)('substance (%s): %s → %s', (lang, was, is, what) => {
    expect(told(was, is, lang)).toEqual(what)
  })

  test('participles that open the preamble are opening words; a heading has none', () => {
    const preamble = { kind: 'preambular' as const }
    expect(told('Noting the art,', 'Noting with concern the art,', 'en', preamble)).toEqual([
      'verb:  → Noting with concern',
    ])
    expect(told('Noting the art', 'Recalling the art', 'en', { kind: 'heading' })).toEqual([])
    expect(told('Part 2', 'Part 3', 'en', { kind: 'heading' })).toEqual(['number: 2 → 3'])
  })

  test('a sub-paragraph has no opening words, but verbs', () => {
    expect(told('to invite; invites them', 'to invite; urges them', 'en', { level: 1 })).toEqual([
      'verb: invites → urges',
    ])
  })
})

test('[T21] what is called form has the same verbs, numbers, negations and modals, in the same order', () => {
  holds(
    fc.property(anyWordedEdit, ({ was, is, lang }) => {
      const whole = { from: 0, to: was.length, old: was, ins: is }
      if (touched(was, is, lang).length > 0) return
      expect(substanceTouched(paragraph('p', was, { lang }), was === is ? [] : [whole])).toEqual([])
    }),
  )
})
