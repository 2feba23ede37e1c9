// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { EditorState, TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { afterEach, describe, expect, test } from 'vitest'
import { Binding } from '../../client/features/drafting/binding.ts'
import { pastePlugin } from '../../client/features/drafting/reading/paste.ts'
import { place, type Where } from '../../client/features/drafting/reading/placing.ts'
import type { ReadParagraph } from '../../client/features/drafting/reading/readParagraph.ts'
import { pageOf } from '../../client/features/drafting/schema.ts'
import { draftParagraphs, emptyDraft, seedDraft } from '../../shared/draft/draft.ts'
import type { Kind, Level } from '../../shared/paragraph.ts'

/** A draft in an editor on a page, with what is said of it: refusals, and paragraphs as "o1 words". */
class Desk {
  readonly doc = emptyDraft()
  readonly refusals: string[] = []
  readonly binding: Binding
  readonly view: EditorView

  constructor(...paragraphs: string[]) {
    seedDraft(this.doc, paragraphs.map(plainly))
    let ids = 0
    this.binding = new Binding(this.doc, { newId: () => `new${++ids}`, captureTimeout: 0 })
    const plugins = [
      this.binding.plugin,
      pastePlugin({ lang: () => 'en', tooMuch: (code) => this.refusals.push(code) }),
    ]
    const state = EditorState.create({ doc: this.binding.page(), plugins })
    this.view = new EditorView(document.body.appendChild(document.createElement('div')), { state })
  }

  /** Puts the cursor, or a selection, at characters of the nth paragraph. */
  at(paragraph: number, from: number, to = from): this {
    let start = 1
    for (let i = 0; i < paragraph; i += 1) start += this.view.state.doc.child(i).nodeSize
    const { tr } = this.view.state
    this.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, start + from, start + to)))
    return this
  }

  paste(data: Record<string, string>): this {
    return this.send('paste', 'clipboardData', data)
  }

  send(name: string, field: string, data: Record<string, string>): this {
    const event = new Event(name, { bubbles: true, cancelable: true })
    const transfer = { types: Object.keys(data), getData: (type: string) => data[type] ?? '' }
    Object.defineProperty(event, field, { value: transfer })
    this.view.dom.dispatchEvent(event)
    return this
  }

  key(name: string, key: string, shiftKey: boolean): this {
    this.view.dom.dispatchEvent(new KeyboardEvent(name, { key, shiftKey, ctrlKey: true, bubbles: true }))
    return this
  }

  place(read: ReadParagraph[], where: Where): this {
    place(read, where, 'en')(this.view.state, this.view.dispatch.bind(this.view))
    return this
  }

  get lines(): string[] {
    expect(pageOf(this.doc).eq(this.view.state.doc)).toBe(true)
    expect(this.binding.repairs).toBe(0)
    return draftParagraphs(this.doc).map(({ kind, level, text }) => `${kind[0]}${level} ${text}`)
  }

  get behind(): string {
    const { $head } = this.view.state.selection
    return $head.parent.textBetween(0, $head.parentOffset, '', '\uFFFC')
  }
}

const KINDS: Record<string, Kind> = { h: 'heading', p: 'preambular', o: 'operative' }

/** "o1 words" as a paragraph. */
function plainly(line: string): ReadParagraph {
  const [, kind = 'o', level = '0', text = ''] = /^(?:([hpo])(\d) )?(.*)$/.exec(line) ?? []
  return { kind: KINDS[kind] ?? 'operative', level: Number(level) as Level, text, em: [], notes: [] }
}

afterEach(() => {
  document.body.replaceChildren()
})

const LIST = '<p><i>Urges</i> Parties:</p><ol type="a"><li>one;</li><li>two.</li></ol>'

describe('where it goes', () => {
  test('[D26] one paragraph goes into the words at the cursor', () => {
    const desk = new Desk('Urges to act.')
      .at(0, 6)
      .paste({ 'text/html': '<p>all <b>Parties</b> </p>', 'text/plain': 'all Parties ' })
    expect(desk.lines).toEqual(['o0 Urges all Parties to act.'])
    expect(desk.behind).toBe('Urges all Parties ')
  })

  test('[D26] what looks like a label is words where it goes into a sentence, or is all there is', () => {
    const named = { 'text/html': '<p>(a) and (b) </p>', 'text/plain': '(a) and (b)' }
    expect(new Desk('See  above.').at(0, 4).paste(named).lines).toEqual(['o0 See (a) and (b) above.'])
    expect(new Desk('').at(0, 0).paste(named).lines).toEqual(['o0 and (b)'])
    const alone = { 'text/html': '<p>(a)</p>', 'text/plain': '(a)' }
    expect(new Desk('').at(0, 0).paste(alone).lines).toEqual(['o0 (a)'])
  })

  test('[D26] several stand beside the paragraph at an end of it, and an empty one becomes the first', () => {
    const listed = ['o0 Urges Parties:', 'o1 one;', 'o1 two.']
    expect(new Desk('Before.').at(0, 7).paste({ 'text/html': LIST }).lines).toEqual(['o0 Before.', ...listed])
    expect(new Desk('After.').at(0, 0).paste({ 'text/html': LIST }).lines).toEqual([...listed, 'o0 After.'])
    const empty = new Desk('p0 Before,', 'p0 ', 'o0 After.').at(1, 0).paste({ 'text/html': LIST })
    expect(empty.lines).toEqual(['p0 Before,', ...listed, 'o0 After.'])
    expect(draftParagraphs(empty.doc)[1]?.id).toBe('s2')
    expect(empty.behind).toBe('two.')
  })

  test('[D26] within a paragraph the first joins the words before and the last those behind', () => {
    const desk = new Desk('Before after.').at(0, 7).paste({ 'text/html': LIST })
    expect(desk.lines).toEqual(['o0 Before Urges Parties:', 'o1 one;', 'o1 two.after.'])
    expect(desk.behind).toBe('two.')
  })

  test('[D26] what is selected is replaced, over paragraphs too', () => {
    const desk = new Desk('One.', 'Two.')
    const { tr } = desk.view.state
    desk.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, 1, tr.doc.content.size - 1)))
    expect(desk.paste({ 'text/html': LIST }).lines).toEqual(['o0 Urges Parties:', 'o1 one;', 'o1 two.'])
  })

  test('[D26] some words out of a sentence take the shape of the empty paragraph, a paragraph brings its own', () => {
    expect(new Desk('h0 ').at(0, 0).paste({ 'text/plain': 'Culture' }).lines).toEqual(['h0 Culture'])
    expect(new Desk('').at(0, 0).paste({ 'text/html': '<h2>Culture</h2>' }).lines).toEqual(['h0 Culture'])
    expect(new Desk('').at(0, 0).paste({ 'text/plain': 'Recalling this,' }).lines).toEqual([
      'p0 Recalling this,',
    ])
  })

  test('[D26] a list pasted behind a paragraph is under it, lines among sub-paragraphs are more of them', () => {
    const bullets = { 'text/html': '<ul><li>one;</li><li>two.</li></ul>' }
    expect(new Desk('Urges Parties:').at(0, 14).paste(bullets).lines).toEqual([
      'o0 Urges Parties:',
      'o1 one;',
      'o1 two.',
    ])
    const lines = { 'text/plain': 'two;\nthree.' }
    expect(new Desk('Urges Parties:', 'o1 one;', 'o1 ').at(2, 0).paste(lines).lines).toEqual([
      'o0 Urges Parties:',
      'o1 one;',
      'o1 two;',
      'o1 three.',
    ])
  })

  test('[D26] emphasis and footnotes come along, and one undo takes all of it away', () => {
    const html = readFileSync('tests/fixtures/clipboard/word-windows.html', 'utf8')
    const desk = new Desk('').at(0, 0).paste({ 'text/html': html })
    const paragraphs = draftParagraphs(desk.doc)
    expect(paragraphs.length).toBe(9)
    expect(paragraphs[1]?.notes).toEqual(['Adopted in Paris on 20\u00A0October 2005. In force since 2007.'])
    expect(paragraphs[3]?.em.map(([from, to]) => paragraphs[3]?.text.slice(from, to))).toEqual(['plain'])
    expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(9)
    desk.binding.undo()
    expect(desk.lines).toEqual(['o0 '])
  })

  test('[D27] an import goes to the cursor, to the end, or in the place of everything', () => {
    const read = ['p0 Aware of it,', 'o0 Urges all:', 'o1 one.'].map(plainly)
    const start = ['First.', 'Second.']
    expect(new Desk(...start).at(0, 6).place(read, 'cursor').lines).toEqual([
      'o0 First.',
      'p0 Aware of it,',
      'o0 Urges all:',
      'o1 one.',
      'o0 Second.',
    ])
    expect(new Desk(...start).at(0, 6).place(read, 'end').lines.slice(2)).toEqual([
      'p0 Aware of it,',
      'o0 Urges all:',
      'o1 one.',
    ])
    const replaced = new Desk(...start).at(0, 6).place(read, 'replace')
    expect(replaced.lines).toEqual(['p0 Aware of it,', 'o0 Urges all:', 'o1 one.'])
    expect(replaced.behind).toBe('one.')
    expect(new Desk('').place(read, 'end').lines).toEqual(['p0 Aware of it,', 'o0 Urges all:', 'o1 one.'])
  })
})

describe('what it comes from', () => {
  test('[D26] what was copied in a draft keeps kinds, levels and footnotes, of another editor only words', () => {
    const own =
      '<p data-kind="operative" data-level="0" data-addressees="parties" data-pm-slice="0 0 []">Urges.</p><p data-kind="preambular" data-level="0" data-id="x">Aware<span data-note="A note."></span>,</p><p data-kind="operative" data-level="1" data-id="y">one</p>'
    const desk = new Desk('Before.').at(0, 7).paste({ 'text/html': own, 'text/plain': 'Aware, one' })
    expect(desk.lines).toEqual(['o0 Before.', 'o0 Urges.', 'p0 Aware\uFFFC,', 'o1 one'])
    expect(draftParagraphs(desk.doc)[1]?.addressees).toEqual(['parties'])
    expect(draftParagraphs(desk.doc)[2]?.notes).toEqual(['A note.'])
    const other = '<ol data-pm-slice="3 3 []"><li><p>Urges one;</p></li><li><p>Invites two.</p></li></ol>'
    expect(new Desk('').at(0, 0).paste({ 'text/html': other }).lines).toEqual([
      'o0 Urges one;',
      'o0 Invites two.',
    ])
  })

  test('[D26] with Shift everything comes as plain words', () => {
    const data = { 'text/html': '<h1>Title</h1>', 'text/plain': 'Title in words' }
    const desk = new Desk('').at(0, 0).key('keydown', 'V', true).paste(data)
    expect(desk.lines).toEqual(['o0 Title in words'])
    expect(
      new Desk('').at(0, 0).key('keydown', 'V', true).key('keyup', 'Shift', false).paste(data).lines,
    ).toEqual(['h0 Title'])
    expect(new Desk('').at(0, 0).key('keydown', 'Insert', true).paste(data).lines).toEqual(['h0 Title'])
  })

  test('[D26] HTML without words leaves the words that came as text', () => {
    const data = { 'text/html': '<img src="x">', 'text/plain': 'A picture' }
    expect(new Desk('').at(0, 0).paste(data).lines).toEqual(['o0 A picture'])
    expect(new Desk('Here.').at(0, 2).paste({ 'text/html': '<img src="x">' }).lines).toEqual(['o0 Here.'])
  })

  test('[D26] a file that is dropped on the text changes nothing, and the page stays', () => {
    const desk = new Desk('Here.')
    let left = true
    desk.view.dom.addEventListener('drop', (event) => {
      left = !event.defaultPrevented
    })
    desk.send('drop', 'dataTransfer', { Files: '' })
    expect(left).toBe(false)
    expect(desk.lines).toEqual(['o0 Here.'])
  })
})

describe('what is too much', () => {
  test.each<[string, Record<string, string>]>([
    ['a million and one letters', { 'text/plain': 'a'.repeat(1_000_001) }],
    ['50 MB of HTML', { 'text/html': `<p>${'a '.repeat(25 * 1024 * 1024)}</p>`, 'text/plain': 'a' }],
    ['HTML with a million and one letters', { 'text/html': `<p>${'a'.repeat(1_000_001)}</p>` }],
    ['more paragraphs than anybody wrote', { 'text/plain': 'a\n'.repeat(5_001) }],
    [
      'own words',
      {
        'text/html': '<p data-kind="operative" data-pm-slice="1 1 []">a</p>',
        'text/plain': 'a'.repeat(1_000_001),
      },
    ],
  ])('[D26] %s: said, and nothing is changed', (_, data) => {
    const desk = new Desk('Here.').at(0, 2)
    const began = process.cpuUsage()
    expect(desk.paste(data).lines).toEqual(['o0 Here.'])
    expect(desk.refusals).toEqual(['too-many-words'])
    expect(process.cpuUsage(began).user).toBeLessThan(5_000_000)
  })
})
