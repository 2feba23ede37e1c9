import { useEffect, useState, useSyncExternalStore } from 'react'
import { useForum } from '../../useForum.ts'
import type { Editing } from './editing.ts'
import { OpenDraft } from './openDraft.ts'

/** The draft of a session, open as long as the page is; null for the moment before. */
export function useDraft(sessionId: string): OpenDraft | null {
  const style = useForum((forum) => forum.convened?.style ?? 'forum')
  const [draft, setDraft] = useState<OpenDraft | null>(null)
  useEffect(() => {
    const open = new OpenDraft(sessionId, style)
    setDraft(open)
    return () => {
      setDraft(null)
      open.close()
    }
  }, [sessionId, style])
  return draft
}

/** What the page shows around the text. */
export function useDraftView(draft: OpenDraft) {
  return useSyncExternalStore(draft.subscribe, () => draft.view)
}

/** The text, read again a moment after each change. */
export function useDraftText(draft: OpenDraft) {
  return useSyncExternalStore(draft.follow, () => draft.text)
}

/** The editor's state, with each keystroke: for what shows the selection, and nothing else. */
export function useEditorState(editing: Editing) {
  return useSyncExternalStore(editing.subscribe, () => editing.state)
}
