import { useEffect, useState } from 'react'
import type { Refusal } from '../../../../shared/refusal.ts'
import { useTRPCClient } from '../../../trpc.ts'
import type { Filed, Filing } from './filing.ts'
import type { Editing } from './useProposal.ts'
import { useQueue } from './useQueue.ts'

export interface FilingNow {
  isSending: boolean
  /** Nobody was reached: it is kept, and sent as soon as there is a line. */
  isWaiting: boolean
  isKept: boolean
  /** How many of this person's are waiting. */
  count: number
  filed: Filed | null
  /** Why the server did not take it; its words are in the boxes again. */
  trouble: Refusal | 'fault' | null
  file(filing: Filing, place: string): void
  /** Out of the queue, into the boxes. */
  takeBack(): void
  /** It was seen what became of it. */
  forget(): void
}

/** Filing what is in the boxes. At every moment the words are in the boxes, in the queue or on record; never nowhere. */
export function useFiling(slot: string, { typed, replace, clear }: Editing): FilingNow {
  const client = useTRPCClient()
  const { queue, sending, filing } = useQueue()
  const [sent, setSent] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<Refusal | 'fault' | null>(null)
  const mine = queue.find((one) => one.filing.amendmentId === sent)
  const refusal = mine?.refusal ?? null
  const filed = mine?.filed ?? null
  const isWaiting = mine !== undefined && !refusal && !filed && sending !== sent

  const takeBack = () => {
    if (!mine) return
    replace(mine.typed)
    filing.takeOut(mine.filing.amendmentId)
    setSent(null)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once it is kept in the queue, or on record
  useEffect(() => {
    if (isWaiting || filed) clear()
    if (filed && mine?.typed.prepared) {
      // Whether that arrives or not: what is on record is shown as filed to the whole delegation.
      client.prepared.discard.mutate({ id: mine.typed.prepared.id }).catch(() => {})
    }
  }, [isWaiting, filed])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer is a no
  useEffect(() => {
    if (!refusal) return
    setTrouble(refusal)
    takeBack()
  }, [refusal])

  return {
    isSending: mine !== undefined && sending === sent,
    isWaiting,
    isKept: filing.isKept,
    count: queue.filter((one) => !one.refusal && !one.filed).length,
    filed,
    trouble,
    takeBack,
    file: (outgoing, place) => {
      setTrouble(null)
      setSent(outgoing.amendmentId)
      filing.put({ filing: outgoing, slot, typed, place, refusal: null, filed: null })
    },
    forget: () => {
      if (sent) filing.takeOut(sent)
    },
  }
}
