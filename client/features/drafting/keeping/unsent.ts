import * as Y from 'yjs'
import { emptyDraft } from '../../../../shared/draft/draft.ts'
import type { KeptUpdate, Shelf } from './shelf.ts'

/** Whether all that waits is on this device's disk: it is; it is being written; it cannot be. */
export type OnDevice = 'kept' | 'keeping' | 'unkept'

interface Waiting {
  update: Uint8Array
  /** Where it is kept on this device; null as long as it is not. */
  place: number | null
  arrived: boolean
}

/** After a write that failed, another is tried this much later. */
const AGAIN = 5_000

/**
 * What was typed in one draft and is not known to be on the server's disk, oldest first. [D31]
 *
 * Each update goes to this device's disk at once, those typed while one write is under way together with the next, so
 * that what is there is always without a gap; and from it when the server has it. What another window of this person
 * left there comes back once, in the order in which it was typed: a window that is still open may send the same again,
 * which the server knows.
 */
export class Unsent {
  /** Kept from before and not in this document: not yet, or because the server did not take it or cannot any more. */
  aside: readonly KeptUpdate[] = []
  /** Whether somebody else's words wait on this device for this draft. */
  othersWords = false
  private readonly shelf: Shelf | null
  private readonly changed: () => void
  private waiting: Waiting[] = []
  private leaving: number[] = []
  private writing = false
  private failed = false
  private refused = false
  private again: ReturnType<typeof setTimeout> | null = null

  constructor(shelf: Shelf | null, changed: () => void) {
    this.shelf = shelf
    this.changed = changed
  }

  get count(): number {
    return this.waiting.length
  }

  get onDevice(): OnDevice {
    if (this.waiting.every(({ place }) => place !== null)) return this.canKeep ? 'kept' : 'unkept'
    return this.canKeep ? 'keeping' : 'unkept'
  }

  /** How much would be gone if this window closed now. */
  get unkept(): number {
    return this.waiting.filter(({ place }) => place === null).length
  }

  /** All that is not in the draft, as far as is known. */
  get updates(): Uint8Array[] {
    return [...this.aside, ...this.waiting].map(({ update }) => update)
  }

  /** Looks what is kept from before; answers with the draft as it was last seen. */
  async look(): Promise<Uint8Array | null> {
    if (!this.shelf) return null
    try {
      const { updates, draft, othersWords } = await this.shelf.read()
      this.aside = updates
      this.othersWords = othersWords
      return draft
    } catch {
      this.failed = true
      return null
    }
  }

  add(update: Uint8Array): void {
    this.waiting.push({ update, place: null, arrived: false })
    void this.write()
  }

  /** Those from the nth on, as many as asked for. */
  from(n: number, atMost: number): Uint8Array[] {
    return this.waiting.slice(n, n + atMost).map(({ update }) => update)
  }

  /** The oldest so many are on the server's disk. */
  arrived(count: number): void {
    for (const one of this.waiting.splice(0, count)) {
      one.arrived = true
      if (one.place !== null) this.leaving.push(one.place)
    }
    void this.write()
  }

  /**
   * Puts what is kept from before into the document, to be sent after what was typed here meanwhile. To be called when
   * the document is what the server has. What does not belong to it, because the server has lost what it stands
   * beside, stays aside.
   */
  bringBack(doc: Y.Doc, origin: unknown): void {
    const back = this.aside.filter(({ refused }) => !refused)
    if (back.length === 0) return
    const update = Y.mergeUpdates(back.map((kept) => kept.update))
    if (!fits(doc, update)) return
    this.aside = this.aside.filter(({ refused }) => refused)
    this.waiting.push(...back.map((kept) => ({ update: kept.update, place: kept.n, arrived: false })))
    Y.applyUpdate(doc, update, origin)
  }

  /** The server will not take what waits: it stays here, and no window sends it again. */
  async refuse(): Promise<void> {
    this.refused = true
    const places = this.waiting.flatMap(({ place }) => place ?? [])
    await this.shelf?.refuse(places).catch(() => {})
  }

  /** The person has done with it: nothing of it is kept any more. */
  async discard(): Promise<void> {
    const places = [...this.aside.map(({ n }) => n), ...this.waiting.flatMap(({ place }) => place ?? [])]
    this.aside = []
    this.waiting = []
    await this.shelf?.change({ add: [], remove: places })
  }

  /** Keeps the draft as it is on the server, to be shown at once next time. */
  async keepDraft(doc: Y.Doc): Promise<void> {
    await this.shelf?.keepDraft(Y.encodeStateAsUpdate(doc)).catch(() => {})
  }

  close(): void {
    if (this.again) clearTimeout(this.again)
  }

  private get canKeep(): boolean {
    return this.shelf !== null && !this.failed
  }

  private async write(): Promise<void> {
    if (!this.shelf || this.writing) return
    this.writing = true
    for (;;) {
      const fresh = this.waiting.filter(({ place }) => place === null)
      const remove = this.leaving.splice(0)
      if (fresh.length === 0 && remove.length === 0) break
      try {
        const places = await this.shelf.change({ add: fresh.map(({ update }) => update), remove })
        for (const [i, one] of fresh.entries()) {
          one.place = places[i] ?? null
          if (one.arrived && one.place !== null) this.leaving.push(one.place)
        }
        if (this.refused) await this.shelf.refuse(places)
        this.failed = false
      } catch {
        this.leaving.push(...remove)
        this.failed = true
        this.again ??= setTimeout(() => {
          this.again = null
          void this.write()
        }, AGAIN)
      }
      this.changed()
      if (this.failed) break
    }
    this.writing = false
  }
}

/** Whether this update stands beside nothing that the document does not have. */
function fits(doc: Y.Doc, update: Uint8Array): boolean {
  const trial = emptyDraft()
  try {
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(trial, update)
    return trial.store.pendingStructs === null && trial.store.pendingDs === null
  } catch {
    return false
  } finally {
    trial.destroy()
  }
}
