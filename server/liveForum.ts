import type { Act, ActType } from '../shared/acts.ts'
import { type Subject, whyNotAuthorized } from '../shared/authority.ts'
import { apply, type Forum, replay } from '../shared/forum.ts'
import { type Entry, seal } from '../shared/journal.ts'
import type { Refusal } from '../shared/refusal.ts'
import type { Alongside, Store } from './store/store.ts'

/** Something somebody wants to do. Its parts are asked when its turn comes, so that nothing slips in between. */
export interface Deed<T> {
  /** The kind of act this is about: whether `by` may do it is asked for every deed. */
  as: ActType
  subject?: Subject
  /** Taken after everything before it is on disk: for acts made of what earlier deeds wrote beside theirs. */
  afterAllBefore?: true
  /** The rule. `at` is the time the deed will carry. */
  whyNot(forum: Forum, at: string): Refusal | null
  /** The acts to be sealed; none where only the urn changes. */
  acts(forum: Forum, at: string): Act[]
  /** Written in the same transaction as the acts. */
  alongside?(write: Alongside, at: string): void
  /** What the caller is told. Asked after everything is on disk. */
  answer(forum: Forum): T
}

/** A refusal is an expected answer; `value` is said only after it is on disk. */
export type Answer<T> = { refused: Refusal } | { value: T; seq: number; at: string }

interface Waiting {
  by: string
  deed: Deed<unknown>
  resolve(answer: Answer<unknown>): void
}

/** Caps a batch, so that the first of a burst is answered while the last still waits. */
const BATCH = 256
/**
 * After a transaction the next one waits as long as it took, but no longer than this: a slow disk then holds the
 * process for half of the time at most, and those who come meanwhile share one transaction.
 */
const LONGEST_REST_MS = 10

/**
 * One forum: its journal on disk, its state in memory. The only writer. [J8]
 *
 * Takes all that waits, asks each rule against the state as it then is, seals and folds, writes one transaction,
 * and only then answers and announces. If the write fails, everyone in the batch is told it was not saved and the
 * forum is folded again from disk.
 */
export class LiveForum {
  readonly id: string
  readonly #store: Store
  readonly #now: () => string
  readonly #failed: (error: unknown) => void
  #forum: Forum
  #queue: Waiting[] = []
  #scheduled = false
  #restUntil = 0
  #listeners = new Set<(entries: readonly Entry[]) => void>()

  constructor(
    id: string,
    { store, now, failed }: { store: Store; now: () => string; failed: (error: unknown) => void },
  ) {
    this.id = id
    this.#store = store
    this.#now = now
    this.#failed = failed
    this.#forum = replay(id, store.entries(id, 0))
  }

  /** The state as of the last entry on disk. To be read, never changed. */
  get forum(): Forum {
    return this.#forum
  }

  /** The forum as it was after the entry with this seq, which is on disk. */
  readonly past = (seq: number): Forum => replay(this.id, this.#store.entries(this.id, 0, seq))

  /** Does a deed in its turn, or says why not. Resolves after it is on disk; never rejects. */
  record<T>(by: string, deed: Deed<T>): Promise<Answer<T>> {
    return new Promise((resolve) => {
      this.#queue.push({ by, deed, resolve: resolve as Waiting['resolve'] })
      if (!this.#scheduled) this.#schedule()
    })
  }

  /** Calls `listener` with each batch of entries once it is on disk. Returns what ends it. */
  follow(listener: (entries: readonly Entry[]) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  #schedule(): void {
    this.#scheduled = true
    const rest = this.#queue.length < BATCH ? this.#restUntil - performance.now() : 0
    if (rest > 0) setTimeout(() => this.#turn(), rest)
    else setImmediate(() => this.#turn())
  }

  #turn(): void {
    this.#write(this.#queue.splice(0, this.#batchSize()))
    this.#scheduled = false
    if (this.#queue.length > 0) this.#schedule()
  }

  #batchSize(): number {
    const stop = this.#queue.slice(0, BATCH).findIndex(({ deed }, i) => i > 0 && deed.afterAllBefore)
    return stop < 0 ? BATCH : stop
  }

  #write(batch: readonly Waiting[]): void {
    const entries: Entry[] = []
    const writes: ((write: Alongside) => void)[] = []
    const answers: (() => void)[] = []
    try {
      for (const waiting of batch) answers.push(this.#take(waiting, entries, writes))
      if (entries.length > 0 || writes.length > 0) {
        const started = performance.now()
        this.#store.append(this.id, entries, (write) => {
          for (const w of writes) w(write)
        })
        const ended = performance.now()
        this.#restUntil = ended + Math.min(ended - started, LONGEST_REST_MS)
      }
    } catch (error) {
      this.#failed(error)
      for (const { resolve } of batch) resolve({ refused: 'not-saved' })
      this.#forum = replay(this.id, this.#store.entries(this.id, 0))
      return
    }
    for (const answer of answers) answer()
    if (entries.length > 0) for (const listener of this.#listeners) listener(entries)
  }

  #take(
    { by, deed, resolve }: Waiting,
    entries: Entry[],
    writes: ((write: Alongside) => void)[],
  ): () => void {
    const at = this.#now()
    const forum = this.#forum
    const refused = whyNotAuthorized(forum, by, deed.as, deed.subject) ?? deed.whyNot(forum, at)
    if (refused) return () => resolve({ refused })
    for (const act of deed.acts(forum, at)) {
      const unsealed = { seq: forum.seq + 1, at, by, act }
      const entry = { ...unsealed, seal: seal(forum.head, unsealed) }
      apply(forum, entry)
      entries.push(entry)
    }
    if (deed.alongside) writes.push((write) => deed.alongside?.(write, at))
    const { seq } = forum
    return () => {
      try {
        resolve({ value: deed.answer(this.#forum), seq, at })
      } catch (error) {
        this.#failed(error)
        resolve({ refused: 'saved-unread' })
      }
    }
  }
}
