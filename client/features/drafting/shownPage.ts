import type { Node } from 'prosemirror-model'
import { type EditorState, Selection, type Transaction } from 'prosemirror-state'
import * as Y from 'yjs'
import { draftText } from '../../../shared/draft/draft.ts'
import { readEvent } from './event.ts'
import { reread } from './kept.ts'
import { Layout, pageAt, readingAt, readingSize, type Span, spansOf } from './places.ts'
import { pageOf } from './schema.ts'
import { keepSelection } from './selecting.ts'
import { align, replaceAll, stepsTo } from './steps.ts'

/** What the binding needs of an editor: an `EditorView` is one, a test's editor without a DOM another. */
export interface Editor {
  readonly state: EditorState
  dispatch(tr: Transaction): void
}

export type Selected = { anchor: Y.RelativePosition; head: Y.RelativePosition } | null

/** The page an editor shows of a draft: made to follow the draft, and how it lies in the ink. */
export class ShownPage {
  editor: Editor | null = null
  /** The page as the draft has it: what the editor has beyond that is still to be written. */
  synced: Node | null = null
  layout: Layout
  /** How often the minimal steps did not reach the draft and the page had to be replaced. */
  repairs = 0
  private readonly doc: Y.Doc
  private readonly text: Y.Text
  private readonly mark: (tr: Transaction) => Transaction

  /** `mark` says of a transaction that it comes from the draft. */
  constructor(doc: Y.Doc, mark: (tr: Transaction) => Transaction) {
    this.doc = doc
    this.text = draftText(doc)
    this.layout = Layout.of(this.text)
    this.mark = mark
  }

  show(editor: Editor): void {
    this.editor = editor
    this.synced = editor.state.doc
    this.layout = Layout.of(this.text)
    const { tr } = editor.state
    const page = pageOf(this.doc)
    if (page.eq(tr.doc)) return
    replaceAll(tr, page)
    this.dispatch(tr)
  }

  /** Follows what was done to the draft, touching nothing else. */
  pull(event: Y.YTextEvent): void {
    const was = this.layout
    this.layout = Layout.of(this.text)
    if (!this.editor) return
    const { tr, doc, selection } = this.editor.state
    const page = pageOf(this.doc, doc, this.layout.moved ? this.layout.read : undefined)
    const before = { layout: was, size: readingSize(doc) }
    const after = { layout: this.layout, size: readingSize(page) }
    const now = reread({ before, after }, readEvent(event), readingAt(doc, selection.head))
    stepsTo(tr, page, now.edits)
    if (!tr.doc.eq(page)) this.repair(tr, page)
    keepSelection(tr, selection, now)
    if (tr.docChanged) this.dispatch(tr)
  }

  /** Follows what the draft says of paragraphs and their words, where these are the same. */
  align(): void {
    if (!this.editor) return
    const { tr } = this.editor.state
    const page = pageOf(this.doc, tr.doc)
    align(tr, page)
    if (!tr.doc.eq(page)) this.repair(tr, page)
    if (tr.docChanged) this.dispatch(tr)
  }

  /** Where the selection is in the draft; null when there is no editor. */
  selection(): Selected {
    if (!this.editor) return null
    const { anchor, head } = this.editor.state.selection
    const relative = (pos: number) => Y.createRelativePositionFromTypeIndex(this.text, this.inkAt(pos))
    return { anchor: relative(anchor), head: relative(head) }
  }

  /** Puts the cursor where a selection ended. */
  restore(selection: Selected): void {
    if (!selection || !this.editor) return
    const head = this.place(selection.head)
    if (head === null) return
    const { tr } = this.editor.state
    this.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(head))))
  }

  /** The position on the page of a place in the draft, or null if its text is not here (yet). */
  place(relative: Y.RelativePosition): number | null {
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, this.doc)
    if (!absolute || absolute.type !== this.text || !this.editor) return null
    return Math.max(1, this.pageAt(absolute.index))
  }

  /** Where in the ink this position of the page is: right after the word before it. */
  inkAt(pos: number): number {
    return this.editor ? this.layout.ink(readingAt(this.editor.state.doc, pos)) : 0
  }

  /** Where on the page this place of the ink is: right after the word before it. */
  pageAt(ink: number): number {
    return this.editor ? pageAt(this.editor.state.doc, this.layout.reading(ink)) : 0
  }

  /** The words of the page and where they lie in the ink, in the order in which they are read. */
  spans(): Span[] {
    return this.editor ? spansOf(this.editor.state.doc, this.layout) : []
  }

  private repair(tr: Transaction, page: Node): void {
    this.repairs += 1
    replaceAll(tr, page)
  }

  private dispatch(tr: Transaction): void {
    if (!this.editor) return
    // Said before it is so: the view's update comes in the middle of its dispatch.
    this.synced = tr.doc
    this.editor.dispatch(this.mark(tr).setMeta('addToHistory', false))
  }
}
