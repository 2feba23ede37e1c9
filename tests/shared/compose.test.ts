import { describe, expect, test } from 'vitest'
import { apply, fits, type Operation, rebase } from '../../shared/amending/amendment.ts'
import { carriedSibling, carriedSub, compose } from '../../shared/amending/compose.ts'
import { composedRewordings } from '../../shared/amending/composedWords.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import type { Level, Paragraph } from '../../shared/paragraph.ts'
import { amending, idsFrom, paragraph } from '../support/amending.ts'
import { sampleOperations, sampleText } from '../support/sample.ts'

const text = (id: string, from: number, old: string, ins: string): Operation => ({
  kind: 'text',
  paragraph: id,
  from,
  to: from + old.length,
  old,
  ins,
})
const drop = (id: string): Operation => ({ kind: 'drop', paragraph: id })
const shape = (id: string, old: Level, to: Level): Operation => ({
  kind: 'shape',
  paragraph: id,
  old: { kind: 'operative', level: old },
  to: { kind: 'operative', level: to },
})
const add = (
  after: string | null,
  under: string | null,
  ...news: [id: string, level: Level][]
): Operation => ({
  kind: 'add',
  after,
  under,
  paragraphs: news.map(([id, level]) => ({
    id,
    kind: 'operative',
    level,
    lang: 'en',
    text: `new ${id}`,
    part: 'S1',
  })),
})

const base = [
  paragraph('9', 'Parties shall protect the arts'),
  paragraph('9/a', 'music;', { level: 1 }),
  paragraph('9/b', 'dance.', { level: 1 }),
]

function composed(parent: Operation[], sub: Operation[], on: Paragraph[] = base) {
  return compose(on, amending(1, parent), sub)
}

/** Words as one would say it: [where, what goes, what comes]. */
function words(first: [number, string, string][], then: [number, string, string][], was = 'shall not be') {
  const made = (all: [number, string, string][]) =>
    all.map(([from, old, ins]) => ({ from, to: from + old.length, old, ins }))
  return composedRewordings(was, made(first), made(then)).map(({ from, old, ins }) => [from, old, ins])
}

describe('words', () => {
  test('[A13] a change of words the parent puts in is a change of what it puts in', () => {
    expect(words([[0, 'shall', 'may']], [[0, 'may', 'should']])).toEqual([[0, 'shall', 'should']])
    expect(words([[5, '', ' indeed']], [[8, 'dee', '-d-']])).toEqual([[5, '', ' in-d-d']])
  })

  test('[A13] what takes the change back leaves nothing', () => {
    expect(words([[0, 'shall', 'may']], [[0, 'may', 'shall']])).toEqual([])
    expect(words([[5, '', ' indeed']], [[5, ' indeed', '']])).toEqual([])
    expect(words([[5, ' not', '']], [[5, '', ' not']])).toEqual([])
  })

  test('[A13] a change across the edge of the parent’s takes both in', () => {
    expect(words([[0, 'shall', 'may']], [[2, 'y not', 'ke it']])).toEqual([[0, 'shall not', 'make it']])
    expect(
      words(
        [
          [0, 'shall', 'may'],
          [10, 'be', 'become'],
        ],
        [[1, 'ay not b', 'ust n']],
      ),
    ).toEqual([[0, 'shall not be', 'must necome']])
  })

  test('[A13] a change elsewhere is moved to where its words stand, and nothing is joined that need not be', () => {
    expect(words([[0, 'shall', 'may']], [[8, 'be', 'become']])).toEqual([
      [0, 'shall', 'may'],
      [10, 'be', 'become'],
    ])
    expect(words([[0, 'shall', 'may']], [[3, ' not', '']])).toEqual([
      [0, 'shall', 'may'],
      [5, ' not', ''],
    ])
    expect(words([[0, 'shall', 'may']], [[3, '', ' ever']])).toEqual([
      [0, 'shall', 'may'],
      [5, '', ' ever'],
    ])
  })

  test('[A13] insertions at one point become one, in the order they are read', () => {
    expect(words([[5, '', ' indeed']], [[12, '', ' so']])).toEqual([[5, '', ' indeed so']])
    expect(words([[5, '', ' indeed']], [[5, '', ' so']])).toEqual([[5, '', ' so indeed']])
    expect(words([[5, ' not', '']], [[5, '', ' ever']])).toEqual([[5, ' not', ' ever']])
  })

  test('[A13] Arabic, Chinese, combining marks and emoji are composed by what stands there', () => {
    expect(words([[0, '保护', '促进']], [[2, '文化', '艺术']], '保护文化')).toEqual([
      [0, '保护', '促进'],
      [2, '文化', '艺术'],
    ])
    expect(words([[0, 'حماية', 'صون']], [[0, 'صون', 'تعزيز']], 'حماية التنوع')).toEqual([
      [0, 'حماية', 'تعزيز'],
    ])
    expect(words([[0, 'e\u0301', '👩🏽‍🎨']], [[7, '', '🇸🇳']], 'e\u0301tude')).toEqual([
      [0, 'e\u0301', '👩🏽‍🎨'],
      [2, '', '🇸🇳'],
    ])
  })
})

describe('paragraphs', () => {
  test('[A13] a paragraph the parent changes and the sub-amendment drops is dropped with the words it has', () => {
    const parent = [text('9/a', 0, 'music', 'song'), shape('9/b', 1, 0)]
    expect(composed(parent, [drop('9/a'), drop('9/b')])).toEqual([drop('9/a'), drop('9/b')])
  })

  test('[A13] a new paragraph is changed, reshaped, followed or taken out in the parent’s addition', () => {
    const parent = [add('9/b', '9', ['c', 1], ['d', 1])]
    const read = (sub: Operation[]) =>
      composed(parent, sub)?.map(
        (o) => o.kind === 'add' && [o.after, o.under, ...o.paragraphs.map((p) => [p.text, p.level])],
      )
    expect(read([text('c', 0, 'new c', 'film;')])).toEqual([['9/b', '9', ['film;', 1], ['new d', 1]]])
    expect(read([shape('d', 1, 2)])).toEqual([['9/b', '9', ['new c', 1], ['new d', 2]]])
    expect(read([drop('c')])).toEqual([['9/b', '9', ['new d', 1]]])
    expect(read([drop('c'), drop('d')])).toEqual([])
    expect(read([add('c', 'c', ['i', 2])])).toEqual([['9/b', '9', ['new c', 1], ['new i', 2], ['new d', 1]]])
    expect(read([add('9/b', '9/b', ['i', 2])])).toEqual([
      ['9/b', '9/b', ['new i', 2]],
      ['9/b', '9', ['new c', 1], ['new d', 1]],
    ])
    expect(read([shape('d', 1, 0)])).toEqual([
      ['9/b', '9', ['new c', 1]],
      ['9/b', null, ['new d', 0]],
    ])
  })

  test('[A13] what follows a new paragraph that is taken out, takes its place', () => {
    const both = composed([add('9/b', null, ['10', 0])], [drop('10'), add('10', null, ['11', 0])])
    expect(both).toEqual([add('9/b', null, ['11', 0])])
    expect(apply(base, [amending(1, both ?? [])]).map(({ id, addedBy }) => [id, addedBy])).toEqual([
      ['9', null],
      ['9/a', null],
      ['9/b', null],
      ['11', 'am1'],
    ])
  })

  test('[A13] a level given is given anew, or not at all', () => {
    expect(composed([shape('9/b', 1, 0)], [shape('9/b', 0, 2)])).toEqual([shape('9/b', 1, 2)])
    expect(composed([shape('9/b', 1, 0)], [shape('9/b', 0, 1)])).toEqual([])
    expect(composed([text('9/b', 0, 'dance', 'circus')], [shape('9/b', 1, 0)])).toEqual([
      text('9/b', 0, 'dance', 'circus'),
      shape('9/b', 1, 0),
    ])
  })
})

describe('what no amendment can do', () => {
  test.each<[string, Operation[], Operation[], Paragraph[]?]>([
    ['words that do not stand there', [text('9', 8, 'shall', 'may')], [text('9', 8, 'shall', 'must')]],
    ['words of a paragraph the parent strikes', [drop('9/a')], [text('9/a', 0, 'music', 'song')]],
    ['a new id the parent has taken', [add('9/b', '9', ['c', 1])], [add('9/a', '9', ['c', 1])]],
    ['the paragraph above new sub-paragraphs', [add('9/b', '9', ['c', 1])], [drop('9')]],
    ['a new paragraph left without words', [add('9/b', '9', ['c', 1])], [text('c', 0, 'new c', '')]],
    [
      'a new sub-paragraph left under a struck one',
      [add('9/b', null, ['10', 0], ['i', 2])],
      [drop('10'), drop('9/b')],
    ],
    [
      'emphasis that begins where new words cannot have it',
      [text('9', 7, ' ', '')],
      [text('9', 7, '', 'ly')],
      [
        paragraph('9', 'Parties shall', {
          em: [
            [0, 7],
            [8, 13],
          ],
        }),
      ],
    ],
  ])('[A13] null: %s', (_, parent, sub, on = base) => {
    expect(fits(on, parent)).toBe(true)
    expect(composed(parent, sub, on)).toBeNull()
  })

  test('[A13] a parent that does not fit is a mistake, not a refusal', () => {
    expect(() => composed([drop('none')], [])).toThrow('does not fit')
  })
})

describe('the sample forum', () => {
  const fifth = amending(5, sampleOperations(5))
  const parented = apply(sampleText, [fifth])
  const r5 = (all: Paragraph[]) => all.find((p) => p.id === 'r5')?.text
  const wanted = apply(sampleText, [amending(15, sampleOperations(15))])
  const fifteenth = operationsOf(
    parented,
    { changed: [{ paragraph: 'r5', text: r5(wanted) ?? '' }], dropped: [], added: [] },
    idsFrom('n'),
  )

  test('[A13] 5 as amended by 15 inserts “and libraries and archives”, and nothing else', () => {
    const both = compose(sampleText, fifth, fifteenth)
    expect(both?.map((o) => o.kind === 'text' && [o.paragraph, o.old, o.ins])).toEqual([
      ['r5', '', ' and libraries and archives'],
    ])
  })

  test('[A14] 15 is carried over the adoption of 1, and recommendation 5 reads as it should', () => {
    const first = amending(1, sampleOperations(1))
    const next = apply(sampleText, [first])
    const parent = { ...fifth, operations: rebase(fifth, sampleText, [first]) ?? [] }
    const carried = carriedSub(sampleText, fifth, { operations: fifteenth }, first) ?? []
    const both = compose(next, parent, carried) ?? []
    expect(r5(apply(next, [{ ...parent, operations: both }]))).toBe(
      'Urges Parties to require all online services to explain, in plain language, how cultural content is ranked and recommended, and to allow independent researchers and libraries and archives to verify it;',
    )
  })

  test('[A14] what was adopted of the same words, or strikes the paragraph, ends it', () => {
    const sub = { operations: fifteenth }
    const same = amending(2, [text('r5', 0, 'Urges', 'Invites')])
    const other = { operations: [text('r5', 0, 'Urges', 'Asks')] }
    expect(carriedSub(sampleText, fifth, other, same)).toBeNull()
    expect(carriedSub(sampleText, fifth, sub, amending(4, sampleOperations(4)))).toBeNull()
    expect(carriedSub(sampleText, fifth, sub, amending(16, sampleOperations(16)))).toEqual(fifteenth)
  })
})

describe('beside each other', () => {
  const parent = amending(1, [add('9/b', '9', ['c', 1], ['d', 1])])

  test('[A14] a new paragraph that was adopted too is the adopted one from then on', () => {
    const adding = (...ids: string[]): Operation => ({
      kind: 'add',
      after: '9/b',
      under: '9',
      paragraphs: ids.map((id) => ({ id, kind: 'operative', level: 1, lang: 'en', text: 'new', part: 'S1' })),
    })
    const sub = { operations: [text('d', 0, 'new', 'old'), add('c', 'c', ['i', 2])] }
    const carried = carriedSub(base, amending(1, [adding('c', 'd')]), sub, amending(2, [adding('e', 'f')]))
    expect(carried).toEqual([text('f', 0, 'new', 'old'), add('e', 'e', ['i', 2])])
  })

  test('[A14] a new paragraph that nobody else adds keeps its name', () => {
    const sub = { operations: [text('d', 0, 'new', 'old'), add('c', 'c', ['i', 2])] }
    const accepted = amending(2, [add('9/b', '9', ['e', 1], ['f', 1])])
    expect(carriedSub(base, parent, sub, accepted)).toEqual(sub.operations)
  })

  test('[A14] new paragraphs of a sub-amendment stand where those of its parent do, as filed', () => {
    const sub = { operations: [add('9/b', '9', ['c', 1])] }
    const accepted = amending(2, [add('9/b', '9', ['e', 1])])
    const under = (number: number) => amending(number, [text('9/a', 0, 'music', 'song')])
    expect(carriedSub(base, under(1), sub, accepted)).toEqual([add('9/b', '9', ['c', 1])])
    expect(carriedSub(base, under(3), sub, accepted)).toEqual([add('e', '9', ['c', 1])])
  })

  test('[A14] a sibling whose place was taken out follows what came before it', () => {
    const accepted = amending(11, [drop('d')])
    const sibling = amending(12, [add('d', null, ['e', 1]), drop('c')])
    expect(carriedSibling(base, parent, sibling, accepted)).toEqual([drop('c'), add('c', null, ['e', 1])])
  })

  test('[A14] what would leave a new paragraph without words, after its sibling, is lost', () => {
    const accepted = amending(11, [text('c', 0, 'new', '')])
    expect(carriedSibling(base, parent, amending(12, [text('c', 3, ' c', '')]), accepted)).toBeNull()
  })

  test('[A14] siblings that change the same words conflict; those that do the same are done once', () => {
    const accepted = amending(11, [text('c', 0, 'new', 'old')])
    expect(carriedSibling(base, parent, amending(12, [text('c', 0, 'new', 'any')]), accepted)).toBeNull()
    expect(carriedSibling(base, parent, amending(12, [text('c', 0, 'new', 'old')]), accepted)).toEqual([])
  })
})
