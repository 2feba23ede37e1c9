import type { OpenEditor } from './openEditor.ts'

/** Bytes one editor may have waiting: more is no typing. */
const MOST_WAITING = 2 * 1024 * 1024

export interface Waiting {
  editor: OpenEditor
  update: Uint8Array
}

/** Updates that wait for the room's turn: each editor's in order, one editor after the other, so that a flood waits for itself. */
export class Queue {
  private readonly lines = new Map<OpenEditor, { updates: Uint8Array[]; bytes: number }>()

  get isEmpty(): boolean {
    return this.lines.size === 0
  }

  /** False if this editor has too much waiting. */
  add({ editor, update }: Waiting): boolean {
    const line = this.lines.get(editor) ?? { updates: [], bytes: 0 }
    if (line.bytes + update.length > MOST_WAITING) return false
    line.updates.push(update)
    line.bytes += update.length
    this.lines.set(editor, line)
    return true
  }

  /** The oldest update of the editor whose turn it is, or null if nothing waits. */
  next(): Waiting | null {
    const [first] = this.lines
    if (!first) return null
    const [editor, line] = first
    const update = line.updates.shift()
    // To the end of the round, if there is more.
    this.lines.delete(editor)
    if (!update) return this.next()
    line.bytes -= update.length
    if (line.updates.length > 0) this.lines.set(editor, line)
    return { editor, update }
  }

  drop(editor: OpenEditor): void {
    this.lines.delete(editor)
  }
}
