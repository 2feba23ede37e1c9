import {
  CURSOR_COLOURS,
  type Cursor,
  FRAME,
  type Presence,
  type PresenceNews,
} from '../../shared/draft/draftFrames.ts'
import { textFrame } from './frames.ts'
import type { OpenEditor } from './openEditor.ts'

/** Characters of JSON a cursor may take: two relative positions are about 150. [S5] */
const LONGEST_CURSOR = 1_000
/** Cursors move with every letter; others see where they are some twenty times a second. */
const PAUSE = 50

/**
 * Who has this draft open. One presence a connection that may write, made from the sign-in: what an editor sends is
 * only where its cursor is, so nobody can appear under another name, or as a crowd. Who only reads is counted. [D14] [S5]
 */
export class PresenceBoard {
  private readonly editors = new Map<OpenEditor, Presence | null>()
  private readonly moved = new Set<OpenEditor>()
  private readonly movedAt = new Map<OpenEditor, number>()
  private readonly clock: () => number
  private gone: number[] = []
  private timer: NodeJS.Timeout | null = null

  /** Milliseconds, only ever rising. */
  constructor(clock: () => number = () => performance.now()) {
    this.clock = clock
  }

  join(editor: OpenEditor, writes: boolean): void {
    const { id, who } = editor
    const here = this.writersWithRest()
    editor.send(frame({ here, gone: [], reading: this.reading(), you: id, youAre: who.personId }))
    this.editors.set(editor, null)
    this.setWrites(editor, writes)
    this.announceLater()
  }

  leave(editor: OpenEditor): void {
    if (!this.editors.has(editor)) return
    this.setWrites(editor, false)
    this.editors.delete(editor)
    this.movedAt.delete(editor)
    this.announceLater()
  }

  /** False if this is not a cursor of somebody who writes. */
  move(editor: OpenEditor, json: string): boolean {
    const presence = this.editors.get(editor)
    const cursor = readCursor(json)
    if (!presence || cursor === undefined) return false
    presence.cursor = cursor
    this.movedAt.set(editor, this.clock())
    this.moved.add(editor)
    this.announceLater()
    return true
  }

  setWrites(editor: OpenEditor, writes: boolean): void {
    const {
      id,
      who: { personId, name },
    } = editor
    if (writes === Boolean(this.editors.get(editor))) return
    if (writes) {
      this.editors.set(editor, { id, personId, name, colour: freeColour(this.writers()), cursor: null })
      this.moved.add(editor)
    } else {
      this.editors.set(editor, null)
      this.moved.delete(editor)
      this.gone.push(id)
    }
    this.announceLater()
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  private writers(): Presence[] {
    return [...this.editors.values()].filter((presence) => presence !== null)
  }

  /** For somebody who comes: who of them writes now is known at once. [D33] */
  private writersWithRest(): Presence[] {
    return [...this.editors].flatMap(([editor, presence]) => {
      const movedAt = this.movedAt.get(editor)
      if (!presence || movedAt === undefined) return presence ?? []
      return { ...presence, rested: Math.round(this.clock() - movedAt) }
    })
  }

  private reading(): number {
    return this.editors.size - this.writers().length
  }

  private announceLater(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null
      const here = [...this.moved].flatMap((editor) => this.editors.get(editor) ?? [])
      const news = frame({ here, gone: this.gone, reading: this.reading() })
      this.moved.clear()
      this.gone = []
      for (const editor of this.editors.keys()) editor.send(news)
    }, PAUSE)
  }
}

function frame(news: PresenceNews): Uint8Array {
  return textFrame(FRAME.presence, JSON.stringify(news))
}

/** The colour fewest people here have, the first of these. */
function freeColour(others: readonly Presence[]): number {
  const used = Array.from(
    { length: CURSOR_COLOURS },
    (_, colour) => others.filter((p) => p.colour === colour).length,
  )
  return used.indexOf(Math.min(...used))
}

/** A cursor, null for none, undefined for anything else. */
function readCursor(json: string): Cursor | null | undefined {
  if (json.length > LONGEST_CURSOR) return undefined
  try {
    const read: unknown = JSON.parse(json)
    if (read === null) return null
    if (typeof read !== 'object' || !('anchor' in read) || !('head' in read)) return undefined
    return { anchor: read.anchor, head: read.head }
  } catch {
    return undefined
  }
}
