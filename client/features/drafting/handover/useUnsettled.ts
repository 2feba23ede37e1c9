import { useMemo } from 'react'
import { useForum } from '../../../useForum.ts'
import type { OpenDraft } from '../openDraft.ts'
import { useDraftView } from '../useDraft.ts'
import { type Unsettled, unsettledIn } from './unsettled.ts'
import { useCalmText } from './useCalmText.ts'

export function useUnsettled(draft: OpenDraft): Unsettled {
  const text = useCalmText(draft)
  const { margin } = useDraftView(draft)
  const closes = useForum((forum) => Object.keys(forum.sessions).at(-1) === draft.sessionId)
  return useMemo(() => unsettledIn(text, { margin, closes }), [text, margin, closes])
}
