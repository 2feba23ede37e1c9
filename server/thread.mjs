// A thread begins in plain JavaScript: only from here on does it read TypeScript, however the process was started.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.module)
