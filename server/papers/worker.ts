import { parentPort, workerData } from 'node:worker_threads'
import type { Job } from './papers.ts'

/** A thread that makes one paper and ends. What it throws reaches `papers`. */
const { format, ...asked } = workerData.job as Job
const made =
  format === 'docx'
    ? await (await import('./docx.ts')).docxPaper(asked)
    : new TextEncoder().encode((await import('./html.ts')).htmlPaper(asked))
parentPort?.postMessage(made)
