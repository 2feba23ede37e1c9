import { Worker } from 'node:worker_threads'

const THREAD = new URL('./thread.mjs', import.meta.url)

/** Threads that do one job each and end, so that nobody waits while it is done. */
export interface Threads<Job> {
  /** The bytes that the module posts for this job. Rejects if it throws, or ends without. */
  run(job: Job): Promise<Buffer>
  /** Ends what is being done. */
  close(): Promise<void>
}

/** `module` finds its job in `workerData.job`. */
export function openThreads<Job>(module: URL): Threads<Job> {
  const working = new Set<Worker>()
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(THREAD, { workerData: { module: module.href, job }, execArgv: [] })
        working.add(worker)
        worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)))
        worker.once('error', reject)
        worker.once('exit', (code) => {
          working.delete(worker)
          reject(new Error(`The work was not finished: its thread ended with ${code}`))
        })
      }),
    close: async () => void (await Promise.all([...working].map((worker) => worker.terminate()))),
  }
}
