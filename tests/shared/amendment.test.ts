import { describe, expect, test } from 'vitest'
import { apply, clash, fits, type Operation, rebase } from '../../shared/amending/amendment.ts'
import { concerns, operationsOf } from '../../shared/amending/proposal.ts'
import { NOTE_MARK } from '../../shared/paragraph.ts'
import { sameButForTypography } from '../../shared/wording/duplicate.ts'
import { rewordingsBetween } from '../../shared/wording/wordDiff.ts'
import { amending, idsFrom, paragraph } from '../support/amending.ts'
import { sampleOperations, sampleText } from '../support/sample.ts'

/** What a change does, as one would say it: [what goes, what comes]. */
function changes(was: string, is: string, lang: 'en' | 'fr' = 'en') {
  return rewordingsBetween(was, is, lang).map(({ old, ins }) => [old, ins])
}

function text(from: number, old: string, ins: string, id = 'p'): Operation {
  return { kind: 'text', paragraph: id, from, to: from + old.length, old, ins }
}

function words(operations: readonly Operation[]) {
  return operations.map((o) => (o.kind === 'text' ? [o.paragraph, o.old, o.ins] : [o.kind]))
}

const drop = (id: string): Operation => ({ kind: 'drop', paragraph: id })
const shape = (id: string, level: 0 | 1 | 2): Operation => ({
  kind: 'shape',
  paragraph: id,
  old: { kind: 'operative', level: 0 },
  to: { kind: 'operative', level },
})
const add = (
  after: string | null,
  words: string,
  { level = 0 as 0 | 1 | 2, under = null as string | null } = {},
): Operation => ({
  kind: 'add',
  after,
  under,
  paragraphs: [{ id: `new ${words}`, kind: 'operative', level, lang: 'en', text: words, part: 'S1' }],
})

const twoLevels: Operation = {
  kind: 'add',
  after: 'p',
  under: 'p',
  paragraphs: ([1, 0] as const).map((level) => ({
    id: `level-${level}`,
    kind: 'operative',
    level,
    lang: 'en',
    text: 'new',
    part: null,
  })),
}

describe('from what a proposer wrote to the fewest words', () => {
  test('[A2] a sentence typed anew is reduced to the word that changed', () => {
    expect(
      changes('require large online services to explain', 'invite large online services to explain'),
    ).toEqual([['require', 'invite']])
  })

  test('[A2] an inserted word brings its space or its comma along', () => {
    expect(
      changes('consent for, and remuneration of,', 'prior consent for, and fair remuneration of,'),
    ).toEqual([
      ['', 'prior '],
      ['', ' fair'],
    ])
    expect(changes('English and French', 'English, French and Spanish')).toEqual([
      [' and', ','],
      ['', ' and Spanish'],
    ])
    expect(changes('sorted; labelled.', 'sorted; labelled; shared.')).toEqual([['', '; shared']])
  })

  test('[A2] a deleted word takes its space along', () => {
    expect(changes('all large services', 'all services')).toEqual([[' large', '']])
    expect(changes('Large services', 'services')).toEqual([['Large ', '']])
    expect(changes('a, b', 'a,  b')).toEqual([[' ', '  ']])
  })

  test('[A2] what only commas keep apart is one change, what a word keeps apart is two', () => {
    expect(changes('in English, French and so on', 'in Arabic, Russian and so on')).toEqual([
      ['English, French', 'Arabic, Russian'],
    ])
    expect(changes('in English or French', 'in Arabic or Russian')).toEqual([
      ['English', 'Arabic'],
      ['French', 'Russian'],
    ])
  })

  test('[A2] a text written all anew is one change, found without long searching', () => {
    const text = (word: string) => Array.from({ length: 400 }, (_, i) => `${word}${i}`).join(' ')
    const [was, is] = [`${text('a')} and ${text('b')}`, `${text('c')} and ${text('d')}`]
    expect(changes(`The ${was} end`, `The ${is} end`)).toEqual([[was, is]])
  })

  test('[A2] words are found in Arabic and in Chinese', () => {
    expect(changes('حماية التنوع الثقافي وتعزيزه', 'صون التنوع الثقافي وتعزيزه')).toEqual([['حماية', 'صون']])
    expect(changes('保护和促进文化表现形式多样性公约', '保护和促进文化内容多样性公约')).toEqual([
      ['表现形式', '内容'],
    ])
  })

  test('[A2] accents, combined or not, and emoji stay whole', () => {
    expect(changes('une e\u0301tude', 'une \u00e9tude', 'fr')).toEqual([['e\u0301tude', '\u00e9tude']])
    expect(changes('👩🏽‍🎨 et 🇫🇷', '👩🏿‍🎨 et 🇸🇳', 'fr')).toEqual([
      ['👩🏽‍🎨', '👩🏿‍🎨'],
      ['🇫🇷', '🇸🇳'],
    ])
  })

  test('[A8] a footnote is kept or deleted, never moved or added', () => {
    const was = `culture${NOTE_MARK} is a good${NOTE_MARK} of all`
    expect(changes(was, `culture is a good${NOTE_MARK} of all`)).toEqual([[NOTE_MARK, '']])
    expect(changes(was, `art${NOTE_MARK} is a right${NOTE_MARK} of all`)).toEqual([
      ['culture', 'art'],
      ['good', 'right'],
    ])
    expect(changes(was, `culture${NOTE_MARK} is a good${NOTE_MARK} of us all${NOTE_MARK}`)).toEqual([
      ['', ' us'],
    ])
  })

  test('[A8] a footnote that was moved away from its words stays, and they move', () => {
    const base = [paragraph('p', 'the arts of all~ peoples~')]
    const proposal = {
      changed: [{ paragraph: 'p', text: `${NOTE_MARK} the arts of all` }],
      dropped: [],
      added: [],
    }
    const [p] = apply(base, [amending(1, operationsOf(base, proposal, idsFrom('n')))])
    expect([p?.text, p?.notes]).toEqual([`${NOTE_MARK} the arts of all`, ['note 1 of p']])
  })

  test('[A8] a new paragraph comes without footnotes', () => {
    const added = [
      { after: null, kind: 'operative' as const, level: 0 as const, text: `all${NOTE_MARK} arts` },
    ]
    const operations = operationsOf([], { changed: [], dropped: [], added }, idsFrom('n'))
    expect(apply([], [amending(1, operations)]).map((p) => p.text)).toEqual(['all arts'])
  })

  test('[A1] a paragraph left without words is dropped, a new one without words is not added', () => {
    const base = [paragraph('p', 'culture is a good~')]
    const added = [{ after: 'p', kind: 'operative' as const, level: 0 as const, text: '  ' }]
    expect(
      operationsOf(
        base,
        { changed: [{ paragraph: 'p', text: ` ${NOTE_MARK}` }], dropped: [], added },
        idsFrom('n'),
      ),
    ).toEqual([drop('p')])
  })

  test('[A1] new paragraphs take language and session from the one before, and know what they are under', () => {
    const base = [
      paragraph('7', 'considère :', { lang: 'fr', part: 'S2' }),
      paragraph('7/a', 'ceci', { lang: 'fr', part: 'S2', level: 1 }),
    ]
    const at = (level: 0 | 1 | 2, text: string) => ({ after: '7/a', kind: 'operative' as const, level, text })
    const proposal = { changed: [], dropped: [], added: [at(2, 'i'), at(1, 'b'), at(2, 'b i'), at(0, '8')] }
    const seen = operationsOf(base, proposal, idsFrom('n')).map(
      (o) => o.kind === 'add' && [o.under, o.paragraphs.map((p) => p.text)],
    )
    expect(seen).toEqual([
      ['7/a', ['i']],
      ['7', ['b', 'b i']],
      [null, ['8']],
    ])
    expect(
      apply(base, [amending(1, operationsOf(base, proposal, idsFrom('n')))]).map((p) => [
        p.text,
        p.lang,
        p.part,
      ]),
    ).toEqual(['considère :', 'ceci', 'i', 'b', 'b i', '8'].map((t) => [t, 'fr', 'S2']))
  })

  test('[A7] a proposal about paragraphs the text does not have is told apart', () => {
    const base = [paragraph('p', 'culture')]
    const stray = { changed: [], dropped: ['q'], added: [] }
    expect(concerns(base, stray)).toBe(false)
    expect(
      concerns(base, {
        ...stray,
        dropped: ['p'],
        added: [{ after: null, kind: 'heading', level: 0, text: 'I' }],
      }),
    ).toBe(true)
    expect(() => operationsOf(base, stray, idsFrom('n'))).toThrow('does not have')
  })
})

describe('how two amendments stand to each other', () => {
  test.each<[string, Operation[], Operation[]]>([
    ['words changed by both', [text(0, 'shall', 'should')], [text(0, 'shall', 'may')]],
    ['words of one within those of the other', [text(0, 'all the arts', 'art')], [text(4, 'the', 'these')]],
    ['an insertion into words the other deletes', [text(0, 'all the arts', '')], [text(4, '', 'fine ')]],
    ['two insertions at one point', [text(5, '', ' a')], [text(5, '', ' b')]],
    ['a paragraph dropped and reworded', [drop('p')], [text(0, 'shall', 'may')]],
    ['a paragraph dropped and reshaped', [drop('p')], [shape('p', 1)]],
    ['two shapes for one paragraph', [shape('p', 2)], [shape('p', 1)]],
    [
      'a sub-paragraph added to a paragraph the other drops',
      [drop('p'), drop('p/a')],
      [add('p/a', '(b)', { level: 1, under: 'p' })],
    ],
    [
      'one contradiction among many agreements',
      [drop('q'), text(0, 'shall', 'may')],
      [drop('q'), text(0, 'shall', 'should')],
    ],
  ])('[A9] conflict: %s', (_, a, b) => {
    expect([clash(a, b), clash(b, a)]).toEqual(['conflict', 'conflict'])
  })

  test.each<[string, Operation[], Operation[]]>([
    ['words side by side', [text(0, 'shall', 'may')], [text(5, ' not', '')]],
    ['an insertion beside words the other changes', [text(0, 'shall', 'may')], [text(5, '', ' not')]],
    ['one thing that both do, among others', [drop('q')], [drop('q'), text(0, 'shall', 'may')]],
    [
      'a sub-paragraph and a paragraph in one place',
      [add('p', '(a)', { level: 1, under: 'p' })],
      [add('p', '2')],
    ],
  ])('[A9] touching: %s', (_, a, b) => {
    expect([clash(a, b), clash(b, a)]).toEqual(['touching', 'touching'])
  })

  test.each<[string, Operation[], Operation[]]>([
    ['words in one paragraph, others between them', [text(0, 'shall', 'may')], [text(6, 'not', 'never')]],
    ['words at the same place of two paragraphs', [text(0, 'shall', 'may')], [text(0, 'shall', 'may', 'q')]],
    ['words and shape of one paragraph', [text(0, 'shall', 'may')], [shape('p', 1)]],
    [
      'a paragraph added after one the other drops: what is struck keeps its place',
      [drop('p')],
      [add('p', '9 bis')],
    ],
    ['paragraphs added in two places', [add('p', 'one')], [add(null, 'one')]],
    ['nothing at all', [], [drop('p')]],
  ])('[A9] none: %s', (_, a, b) => {
    expect([clash(a, b), clash(b, a)]).toEqual(['none', 'none'])
  })

  test('[A9] identical: the same in any order, whatever ids the new paragraphs get', () => {
    const other = add('p', 'new')
    if (other.kind === 'add') other.paragraphs = other.paragraphs.map((p) => ({ ...p, id: 'x' }))
    expect(clash([drop('q'), add('p', 'new')], [other, drop('q')])).toBe('identical')
    expect(clash([text(0, 'shall', 'may')], [text(0, 'shall', 'may')])).toBe('identical')
    expect(
      clash([add('p', 'new', { level: 2, under: 'p' })], [add('p', 'new', { level: 2, under: 'q' })]),
    ).toBe('order')
  })

  test('[A9] order: both add after one paragraph, and stand as they were filed', () => {
    const base = [paragraph('p', 'one'), paragraph('q', 'two')]
    const [first, second] = [amending(3, [add('p', 'first')]), amending(8, [add('p', 'second')])]
    expect(clash(first.operations, second.operations)).toBe('order')
    expect(apply(base, [second, first]).map((p) => p.text)).toEqual(['one', 'first', 'second', 'two'])
    for (const [now, later] of [
      [first, second],
      [second, first],
    ] as const) {
      const carried = rebase(later, base, [now]) ?? []
      const text = apply(apply(base, [now]), [{ ...later, operations: carried }])
      expect(text.map((p) => [p.text, p.addedBy])).toEqual([
        ['one', null],
        ['first', 'am3'],
        ['second', 'am8'],
        ['two', null],
      ])
    }
  })

  test('[A9] a sub-paragraph filed late still stands before a paragraph filed early', () => {
    const base = [paragraph('9', 'nine'), paragraph('9/a', 'a', { level: 1 })]
    const [bis, b] = [
      amending(1, [add('9/a', '9 bis')]),
      amending(2, [add('9/a', 'b', { level: 1, under: '9' })]),
    ]
    expect(apply(base, [bis, b]).map((p) => p.text)).toEqual(['nine', 'a', 'b', '9 bis'])
    const carried = rebase(bis, base, [b]) ?? []
    expect(apply(apply(base, [b]), [{ ...bis, operations: carried }]).map((p) => p.text)).toEqual([
      'nine',
      'a',
      'b',
      '9 bis',
    ])
  })
})

describe('adopting', () => {
  test('[A5] two insertions of one amendment meet when the words between them are gone, and become one', () => {
    const base = [paragraph('p', 'one two three')]
    const pending = { number: 2, operations: [text(3, '', ' a'), text(7, '', ' b')] }
    const adopted = amending(1, [text(3, ' two', '')])
    expect(rebase(pending, base, [adopted])).toEqual([text(3, '', ' a b')])
    expect(apply(base, [adopted, { id: 'x', ...pending }])[0]?.text).toBe('one a b three')
  })

  test('[A5] nothing is left of an amendment that says what was adopted', () => {
    const base = [paragraph('p', 'shall not')]
    const adopted = amending(1, [text(0, 'shall', 'may')])
    expect(rebase({ number: 2, operations: [text(0, 'shall', 'may')] }, base, [adopted])).toEqual([])
    expect(apply(base, [adopted, amending(2, [text(0, 'shall', 'may')])])[0]?.text).toBe('may not')
  })

  test('[A5] an amendment is carried over as it is when the other was about something else', () => {
    const base = [paragraph('p', 'one two'), paragraph('q', 'two')]
    const operations = [add('q', 'new'), drop('q'), text(0, 'one', '1'), text(4, 'two', '2')]
    expect(rebase({ number: 2, operations }, base, [amending(1, [add('p', 'other')])])).toEqual(operations)
  })

  test('[A6] shall → should and shall → may never merge: the second must be tabled again', () => {
    const base = [paragraph('p', 'shall protect')]
    expect(
      rebase({ number: 2, operations: [text(0, 'shall', 'may')] }, base, [
        amending(1, [text(0, 'shall', 'should')]),
      ]),
    ).toBeNull()
  })

  test('[A8] emphasis stays with its words; inserted words take that of what they replace or stand within', () => {
    const base = [paragraph('p', 'the Convention on Diversity now', { em: [[4, 27]] })]
    const emphasized = (o: Operation) => {
      const [p] = apply(base, [amending(1, [o])])
      return p?.em.map(([from, to]) => p.text.slice(from, to))
    }
    expect(emphasized(text(3, '', ' 2005'))).toEqual(['Convention on Diversity'])
    expect(emphasized(text(14, '', ' 2005'))).toEqual(['Convention 2005 on Diversity'])
    expect(emphasized(text(4, 'Convention', 'Treaty'))).toEqual(['Treaty on Diversity'])
    expect(emphasized(text(0, 'the Convention', 'a Treaty'))).toEqual([' on Diversity'])
    expect(emphasized(text(4, 'Convention on Diversity', ''))).toEqual([])
    expect(emphasized(text(27, '', ' just'))).toEqual(['Convention on Diversity'])
  })

  test('[A8] a footnote goes with its mark, and the others keep theirs', () => {
    const base = [paragraph('p', 'a~ b~ c~')]
    const [p] = apply(base, [amending(1, [text(2, ` b${NOTE_MARK}`, ' d')])])
    expect([p?.text, p?.notes]).toEqual([`a${NOTE_MARK} d c${NOTE_MARK}`, ['note 1 of p', 'note 3 of p']])
  })

  test('[A1] a paragraph takes the shape proposed for it, and keeps its words', () => {
    const base = [paragraph('p', 'one'), paragraph('q', 'two')]
    const reshaped = [{ paragraph: 'q', to: { kind: 'operative', level: 1 } as const }]
    const operations = operationsOf(base, { changed: [], reshaped, dropped: [], added: [] }, idsFrom('n'))
    expect(operations).toEqual([shape('q', 1)])
    expect(apply(base, [amending(1, operations)])).toEqual([base[0], { ...base[1], level: 1 }])
  })

  test('[A8] what is struck keeps its place and its words', () => {
    const base = [paragraph('p', 'one'), paragraph('q', 'two')]
    expect(apply(base, [amending(1, [drop('p')])])).toEqual([{ ...base[0], struck: true }, base[1]])
  })

  test.each<[string, Operation[]]>([
    ['other words than are there', [text(0, 'should', 'may')]],
    ['a place beyond the end', [text(40, '', 'may')]],
    ['a backward range', [{ kind: 'text', paragraph: 'p', from: 5, to: 0, old: '', ins: 'x' }]],
    ['half an offset', [{ kind: 'text', paragraph: 'p', from: 0.5, to: 0.5, old: '', ins: 'x' }]],
    ['no change', [text(0, 'shall', 'shall')]],
    ['half a character cut off', [text(11, '', 'x')]],
    ['half a character put in', [text(0, '', '\uD83C')]],
    ['a footnote put in', [text(0, '', NOTE_MARK)]],
    ['words of a struck paragraph', [text(0, 'gone', 'back', 'struck')]],
    ['a struck paragraph dropped again', [drop('struck')]],
    ['a struck paragraph reshaped', [shape('struck', 1)]],
    ['a sub-paragraph under a struck one', [add('struck', '(a)', { level: 1, under: 'struck' })]],
    ['an unknown paragraph', [drop('q')]],
    ['a place after an unknown paragraph', [add('q', 'new')]],
    [
      'another shape than it has',
      [
        {
          kind: 'shape',
          paragraph: 'p',
          old: { kind: 'heading', level: 0 },
          to: { kind: 'operative', level: 1 },
        },
      ],
    ],
    ['a new paragraph without words', [add('p', ' ')]],
    ['a new paragraph with a footnote', [add('p', `x${NOTE_MARK}`)]],
    ['an addition of nothing', [{ kind: 'add', after: 'p', under: null, paragraphs: [] }]],
    ['an addition less deep than it begins', [twoLevels]],
    ['a new id twice', [add('p', 'new'), add(null, 'new')]],
    ['itself contradicted', [drop('p'), text(0, 'shall', 'may')]],
    ['two additions in one place', [add('p', 'one'), add('p', 'two')]],
    ['the same twice', [drop('p'), drop('p')]],
  ])('[A7] refused: %s', (_, operations) => {
    const base = [paragraph('p', 'shall not 🎭'), paragraph('struck', 'gone', { struck: true })]
    expect(fits(base, operations)).toBe(false)
    expect(() => apply(base, [amending(1, operations)])).toThrow('does not fit')
  })

  test('[A7] a new paragraph may follow a struck one', () => {
    const base = [paragraph('p', 'gone', { struck: true })]
    expect(fits(base, [add('p', 'new')])).toBe(true)
    expect(
      fits(base, [
        {
          ...add('p', 'new'),
          ...{ paragraphs: [{ ...paragraph('p', 'id taken'), part: null }] },
        } as Operation,
      ]),
    ).toBe(false)
  })

  test('[A6] amendments that conflict cannot be adopted together', () => {
    const base = [paragraph('p', 'shall not')]
    expect(() => apply(base, [amending(1, [drop('p')]), amending(2, [text(0, 'shall', 'may')])])).toThrow(
      'conflict',
    )
  })
})

describe('the sample forum', () => {
  test.each<[number, unknown[]]>([
    [1, [['r5', 'large', 'all']]],
    [2, [['r5', ', and to allow independent researchers to verify it', '']]],
    [3, [['r5', 'require', 'invite']]],
    [4, [['drop']]],
    [5, [['r5', '', ' and public-interest libraries']]],
    [6, [['r5', '', ' and public interest libraries']]],
    [7, [['r6', '', ' Indigenous and']]],
    [
      8,
      [
        ['r7/a', '', 'prior '],
        ['r7/a', '', ' fair'],
      ],
    ],
    [9, [['add']]],
    [10, [['add']]],
    [
      11,
      [
        ['r10', ' and', ','],
        ['r10', '', ' and Spanish'],
      ],
    ],
    [12, [['r10', 'English and French', 'the six official languages of the General Conference']]],
    [13, [['add']]],
    [14, [['r12', 'review', 'vote on']]],
    [15, [['r5', '', ' and libraries and archives']]],
    [16, [['r11', 'Urges', 'Encourages']]],
  ])('[A2] amendment %i is reduced to what it changes', (number, expected) => {
    expect(words(sampleOperations(number))).toEqual(expected)
    expect(fits(sampleText, sampleOperations(number))).toBe(true)
  })

  test('[A1] 9, 10 and 13 add (d), (d) and 9 bis where they belong', () => {
    const all = [9, 10, 13].map((n) => amending(n, sampleOperations(n)))
    const text = apply(sampleText, all)
    const added = text.flatMap((p, i) => (p.addedBy ? [[text[i - 1]?.id, p.level, p.addedBy, p.text]] : []))
    expect(added).toEqual([
      ['r2/c', 1, 'am10', 'accessibility for persons with disabilities;'],
      ['r7/c/ii', 1, 'am9', 'transparency about the works used;'],
      [
        'r9',
        0,
        'am13',
        'Encourages Parties to include young people in the bodies referred to in paragraph 9;',
      ],
    ])
    expect(sampleOperations(9)).toMatchObject([{ after: 'r7/c/ii', under: 'r7' }])
  })

  const between = (a: number, b: number) => clash(sampleOperations(a), sampleOperations(b))

  test('[A9] 1 and 3 go together once reduced; 2 contradicts 5 and 6; 11 and 12 are alternatives', () => {
    expect(between(1, 3)).toBe('none')
    expect(between(2, 5)).toBe('conflict')
    expect(between(2, 6)).toBe('conflict')
    expect(between(11, 12)).toBe('conflict')
    expect(between(5, 6)).toBe('conflict')
    for (const other of [1, 2, 3, 5, 6]) expect(between(4, other)).toBe('conflict')
    for (const other of [2, 5, 6]) expect([between(1, other), between(3, other)]).toEqual(['none', 'none'])
    expect(between(9, 8)).toBe('none')
  })

  test('[A10] 5 and 6 are the same but for a hyphen; no other two are', () => {
    const all = Array.from({ length: 16 }, (_, i) => i + 1)
    const same = all.flatMap((a) =>
      all
        .filter((b) => a < b && sameButForTypography(sampleOperations(a), sampleOperations(b)))
        .map((b) => [a, b]),
    )
    expect(same).toEqual([[5, 6]])
  })

  test('recommendation 5 reads as in the sample when 1, then 5 as amended by 15, are adopted', () => {
    const first = amending(1, sampleOperations(1))
    const fifth = amending(5, sampleOperations(15)) // sub-amendments come later: 5 with the words 15 gives it
    const carried = rebase(fifth, sampleText, [first]) ?? []
    const text = apply(apply(sampleText, [first]), [{ ...fifth, operations: carried }])
    expect(text.find((p) => p.id === 'r5')?.text).toBe(
      'Urges Parties to require all online services to explain, in plain language, how cultural content is ranked and recommended, and to allow independent researchers and libraries and archives to verify it;',
    )
    expect(text).toEqual(apply(sampleText, [fifth, first]))
  })
})

describe('duplicates', () => {
  const make = (is: string) =>
    operationsOf(
      [paragraph('p', 'at 10 % of the budget')],
      { changed: [{ paragraph: 'p', text: is }], dropped: [], added: [] },
      idsFrom('n'),
    )
  const alike = (a: string, b: string) => sameButForTypography(make(a), make(b))

  test('[A10] capitals, quotation marks, hyphens, spaces and commas do not count', () => {
    expect(alike('at 10 % of the “Culture” budget', 'at 10 % of the "culture" budget')).toBe(true)
    expect(alike('at 10 % of the co-operation budget', 'at 10 % of the cooperation budget')).toBe(true)
    expect(alike('at 10 % of the budget, yearly', 'at 10 % of the budget yearly')).toBe(true)
    expect(alike('at 10 %, of the State budget', 'at 10 % of the state budget')).toBe(true)
  })

  test('[A10] one may take in a space that the other leaves', () => {
    const [a, b] = [text(4, 'the arts', 'all'), text(3, ' the arts', ' All')]
    expect(sameButForTypography([a], [b])).toBe(true)
    expect(sameButForTypography([a], [text(4, 'the arts and', 'all')])).toBe(false)
    expect(sameButForTypography([a], [text(30, 'the arts', 'all')])).toBe(false)
  })

  test('[A10] words, figures, places and symbols count', () => {
    expect(alike('at 1.5 % of the budget', 'at 15 % of the budget')).toBe(false)
    expect(alike('at 10 % of the budget or 5 %', 'at 10 % of the budget or 5')).toBe(false)
    expect(alike('at 10 % of a budget', 'at 10 % of the a')).toBe(false)
    expect(alike('at 10 § of the budget', 'at 10 ‰ of the budget')).toBe(false)
    expect(alike('at 10 % of the whole budget', 'at 10 % of the budget whole')).toBe(false)
    expect(alike('at 10 % of the big budget', 'at 10 % of the huge budget')).toBe(false)
    expect(alike('at 10 % of the big budget', 'at 12 % of the big budget')).toBe(false)
  })

  test('[A10] new paragraphs, dropped ones and shapes are compared too; nothing is a duplicate of nothing', () => {
    expect(sameButForTypography([add('p', 'Urges States;')], [add('p', 'urges states')])).toBe(true)
    expect(sameButForTypography([add('p', 'Urges States;')], [add('q', 'urges states')])).toBe(false)
    expect(sameButForTypography([add('p', 'x')], [add('p', 'x', { level: 1 })])).toBe(false)
    expect(sameButForTypography([drop('p')], [drop('p')])).toBe(true)
    expect(sameButForTypography([drop('p')], [drop('q')])).toBe(false)
    expect(sameButForTypography([shape('p', 1)], [shape('p', 2)])).toBe(false)
    expect(sameButForTypography([], [])).toBe(false)
  })
})
