import { Window } from 'happy-dom'
import { DOMParser, type Slice } from 'prosemirror-model'
import { AllSelection, EditorState, TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { copying } from '../../client/features/drafting/copying.ts'
import { readHtml } from '../../client/features/drafting/reading/readHtml.ts'
import { pageOf, schema } from '../../client/features/drafting/schema.ts'
import { bracketKey, bracketsOf, raisedValue } from '../../shared/draft/bracket.ts'
import { bracketSigns } from '../../shared/draft/bracketSigns.ts'
import {
  alternativeKey,
  draftParagraphs,
  draftText,
  emptyDraft,
  seedDraft,
} from '../../shared/draft/draft.ts'
import { NOTE_MARK } from '../../shared/paragraph.ts'

beforeAll(() => {
  const window = new Window()
  const { document, DOMParser, Node, Element, HTMLElement, MutationObserver } = window
  Object.assign(globalThis, { window, document, DOMParser, Node, Element, HTMLElement, MutationObserver })
})

/** Recalling…, 1. Urges with two sub-paragraphs, 2. Requests, 2 bis.; "large" in brackets of the Andes. */
function draft() {
  const doc = emptyDraft()
  const text = draftText(doc)
  const line = { kind: 'operative' as const, level: 0 as const, em: [], notes: [] }
  seedDraft(doc, [
    { ...line, kind: 'preambular', text: 'Recalling the Convention,' },
    {
      ...line,
      text: `Urges Parties to protect large archives${NOTE_MARK}:`,
      em: [[31, 39]],
      notes: ['A report.'],
    },
    { ...line, level: 1, text: 'their staff; and' },
    { ...line, level: 2, text: 'those who came before;' },
    { ...line, text: `Requests a report${NOTE_MARK};`, notes: ['Another one.'] },
    { ...line, text: 'Invites a report;' },
  ])
  const at = text.toString().indexOf('large')
  // Marks and notes are one character in the ink and none in the string.
  const marks = 2
  text.setAttribute(
    bracketKey('b1'),
    raisedValue({ by: 'andes', kind: 'contested', reason: '', group: 'b1', words: 'large' }),
  )
  text.format(at + marks, 5, { [bracketKey('b1')]: true })
  text.setAttribute(alternativeKey('s6'), 1)
  return doc
}

const views: EditorView[] = []
afterEach(() => {
  for (const view of views.splice(0)) view.destroy()
})

/** The editor's page with this selected: from a word to another, or all of it. */
function selected(words?: readonly [from: string, to: string]) {
  const doc = draft()
  const signs = bracketSigns(bracketsOf(draftText(doc)), (id) => ({ en: `The ${id}`, fr: `Les ${id}` }), 'en')
  const plugin = copying({ naming: () => ({ style: 'forum', lang: 'en' }), signs: () => signs })
  const page = pageOf(doc)
  const place = (word: string, behind: boolean) => {
    let found = -1
    page.descendants((node, pos) => {
      const at = found < 0 && node.isText ? (node.text ?? '').indexOf(word) : -1
      if (at >= 0) found = pos + at + (behind ? word.length : 0)
    })
    return found
  }
  const selection = words
    ? TextSelection.create(page, place(words[0], false), place(words[1], true))
    : new AllSelection(page)
  const state = EditorState.create({ doc: page, selection, plugins: [plugin] })
  const view = new EditorView(document.createElement('div'), { state })
  views.push(view)
  const { dom, text } = view.serializeForClipboard(view.state.selection.content())
  return { doc, page, view, text, dom, html: dom.innerHTML }
}

describe('copied as plain words', () => {
  test('[D36] whole paragraphs have their numbers, brackets and footnotes as text', () => {
    expect(selected().text).toBe(`Recalling the Convention,

1. Urges Parties to protect [large – The andes] archives[1]:

    (a) their staff; and

        (i) those who came before;

2. Requests a report[2];

2 bis. Invites a report;

[1] A report.
[2] Another one.`)
  })

  test('[D36] words within a paragraph are bare', () => {
    expect(selected(['Parties', 'protect']).text).toBe('Parties to protect')
    expect(selected(['their', 'staff']).text).toBe('their staff')
  })

  test('[D36] a part of a bracket is a bracket too, and nothing of one has no signs', () => {
    expect(selected(['arge', 'archives']).text).toBe('[arge – The andes] archives')
    expect(selected(['archives', 'archives']).text).toBe('archives')
  })

  test('[D36] a whole sub-paragraph by itself has its letter and does not stand in', () => {
    expect(selected(['those', 'before;']).text).toBe('(i) those who came before;')
    expect(selected(['their', 'before;']).text).toBe('(a) their staff; and\n\n    (i) those who came before;')
  })

  test('[D36] of several paragraphs those that are there as a whole have their numbers', () => {
    expect(selected(['archives', 'Requests']).text).toBe(`archives[1]:

(a) their staff; and

    (i) those who came before;

Requests

[1] A report.`)
  })
})

describe('copied as HTML', () => {
  test('[D36] other programs get paragraphs with numbers, brackets, footnotes and italics', () => {
    const { dom } = selected()
    const rows = [...dom.children].map((row) => row.textContent)
    expect(rows).toEqual([
      'Recalling the Convention,',
      '1.\u00A0 Urges Parties to protect [large – The andes] archives[1]:',
      '(a)\u00A0 their staff; and',
      '(i)\u00A0 those who came before;',
      '2.\u00A0 Requests a report[2];',
      '2 bis.\u00A0 Invites a report;',
      '[1] A report.',
      '[2] Another one.',
    ])
    const [recalling, urges, staff] = [...dom.children] as HTMLElement[]
    expect(recalling?.lang).toBe('en')
    expect(urges?.querySelector('span[style*=italic]')?.textContent).toBe('Urges')
    expect(urges?.querySelector('em')?.textContent).toBe('archives')
    expect(staff?.style.marginLeft).toBe('28pt')
  })

  test('[D36] our own reader finds kinds, levels, emphasis and footnotes again', () => {
    const { doc, html } = selected()
    const expected = draftParagraphs(doc).map(({ kind, level, text, em, notes }) => ({
      ...{ kind, level, text, em, notes },
    }))
    expect(readHtml(html, { lang: 'en' })).toMatchObject(expected)
  })

  test('[D36] and so does the editor itself, with the brackets', () => {
    const { page, dom } = selected()
    const again = DOMParser.fromSchema(schema).parse(dom)
    expect(again.toJSON()).toEqual(page.toJSON())
  })

  test('[D20] what was cut is in its bracket where it is pasted, what was copied is not in it twice', () => {
    const { page, view, dom } = selected()
    const slice = DOMParser.fromSchema(schema).parseSlice(dom)
    const contested = (pasted: Slice) => JSON.stringify(pasted.toJSON()).split('"bracket"').length - 1
    const paste = (): Slice =>
      view.someProp('transformPasted', (change) => change(slice, view, false)) ?? slice
    expect(contested(slice)).toBe(1)
    expect(contested(paste())).toBe(0)
    view.dispatch(view.state.tr.delete(0, page.content.size))
    expect(contested(paste())).toBe(1)
  })

  test('[D36] pasted here again it brings no styles, which the policy of our pages refuses', () => {
    const { html, view } = selected()
    expect(html).toContain('style="')
    const pasted = view.someProp('transformPastedHTML', (strip) => strip(html, view)) ?? html
    expect(pasted).not.toContain('style=')
    expect(pasted.replaceAll(/ style="[^"]*"/g, '')).toBe(html.replaceAll(/ style="[^"]*"/g, ''))
  })

  test('[D36] words within a paragraph have nothing around them but their paragraph', () => {
    const { dom } = selected(['Parties', 'protect'])
    expect([...dom.children].map((row) => row.textContent)).toEqual(['Parties to protect'])
  })
})
