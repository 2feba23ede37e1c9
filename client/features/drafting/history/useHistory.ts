import { useCallback, useEffect, useState } from 'react'
import type { Style } from '../../../../shared/numbering.ts'
import type { Trouble } from '../../../trpc.ts'
import { download } from './download.ts'
import { Replay } from './replay.ts'
import type { Row } from './rows.ts'

/** A draft's rows of ink as far as they are here, and what replays them. */
export interface Fetched {
  rows: readonly Row[]
  replay: Replay
}

export interface DraftHistory extends Fetched {
  /** The share that is here of what is being fetched, from 0 to 1; null if nothing is. */
  fetching: number | null
  /** Why the last rows did not come. */
  trouble: Trouble | null
  /** Fetches what was written since. */
  fetchNewer(): void
}

/** The history of a draft, fetched whenever it is opened: what is here already is kept, and not fetched again. */
export function useHistory(
  sessionId: string,
  { style, isOpen }: { style: Style; isOpen: boolean },
): DraftHistory {
  const [here, setHere] = useState<Fetched>(() => ({ rows: [], replay: new Replay(style) }))
  const [fetching, setFetching] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [wanted, setWanted] = useState(isOpen)
  const fetchNewer = useCallback(() => setWanted(true), [])

  useEffect(() => {
    if (isOpen) setWanted(true)
  }, [isOpen])

  useEffect(() => {
    if (!wanted) return
    const { signal, end } = leaving()
    setFetching(0)
    setTrouble(null)
    void download({ sessionId, after: here.rows.length }, { signal, progress: setFetching }).then(
      (answer) => {
        if (signal.aborted) return
        setFetching(null)
        setWanted(false)
        if ('rows' in answer) {
          if (answer.rows.length > 0) setHere(withMore(here, answer.rows))
        } else if (answer.trouble === 'input-unreadable' && here.rows.length > 0) {
          // The server has not what is here, as after a database was put back: from the beginning, then.
          setHere({ rows: [], replay: new Replay(style) })
          setWanted(true)
        } else {
          setTrouble(answer.trouble)
        }
      },
    )
    return end
  }, [wanted, sessionId, style, here])

  useEffect(() => {
    if (trouble !== 'offline') return
    addEventListener('online', fetchNewer)
    return () => removeEventListener('online', fetchNewer)
  }, [trouble, fetchNewer])

  return { ...here, fetching, trouble, fetchNewer }
}

function leaving(): { signal: AbortSignal; end(): void } {
  const controller = new AbortController()
  return { signal: controller.signal, end: () => controller.abort() }
}

function withMore({ rows, replay }: Fetched, more: readonly Row[]): Fetched {
  replay.add(more.map(({ update }) => update))
  return { rows: [...rows, ...more], replay }
}
