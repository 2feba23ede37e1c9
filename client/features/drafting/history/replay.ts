import * as Y from 'yjs'
import { emptyDraft } from '../../../../shared/draft/draft.ts'
import { type Reading, readingOf } from '../../../../shared/draft/draftReading.ts'
import type { Style } from '../../../../shared/numbering.ts'

/** A draft as it stood after so many rows of its ink. */
export interface PastDraft extends Reading {
  row: number
}

/** Milliseconds of work until the page has its turn again. */
const AT_A_TIME = 8
/** Rows applied as one change, which takes a quarter of the time. */
const TOGETHER = 100
/** Rows from one kept state to the next: going back never takes more than these. */
const BETWEEN_CHECKPOINTS = 4_000
/** Drafts that need not be read again: both sides of a comparison, and those before them. */
const MOST_READ = 4

/**
 * The rows of a draft's ink, replayed to any of them in a document of their own. [D24]
 *
 * Forward only the new rows are applied; back, those since the nearest state that was kept on the way. A row that
 * cannot be applied is left out, as the server leaves it out of the draft.
 */
export class Replay {
  private readonly updates: Uint8Array[] = []
  /** What the draft was after so many rows, in order. */
  private readonly checkpoints: { row: number; state: Uint8Array }[] = []
  private readonly broken = new Set<number>()
  private readonly read = new Map<number, PastDraft>()
  private readonly style: Style
  private readonly breathe: () => Promise<void>
  private doc = emptyDraft()
  private row = 0
  /** Until here each row is applied by itself, to find the one that cannot be. */
  private careful = 0
  private turn: Promise<unknown> = Promise.resolve()

  /** `breathe` lets the page have its turn. */
  constructor(style: Style, breathe: () => Promise<void> = pause) {
    this.style = style
    this.breathe = breathe
  }

  get length(): number {
    return this.updates.length
  }

  add(updates: Iterable<Uint8Array>): void {
    for (const update of updates) this.updates.push(update)
  }

  /** The draft after the first `row` rows. Several are read one after the other, as they are asked for. */
  after(row: number): Promise<PastDraft> {
    const mine = this.turn.then(() => this.look(Math.max(0, Math.min(row, this.length))))
    this.turn = mine.catch(() => {})
    return mine
  }

  private async look(row: number): Promise<PastDraft> {
    let draft = this.read.get(row)
    if (!draft) {
      await this.go(row)
      draft = { row, ...readingOf(this.doc, this.style) }
    }
    this.read.delete(row)
    this.read.set(row, draft)
    const [oldest] = this.read.keys()
    if (oldest !== undefined && this.read.size > MOST_READ) this.read.delete(oldest)
    return draft
  }

  private async go(row: number): Promise<void> {
    const nearest = this.checkpointBefore(row)
    if (this.row > row || nearest.row > this.row + BETWEEN_CHECKPOINTS) this.restart(nearest)
    while (this.row < row) {
      const end = performance.now() + AT_A_TIME
      while (this.row < row && performance.now() < end) this.forward(row)
      if (this.row < row) await this.breathe()
    }
  }

  private forward(to: number): void {
    const from = this.row
    const next = (Math.floor(from / BETWEEN_CHECKPOINTS) + 1) * BETWEEN_CHECKPOINTS
    const end = Math.min(to, next, from + (from < this.careful ? 1 : TOGETHER))
    if (this.canApply(from, end)) {
      this.row = end
      const last = this.checkpoints.at(-1)?.row ?? 0
      if (end === next && end > last)
        this.checkpoints.push({ row: end, state: Y.encodeStateAsUpdate(this.doc) })
      return
    }
    if (end === from + 1) this.broken.add(from)
    this.careful = Math.max(this.careful, end)
    this.restart(this.checkpointBefore(from))
  }

  private canApply(from: number, end: number): boolean {
    try {
      this.doc.transact(() => {
        for (let i = from; i < end; i += 1) {
          const update = this.updates[i]
          if (update && !this.broken.has(i)) Y.applyUpdate(this.doc, update)
        }
      })
    } catch {
      return false
    }
    return this.doc.store.pendingStructs === null && this.doc.store.pendingDs === null
  }

  private checkpointBefore(row: number): { row: number; state: Uint8Array | null } {
    return this.checkpoints.findLast((kept) => kept.row <= row) ?? { row: 0, state: null }
  }

  private restart({ row, state }: { row: number; state: Uint8Array | null }): void {
    this.doc.destroy()
    this.doc = emptyDraft()
    if (state) Y.applyUpdate(this.doc, state)
    this.row = row
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve)
  })
}
