import { type Node, Slice } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import * as Y from 'yjs'
import { clean, draftText, UNMARKED } from '../../../shared/draft.ts'
import { type Changes, changesOf, noChanges, withTransaction } from './changes.ts'
import { type Edit, readEvent } from './event.ts'
import { type Write, writesFor } from './ink.ts'
import { toInk, toPage } from './places.ts'
import { pageOf, shapeOf, types } from './schema.ts'

/** What the binding needs of an editor: an `EditorView` is one, a test's editor without a DOM another. */
export interface Editor {
  readonly state: EditorState
  dispatch(tr: Transaction): void
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
  /** How often the minimal steps did not reach the draft and the page had to be replaced. Zero, the tests say. */
  repairs = 0
  private readonly text: Y.Text
  private readonly newId: () => string
  private readonly undoManager: Y.UndoManager
  /** One for each thing done here: what had to be written in several portions is undone in one go. */
  private deed = 0
  private deeds = 0
  private editor: Editor | null = null
  private synced: Node | null = null
  private readonly observe = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin !== this) this.pull(event)
  }

  constructor(
    doc: Y.Doc,
    options: { newId: () => string; captureTimeout?: number; mayWrite?: () => boolean },
  ) {
    this.doc = doc
    this.text = draftText(doc)
    this.newId = options.newId
    this.undoManager = new Y.UndoManager(this.text, {
      trackedOrigins: new Set([this]),
      captureTimeout: options.captureTimeout ?? 500,
    })
    this.undoManager.on('stack-item-added', ({ stackItem }) => {
      stackItem.meta.set('selection', this.selection()).set('deed', this.deed)
    })
    this.undoManager.on('stack-item-popped', ({ stackItem }) => this.restore(stackItem.meta.get('selection')))
    this.plugin = new Plugin<Changes>({
      key,
      state: {
        init: (_config, state) => noChanges(state.doc),
        apply: (tr, changes) => {
          if (tr.getMeta(key)) return noChanges(tr.doc)
          return withTransaction(tr.before === this.synced ? noChanges(tr.before) : changes, tr)
        },
      },
      filterTransaction: (tr) => !tr.docChanged || Boolean(tr.getMeta(key)) || (options.mayWrite?.() ?? true),
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
    this.text.observe(this.observe)
    const page = this.page()
    if (!page.eq(editor.state.doc)) this.replacePage(page)
  }

  detach(): void {
    if (this.editor) this.text.unobserve(this.observe)
    this.editor = null
    this.undoManager.destroy()
  }

  /** Writes what the editor's state has that the draft has not. An editor without a view calls it after each dispatch. */
  push(): void {
    const state = this.editor?.state
    const changes = state && key.getState(state)
    if (!state || !changes || state.doc === this.synced) return
    const before = this.synced ?? state.doc
    const known = changes.before === before ? changesOf(changes) : [wholePage(before, state.doc)]
    this.synced = state.doc
    this.write(writesFor(this.text, { before, after: state.doc }, known))
    // Taking away a paragraph can give its id back to a double of it further on.
    if (hasDoubles(before)) this.align()
  }

  /** Takes back the last thing done here; false if there is none. */
  undo(): boolean {
    return this.travel(
      () => this.undoManager.undoStack,
      () => this.undoManager.undo(),
    )
  }

  redo(): boolean {
    return this.travel(
      () => this.undoManager.redoStack,
      () => this.undoManager.redo(),
    )
  }

  private travel(stack: () => { meta: Map<unknown, unknown> }[], step: () => void): boolean {
    const deed = stack().at(-1)?.meta.get('deed')
    if (typeof deed !== 'number') return false
    this.deed = deed
    while (stack().at(-1)?.meta.get('deed') === deed) step()
    return true
  }

  /** In portions a room takes: an update of thousands of structs would hold everybody up. */
  private write(writes: readonly Write[]): void {
    this.deed = ++this.deeds
    const portions = inPortions(writes)
    if (portions.length > 1) this.undoManager.stopCapturing()
    for (const portion of portions) {
      this.doc.transact(() => {
        for (const { run } of portion) run()
      }, this)
      if (portions.length > 1) this.undoManager.stopCapturing()
    }
  }

  /** Where the selection is in the draft, to be shown to others; null when there is no editor. */
  selection(): { anchor: Y.RelativePosition; head: Y.RelativePosition } | null {
    if (!this.editor) return null
    const { doc, selection } = this.editor.state
    const relative = (pos: number) => Y.createRelativePositionFromTypeIndex(this.text, toInk(doc, pos))
    return { anchor: relative(selection.anchor), head: relative(selection.head) }
  }

  /** The position on the page of a place in the draft, or null if its text is not here (yet). */
  place(relative: Y.RelativePosition): number | null {
    const absolute = Y.createAbsolutePositionFromRelativePosition(relative, this.doc)
    if (!absolute || absolute.type !== this.text || !this.editor) return null
    return Math.max(1, toPage(this.editor.state.doc, absolute.index))
  }

  private restore(selection: ReturnType<Binding['selection']> | undefined): void {
    if (!selection || !this.editor) return
    const head = this.place(selection.head)
    if (head === null) return
    const { tr } = this.editor.state
    this.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(head))))
  }

  /** What a local change leaves to be settled: ids for new paragraphs, letters that cannot be kept. */
  private settled(trs: readonly Transaction[], before: EditorState, after: EditorState): Transaction | null {
    const { tr } = after
    const owners = this.owners(trs, before.doc)
    const seen = new Set<unknown>()
    after.doc.forEach((block, pos, index) => {
      const { id } = block.attrs
      const owner = owners.get(id)
      const misplaced =
        id === UNMARKED ? index > 0 || needsMark(before.doc, after.doc) : owner !== undefined && owner !== pos
      if (id === null || misplaced || seen.has(id)) tr.setNodeAttribute(pos, 'id', this.newId())
      else seen.add(id)
    })
    after.doc.descendants((node, pos) => {
      const kept = node.isText && node.text ? clean(node.text) : node.text
      if (!node.isText || !kept || kept === node.text) return
      tr.replaceWith(pos, pos + node.nodeSize, node.type.schema.text(kept, node.marks))
    })
    return tr.docChanged ? tr : null
  }

  /** Where the paragraphs of before now begin: when a paragraph has been doubled, the one that was there keeps its id. */
  private owners(trs: readonly Transaction[], before: Node): Map<unknown, number> {
    const owners = new Map<unknown, number>()
    before.forEach((block, start) => {
      let place = start
      for (const tr of trs) {
        const mapped = tr.mapping.mapResult(place, 1)
        if (mapped.deletedAfter) return
        place = mapped.pos
      }
      owners.set(block.attrs.id, place)
    })
    return owners
  }

  private pull(event: Y.YTextEvent): void {
    if (!this.editor) return
    const page = this.page()
    const { tr } = this.editor.state
    const { edits, styles } = readEvent(event)
    for (const edit of [...edits].reverse()) replaceOn(tr, page, edit)
    for (const style of styles) {
      const [from, to] = [toPage(tr.doc, style.from), toPage(tr.doc, style.to)]
      if (style.em) tr.addMark(from, to, types.em.create())
      else tr.removeMark(from, to, types.em)
    }
    alignShapes(tr, page)
    if (!tr.doc.eq(page)) this.repair(tr, page)
    if (tr.docChanged) this.dispatch(tr)
  }

  private align(): void {
    if (!this.editor) return
    const page = this.page()
    const { tr } = this.editor.state
    alignShapes(tr, page)
    if (!tr.doc.eq(page)) this.repair(tr, page)
    if (tr.docChanged) this.dispatch(tr)
  }

  private repair(tr: Transaction, page: Node): void {
    this.repairs += 1
    tr.step(new ReplaceStep(0, tr.doc.content.size, new Slice(page.content, 0, 0)))
  }

  private replacePage(page: Node): void {
    if (!this.editor) return
    const { tr } = this.editor.state
    this.dispatch(tr.step(new ReplaceStep(0, tr.doc.content.size, new Slice(page.content, 0, 0))))
  }

  private dispatch(tr: Transaction): void {
    if (!this.editor) return
    tr.setMeta(key, 'remote').setMeta('addToHistory', false)
    // Said before it is so: the view's update comes in the middle of its dispatch.
    this.synced = tr.doc
    this.editor.dispatch(tr)
  }
}

/**
 * Puts the new stretch of ink in the place of the old one, cutting paragraphs only where it does.
 *
 * Whole paragraphs are put in and taken out between their neighbours: the end of the one before, where somebody may
 * be typing, is not touched.
 */
function replaceOn(tr: Transaction, page: Node, { fromA, toA, fromB, toB }: Edit): void {
  const whole =
    [fromA, toA].every((ink) => endsBlock(tr.doc, ink)) && [fromB, toB].every((ink) => endsBlock(page, ink))
  if (fromA === 0) {
    // At the very start there is no paragraph to stay in: take the rest of the one it ends in as well.
    const to = endOfBlock(tr.doc, toA)
    const slice = page.slice(0, endOfBlock(page, toB))
    if (slice.size > 0 || to > 0) tr.step(new ReplaceStep(0, to, slice))
  } else if (whole) {
    const slice = page.slice(endOfBlock(page, fromB), endOfBlock(page, toB))
    tr.step(new ReplaceStep(endOfBlock(tr.doc, fromA), endOfBlock(tr.doc, toA), slice))
  } else {
    const slice = page.slice(toPage(page, fromB), toPage(page, toB))
    tr.step(new ReplaceStep(toPage(tr.doc, fromA), toPage(tr.doc, toA), slice))
  }
}

/** Whether a paragraph ends before this place in the ink. */
function endsBlock(page: Node, ink: number): boolean {
  const place = page.resolve(toPage(page, ink))
  return place.depth === 0 || place.parentOffset === place.parent.content.size
}

function endOfBlock(page: Node, ink: number): number {
  const place = page.resolve(toPage(page, ink))
  return place.depth === 0 ? place.pos : place.after(1)
}

function alignShapes(tr: Transaction, page: Node): void {
  if (tr.doc.childCount !== page.childCount) return
  let pos = 0
  page.forEach((block, _offset, index) => {
    const has = tr.doc.child(index)
    for (const name of ['id', 'kind', 'level']) {
      if (has.attrs[name] !== block.attrs[name]) tr.setNodeAttribute(pos, name, block.attrs[name])
    }
    pos += has.nodeSize
  })
}

/** An unmarked first paragraph gets a mark when it would vanish from the ink otherwise, or has a shape to keep. */
function needsMark(before: Node, after: Node): boolean {
  const [was, is] = [before.child(0), after.child(0)]
  const emptied = is.content.size === 0 && after.childCount > 1
  return emptied || was.attrs.kind !== is.attrs.kind || was.attrs.level !== is.attrs.level
}

function hasDoubles(page: Node): boolean {
  let doubles = false
  page.forEach((block) => {
    doubles ||= shapeOf(block).id?.includes('~') ?? false
  })
  return doubles
}

const MOST_IN_A_PORTION = 500

function inPortions(writes: readonly Write[]): Write[][] {
  const portions: Write[][] = []
  let weight = Number.POSITIVE_INFINITY
  for (const write of writes) {
    weight += write.weight
    if (weight > MOST_IN_A_PORTION) {
      portions.push([])
      weight = write.weight
    }
    portions.at(-1)?.push(write)
  }
  return portions
}

function wholePage(before: Node, after: Node) {
  return { fromA: 0, toA: before.content.size, fromB: 0, toB: after.content.size }
}
