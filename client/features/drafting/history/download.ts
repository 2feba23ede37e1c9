import { isRefusal } from '../../../../shared/refusal.ts'
import type { Trouble } from '../../../trpc.ts'
import { type Row, rowsIn } from './rows.ts'

/**
 * The rows of a draft's ink after the first `after`, or why they did not come. `progress` is told the share that is
 * here, from 0 to 1. Of what was given up (`signal`) nothing is to be used.
 */
export async function download(
  { sessionId, after }: { sessionId: string; after: number },
  { signal, progress }: { signal: AbortSignal; progress(share: number): void },
): Promise<{ rows: Row[] } | { trouble: Trouble }> {
  try {
    const url = `/drafts/${encodeURIComponent(sessionId)}/history?after=${after}`
    const response = await fetch(url, { signal })
    if (!response.ok) return { trouble: await refusalIn(response) }
    const body = await read(response, progress)
    return body ? { rows: rowsIn(body) } : { trouble: 'fault' }
  } catch (error) {
    // A line that is not there or breaks off is a TypeError to fetch; a body that cannot be read is our fault.
    return { trouble: error instanceof TypeError ? 'offline' : 'fault' }
  }
}

async function refusalIn(response: Response): Promise<Trouble> {
  const said: unknown = await response.json().catch(() => null)
  const refusal = typeof said === 'object' && said !== null && 'refusal' in said ? said.refusal : null
  return isRefusal(refusal) ? refusal : 'fault'
}

async function read(response: Response, progress: (share: number) => void): Promise<Uint8Array | null> {
  const length = Number(response.headers.get('x-history-bytes'))
  const reader = response.body?.getReader()
  if (!reader || !Number.isSafeInteger(length) || length < 1) return null
  const body = new Uint8Array(length)
  let here = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (here + next.value.length > length) return null
    body.set(next.value, here)
    here += next.value.length
    progress(here / length)
  }
  return here === length ? body : null
}
