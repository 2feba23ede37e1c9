import { useEffect, useState } from 'react'
import { useMe } from '../../../useMe.ts'
import type { OpenDraft } from '../openDraft.ts'
import { useDraftView } from '../useDraft.ts'
import { type Person, peopleOf } from './people.ts'

/** That somebody has stopped writing is noticed this much later at most, in milliseconds. */
const BETWEEN_LOOKS = 5_000

export interface Gathering {
  /** The others who hold the pen and are here. */
  others: Person[]
  /** How many hold the pen and are here, with this person, and how many of them are writing. */
  pens: number
  writing: number
  reading: number
}

/** Who is here and writes, as of now. */
export function usePeople(draft: OpenDraft): Gathering {
  const me = useMe()
  const { others: present, me: connection, mayWrite, reading } = useDraftView(draft)
  useEvery(BETWEEN_LOOKS)
  const { movedAt } = draft.connection.company
  const myself = { personId: me?.personId ?? '', name: me?.name ?? '', colour: 0, cursor: null }
  const own = mayWrite && connection !== null ? [{ id: connection, ...myself }] : []
  const people = peopleOf([...own, ...present], { movedAt, now: Date.now() })
  return {
    others: people.filter(({ personId }) => personId !== me?.personId),
    pens: people.length,
    writing: people.filter(({ isWriting }) => isWriting).length,
    reading,
  }
}

function useEvery(milliseconds: number): void {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((before) => before + 1), milliseconds)
    return () => clearInterval(timer)
  }, [milliseconds])
}
