import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyDraft, seedDraft, wordsOf } from '../../shared/draft/draft.ts'
import { type PlainLine, plainText } from '../../shared/draft/draftPlain.ts'
import { readingOf } from '../../shared/draft/draftReading.ts'
import { labelPaths } from '../../shared/draft/labelPaths.ts'
import { KINDS, LEVELS, NOTE_MARK } from '../../shared/paragraph.ts'
import { withOpening } from '../../shared/wording/openingItalics.ts'
import { holds } from '../support/property.ts'

describe('plain text', () => {
  test('[D35] has numbers as text, levels as spaces and a blank line between paragraphs', () => {
    const lines: PlainLine[] = [
      { label: '', level: 0, text: 'Recalling the Convention,', notes: [] },
      { label: '1.', level: 0, text: 'Urges Parties to fund:', notes: [], above: 'To: Parties' },
      { label: '(a)', level: 1, text: 'their staff;', notes: [] },
      { label: '(i)', level: 2, text: '', notes: [] },
    ]
    expect(plainText(lines)).toBe(`Recalling the Convention,

To: Parties
1. Urges Parties to fund:

    (a) their staff;

        (i)`)
  })

  test('[D36] counts footnotes through the whole and gives their words at the end', () => {
    const lines: PlainLine[] = [
      { label: '1.', level: 0, text: `One${NOTE_MARK} and two${NOTE_MARK}`, notes: ['First.', 'Second $&.'] },
      { label: '2.', level: 0, text: `Three${NOTE_MARK}`, notes: ['Third.'] },
    ]
    expect(plainText(lines)).toBe(`1. One[1] and two[2]

2. Three[3]

[1] First.
[2] Second $&.
[3] Third.`)
  })

  test('[D35] loses no word of any draft', () => {
    holds(
      fc.property(fc.array(paragraph, { maxLength: 12 }), (paragraphs) => {
        const doc = emptyDraft()
        seedDraft(doc, paragraphs)
        const { blocks } = readingOf(doc, 'forum')
        const plain = plainText(blocks).split('\n\n')
        const said = blocks.map(
          ({ label, level, text }) => '    '.repeat(level) + [label, text].filter(Boolean).join(' '),
        )
        expect(plain).toEqual(said)
      }),
    )
  })
})

const paragraph = fc.record({
  kind: fc.constantFrom(...KINDS),
  level: fc.constantFrom(...LEVELS),
  text: fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replaceAll(NOTE_MARK, '')),
  em: fc.constant<[number, number][]>([]),
  notes: fc.constant<string[]>([]),
})

test('[D35] a paragraph is found by the labels it stands under', () => {
  const lines = [
    { id: 'a', level: 0, label: '7.' },
    { id: 'b', level: 1, label: '(c)' },
    { id: 'c', level: 2, label: '(ii)' },
    { id: 'd', level: 0, label: '' },
    { id: 'e', level: 0, label: '7 bis.' },
  ] as const
  expect(labelPaths(lines)).toEqual({ a: '7', b: '7 (c)', c: '7 (c) (ii)', d: '', e: '7 bis' })
})

describe('opening words', () => {
  const plain = { em: false, brackets: [] }

  test('[N5] are emphasized also where a bracket begins with them or among them', () => {
    const inlines = [
      { ...plain, text: 'Calls ', brackets: ['b'] },
      { ...plain, text: 'upon Parties', brackets: [] },
    ]
    const shape = { kind: 'operative', level: 0, lang: 'en' } as const
    const opened = withOpening(inlines, shape)
    expect(opened.map(({ em }) => em)).toEqual([true, true, false])
    const words = wordsOf(opened, { open: () => '[', close: () => ']' })
    expect(words.text).toBe('[Calls ]upon Parties')
    expect(words.em.map(([from, to]) => words.text.slice(from, to)).join('')).toBe('Calls upon')
  })

  test('[N5] are looked for at the head of a recommendation only', () => {
    const inlines = [{ ...plain, text: 'Urges them;' }]
    expect(withOpening(inlines, { kind: 'operative', level: 1, lang: 'en' })).toEqual(inlines)
    expect(withOpening(inlines, { kind: 'heading', level: 0, lang: 'en' })).toEqual(inlines)
  })
})
