import { useEffect, useState } from 'react'
import type { Reading } from '../../../../shared/draft/draftReading.ts'
import type { OpenDraft } from '../openDraft.ts'

/** Milliseconds between two looks. */
const PAUSE = 1_000

/** The text as it was at most a moment ago: for what looks at all of it, and need not follow every letter. */
export function useCalmText(draft: OpenDraft): Reading {
  const [text, setText] = useState(draft.text)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let looked = Number.NEGATIVE_INFINITY
    const look = () => {
      timer = null
      looked = performance.now()
      setText(draft.text)
    }
    const unfollow = draft.follow(() => {
      timer ??= setTimeout(look, looked + PAUSE - performance.now())
    })
    setText(draft.text)
    return () => {
      unfollow()
      if (timer) clearTimeout(timer)
    }
  }, [draft])
  return text
}
