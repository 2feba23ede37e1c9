import fc from 'fast-check'
import { KINDS, LEVELS, NOTE_MARK } from '../../shared/paragraph.ts'
import type { Finding, Fix, LintLine } from '../../shared/wording/lint.ts'

/** A paragraph of a draft in the words of a test; `~` stands for a footnote, `_` for a no-break space. */
export function line(words: string, rest: Partial<LintLine> = {}): LintLine {
  const text = words.replaceAll('~', NOTE_MARK).replaceAll('_', '\u00A0')
  return { id: words, kind: 'operative', level: 0, text, addressees: [], ...rest }
}

/** The text with one fix made. */
export function mended(text: string, { from, to, ins }: Fix): string {
  return text.slice(0, from) + ins + text.slice(to)
}

/** The draft with the fix of one finding made. */
export function mendedLines(lines: readonly LintLine[], { paragraph, fix }: Finding): LintLine[] {
  return lines.map((l) => (fix && l.id === paragraph ? { ...l, text: mended(l.text, fix) } : l))
}

/** What texts are made of here: four scripts, and everything the lint looks at, well placed or not. */
const SCRAPS = [
  'Encourages Parties',
  'Décide',
  'que les Parties',
  'culture',
  'région',
  'and',
  'or',
  'et',
  'ou',
  'a)',
  '16:30',
  'etc.',
  'www.unesco.org/fr?a=1;b',
  'x@y.org',
  'https://a.org',
  'الثقافة',
  'و',
  'التنوع',
  '文化',
  '多样性公约',
  '𠀋',
  '👩🏽‍🎨',
  '',
  '',
]
const SIGNS = [
  ',',
  ';',
  ':',
  '.',
  '?',
  '!',
  '…',
  '...',
  '،',
  '؛',
  '؟',
  '，',
  '；',
  '。',
  '：',
  '«',
  '»',
  '“',
  '”',
  '"',
  '(',
  ')',
  '[',
  ']',
  NOTE_MARK,
  '',
]
const SPACES = ['', '', ' ', ' ', '  ', '\u00A0', '\u202F', ' \u00A0', '\u3000']

/** A word, a space, a sign, a space: any of them may be nothing. */
const piece = fc
  .tuple(
    fc.constantFrom(...SCRAPS),
    fc.constantFrom(...SPACES),
    fc.constantFrom(...SIGNS),
    fc.constantFrom(...SPACES),
  )
  .map((parts) => parts.join(''))

export const anyText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 5 })
  .map((pieces) => pieces.join(''))

/** A draft of one to eight paragraphs that need not be an outline. */
export const anyDraft: fc.Arbitrary<LintLine[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...KINDS, 'operative' as const),
      level: fc.constantFrom(...LEVELS),
      text: anyText,
      addressees: fc.constantFrom([], ['parties'], ['committee']),
      alternative: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((lines) => lines.map((l, i) => ({ ...l, id: `p${i}` })))
