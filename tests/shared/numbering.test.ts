import { expect, test } from 'vitest'
import { labels, roman, type Style } from '../../shared/numbering.ts'
import type { Lang, Level, Paragraph } from '../../shared/paragraph.ts'
import { paragraph } from '../support/amending.ts'

interface Line {
  level?: Level
  kind?: Paragraph['kind']
  added?: true
  struck?: true
}

function numbered(
  lines: readonly Line[],
  { style = 'forum', lang = 'en', final = false }: { style?: Style; lang?: Lang; final?: boolean } = {},
): string[] {
  const paragraphs = lines.map(({ level = 0, kind = 'operative', added, struck }, i) =>
    paragraph(`p${i}`, 'words', { level, kind, lang, addedBy: added ? 'am' : null, struck: struck ?? false }),
  )
  const all = labels(paragraphs, { style, lang, final })
  return paragraphs.map((p) => all[p.id] ?? '?')
}

const heading: Line = { kind: 'heading' }
const preambular: Line = { kind: 'preambular' }
const one: Line = {}
const a: Line = { level: 1 }
const i: Line = { level: 2 }
const third: Line = { level: 3 }

test('[N1] recommendations are numbered through all parts, letters start again under each', () => {
  expect(numbered([heading, one, a, a, one, heading, one, a, i, i, third, third, a])).toEqual([
    '',
    '1',
    '(a)',
    '(b)',
    '2',
    '',
    '3',
    '(a)',
    '(i)',
    '(ii)',
    'a.',
    'b.',
    '(b)',
  ])
})

test('[N1] letters go on after z, small romans as far as needed', () => {
  const many = numbered([one, ...Array.from({ length: 28 }, () => a)])
  expect(many.slice(25)).toEqual(['(y)', '(z)', '(aa)', '(ab)'])
  expect([1, 4, 9, 14, 40, 49, 99].map(roman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'xlix', 'xcix'])
})

test.each<[Style, string[]]>([
  ['forum', ['', '', '1', '2']],
  ['unga', ['', '', '1', '2']],
  ['unesco', ['1', '2', '3', '4']],
])('[N2] in the style %s the preamble counts as it must', (style, expected) => {
  expect(numbered([preambular, preambular, one, one], { style })).toEqual(expected)
})

test('[N3] in French letters and romans have no opening bracket; the ids stay, the labels are per language', () => {
  expect(numbered([one, a, i, third], { lang: 'fr' })).toEqual(['1', 'a)', 'i)', 'a.'])
})

test('[N4] until the freeze a new recommendation takes the number before it with bis, ter…', () => {
  const added: Line = { added: true }
  expect(numbered([one, added, added, one, added])).toEqual(['1', '1 bis', '1 ter', '2', '2 bis'])
  expect(numbered([one, added, { level: 1, added: true }, one])).toEqual(['1', '1 bis', '(a)', '2'])
})

test('[N4] a new letter between others is bis, at the end it takes the next', () => {
  const added: Line = { level: 1, added: true }
  expect(numbered([one, a, added, a])).toEqual(['1', '(a)', '(a bis)', '(b)'])
  expect(numbered([one, a, added, added])).toEqual(['1', '(a)', '(b)', '(c)'])
  expect(numbered([one, a, added, a], { lang: 'fr' })).toEqual(['1', 'a)', 'a bis)', 'b)'])
})

test('[N4] what is struck keeps its number until the freeze, then the text is numbered through', () => {
  const lines: Line[] = [one, { struck: true }, { added: true }, one, a, { level: 1, struck: true }, a]
  expect(numbered(lines)).toEqual(['1', '2', '2 bis', '3', '(a)', '(b)', '(c)'])
  expect(numbered(lines, { final: true })).toEqual(['1', '', '2', '3', '(a)', '', '(b)'])
})

test('[N4] letters under a struck recommendation do not run on under the one before', () => {
  const lines: Line[] = [one, a, { struck: true }, { level: 1, struck: true }, one, a]
  expect(numbered(lines, { final: true })).toEqual(['1', '(a)', '', '', '2', '(a)'])
})
