import { parentPort, workerData } from 'node:worker_threads'
import type { DraftDocument } from './content.ts'
import { docxDraft } from './docx.ts'

/** A thread that makes one Word file and ends. */
parentPort?.postMessage(await docxDraft(workerData.job as DraftDocument))
