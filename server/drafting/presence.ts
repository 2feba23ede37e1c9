import {
  CURSOR_COLOURS,
  type Cursor,
  FRAME,
  type Presence,
  type PresenceNews,
} from '../../shared/draftFrames.ts'
import { textFrame } from './frames.ts'
import type { OpenEditor } from './openEditor.ts'

/** Characters of JSON a cursor may take: two relative positions are about 150. [S5] */
const LONGEST_CURSOR = 1_000
/** Cursors move with every letter; others see where they are some twenty times a second. */
const PAUSE = 50

/**
 * Who has this draft open. One presence a connection, made from the sign-in: what an editor sends is only
 * where its cursor is, so nobody can appear under another name, or as a crowd. [D14] [S5]
 */
export class PresenceBoard {
  private readonly here = new Map<OpenEditor, Presence>()
  private readonly moved = new Set<OpenEditor>()
  private gone: number[] = []
  private timer: NodeJS.Timeout | null = null

  join(editor: OpenEditor, writes: boolean): void {
    const { personId, name } = editor.who
    const others = [...this.here.values()]
    this.here.set(editor, { id: editor.id, personId, name, colour: freeColour(others), writes, cursor: null })
    editor.send(frame({ here: others, gone: [], you: editor.id }))
    this.announce(editor)
  }

  leave(editor: OpenEditor): void {
    if (!this.here.delete(editor)) return
    this.moved.delete(editor)
    this.gone.push(editor.id)
    this.announceLater()
  }

  /** False if this is not a cursor. */
  move(editor: OpenEditor, json: string): boolean {
    const presence = this.here.get(editor)
    const cursor = readCursor(json)
    if (!presence || cursor === undefined) return false
    presence.cursor = cursor
    this.announce(editor)
    return true
  }

  setWrites(editor: OpenEditor, writes: boolean): void {
    const presence = this.here.get(editor)
    if (!presence || presence.writes === writes) return
    presence.writes = writes
    if (!writes) presence.cursor = null
    this.announce(editor)
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  private announce(editor: OpenEditor): void {
    this.moved.add(editor)
    this.announceLater()
  }

  private announceLater(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null
      const here = [...this.moved].flatMap((editor) => this.here.get(editor) ?? [])
      const news = frame({ here, gone: this.gone })
      this.moved.clear()
      this.gone = []
      for (const editor of this.here.keys()) editor.send(news)
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
