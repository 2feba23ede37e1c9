import { parentPort, workerData } from 'node:worker_threads'
import type { SignedRecord } from '../../shared/record.ts'
import type { Job } from './reports.ts'

/** A thread that makes one report and ends. What it throws reaches `reports`. */
const { signed, kind, lang } = workerData.job as Job
const record = JSON.parse(signed) as SignedRecord
const made =
  kind === 'docx'
    ? await (await import('./docx.ts')).docxReport(record, lang)
    : new TextEncoder().encode((await import('./html.ts')).htmlReport(record, lang))
parentPort?.postMessage(made)
