import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { LANGS } from '../../shared/paragraph.ts'
import { type Finding, type LintLine, lint } from '../../shared/wording/lint.ts'
import { anyDraft, anyText, line, mended, mendedLines } from '../support/linted.ts'
import { holds, PATIENCE } from '../support/property.ts'

vi.setConfig({ testTimeout: PATIENCE })

const anyLang = fc.record({ lang: fc.constantFrom(...LANGS), closes: fc.boolean() })

test('[D18] making one fix removes exactly its finding, and the others still fit', () => {
  holds(
    fc.property(anyDraft, anyLang, (draft, how) => {
      const found = lint(draft, how)
      for (const finding of found) {
        if (!finding.fix) continue
        const left = found.filter((other) => other !== finding)
        expect(lint(mendedLines(draft, finding), how)).toEqual(left.map((other) => shifted(other, finding)))
      }
    }),
    { dearer: 2 },
  )
})

test('[D18] fixes made one after another come to an end, in whatever order, and none is left', () => {
  holds(
    fc.property(anyDraft, anyLang, fc.infiniteStream(fc.nat(99)), (draft, how, luck) => {
      let lines: LintLine[] = draft
      let fixable = lint(lines, how).filter(({ fix }) => fix)
      for (let left = fixable.length; left > 0; left -= 1) {
        expect(fixable.length).toBe(left)
        const next = fixable[(luck.next().value ?? 0) % left]
        if (next) lines = mendedLines(lines, next)
        fixable = lint(lines, how).filter(({ fix }) => fix)
      }
      expect(fixable).toEqual([])
      expect(lines.map(({ text }) => text)).toEqual(draft.map((l) => allMended(l, lint(draft, how)).text))
    }),
    { dearer: 2 },
  )
})

test('[D18] no fix takes a word, a footnote, a bracket or half a character, nor makes a sign of another script Latin', () => {
  holds(
    fc.property(anyDraft, anyLang, (draft, how) => {
      for (const { paragraph, code, fix } of lint(draft, how)) {
        if (!fix) continue
        const text = draft.find(({ id }) => id === paragraph)?.text ?? ''
        const gone = text.slice(fix.from, fix.to)
        expect(
          code === 'stray-and' || code.startsWith('no-') ? gone.replace(/(and|or|et|ou)$/, '') : gone,
        ).toMatch(/^[\s,;:.،؛，；。：]*$/)
        if (/[،؛，；。：]$/.test(gone)) expect(fix.ins).not.toMatch(/[,;]/)
        expect(/\p{Cs}/u.test(mended(text, fix))).toBe(false)
      }
    }),
  )
})

test('[D18] every finding is of a paragraph of the draft, in its order, and an empty one has no other', () => {
  holds(
    fc.property(anyDraft, anyLang, (draft, how) => {
      const found = lint(draft, how)
      const places = found.map(({ paragraph }) => draft.findIndex(({ id }) => id === paragraph))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const { id, text } of draft) {
        const codes = found.filter(({ paragraph }) => paragraph === id).map(({ code }) => code)
        expect(codes.includes('empty')).toBe(text.trim() === '')
        if (text.trim() === '') expect(codes).toEqual(['empty'])
      }
    }),
  )
})

test('[D18] an Arabic or Chinese text is given only signs of its own', () => {
  const texts = fc.oneof(
    fc.record({
      words: fc.constantFrom('الثقافة', 'التنوع الثقافي'),
      sign: fc.constantFrom('', ' ', '،', '؛', ':', '؟'),
      given: fc.constant(/^[،؛. ]?$/),
    }),
    fc.record({
      words: fc.constantFrom('文化', '多样性公约'),
      sign: fc.constantFrom('', ' ', '，', '；', '。', '、'),
      given: fc.constant(/^[，；。 ]?$/),
    }),
  )
  holds(
    fc.property(texts, anyLang, fc.nat(2), ({ words, sign, given }, how, times) => {
      const text = words + sign + words + sign.repeat(times)
      for (const kind of ['operative', 'preambular'] as const) {
        for (const { fix } of lint([line(text, { kind }), line(text, { kind, id: 'last' })], how)) {
          expect(fix?.ins ?? '').toMatch(given)
        }
      }
    }),
  )
})

test('[D18] a hostile text of 50,000 characters takes no longer than its length', () => {
  const hostile = [
    ' ',
    ';',
    '« ',
    ') ',
    'a) ',
    ' ;',
    '.',
    '\uFFFC',
    'and ',
    '; and',
    'x@y ',
    '@',
    '"',
    'also ',
    '] ',
    '(',
    'é',
    ' :a',
  ]
  for (const scrap of hostile) {
    for (const lang of LANGS) {
      const text = `Urges ${scrap.repeat(50_000 / scrap.length)}`
      const started = performance.now()
      lint([line(text), line(`${text}x`, { id: 'x' })], { lang })
      expect([scrap, performance.now() - started < 1_000]).toEqual([scrap, true])
    }
  }
})

test('[D18] what is found of a text is the same whatever stands around it as a paragraph', () => {
  holds(
    fc.property(anyText, fc.constantFrom(...LANGS), (text, lang) => {
      const alone = lint([line(text, { id: 'p' })], { lang, closes: false })
      const heading = line('Part', { kind: 'heading', id: 'h' })
      const among = lint(
        [line('Recalling,', { kind: 'preambular', id: 'a' }), heading, line(text, { id: 'p' }), heading],
        {
          lang,
          closes: false,
        },
      )
      expect(among).toEqual(alone)
    }),
  )
})

/** Another finding, once the fix of this one is made. */
function shifted(other: Finding, { paragraph, fix: made }: Finding): Finding {
  if (!other.fix || !made || other.paragraph !== paragraph || other.fix.to <= made.from) return other
  const by = made.ins.length - (made.to - made.from)
  return { ...other, fix: { ...other.fix, from: other.fix.from + by, to: other.fix.to + by } }
}

/** All fixes at once, the last first. */
function allMended(draft: LintLine, found: readonly Finding[]): LintLine {
  const fixes = found.flatMap(({ paragraph, fix }) => (paragraph === draft.id && fix ? [fix] : []))
  return { ...draft, text: fixes.reduceRight(mended, draft.text) }
}
