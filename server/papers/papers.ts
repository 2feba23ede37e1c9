import { openThreads } from '../threads.ts'
import type { Asked } from './paper.ts'

export const PAPER_FORMATS = ['docx', 'html'] as const
export type PaperFormat = (typeof PAPER_FORMATS)[number]

export interface Job extends Asked {
  format: PaperFormat
}

export interface Papers {
  /**
   * The paper as bytes. `read` is called when its turn has come, so that it shows the forum as it is then.
   * Rejects if it cannot be made, and then the next caller tries again.
   */
  make(what: Pick<Job, 'kind' | 'lang' | 'format'>, read: () => Pick<Job, 'forum' | 'at'>): Promise<Made>
  /** Ends what is being made. */
  close(): Promise<void>
}

export interface Made {
  /** The forum's last entry that it knows of. */
  seq: number
  bytes: Buffer
}

/**
 * Makes papers in threads of their own, one after the other, and keeps the last of each: as long as nothing happens in
 * the forum, everybody gets the same one. Whoever asks while another waits for its turn gets that one. [T24]
 */
export function openPapers(): Papers {
  const threads = openThreads<Job>(new URL('./worker.ts', import.meta.url))
  const kept = new Map<string, Made>()
  const waiting = new Map<string, Promise<Made>>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    make(what, read) {
      const key = `${what.kind} ${what.lang} ${what.format}`
      const known = waiting.get(key)
      if (known) return known
      const making = last.then(async () => {
        waiting.delete(key)
        const { forum, at } = read()
        const before = kept.get(key)
        if (before?.seq === forum.seq) return before
        const made = { seq: forum.seq, bytes: await threads.run({ ...what, forum, at }) }
        kept.set(key, made)
        return made
      })
      waiting.set(key, making)
      last = making.catch(() => {})
      return making
    },
    close: () => threads.close(),
  }
}
