import * as Y from 'yjs'
import type { Within } from '../../shared/draft/draftLines.ts'
import { type Reading, readingOf } from '../../shared/draft/draftReading.ts'
import type { Style } from '../../shared/numbering.ts'
import type { Log } from './door.ts'
import type { Ink } from './ink.ts'
import { type InkedDraft, loadDraft } from './inkedDraft.ts'

/** A draft as it is read without an editor, and after how many rows of its ink that is. */
export type DraftNow = Reading & { rows: number }

/** A draft as it is on disk: read when it is first asked for, kept in memory, thrown away when a save has failed. */
export class KeptDraft {
  private readonly ink: Pick<Ink, 'read'>
  private readonly warn: (broken: readonly number[]) => void
  private kept: { inked: InkedDraft; rows: number } | null = null
  /** The whole draft as an update, and as it is read; null once something was written. */
  private snapshot: Uint8Array | null = null
  private reading: DraftNow | null = null

  constructor(ink: Pick<Ink, 'read'>, { log, sessionId }: { log: Log; sessionId: string }) {
    this.ink = ink
    this.warn = (broken) => log.error({ sessionId, broken }, 'drafting: rows of ink could not be read')
  }

  get inked(): InkedDraft {
    return this.loaded().inked
  }

  /** How many rows of ink there are. */
  get rows(): number {
    return this.loaded().rows
  }

  /** What is missing from a document with this state vector; the whole draft is made once until the next write. */
  updateFor(stateVector: Uint8Array): Uint8Array {
    const { doc } = this.inked
    if (stateVector.length > 1) return Y.encodeStateAsUpdate(doc, stateVector)
    this.snapshot ??= Y.encodeStateAsUpdate(doc)
    return this.snapshot
  }

  /** As it is read; made once until the next write. */
  readNow(style: Style, within?: Within): DraftNow {
    this.reading ??= { ...readingOf(this.inked.doc, style, { within }), rows: this.rows }
    return this.reading
  }

  /** So many rows more are on disk, and applied here. */
  grew(rows: number): void {
    if (this.kept) this.kept.rows += rows
    this.snapshot = null
    this.reading = null
  }

  /** The next to ask gets it from disk. */
  forget(): void {
    this.kept = null
    this.snapshot = null
    this.reading = null
  }

  private loaded(): { inked: InkedDraft; rows: number } {
    if (this.kept) return this.kept
    const rows = this.ink.read()
    this.kept = { inked: loadDraft(rows), rows: rows.length }
    const { broken } = this.kept.inked
    if (broken.length > 0) this.warn(broken)
    return this.kept
  }
}
