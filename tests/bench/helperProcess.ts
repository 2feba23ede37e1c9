import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/**
 * A process of its own that does what it is asked, one thing at a time, and ends with the bench or when told.
 * So the load does not run in the event loop of what is measured, nor the measured in that of the load.
 */
export class HelperProcess {
  readonly #child: ChildProcess
  #waiting: { resolve(value: unknown): void; reject(error: Error): void } | null = null

  /** `file` is relative to this folder and calls `serve`. */
  constructor(file: string) {
    const path = fileURLToPath(new URL(file, import.meta.url))
    this.#child = fork(path, { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
    this.#child.on('exit', () => this.#waiting?.reject(new Error(`${file} ended too early`)))
    this.#child.on('message', (answer: { value: unknown } | { failed: string }) => {
      if ('failed' in answer) this.#waiting?.reject(new Error(answer.failed))
      else this.#waiting?.resolve(answer.value)
      this.#waiting = null
    })
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  ask<T>(question: object): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting = { resolve: resolve as (value: unknown) => void, reject }
      this.#child.send(question)
    })
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.disconnect()
    await gone
  }
}

/** The other end: answers each question with what the handler returns. Ends the process when its parent is gone. */
export function serve<Q>(handle: (question: Q) => Promise<unknown>): void {
  process.on('disconnect', () => process.exit(0))
  process.on('message', (question) => {
    handle(question as Q).then(
      (value) => process.send?.({ value }),
      (error: unknown) => process.send?.({ failed: String(error instanceof Error ? error.stack : error) }),
    )
  })
}
