// A thread begins in plain JavaScript: only from here on does it read TypeScript, however the process was started.
import { register } from 'tsx/esm/api'

register()
await import('./worker.ts')
