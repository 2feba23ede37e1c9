import type { Doc } from 'yjs'
import { emptyDraft } from '../../../shared/draft.ts'
import type { Presence } from '../../../shared/draftFrames.ts'
import type { Margin } from '../../../shared/margin.ts'
import type { Style } from '../../../shared/numbering.ts'
import { Connection, type DraftStatus } from './connection.ts'
import { type Reading, readingOf } from './readDraft.ts'

/** What the page shows around the text. Replaced as a whole when any of it changes. */
export interface DraftView {
  status: DraftStatus
  standing: string | null
  mayWrite: boolean
  unsaved: number
  others: Presence[]
  /** This window's own id among them, once the room has said. */
  me: number | null
  reading: number
  margin: Margin
  /** Whose each Yjs client is, by the server's record. */
  authors: ReadonlyMap<number, string>
  /** What people are called, by person. */
  names: ReadonlyMap<string, string>
}

/** After a change the text is read again this soon, once for everything around the editor. */
const BETWEEN_READINGS = 60

/**
 * A draft that is open in this window: its document and the line to its room. Knows nothing of the editor, so that
 * whoever only follows needs none.
 */
export class OpenDraft {
  readonly sessionId: string
  readonly doc: Doc = emptyDraft()
  readonly connection: Connection
  view: DraftView
  /** The text as it was read last. */
  text: Reading
  private readonly style: Style
  private readonly listeners = new Set<() => void>()
  private readonly readers = new Set<() => void>()
  private timer: ReturnType<typeof setTimeout> | null = null

  constructor(sessionId: string, style: Style) {
    this.sessionId = sessionId
    this.style = style
    this.connection = new Connection(this.doc, {
      url: `${location.origin.replace(/^http/, 'ws')}/drafts/${sessionId}`,
      changed: () => this.changed(),
    })
    this.view = this.look()
    this.text = readingOf(this.doc, style)
    this.doc.on('update', this.wrote)
    addEventListener('online', this.networkChanged)
    addEventListener('offline', this.networkChanged)
    addEventListener('beforeunload', this.warnOfUnsaved)
  }

  /** Told when anything around the text changes. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Told a moment after the text has changed. */
  readonly follow = (reader: () => void): (() => void) => {
    this.readers.add(reader)
    return () => this.readers.delete(reader)
  }

  close(): void {
    removeEventListener('online', this.networkChanged)
    removeEventListener('offline', this.networkChanged)
    removeEventListener('beforeunload', this.warnOfUnsaved)
    if (this.timer) clearTimeout(this.timer)
    this.connection.close()
    this.doc.destroy()
  }

  private readonly wrote = () => {
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.text = readingOf(this.doc, this.style, this.text)
      for (const reader of this.readers) reader()
    }, BETWEEN_READINGS)
  }

  private readonly networkChanged = () => this.connection.networkIs(navigator.onLine)

  private readonly warnOfUnsaved = (event: BeforeUnloadEvent) => {
    if (this.connection.unsavedUpdates > 0) event.preventDefault()
  }

  private changed(): void {
    this.view = this.look()
    for (const listener of this.listeners) listener()
  }

  private look(): DraftView {
    const { status, standing, mayWrite, unsavedUpdates, others, me, reading, margin, authors, names } =
      this.connection
    return {
      status,
      standing,
      mayWrite,
      unsaved: unsavedUpdates,
      others: [...others.values()],
      me,
      reading,
      margin,
      authors,
      names,
    }
  }
}
