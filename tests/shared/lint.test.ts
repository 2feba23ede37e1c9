import { describe, expect, test } from 'vitest'
import { lintWords } from '../../client/words/drafting/lint.ts'
import sample from '../../server/sampleForum.json' with { type: 'json' }
import type { Lang } from '../../shared/paragraph.ts'
import { type LintLine, lint } from '../../shared/wording/lint.ts'
import { JUDGED, MENDABLE } from '../../shared/wording/lintFinding.ts'
import { verbStrength, WEIGHTS } from '../../shared/wording/verbStrength.ts'
import { line, mended } from '../support/linted.ts'

/** What is found, as `code` or `code: the text once it is mended`, with the signs of `line`. */
function found(lines: readonly LintLine[], how: { lang?: Lang; closes?: boolean } = {}): string[] {
  return lint(lines, { lang: 'en', ...how }).map(({ paragraph, code, fix }) => {
    const text = lines.find(({ id }) => id === paragraph)?.text ?? ''
    const shown = fix && mended(text, fix).replaceAll('\uFFFC', '~').replaceAll('\u00A0', '_')
    return shown === null ? code : `${code}: ${shown}`
  })
}

/** One paragraph, with a preambular and an operative one around it that are as they should be. */
function among(words: string, { lang = 'en', ...rest }: Partial<LintLine> & { lang?: Lang } = {}): string[] {
  const [before, after] =
    lang === 'en' ? ['Recalling that,', 'Invites all'] : ['Rappelant que,', 'Invite chacun']
  const semicolon = lang === 'en' ? ';' : '_;'
  const others = [line(after + semicolon, { id: 'another' }), line(`${after}.`, { id: 'last' })]
  return found([line(before, { kind: 'preambular' }), line(words, rest), ...others], { lang })
}

/** (a) and (i) by leading dots: "Urges:", ".x; and", ".y." */
function outline(...texts: string[]): LintLine[] {
  return texts.map((text, i) => {
    const level = (['', '.', '..', '...'].findLast((dots) => text.startsWith(dots)) ?? '').length
    return line(text.slice(level), {
      id: `${i}`,
      level: level === 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 0,
    })
  })
}

describe('how a paragraph ends', () => {
  test('[D18] a comma in the preamble, a semicolon in the operative part, a full stop at the very end', () => {
    const text = [
      line('Recalling that', { kind: 'preambular' }),
      line('Noting this;', { kind: 'preambular' }),
      line('Urges all.'),
      line('Part two', { kind: 'heading' }),
      line('Invites all,'),
      line('Requests all;'),
    ]
    const inside = [
      'no-comma: Recalling that,',
      'no-comma: Noting this,',
      'no-semicolon: Urges all;',
      'no-semicolon: Invites all;',
    ]
    expect(found(text)).toEqual([...inside, 'no-full-stop: Requests all.'])
    expect(found(text, { closes: false })).toEqual(inside)
  })

  test('[D18] sub-paragraphs follow a colon, end with semicolons, "; and" before the last, the last as its paragraph', () => {
    expect(found(outline('Urges all:', '.x;', '.y; and', '.z;', 'Urges all:', '.x; or', '.y.'))).toEqual([])
    expect(found(outline('Urges all;', '.x,', '.y;', '.z', 'Urges all:', '.x', '.y;'))).toEqual([
      'no-colon: Urges all:',
      'no-semicolon: x;',
      'no-and: y; and',
      'no-semicolon: z;',
      'no-and: x; and',
      'no-full-stop: y.',
    ])
    expect(found(outline('Urges all:', '.x, or', '.y and', '.z; and'))).toEqual([
      'no-semicolon: x;',
      'no-semicolon: y; and',
      'no-full-stop: z.',
    ])
  })

  test('[D18] nested lists end with what the list around them would', () => {
    expect(found(outline('Urges all:', '.a; and', '.b, including:', '..x;', '..y;', 'Urges all.'))).toEqual(
      [],
    )
    expect(found(outline('Urges all:', '.a, including:', '..x; and', '..y; and', '.b.'))).toEqual([])
    expect(found(outline('Urges all:', '.a;', '..x', '...p', '...q', '..y', '.b'))).toEqual([
      'no-colon: a:',
      'no-colon: x:',
      'no-semicolon: p;',
      'no-semicolon: q;',
      'no-and: y; and',
      'no-full-stop: b.',
    ])
  })

  test('[D18] empty lines are not there, a level too deep counts as the hand-over will count it, versions are one place', () => {
    expect(found(outline('Urges all:', '...x; and', '', '.y.'))).toEqual(['empty'])
    const versions = outline('Urges all:', '.x; and', '.y.', '.z.')
    expect(found(versions.map((l, i) => ({ ...l, alternative: i === 3 })))).toEqual([])
    expect(found(versions)).toEqual(['stray-and: x;', 'no-and: y; and'])
  })

  test('[D18] lists of the preamble take semicolons or commas, and end with the comma of their paragraph', () => {
    const text = outline('Noting:', '.x;', '.y,', '.z;').map((l): LintLine => ({ ...l, kind: 'preambular' }))
    expect(found([...text, line('Urges all.')])).toEqual(['no-comma: z,'])
  })

  test('[D18] footnotes, brackets and quotations at the end hide no sign, and are kept', () => {
    expect(among('Urges all;~')).toEqual([])
    expect(among('Urges all~;')).toEqual([])
    expect(among('Urges “all;”')).toEqual([])
    expect(among('Urges all,~')).toEqual(['no-semicolon: Urges all;~'])
    expect(among('Urges all~')).toEqual(['no-semicolon: Urges all;~'])
    expect(among('Prie tous~', { lang: 'fr' })).toEqual(['no-semicolon: Prie tous~_;'])
    expect(among('[Urges all;]')).toEqual(['brackets'])
    expect(among('[Urges all]')).toEqual(['brackets', 'no-semicolon: [Urges all];'])
  })

  test('[D18] what a sign stands for is not guessed: questions and ellipses stay, abbreviations keep their full stop', () => {
    expect(among('Asks why?')).toEqual(['no-semicolon'])
    expect(among('Urges all...')).toEqual(['no-semicolon'])
    expect(among('Urges all to film, sing, etc.')).toEqual(['no-semicolon: Urges all to film, sing, etc.;'])
    expect(found([line('Urges all to film, etc.')])).toEqual([])
    expect(found([line('Asks why?')])).toEqual([])
  })

  test('[D18] Arabic and Chinese signs count as what they are, and new ones are of the same script', () => {
    expect(among('يدعو الأطراف؛')).toEqual([])
    expect(among('يدعو الأطراف')).toEqual(['no-semicolon: يدعو الأطراف؛'])
    expect(among('يدعو الأطراف،', { lang: 'fr' })).toEqual(['no-semicolon: يدعو الأطراف؛'])
    expect(among('鼓励各缔约方；')).toEqual([])
    expect(among('鼓励各缔约方', { lang: 'fr' })).toEqual(['no-semicolon: 鼓励各缔约方；'])
    expect(
      found([
        line('鼓励各缔约方：'),
        line('文化', { level: 1, id: 'a' }),
        line('艺术。', { level: 1, id: 'b' }),
      ]),
    ).toEqual(['no-semicolon: 文化；'])
    expect(among('忆及《公约》，', { kind: 'preambular' })).toEqual([])
  })
})

describe('spaces', () => {
  test('[D18] French signs stand behind a no-break space, and what is put right at the end is said once', () => {
    expect(among('Prie tous les «_amis_»_: oui_;', { lang: 'fr' })).toEqual([])
    expect(among('Prie tous les « amis»: oui_;', { lang: 'fr' })).toEqual([
      'french-spacing: Prie tous les «_amis»: oui_;',
      'french-spacing: Prie tous les « amis_»: oui_;',
      'french-spacing: Prie tous les « amis»_: oui_;',
    ])
    expect(among('Prie tous ;', { lang: 'fr' })).toEqual(['french-spacing: Prie tous_;'])
    expect(among('Prie tous\u202F;', { lang: 'fr' })).toEqual([])
    expect(among('Prie tous :', { lang: 'fr' })).toEqual(['no-semicolon: Prie tous_;'])
    expect(among('Prie tous,', { lang: 'fr' })).toEqual(['no-semicolon: Prie tous_;'])
    expect(among('Urges “all”: yes;')).toEqual([])
  })

  test('[D18] addresses, times, ratios and runs of signs are left alone', () => {
    for (const words of [
      'à 16:30',
      'dans le rapport 3:1',
      'sur https://unesco.org/fr?a=1;b:c',
      'à x@y.org',
      'de tout (?)',
    ]) {
      expect([words, among(`Prie tous ${words}_;`, { lang: 'fr' })]).toEqual([words, []])
    }
    expect(among('Demande pourquoi_?! oui_;', { lang: 'fr' })).toEqual([])
    expect(among('Prie tous sur https://unesco.org;', { lang: 'fr' })).toEqual([
      'french-spacing: Prie tous sur https://unesco.org_;',
    ])
  })

  test('[D18] doubled spaces, and a space before a comma or a full stop, in English before any sign', () => {
    expect(among('Urges  all , now ;')).toEqual([
      'doubled-space: Urges all , now ;',
      'space-before: Urges  all, now ;',
      'space-before: Urges  all , now;',
    ])
    expect(among('Prie tous , ici_;', { lang: 'fr' })).toEqual(['space-before: Prie tous, ici_;'])
    expect(among('Urges all_ here;')).toEqual(['doubled-space: Urges all_here;'])
    expect(among('Urges all .org sites to pay .5 ... more;')).toEqual([])
    expect(among('  Urges all;  ')).toEqual([])
  })
})

describe('what only the writers can judge', () => {
  const codes = (words: string, rest: Partial<LintLine> & { lang?: Lang } = {}) => among(words, rest)

  test('[D18] "decides" and "demands" for Parties, by their name or as addressee', () => {
    const parties = { addressees: ['parties'] }
    expect(codes('Decides that all Parties shall pay;')).toEqual(['binding-on-parties'])
    expect(codes('Demands that Member States pay;')).toEqual(['binding-on-parties'])
    expect(codes('Requires payment;', parties)).toEqual(['binding-on-parties'])
    expect(codes('Exige des États qu’ils paient_;', { lang: 'fr' })).toEqual(['binding-on-parties'])
    expect(codes('Décide que les Etats paient_;', { lang: 'fr' })).toEqual(['binding-on-parties'])
    expect(codes('Decides to meet again;', { addressees: ['civil-society'] })).toEqual([])
    expect(codes('Urges Parties to pay;', parties)).toEqual([])
    expect(codes('Decides that partiesans pay;')).toEqual([])
  })

  test('[D18] brackets, signs that do not match, unknown opening words, empty paragraphs', () => {
    expect(codes('Urges [all] here;')).toEqual(['brackets'])
    expect(codes('Urges (all here;')).toEqual(['unbalanced'])
    expect(codes('Urges “all here;')).toEqual(['unbalanced'])
    expect(codes('Urges "all" "here;')).toEqual(['unbalanced'])
    expect(codes('Prie «_tous_;', { lang: 'fr' })).toEqual(['unbalanced'])
    expect(codes('Prie tous_: a) film_; b) musique_;', { lang: 'fr' })).toEqual([])
    expect(codes('All people shall sing;')).toEqual(['unknown-opening'])
    expect(codes('«_Prie_» tous_;', { lang: 'fr' })).toEqual([])
    expect(codes('\u00A0 ')).toEqual(['empty'])
    expect(codes('', { kind: 'heading' })).toEqual(['empty'])
    expect(codes('Part one', { kind: 'heading' })).toEqual([])
  })
})

test('[D18] the sample is clean in English; in French its only fault is the plain space before signs', () => {
  expect(lint(sampleLines('en'), { lang: 'en' })).toEqual([])
  const french = lint(sampleLines('fr'), { lang: 'fr' })
  expect(new Set(french.map(({ code }) => code))).toEqual(new Set(['french-spacing']))
  const typeset = sampleLines('fr').map((l) => ({ ...l, text: l.text.replace(/ (?=[;:])/g, '\u00A0') }))
  expect(lint(typeset, { lang: 'fr' })).toEqual([])
})

test('[D18] everything found, every fix and every weight has its words in both languages', () => {
  for (const words of [lintWords.en, lintWords.fr]) {
    expect(Object.keys(words.found)).toEqual([...MENDABLE, ...JUDGED])
    expect(Object.keys(words.fix)).toEqual([...MENDABLE])
    expect(Object.keys(words.weights)).toEqual([...WEIGHTS])
  }
  const said = (text: string, lang: Lang) => {
    const strength = verbStrength(text, lang)
    return strength && lintWords[lang].strength(strength)
  }
  expect(said('Strongly urges Parties', 'en')).toBe('urges: strong, 4th of 10 from the strongest')
  expect(said('Demands', 'en')).toBe('demands: binding, 2nd of 10 from the strongest')
  expect(said('Décide', 'fr')).toBe('décide\u00A0: contraignant, 1er sur 10 à partir du plus fort')
})

interface Item {
  t: string
  sub?: Item[]
}

function sampleLines(lang: Lang): LintLine[] {
  const preamble = sample.preamble.map((p) =>
    line(`${p[lang].op} ${p[lang].t}`, { id: p.id, kind: 'preambular' }),
  )
  const recommendations = sample.recommendations.flatMap((r) => [
    line(`${r[lang].op} ${r[lang].t}`, { id: r.id, addressees: r.addressee }),
    ...itemsOf(r[lang], { id: r.id, level: 1 }),
  ])
  return [...preamble, ...recommendations]
}

function itemsOf({ sub = [] }: { sub?: Item[] }, { id, level }: { id: string; level: 1 | 2 }): LintLine[] {
  return sub.flatMap((item, i) => [
    line(item.t, { id: `${id}/${i}`, level }),
    ...itemsOf(item, { id: `${id}/${i}`, level: 2 }),
  ])
}
