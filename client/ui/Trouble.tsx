import { type Trouble as Code, troubleOf } from '../trpc.ts'
import type { Words } from '../words/en.ts'
import { useWords } from '../words/useWords.ts'
import { Notice } from './Notice.tsx'

/** Why the last attempt was not carried out, with what to do next; nothing while all is well. */
export function Trouble({ error }: { error: unknown }) {
  const { w } = useWords()
  return error ? <Notice tone="alert">{sentence(w, troubleOf(error))}</Notice> : null
}

export function sentence(w: Words, code: Code): string {
  return code === 'offline' || code === 'fault' ? w.trouble[code] : w.refusals[code]
}
