import { useEffect, useState } from 'react'
import type { OpenDraft } from '../openDraft.ts'
import { LEAVES_AFTER, leadOf, type Spot, spotOf } from './lead.ts'

/** However fast somebody types, the room's screens look where they are only this often, in milliseconds. */
const BETWEEN_LOOKS = 250

export interface Lead extends Spot {
  connection: number
  name: string
}

/** Whom the room follows, and where they are; null while nobody with the pen is in the text. */
export function useLead(draft: OpenDraft): Lead | null {
  const [lead, setLead] = useState<Lead | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let before: number | null = null
    const look = () => {
      timer = null
      const { movedAt, others } = draft.connection.company
      const presence = leadOf(others.values(), { movedAt, now: Date.now(), before })
      const spot = presence?.cursor ? spotOf(draft.doc, presence.cursor) : null
      before = presence?.id ?? null
      const now = presence && spot ? { ...spot, connection: presence.id, name: presence.name } : null
      setLead((was) => (JSON.stringify(was) === JSON.stringify(now) ? was : now))
    }
    const lookSoon = () => {
      timer ??= setTimeout(look, BETWEEN_LOOKS)
    }
    lookSoon()
    const ends = [draft.subscribe(lookSoon), draft.follow(lookSoon)]
    // That somebody rests is no news of anybody.
    const resting = setInterval(lookSoon, LEAVES_AFTER / 2)
    return () => {
      clearInterval(resting)
      if (timer) clearTimeout(timer)
      for (const end of ends) end()
    }
  }, [draft])
  return lead
}
