import { useState } from 'react'
import type { Writing } from '../../../../shared/amending/writing.ts'
import { useTRPCClient } from '../../../trpc.ts'
import { newAmendmentId } from './filing.ts'
import { slotOf, type Task } from './task.ts'
import type { Typed } from './typed.ts'
import { type Prepared, preparedAs, readPrepared, usePrepared } from './usePrepared.ts'
import type { Editing } from './useProposal.ts'

/**
 * Keeping what is in the boxes for one's delegation.
 *
 * If somebody else has kept other words for the same amendment meanwhile, nothing is written: both are shown, and
 * whoever wrote last says which stay, or that both do.
 */
export function usePreparing(task: Task, { typed, change }: Editing, writing: Writing | null) {
  const client = useTRPCClient()
  const { isDelegate, prepared, read } = usePrepared(writing)
  const [state, setState] = useState<'resting' | 'keeping' | 'kept'>('resting')
  const [conflict, setConflict] = useState<Prepared | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [keptAs, setKeptAs] = useState<Typed | null>(null)
  const slot = slotOf(task)

  const put = async (id: string) => {
    const { at } = await client.prepared.keep.mutate({
      id,
      headId: task.target,
      typed: preparedAs(slot, typed),
    })
    setConflict(null)
    setKeptAs(typed)
    change({ prepared: { id, at } })
    setState('kept')
    void read()
  }
  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    setState('keeping')
    try {
      await work()
    } catch (problem) {
      setError(problem)
      setState('resting')
    }
  }

  return {
    isDelegate,
    /** What others, or this device before, prepared for the same; without what is in the boxes. */
    others: prepared.filter((one) => one.slot === slot && one.id !== typed.prepared?.id),
    conflict,
    error,
    isKeeping: state === 'keeping',
    isKept: state === 'kept' && keptAs !== null && preparedAs(slot, keptAs) === preparedAs(slot, typed),
    keep: () =>
      attempt(async () => {
        const { prepared: mine } = typed
        const rows = await client.prepared.mine.query()
        const theirs = rows.find(({ id }) => id === mine?.id)
        if (!mine || !theirs || theirs.at === mine.at) return put(mine?.id ?? newAmendmentId())
        setConflict(readPrepared(theirs))
        setState('resting')
      }),
    keepMine: () => attempt(() => put(conflict?.id ?? newAmendmentId())),
    keepBoth: () => attempt(() => put(newAmendmentId())),
    settled: () => setConflict(null),
    discard: (id: string) =>
      attempt(async () => {
        await client.prepared.discard.mutate({ id })
        if (typed.prepared?.id === id) change({ prepared: null })
        setState('resting')
        void read()
      }),
  }
}

export type Preparing = ReturnType<typeof usePreparing>
