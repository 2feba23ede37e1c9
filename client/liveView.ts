import { produce } from 'immer'
import { apply, type Forum } from '../shared/forum.ts'
import type { Entry } from '../shared/journal.ts'

/** live: what is shown is what the server has. offline: it may be old, and it says so. outdated: reload the page. */
export type Line = 'connecting' | 'live' | 'offline' | 'outdated' | 'missing'

export interface View {
  forum: Forum | null
  line: Line
}

const RETRY_MS = [500, 1_000, 2_000, 4_000]

/**
 * One forum as this browser sees it: a snapshot, then every entry, folded by the same reducer as on the server.
 *
 * One stream a tab, resumed by seq. An entry this version does not know makes the view `outdated`: it never guesses.
 */
export class LiveView {
  readonly #id: string
  readonly #listeners = new Set<() => void>()
  #view: View = { forum: null, line: 'connecting' }
  #stream: EventSource | null = null
  #retry: ReturnType<typeof setTimeout> | null = null
  #failures = 0
  /** Server time minus this device's, in milliseconds. */
  #ahead = 0

  constructor(id: string) {
    this.#id = id
  }

  get view(): View {
    return this.#view
  }

  /** The server's time now, as well as this device can tell: the server's clock decides, never the phone's. */
  serverTime(): string {
    return new Date(Date.now() + this.#ahead).toISOString()
  }

  /** Follows until the last subscriber leaves. Returns what ends this subscription. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) void this.#begin()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#end()
    }
  }

  async #begin(): Promise<void> {
    try {
      if (!this.#view.forum) await this.#fetchSnapshot()
      if (this.#view.forum && this.#listeners.size > 0) this.#openStream(this.#view.forum.seq)
    } catch {
      this.#lost()
    }
  }

  async #fetchSnapshot(): Promise<void> {
    const response = await fetch(`/forums/${encodeURIComponent(this.#id)}/snapshot`)
    if (response.status === 404) return this.#show({ forum: null, line: 'missing' })
    if (!response.ok) throw new Error(`snapshot: ${response.status}`)
    const at = response.headers.get('x-server-time')
    if (at) this.#ahead = Date.parse(at) - Date.now()
    this.#show({ forum: (await response.json()) as Forum, line: 'connecting' })
  }

  #openStream(after: number): void {
    const stream = new EventSource(`/forums/${encodeURIComponent(this.#id)}/journal?after=${after}`)
    this.#stream = stream
    stream.onopen = () => {
      this.#failures = 0
      this.#show({ ...this.#view, line: 'live' })
    }
    stream.onmessage = (event: MessageEvent<string>) => this.#fold(JSON.parse(event.data) as Entry[])
    stream.onerror = () => this.#lost()
  }

  #fold(entries: readonly Entry[]): void {
    const { forum } = this.#view
    if (!forum) return
    try {
      const next = produce(forum, (draft) => {
        for (const entry of entries) if (entry.seq > draft.seq) apply(draft, entry)
      })
      this.#show({ forum: next, line: 'live' })
    } catch {
      this.#end()
      this.#show({ forum, line: 'outdated' })
    }
  }

  #lost(): void {
    this.#stream?.close()
    this.#stream = null
    if (this.#listeners.size === 0) return
    this.#show({ ...this.#view, line: 'offline' })
    const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 4_000
    this.#failures += 1
    // Spread out, so that a whole hall does not come back in the same millisecond.
    this.#retry = setTimeout(() => void this.#begin(), wait * (0.75 + Math.random() / 2))
  }

  #end(): void {
    this.#stream?.close()
    this.#stream = null
    if (this.#retry) clearTimeout(this.#retry)
  }

  #show(view: View): void {
    this.#view = view
    for (const listener of this.#listeners) listener()
  }
}
