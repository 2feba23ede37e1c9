import { useEffect, useReducer, useRef, useState, useSyncExternalStore } from 'react'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import type { Editing } from './editing.ts'
import { OpenDraft } from './openDraft.ts'
import { useWithin } from './useWithin.ts'

/** For those who only follow, often on a phone: fast enough to read along. */
const UNHURRIED = 250

/**
 * The draft of a session or a contact group, open as long as the page is; null for the moment before. What is typed in it is kept on this
 * device, unless it is only followed.
 */
export function useDraft(sessionId: string, { follows = false } = {}): OpenDraft | null {
  const style = useForum((forum) => forum.convened?.style ?? 'forum')
  const forumId = useForum((forum) => forum.id)
  const personId = useMe()?.personId
  const [draft, setDraft] = useState<OpenDraft | null>(null)
  const within = useWithin(sessionId)
  const withinNow = useRef(within)
  withinNow.current = within
  const [times, reopen] = useReducer((before: number) => before + 1, 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` is how often it was to be opened anew
  useEffect(() => {
    const keeps = !follows && personId !== undefined
    const open = new OpenDraft({
      ...{ sessionId, style, reopen, within: () => withinNow.current },
      ...(keeps && { keeper: { forumId, sessionId, personId } }),
      ...(follows && { betweenReadings: UNHURRIED }),
    })
    setDraft(open)
    return () => {
      setDraft(null)
      open.close()
    }
  }, [sessionId, style, forumId, personId, follows, times])
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
