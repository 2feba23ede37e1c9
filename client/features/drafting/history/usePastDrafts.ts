import { useEffect, useMemo, useState } from 'react'
import { newestOf } from './newest.ts'
import type { PastDraft, Replay } from './replay.ts'

/** Which moments of a draft are wanted, by their rows. */
export interface Wanted {
  viewed: number
  /** The one it is compared with; null for none. */
  against: number | null
  newest: number
}

export interface PastDrafts {
  viewed: PastDraft
  against: PastDraft | null
  newest: PastDraft
}

/** The drafts at these moments; until they have been read, those wanted before; null at first. */
export function usePastDrafts(replay: Replay, { viewed, against, newest }: Wanted): PastDrafts | null {
  const [shown, setShown] = useState<{ of: Replay; drafts: PastDrafts } | null>(null)
  const look = useMemo(
    () =>
      newestOf(async (wanted: Wanted) => {
        const drafts = {
          newest: await replay.after(wanted.newest),
          against: wanted.against === null ? null : await replay.after(wanted.against),
          viewed: await replay.after(wanted.viewed),
        }
        setShown({ of: replay, drafts })
      }),
    [replay],
  )
  useEffect(() => look({ viewed, against, newest }), [look, viewed, against, newest])
  return shown?.of === replay ? shown.drafts : null
}
