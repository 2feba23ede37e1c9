import { Worker } from 'node:worker_threads'
import type { Lang } from '../../shared/paragraph.ts'

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

const THREAD = new URL('./thread.mjs', import.meta.url)

/**
 * Makes reports in threads of their own, one thread a report, so that nobody waits while a long one is made. [R9]
 *
 * Each is made once: a record never changes, so what was made for its digest is kept.
 */
export function openReports(): Reports {
  const made = new Map<string, Promise<Buffer>>()
  const working = new Set<Worker>()

  const run = (job: Job) =>
    new Promise<Buffer>((resolve, reject) => {
      const worker = new Worker(THREAD, { workerData: job, execArgv: [] })
      working.add(worker)
      worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
      worker.once('error', reject)
      worker.once('exit', (code) => {
        working.delete(worker)
        reject(new Error(`The report was not finished: its thread ended with ${code}`))
      })
    })

  return {
    make(digest, job) {
      const key = `${digest} ${job.kind} ${job.lang}`
      const known = made.get(key)
      if (known) return known
      const making = run(job)
      made.set(key, making)
      making.catch(() => made.delete(key))
      return making
    },
    close: async () => void (await Promise.all([...working].map((worker) => worker.terminate()))),
  }
}
