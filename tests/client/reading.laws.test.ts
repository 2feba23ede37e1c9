// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHtml } from '../../client/features/drafting/reading/readHtml.ts'
import type { ReadParagraph } from '../../client/features/drafting/reading/readParagraph.ts'
import { readText } from '../../client/features/drafting/reading/readText.ts'
import { outlined } from '../../shared/draft/draft.ts'
import { labels } from '../../shared/numbering.ts'
import { type Lang, LEVELS, NOTE_MARK } from '../../shared/paragraph.ts'
import { holds, PATIENCE } from '../support/property.ts'

/** Somebody's HTML: words, each different, in any nest of elements that pages and word processors make. */
const WORD = fc.stringMatching(/^[a-zàéß]{4,9}$/)
const INLINE = ['span', 'i', 'b', 'em', 'a', 'font', 'u', 'ins', 'o:p', 'q']
const BLOCK = ['p', 'div', 'li', 'h2', 'td', 'blockquote', 'section']
const AROUND: Record<string, (inside: string) => string> = {
  li: (inside) => `<ul><li>${inside}</li></ul>`,
  td: (inside) => `<table><tr><td>${inside}</td><td></td></tr></table>`,
}
const GAPS = [' ', '\n', '&nbsp;', '<br>', ' <br><br> ', '\u200B ', '<!-- x --> ', '<img src="x"> ', '\t']

const inline = fc
  .tuple(fc.constantFrom(...INLINE), fc.array(fc.tuple(WORD, fc.constantFrom(...GAPS)), { maxLength: 4 }))
  .map(([tag, words]) => `<${tag}>${words.map(([word, gap]) => word + gap).join('')}</${tag}> `)

const block = fc
  .tuple(fc.constantFrom(...BLOCK), fc.constantFrom('', ...BLOCK), fc.array(inline, { maxLength: 4 }))
  .map(([tag, outer, pieces]) => {
    const wrap = (name: string, inside: string) => AROUND[name]?.(inside) ?? `<${name}>${inside}</${name}>`
    const inside = wrap(tag, pieces.join(''))
    // A paragraph or a heading holds no other block.
    return outer === '' || outer === 'p' || outer === 'h2' ? inside : wrap(outer, inside)
  })

test(
  '[D26] no word is lost, doubled or moved, and what is read is a paragraph of a draft',
  () => {
    const source = fc.array(fc.oneof(block, inline), { maxLength: 8 }).map((pieces) => pieces.join('\n'))
    holds(
      fc.property(source, fc.constantFrom<Lang>('en', 'fr'), (html, lang) => {
        const read = readHtml(html, { lang })
        const words = html.replace(/<!--.*?-->|<[^>]*>|&nbsp;/g, ' ').match(/\p{L}+/gu) ?? []
        expect(read.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? [])).toEqual(words)
        for (const paragraph of read) expectSound(paragraph)
        expect(outlined(read)).toEqual(read)
      }),
      { dearer: 4 },
    )
  },
  PATIENCE * 2,
)

function expectSound({ text, em, notes }: ReadParagraph): void {
  expect(text).toBe(text.trim())
  expect(text).not.toMatch(/[\p{Cc}\u200B\uFEFF\uE000-\uF8FF]| {2}/u)
  expect(text.split(NOTE_MARK).length - 1).toBe(notes.length)
  let end = -1
  for (const [from, to] of em) {
    expect(from).toBeGreaterThan(end)
    expect(to).toBeGreaterThan(from)
    expect(text.slice(from, to)).toMatch(/^\S(.*\S)?$/u)
    end = to
  }
  expect(end).toBeLessThanOrEqual(text.length)
}

test(
  '[D26] a text with the labels that a draft gives it is read as that draft',
  () => {
    const lines = fc.array(fc.tuple(fc.constantFrom(...LEVELS), fc.boolean()), {
      minLength: 1,
      maxLength: 30,
    })
    holds(
      fc.property(lines, fc.constantFrom<Lang>('en', 'fr'), fc.boolean(), (levels, lang, tabs) => {
        const draft = outlined(
          levels.map(([level], i) => ({ id: `${i}`, kind: 'operative' as const, level })),
        )
        const said = draft.map(({ level }, i) => {
          const announces = (draft[i + 1]?.level ?? 0) > level
          const words =
            level === 0
              ? lang === 'fr'
                ? 'Invite les Parties à agir'
                : 'Invites Parties to act'
              : 'some thing'
          return `${words}${announces ? ':' : ';'}`
        })
        const called = labels(
          draft.map((p, i) => ({
            ...p,
            text: said[i] ?? '',
            em: [],
            notes: [],
            lang,
            part: null,
            struck: false,
            addedBy: null,
          })),
          { style: 'forum', lang, final: false },
        )
        const typed = draft.map(({ id, level }, i) => {
          const label = level === 0 ? `${called[id]}.` : called[id]
          return `${label}${tabs ? '\t' : ' '}${said[i]}`
        })
        const read = readText(typed.join('\n'), { lang })
        expect(read.map(({ level, text }) => `${level} ${text}`)).toEqual(
          draft.map(({ level }, i) => `${level} ${said[i]}`),
        )
      }),
    )
  },
  PATIENCE,
)
