import { troubleOf } from '../../../trpc.ts'
import type { Filed, Filing, Outgoing } from './filing.ts'

export interface Errand {
  /** Files it and resolves with what is on record. */
  send(filing: Filing, signal: AbortSignal): Promise<Filed>
  /** False if this browser keeps nothing. */
  keep(queue: readonly Outgoing[]): boolean
  kept(): Outgoing[]
}

/** How long an answer may take before somebody is told that none has come. */
const PATIENCE_MS = 8_000
const AGAIN_MS = [1_000, 2_000, 4_000, 8_000]

/**
 * The amendments of one person that are on their way to the record, in the order in which they were filed.
 *
 * An amendment is kept before it is sent, and stays until somebody has seen what became of it: on record, refused, or
 * taken out again. Sending again is the same amendment, for its id is made here. One that the server refuses does not
 * hold up the others.
 */
export class FilingQueue {
  readonly #errand: Errand
  readonly #listeners = new Set<() => void>()
  #queue: readonly Outgoing[]
  #isKept = true
  #sending: string | null = null
  #failures = 0
  #again: ReturnType<typeof setTimeout> | null = null

  constructor(errand: Errand) {
    this.#errand = errand
    this.#queue = errand.kept()
  }

  get queue(): readonly Outgoing[] {
    return this.#queue
  }

  /** The one that is being sent at this moment, by its amendment's id. */
  get sending(): string | null {
    return this.#sending
  }

  /** Whether it is still there when this page is closed. */
  get isKept(): boolean {
    return this.#isKept
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  put(outgoing: Outgoing): void {
    this.#change((queue) => [...queue, outgoing])
    void this.sendAll()
  }

  /** Takes one out, whatever became of it. What is on the record stays there. */
  takeOut(amendmentId: string): void {
    this.#change((queue) => queue.filter(({ filing }) => filing.amendmentId !== amendmentId))
  }

  /** What another window did with the same queue. */
  readAgain(): void {
    this.#queue = this.#errand.kept()
    this.#say()
  }

  /** Sends all that waits, one after the other: now, because somebody files or the line is back. */
  async sendAll(): Promise<void> {
    if (this.#sending) return
    if (this.#again) clearTimeout(this.#again)
    this.#again = null
    for (;;) {
      const next = this.#queue.find(({ refusal, filed }) => !refusal && !filed)
      if (!next || !(await this.#send(next.filing))) return
    }
  }

  /** False if nobody was reached. */
  async #send(filing: Filing): Promise<boolean> {
    const { amendmentId } = filing
    const attempt = new AbortController()
    const patience = setTimeout(() => attempt.abort(), PATIENCE_MS)
    this.#sending = amendmentId
    this.#say()
    try {
      const filed = await this.#errand.send(filing, attempt.signal)
      this.#sending = null
      this.#settle(amendmentId, { filed })
      return true
    } catch (error) {
      this.#sending = null
      const trouble = attempt.signal.aborted ? 'offline' : troubleOf(error)
      if (trouble === 'offline' || trouble === 'not-saved' || trouble === 'saved-unread') {
        this.#tryLater()
        return false
      }
      this.#settle(amendmentId, { refusal: trouble })
      return true
    } finally {
      clearTimeout(patience)
    }
  }

  #settle(amendmentId: string, answer: Partial<Outgoing>): void {
    this.#failures = 0
    this.#change((queue) =>
      queue.map((one) => (one.filing.amendmentId === amendmentId ? { ...one, ...answer } : one)),
    )
  }

  #tryLater(): void {
    const wait = AGAIN_MS[Math.min(this.#failures, AGAIN_MS.length - 1)] ?? 8_000
    this.#failures += 1
    this.#again = setTimeout(() => void this.sendAll(), wait)
    this.#say()
  }

  /** Of the queue as it is kept: another window may have put something in. */
  #change(next: (queue: readonly Outgoing[]) => readonly Outgoing[]): void {
    this.#queue = next(this.#isKept ? this.#errand.kept() : this.#queue)
    this.#isKept = this.#errand.keep(this.#queue)
    this.#say()
  }

  #say(): void {
    for (const listener of this.#listeners) listener()
  }
}
