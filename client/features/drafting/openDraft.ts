import type { Doc } from 'yjs'
import { emptyDraft } from '../../../shared/draft/draft.ts'
import type { Presence } from '../../../shared/draft/draftFrames.ts'
import type { Within } from '../../../shared/draft/draftLines.ts'
import { type Reading, readingOf } from '../../../shared/draft/draftReading.ts'
import type { Margin } from '../../../shared/draft/margin.ts'
import type { Style } from '../../../shared/numbering.ts'
import { Connection, type DraftStatus, roomUrl } from './connection.ts'
import { Keeping } from './keeping/keeping.ts'
import type { Owner } from './keeping/shelf.ts'
import type { OnDevice } from './keeping/unsent.ts'

/** What the page shows around the text. Replaced as a whole when any of it changes. */
export interface DraftView {
  status: DraftStatus
  standing: string | null
  mayWrite: boolean
  unsaved: number
  /** Whether what is unsaved is on this device's disk. */
  onDevice: OnDevice
  /** What was typed here and is not in the draft, nor can be now. The same list until it is another. */
  stranded: readonly Uint8Array[]
  /** Whether somebody else's unsent words for this draft are on this device. */
  othersWords: boolean
  others: readonly Presence[]
  /** This window's own id among them, once the room has said. */
  me: number | null
  reading: number
  margin: Margin
  /** Whose each Yjs client is, by the server's record. */
  authors: ReadonlyMap<number, string>
  /** What people are called, by person. */
  names: ReadonlyMap<string, string>
}

export interface OpenDraftParts {
  sessionId: string
  style: Style
  /** Where it stands in the tabled text, as it then is; nothing for a session's draft. */
  within?: () => Within | undefined
  /** Whose unsent words are kept on this device, and brought back; nobody's if there is none. */
  keeper?: Owner
  /** After a change the text is read again this soon, in milliseconds, once for everything around the editor. */
  betweenReadings?: number
  /** Opens the draft anew, in another of these. */
  reopen?: () => void
}

const BETWEEN_READINGS = 120
/** What is shown around the text follows so much later, once for all that happened: a key must not wait for it. */
const BETWEEN_LOOKS = 40

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
  private readonly parts: OpenDraftParts
  private readonly keeping: Keeping
  private readonly listeners = new Set<() => void>()
  private readonly readers = new Set<() => void>()
  private readonly closing = new AbortController()
  private timer: ReturnType<typeof setTimeout> | null = null
  private looking: ReturnType<typeof setTimeout> | null = null

  constructor(parts: OpenDraftParts) {
    const { sessionId, style, keeper } = parts
    this.sessionId = sessionId
    this.parts = parts
    const changed = () => this.changed()
    this.keeping = new Keeping(this.doc, { owner: keeper, changed })
    this.connection = new Connection(this.doc, {
      url: roomUrl(sessionId),
      unsent: this.keeping.unsent,
      changed,
      ...(keeper && { personId: keeper.personId }),
    })
    this.view = this.look()
    this.text = readingOf(this.doc, style, { within: parts.within?.() })
    this.doc.on('update', this.wrote)
    const { signal } = this.closing
    addEventListener('online', this.networkChanged, { signal })
    addEventListener('offline', this.networkChanged, { signal })
    addEventListener('beforeunload', this.warnOfUnsaved, { signal })
    addEventListener('pagehide', this.keepDraft, { signal })
    document.addEventListener('visibilitychange', this.keepDraft, { signal })
    void this.lookBack()
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

  /** Nothing of what did not arrive is kept any more, and the draft is opened anew without it. */
  async discardStranded(): Promise<void> {
    await this.keeping.unsent.discard()
    this.parts.reopen?.()
  }

  close(): void {
    this.keeping.copy(this.connection)
    this.closing.abort()
    if (this.timer) clearTimeout(this.timer)
    if (this.looking) clearTimeout(this.looking)
    this.keeping.close()
    this.connection.close()
    this.doc.destroy()
  }

  /** Until the draft has arrived, shows it as it was last seen. */
  private async lookBack(): Promise<void> {
    const seen = await this.keeping.lookBack(this.connection)
    if (seen && this.connection.status === 'connecting') this.show(seen)
    seen?.destroy()
  }

  private readonly keepDraft = ({ type }: Event) => {
    if (type === 'pagehide' || document.visibilityState === 'hidden') this.keeping.copy(this.connection)
  }

  private readonly wrote = () => {
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.show(this.doc)
      this.keeping.copy(this.connection, false)
    }, this.parts.betweenReadings ?? BETWEEN_READINGS)
  }

  private show(doc: Doc): void {
    const { style, within } = this.parts
    this.text = readingOf(doc, style, { before: this.text, within: within?.() })
    for (const reader of this.readers) reader()
  }

  private readonly networkChanged = () => this.connection.networkIs(navigator.onLine)

  private readonly warnOfUnsaved = (event: BeforeUnloadEvent) => {
    if (this.keeping.unsent.unkept > 0) event.preventDefault()
  }

  private changed(): void {
    this.looking ??= setTimeout(() => {
      this.looking = null
      const view = this.look()
      if (alike(view, this.view)) return
      this.view = view
      for (const listener of this.listeners) listener()
    }, BETWEEN_LOOKS)
  }

  private look(): DraftView {
    const { status, standing, mayWrite, unsavedUpdates, company, margin, authors, names } = this.connection
    const { onDevice, othersWords } = this.keeping.unsent
    return {
      status,
      standing,
      mayWrite,
      unsaved: unsavedUpdates,
      onDevice,
      stranded: this.keeping.strandedOn(this.connection),
      othersWords,
      others: company.everybody,
      me: company.me,
      reading: company.reading,
      margin,
      authors,
      names,
    }
  }
}

function alike(a: DraftView, b: DraftView): boolean {
  const other = new Map<string, unknown>(Object.entries(b))
  return Object.entries(a).every(([key, value]) => Object.is(value, other.get(key)))
}
