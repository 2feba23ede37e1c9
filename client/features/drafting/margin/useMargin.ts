import { useEffect, useState, useSyncExternalStore } from 'react'
import { useMe } from '../../../useMe.ts'
import type { OpenDraft } from '../openDraft.ts'
import { OpenMargin } from './openMargin.ts'

/** The margin of an open draft, as long as the draft is open; what is typed in it is kept as long. */
export function useMargin(draft: OpenDraft | null): OpenMargin | null {
  const me = useMe()?.personId ?? ''
  const [margin, setMargin] = useState<OpenMargin | null>(null)
  useEffect(() => {
    if (!draft) return
    const open = new OpenMargin(draft, me)
    setMargin(open)
    return () => {
      setMargin(null)
      open.close()
    }
  }, [draft, me])
  return margin
}

/** What has been said. Rendered again when something is, and not with every letter of the text. */
export function useSaid(draft: OpenDraft) {
  return useSyncExternalStore(draft.subscribe, () => draft.view.margin)
}

/** What people are called, as the room has told. */
export function useTold(draft: OpenDraft) {
  return useSyncExternalStore(draft.subscribe, () => draft.view.names)
}

/** The language of the draft. */
export function useLangOf(draft: OpenDraft) {
  return useSyncExternalStore(draft.follow, () => draft.text.lang)
}

export function useMarginView(margin: OpenMargin) {
  return useSyncExternalStore(margin.subscribe, () => margin.view)
}
