import type { Lang } from '../../shared/paragraph.ts'
import { openThreads } from '../threads.ts'

export const REPORT_KINDS = ['docx', 'html'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

export interface Job {
  /** The signed record as it is stored. */
  signed: string
  kind: ReportKind
  lang: Lang
}

export interface Reports {
  /** The report as bytes. Rejects if it cannot be made, and then the next caller tries again. */
  make(digest: string, job: Job): Promise<Buffer>
  /** Ends what is being made. */
  close(): Promise<void>
}

/**
 * Makes reports in threads of their own, one thread a report, so that nobody waits while a long one is made. [R9]
 *
 * Each is made once: a record never changes, so what was made for its digest is kept.
 */
export function openReports(): Reports {
  const made = new Map<string, Promise<Buffer>>()
  const threads = openThreads<Job>(new URL('./worker.ts', import.meta.url))

  return {
    make(digest, job) {
      const key = `${digest} ${job.kind} ${job.lang}`
      const known = made.get(key)
      if (known) return known
      const making = threads.run(job)
      made.set(key, making)
      making.catch(() => made.delete(key))
      return making
    },
    close: () => threads.close(),
  }
}
