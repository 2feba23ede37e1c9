import type { Lang } from '../../shared/paragraph.ts'
import { openThreads } from '../threads.ts'
import type { DraftDocument } from './content.ts'

export interface WordDrafts {
  /**
   * The draft of this session as a Word file. `read` is called when its turn has come, so that the file shows what is on
   * disk then. Rejects if it cannot be made, and then the next caller tries again.
   */
  make(sessionId: string, lang: Lang, read: () => DraftDocument): Promise<Buffer>
  /** Ends what is being made. */
  close(): Promise<void>
}

/**
 * Makes Word files of drafts in threads of their own, of one draft one at a time: whoever asks while another's waits for
 * its turn gets the same one, however many they are. [D35]
 */
export function openWordDrafts(): WordDrafts {
  const threads = openThreads<DraftDocument>(new URL('./worker.ts', import.meta.url))
  const last = new Map<string, Promise<unknown>>()
  const waiting = new Map<string, Promise<Buffer>>()
  return {
    make(sessionId, lang, read) {
      const key = `${sessionId} ${lang}`
      const known = waiting.get(key)
      if (known) return known
      const making = (last.get(sessionId) ?? Promise.resolve()).then(() => {
        waiting.delete(key)
        return threads.run(read())
      })
      waiting.set(key, making)
      last.set(
        sessionId,
        making.catch(() => {}),
      )
      return making
    },
    close: () => threads.close(),
  }
}
