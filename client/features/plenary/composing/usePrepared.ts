import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Writing } from '../../../../shared/amending/writing.ts'
import { useTRPC } from '../../../trpc.ts'
import { readTyped, type Typed } from './typed.ts'

/** An amendment that somebody of one's delegation has prepared. */
export interface Prepared {
  id: string
  headId: string
  /** Who wrote it last, and when. */
  name: string
  at: string
  slot: string
  /** Null if it cannot be read here. */
  typed: Typed | null
}

/** What one's delegation has prepared: read when this is opened, after one's own writes, and when one comes back to it. */
export function usePrepared(writing: Writing | null) {
  const isDelegate = writing === 'inTime' || writing === 'late' || writing === 'prepared'
  const options = useTRPC().prepared.mine.queryOptions(undefined, {
    enabled: isDelegate,
    refetchOnMount: 'always',
  })
  const { data, refetch } = useQuery(options)

  useEffect(() => {
    if (!isDelegate) return
    const handleFocus = () => void refetch()
    addEventListener('focus', handleFocus)
    return () => removeEventListener('focus', handleFocus)
  }, [isDelegate, refetch])

  return { isDelegate, prepared: (data ?? []).map(readPrepared), read: refetch }
}

type Row = Pick<Prepared, 'id' | 'headId' | 'name' | 'at'> & { typed: string }

export function readPrepared({ typed, ...rest }: Row): Prepared {
  return { ...rest, slot: slotIn(typed) ?? rest.headId, typed: readTyped(typed) }
}

/** As it is kept for the delegation: what was typed, and for which task. */
export function preparedAs(slot: string, typed: Typed): string {
  return JSON.stringify({ ...typed, prepared: null, slot })
}

function slotIn(typed: string): string | null {
  try {
    const { slot }: { slot?: unknown } = JSON.parse(typed) ?? {}
    return typeof slot === 'string' ? slot : null
  } catch {
    return null
  }
}
