import { isRefusal } from '../../../shared/refusal.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useWords } from '../../words/useWords.ts'
import type { OpenDraft } from './openDraft.ts'
import { useDraftView } from './useDraft.ts'

/** What somebody must know who was writing and cannot any more. */
export function Sealed({ draft }: { draft: OpenDraft }) {
  const { w } = useWords()
  const { status, standing, unsaved } = useDraftView(draft)
  const reason = isRefusal(standing)
    ? w.refusals[standing]
    : standing === 'too-much'
      ? w.drafting.tooMuch
      : w.drafting.notTaken
  return (
    <>
      {status === 'sealed' && (
        <Notice tone="info">
          {w.drafting.sealed} <a href="/plenary">{w.drafting.toPlenary}</a>
        </Notice>
      )}
      {standing && unsaved > 0 && <Notice tone="alert">{w.drafting.unsavedLost({ reason })}</Notice>}
    </>
  )
}
