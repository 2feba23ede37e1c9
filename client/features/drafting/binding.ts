import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from 'prosemirror-state'
import * as Y from 'yjs'
import { bracketKey, isOpenBracket } from '../../../shared/draft/bracket.ts'
import { draftText } from '../../../shared/draft/draft.ts'
import {
  type Changes,
  changesOf,
  noChanges,
  SAID,
  type Sayings,
  saidWith,
  withTransaction,
} from './changes.ts'
import { readEvent } from './event.ts'
import { writesFor } from './ink.ts'
import { reread } from './kept.ts'
import { Layout, pageAt, readingAt, readingSize, type Span, spansOf } from './places.ts'
import { idsOf, pageOf } from './schema.ts'
import { keepSelection } from './selecting.ts'
import { settled } from './settled.ts'
import { orderWith, reorder } from './standings.ts'
import { align, replaceAll, stepsTo } from './steps.ts'
import { OwnDeeds } from './undoing.ts'

/** What the binding needs of an editor: an `EditorView` is one, a test's editor without a DOM another. */
export interface Editor {
  readonly state: EditorState
  dispatch(tr: Transaction): void
}

/** What is done to the page, and what is said in the draft together with it. */
export interface Deed {
  tr: Transaction
  said: Sayings
}

const key = new PluginKey<Changes>('draft')

/**
 * Keeps an editor's page and a draft's Y.Text the same, in both directions, by the smallest change that does it.
 *
 * Guaranteed after every dispatch and every Y transaction: `editor.state.doc` equals `pageOf(doc)`. [D4]
 * Local transactions become text operations with this binding as their origin, so that undo takes back only one's own
 * work; remote ones become steps that touch nothing but what changed, so that the selection and a composition hold. [D5]
 */
export class Binding {
  readonly doc: Y.Doc
  readonly plugin: Plugin<Changes>
  readonly newId: () => string
  /** How often the minimal steps did not reach the draft and the page had to be replaced. Zero, the tests say. */
  repairs = 0
  private readonly text: Y.Text
  private readonly mayWrite: () => boolean
  private readonly own: OwnDeeds
  private editor: Editor | null = null
  private synced: Node | null = null
  private pushed: Changes | null = null
  /** How the page that is shown lies in the ink. */
  private layout: Layout
  private pushing = false
  /** How it will lie there when what is being written is, where that is known beforehand. */
  private expected: Layout | null = null
  private readonly observe = (event: Y.YTextEvent) => {
    if (this.pushing) this.layout = this.expected ?? Layout.of(this.text)
    else this.pull(event)
  }

  constructor(
    doc: Y.Doc,
    options: { newId: () => string; captureTimeout?: number; mayWrite?: () => boolean },
  ) {
    this.doc = doc
    this.text = draftText(doc)
    this.layout = Layout.of(this.text)
    this.newId = options.newId
    this.mayWrite = options.mayWrite ?? (() => true)
    this.own = new OwnDeeds(this.text, {
      doc,
      origin: this,
      ...(options.captureTimeout !== undefined && { captureTimeout: options.captureTimeout }),
      selection: () => this.selection(),
      restore: (selection) => this.restore(selection),
    })
    this.plugin = new Plugin<Changes>({
      key,
      state: {
        init: (_config, state) => noChanges(state.doc),
        apply: (tr, changes) => {
          if (tr.getMeta(key)) return noChanges(tr.doc)
          const since = tr.before === this.synced ? noChanges(tr.before) : changes
          return tr.docChanged || tr.getMeta(SAID) ? withTransaction(since, tr) : since
        },
      },
      filterTransaction: (tr) =>
        (!tr.docChanged && !tr.getMeta(SAID)) || Boolean(tr.getMeta(key)) || this.mayWrite(),
      appendTransaction: (trs, before, after) => {
        const local = trs.some((tr) => tr.docChanged) && !trs.some((tr) => tr.getMeta(key))
        return local ? this.settled(trs, before, after) : null
      },
      view: (view) => {
        this.attach(view)
        return { update: () => this.push(), destroy: () => this.detach() }
      },
    })
  }

  /** The page to start an editor with. */
  page(): Node {
    return pageOf(this.doc)
  }

  attach(editor: Editor): void {
    this.editor = editor
    this.synced = editor.state.doc
    this.layout = Layout.of(this.text)
    this.text.observe(this.observe)
    const page = this.page()
    const { tr } = editor.state
    if (page.eq(tr.doc)) return
    replaceAll(tr, page)
    this.dispatch(tr)
  }

  detach(): void {
    if (this.editor) this.text.unobserve(this.observe)
    this.editor = null
    this.own.forget()
  }

  /** Writes what the editor's state has that the draft has not. An editor without a view calls it after each dispatch. */
  push(): void {
    const state = this.editor?.state
    const changes = state && key.getState(state)
    if (!state || !changes || changes === this.pushed) return
    const said = Object.entries(changes.said)
    if (state.doc === this.synced && said.length === 0) return
    this.pushed = changes
    const before = this.synced ?? state.doc
    const known = changes.before === before ? changesOf(changes) : [wholePage(before, state.doc)]
    this.synced = state.doc
    const ground = { text: this.text, layout: this.layout, newId: this.newId }
    const { writes, reordered, layout } = writesFor(ground, { before, after: state.doc }, known)
    const says = said.map(([name, value]) => ({ weight: 1, run: () => this.text.setAttribute(name, value) }))
    this.expected = layout
    this.pushing = true
    try {
      this.own.write([...says, ...writes])
    } finally {
      this.pushing = false
    }
    // Taking away a paragraph can give its id, and what is said of it, back to a double of it further on.
    if (reordered || hasDoubles(before)) this.align()
  }

  /** Does something to the page that is undone in one go; false if there is nothing to do, or it may not be done. */
  act(deed: (state: EditorState) => Deed | null): boolean {
    const { editor } = this
    const before = editor?.state
    const done = before && deed(before)
    if (!editor || !done) return false
    this.own.alone(() => editor.dispatch(done.tr.setMeta(SAID, done.said)))
    return editor.state !== before
  }

  /**
   * Moves paragraphs of the page, in this order, after another one; null is before all. Touches no letter, so what others
   * type into them meanwhile goes with them. Undone in one go. False if they stand there already, or may not. [D19]
   */
  move(ids: readonly string[], after: string | null): boolean {
    const page = this.editor?.state.doc
    if (!page || !this.mayWrite()) return false
    const blocks = idsOf(page)
    const order = orderWith(blocks, { ids, after })
    if (!order || order.every((id, i) => blocks[i] === id)) return false
    const run = () => reorder(this.text, { blocks, order, moved: ids, newId: this.newId })
    this.own.alone(() => this.own.write([{ weight: 1, run }]))
    return true
  }

  /** Takes back the last thing done here; false if there is none. */
  undo(): boolean {
    return this.own.undo()
  }

  redo(): boolean {
    return this.own.redo()
  }

  /** Where the selection is in the draft, to be shown to others; null when there is no editor. */
  selection(): { anchor: Y.RelativePosition; head: Y.RelativePosition } | null {
    if (!this.editor) return null
    const { anchor, head } = this.editor.state.selection
    const relative = (pos: number) => Y.createRelativePositionFromTypeIndex(this.text, this.inkAt(pos))
    return { anchor: relative(anchor), head: relative(head) }
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

  private restore(selection: ReturnType<Binding['selection']>): void {
    if (!selection || !this.editor) return
    const head = this.place(selection.head)
    if (head === null) return
    const { tr } = this.editor.state
    this.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(head))))
  }

  private settled(trs: readonly Transaction[], before: EditorState, after: EditorState): Transaction | null {
    const hidden = this.layout.read.filter(({ joined }) => joined)
    const raised = new Set(trs.flatMap((tr) => Object.keys(saidWith(tr))))
    return settled(
      { trs, before, after, touched: key.getState(after)?.touched ?? [] },
      {
        newId: this.newId,
        taken: hidden.flatMap(({ piece }) => this.layout.pieces[piece]?.id ?? []),
        isOpen: (id) => raised.has(bracketKey(id)) || isOpenBracket(this.text, id),
      },
    )
  }

  private pull(event: Y.YTextEvent): void {
    const was = this.layout
    this.layout = Layout.of(this.text)
    if (!this.editor) return
    const { tr, doc, selection } = this.editor.state
    const page = pageOf(this.doc, doc)
    const before = { layout: was, size: readingSize(doc) }
    const after = { layout: this.layout, size: readingSize(page) }
    const now = reread({ before, after }, readEvent(event), readingAt(doc, selection.head))
    stepsTo(tr, page, now.edits)
    if (!tr.doc.eq(page)) this.repair(tr, page)
    keepSelection(tr, selection, now)
    if (tr.docChanged) this.dispatch(tr)
  }

  private align(): void {
    if (!this.editor) return
    const { tr } = this.editor.state
    const page = pageOf(this.doc, tr.doc)
    align(tr, page)
    if (!tr.doc.eq(page)) this.repair(tr, page)
    if (tr.docChanged) this.dispatch(tr)
  }

  private repair(tr: Transaction, page: Node): void {
    this.repairs += 1
    replaceAll(tr, page)
  }

  private dispatch(tr: Transaction): void {
    if (!this.editor) return
    tr.setMeta(key, 'remote').setMeta('addToHistory', false)
    // Said before it is so: the view's update comes in the middle of its dispatch.
    this.synced = tr.doc
    this.editor.dispatch(tr)
  }
}

function hasDoubles(page: Node): boolean {
  return idsOf(page).some((id) => id.includes('~'))
}

function wholePage(before: Node, after: Node) {
  return { fromA: 0, toA: before.content.size, fromB: 0, toB: after.content.size }
}
