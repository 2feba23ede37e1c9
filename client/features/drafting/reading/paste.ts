import { type EditorState, Plugin, Selection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Lang } from '../../../../shared/paragraph.ts'
import { openingKind } from '../../../../shared/wording/openingWords.ts'
import { shapeOf, types } from '../schema.ts'
import { place } from './placing.ts'
import { readHtml } from './readHtml.ts'
import { isTooMuch, MOST_CHARACTERS, type Reading, type ReadParagraph } from './readParagraph.ts'
import { readText } from './readText.ts'
import type { ReadRefusal } from './refusal.ts'

/** Characters of HTML that are parsed at all: of a long text pasted from Word one in twenty is a letter of it. */
const MOST_HTML = 20 * 1024 * 1024

export interface PasteOptions {
  lang: () => Lang
  /** Told when something was too much to be taken in; the text has not changed. */
  tooMuch: (code: ReadRefusal) => void
}

/**
 * What is pasted or dropped from elsewhere comes in as clean words. [D26]
 *
 * What was copied in a draft stays as it is, with its kinds, levels and footnotes: that is left to ProseMirror. With
 * Shift (Ctrl+Shift+V) everything comes as plain words.
 */
export function pastePlugin(options: PasteOptions): Plugin {
  let plain = false
  // Shift+Insert is an ordinary paste on every keyboard that has the key.
  const noteKey = (_: EditorView, { shiftKey, key }: KeyboardEvent) => {
    plain = shiftKey && key !== 'Insert'
    return false
  }
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: noteKey,
        keyup: noteKey,
        paste: (view, event) =>
          view.editable &&
          !view.composing &&
          takes(view, event, { ...options, plain, from: event.clipboardData }),
        drop: (view, event) => view.editable && !view.dragging && drops(view, event, options),
      },
    },
  })
}

interface Taking extends PasteOptions {
  from: DataTransfer | null
  plain: boolean
}

/** Takes in what there is; false if that is ProseMirror's to do. */
function takes(view: EditorView, event: Event, { from, plain, lang, tooMuch }: Taking): boolean {
  const text = from?.getData('text/plain') ?? ''
  const html = plain ? '' : (from?.getData('text/html') ?? '')
  if (text === '' && html === '') return false
  const isMuch = html.length > MOST_HTML || text.length > MOST_CHARACTERS
  if (!isMuch && isOwn(html)) return false
  event.preventDefault()
  const read = isMuch ? [] : readPasted({ text, html }, readingAt(view.state, lang()))
  if (isMuch || isTooMuch(read)) tooMuch('too-many-words')
  else
    place(
      fitting(read, view.state, { copied: text, lang: lang() }),
      'cursor',
      lang(),
    )(view.state, view.dispatch.bind(view))
  return true
}

function drops(view: EditorView, event: DragEvent, options: PasteOptions): boolean {
  const from = event.dataTransfer
  const html = from?.getData('text/html') ?? ''
  if (!from || isOwn(html)) return false
  if (html === '' && from.types.includes('Files')) {
    // Or the browser would leave the page for the file.
    event.preventDefault()
    return true
  }
  const there = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (!there) return false
  view.dispatch(view.state.tr.setSelection(Selection.near(view.state.doc.resolve(there.pos))))
  view.focus()
  return takes(view, event, { ...options, plain: false, from })
}

/** Whether this was copied in a draft. Other editors are made with ProseMirror too. */
function isOwn(html: string): boolean {
  return /<\w+(?=[^<>]*\sdata-pm-slice=)(?=[^<>]*\sdata-kind=)/.test(html)
}

/** Some programs put a picture on the clipboard as HTML, and its words as text. */
function readPasted({ text, html }: { text: string; html: string }, reading: Reading): ReadParagraph[] {
  const read = html === '' ? [] : readHtml(html, reading)
  return read.length > 0 ? read : readText(text, reading)
}

/** What stands before the cursor decides what a list is that is pasted behind it. */
function readingAt({ selection: { $from } }: EditorState, lang: Lang): Reading {
  const { parent, parentOffset } = $from
  const isBehind = parent.type === types.block && parentOffset > 0
  const block = isBehind ? parent : $from.depth > 0 ? $from.doc.resolve($from.before(1)).nodeBefore : null
  const within = parent.type === types.block && parent.content.size > 0
  if (!block) return { lang, within }
  const { kind, level } = shapeOf(block)
  return { lang, within, after: { kind, level, text: block.textContent, em: [], notes: [] } }
}

/** Plain lines among sub-paragraphs are more of them; words within a sentence keep the spaces around them. */
function fitting(
  read: readonly ReadParagraph[],
  { selection: { $from, $to } }: EditorState,
  { copied, lang }: { copied: string; lang: Lang },
): readonly ReadParagraph[] {
  const { parent, parentOffset } = $from
  const [first] = read
  if (first && read.length === 1 && parent.content.size > 0) {
    const before = /^[ \u00A0]/.test(copied) && /\S$/.test(parent.textBetween(0, parentOffset, '', ' '))
    const behind =
      /[ \u00A0]$/.test(copied) &&
      /^\S/.test($to.parent.textBetween($to.parentOffset, $to.parent.content.size, '', ' '))
    const text = `${before ? ' ' : ''}${first.text}${behind ? ' ' : ''}`
    const by = before ? 1 : 0
    return [{ ...first, text, em: first.em.map(([from, to]) => [from + by, to + by]) }]
  }
  const { kind, level } = shapeOf(parent)
  const isPlain = (p: ReadParagraph) =>
    p.kind === 'operative' && p.level === 0 && openingKind(p.text, lang) === null
  return level > 0 && read.every(isPlain) ? read.map((p) => ({ ...p, kind, level })) : read
}
