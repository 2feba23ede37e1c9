import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import type * as Y from 'yjs'
import { bracketKey, isOpenBracket } from '../../../shared/draft/bracket.ts'
import { draftText } from '../../../shared/draft/draft.ts'
import {
  type Changes,
  changesOf,
  noChanges,
  SAID,
  type Sayings,
  saidWith,
  wholePage,
  withTransaction,
} from './changes.ts'
import { writesFor } from './ink.ts'
import { Layout, type Span } from './places.ts'
import { idsOf, pageOf } from './schema.ts'
import { settled } from './settled.ts'
import { type Editor, type Selected, ShownPage } from './shownPage.ts'
import { orderWith, reorder } from './standings.ts'
import { OwnDeeds } from './undoing.ts'

export type { Editor }

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
  private readonly text: Y.Text
  private readonly mayWrite: () => boolean
  private readonly own: OwnDeeds
  private readonly shown: ShownPage
  private pushed: Changes | null = null
  private pushing = false
  /** How the page will lie in the ink when what is being written is, where that is known beforehand. */
  private expected: Layout | null = null
  private readonly observe = (event: Y.YTextEvent) => {
    if (this.pushing) this.shown.layout = this.expected ?? Layout.of(this.text)
    else this.shown.pull(event)
  }

  constructor(
    doc: Y.Doc,
    options: { newId: () => string; captureTimeout?: number; mayWrite?: () => boolean },
  ) {
    this.doc = doc
    this.text = draftText(doc)
    this.newId = options.newId
    this.mayWrite = options.mayWrite ?? (() => true)
    this.shown = new ShownPage(doc, (tr) => tr.setMeta(key, 'remote'))
    this.own = new OwnDeeds(this.text, {
      doc,
      origin: this,
      ...(options.captureTimeout !== undefined && { captureTimeout: options.captureTimeout }),
      selection: () => this.shown.selection(),
      restore: (selection) => this.shown.restore(selection),
    })
    this.plugin = new Plugin<Changes>({
      key,
      state: {
        init: (_config, state) => noChanges(state.doc),
        apply: (tr, changes) => {
          if (tr.getMeta(key)) return noChanges(tr.doc)
          const since = tr.before === this.shown.synced ? noChanges(tr.before) : changes
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
        return {
          update: (now, before) => {
            if (before.doc === now.state.doc && !before.selection.eq(now.state.selection)) this.own.pause()
            this.push()
          },
          destroy: () => this.detach(),
        }
      },
    })
  }

  /** How often the minimal steps did not reach the draft and the page had to be replaced. Zero, the tests say. */
  get repairs(): number {
    return this.shown.repairs
  }

  /** The page to start an editor with. */
  page(): Node {
    return pageOf(this.doc)
  }

  attach(editor: Editor): void {
    this.text.observe(this.observe)
    this.shown.show(editor)
  }

  detach(): void {
    if (this.shown.editor) this.text.unobserve(this.observe)
    this.shown.editor = null
    this.own.forget()
  }

  /** Writes what the editor's state has that the draft has not. An editor without a view calls it after each dispatch. */
  push(): void {
    const { shown } = this
    const state = shown.editor?.state
    const changes = state && key.getState(state)
    if (!state || !changes || changes === this.pushed) return
    const said = Object.entries(changes.said)
    if (state.doc === shown.synced && said.length === 0) return
    this.pushed = changes
    const before = shown.synced ?? state.doc
    const known = changes.before === before ? changesOf(changes) : [wholePage(before, state.doc)]
    shown.synced = state.doc
    const ground = { text: this.text, layout: shown.layout, newId: this.newId }
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
    if (reordered || idsOf(before).some((id) => id.includes('~'))) shown.align()
  }

  /** Does something to the page that is undone in one go; false if there is nothing to do, or it may not be done. */
  act(deed: (state: EditorState) => Deed | null): boolean {
    const { editor } = this.shown
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
    const page = this.shown.editor?.state.doc
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
  selection(): Selected {
    return this.shown.selection()
  }

  /** The position on the page of a place in the draft, or null if its text is not here (yet). */
  place(relative: Y.RelativePosition): number | null {
    return this.shown.place(relative)
  }

  /** Where in the ink this position of the page is: right after the word before it. */
  inkAt(pos: number): number {
    return this.shown.inkAt(pos)
  }

  /** Where on the page this place of the ink is: right after the word before it. */
  pageAt(ink: number): number {
    return this.shown.pageAt(ink)
  }

  /** The words of the page and where they lie in the ink, in the order in which they are read. */
  spans(): Span[] {
    return this.shown.spans()
  }

  private settled(trs: readonly Transaction[], before: EditorState, after: EditorState): Transaction | null {
    const { pieces, read } = this.shown.layout
    const hidden = read.filter(({ joined }) => joined)
    const raised = new Set(trs.flatMap((tr) => Object.keys(saidWith(tr))))
    return settled(
      { trs, before, after, touched: key.getState(after)?.touched ?? [] },
      {
        newId: this.newId,
        taken: hidden.flatMap(({ piece }) => pieces[piece]?.id ?? []),
        isOpen: (id) => raised.has(bracketKey(id)) || isOpenBracket(this.text, id),
      },
    )
  }
}
