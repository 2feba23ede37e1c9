import { useEffect, useState, useSyncExternalStore } from 'react'
import { useForum } from '../../useForum.ts'
import { OpenDraft } from './openDraft.ts'

/** Texts are drafted in English here; the other languages are aligned to it later. */
export const DRAFTED_IN = 'en'

/** The draft of a session, open as long as the page is; null for the moment before. */
export function useDraft(sessionId: string): OpenDraft | null {
  const style = useForum((forum) => forum.convened?.style ?? 'forum')
  const [draft, setDraft] = useState<OpenDraft | null>(null)
  useEffect(() => {
    const open = new OpenDraft(sessionId, { style, lang: DRAFTED_IN })
    setDraft(open)
    return () => {
      setDraft(null)
      open.close()
    }
  }, [sessionId, style])
  return draft
}

export function useDraftView(draft: OpenDraft) {
  return useSyncExternalStore(draft.subscribe, () => draft.view)
}
