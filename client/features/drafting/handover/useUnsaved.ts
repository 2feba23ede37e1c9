import type { DraftStatus } from '../connection.ts'
import type { OpenDraft } from '../openDraft.ts'
import { useDraftView } from '../useDraft.ts'

export interface Unsaved {
  status: DraftStatus
  /** Own changes that are not on the server would stay behind. */
  waits: boolean
}

export function useUnsaved(draft: OpenDraft): Unsaved {
  const { status, unsaved } = useDraftView(draft)
  return {
    status,
    waits: unsaved > 0 || status === 'saving' || status === 'offline' || status === 'connecting',
  }
}
