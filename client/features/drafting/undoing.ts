import * as Y from 'yjs'
import type { Write } from './ink.ts'
import type { Selected } from './shownPage.ts'

/** What the person at this editor has done, to be taken back deed by deed; nobody else's. [D5] */
export class OwnDeeds {
  private readonly doc: Y.Doc
  private readonly origin: object
  private readonly undoManager: Y.UndoManager
  /** One for each thing done: what had to be written in several portions is undone in one go. [D16] */
  private deed = 0
  private deeds = 0

  constructor(
    text: Y.Text,
    parts: {
      doc: Y.Doc
      /** Whose the deeds are: the origin of their transactions. */
      origin: object
      captureTimeout?: number
      selection(): Selected
      restore(selection: Selected): void
    },
  ) {
    this.doc = parts.doc
    this.origin = parts.origin
    this.undoManager = new Y.UndoManager(text, {
      trackedOrigins: new Set([parts.origin]),
      captureTimeout: parts.captureTimeout ?? 500,
    })
    this.undoManager.on('stack-item-added', ({ stackItem }) => {
      stackItem.meta.set('selection', parts.selection()).set('deed', this.deed)
    })
    this.undoManager.on('stack-item-popped', ({ stackItem }) =>
      parts.restore(stackItem.meta.get('selection')),
    )
  }

  /** Writes, in portions a room takes: an update of thousands of structs would hold everybody up. */
  write(writes: readonly Write[]): void {
    this.deed = ++this.deeds
    const portions = inPortions(writes)
    if (portions.length > 1) this.undoManager.stopCapturing()
    for (const portion of portions) {
      this.doc.transact(() => {
        for (const { run } of portion) run()
      }, this.origin)
      if (portions.length > 1) this.undoManager.stopCapturing()
    }
  }

  /** Does something that is undone by itself, and not together with what was typed right before or after it. */
  alone(act: () => void): void {
    this.undoManager.stopCapturing()
    act()
    this.undoManager.stopCapturing()
  }

  /** What is done after this is another deed, however soon it follows: somebody went elsewhere in between. */
  pause(): void {
    this.undoManager.stopCapturing()
  }

  /** Takes back the last deed; false if there is none. */
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

  forget(): void {
    this.undoManager.destroy()
  }

  private travel(stack: () => { meta: Map<unknown, unknown> }[], step: () => void): boolean {
    const deed = stack().at(-1)?.meta.get('deed')
    if (typeof deed !== 'number') return false
    this.deed = deed
    while (stack().at(-1)?.meta.get('deed') === deed) step()
    return true
  }
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
