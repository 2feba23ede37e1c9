import type { ReactNode } from 'react'
import type { OpenDraft } from '../openDraft.ts'
import { useDraftView } from '../useDraft.ts'

/** What needs the draft itself, once it has arrived; until then, what can be shown of it. [D31] */
export function Arrived({
  draft,
  meanwhile,
  children,
}: {
  draft: OpenDraft
  meanwhile: ReactNode
  children: ReactNode
}) {
  return useDraftView(draft).status === 'connecting' ? meanwhile : children
}
