import { lazy, Suspense } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { keeping } from '../../words/drafting/keeping.ts'
import { room } from '../../words/drafting/room.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { useEnd } from './group/useEnd.ts'
import type { OpenDraft } from './openDraft.ts'
import { useDraftView } from './useDraft.ts'

const NotArrived = lazy(() => import('./keeping/NotArrived.tsx'))

/** What somebody must know who was writing and cannot any more, or whose words did not arrive. */
export function Sealed({ draft }: { draft: OpenDraft }) {
  const r = useWordsOf(room)
  const d = useWordsOf(keeping)
  const what = useEnd(draft.sessionId)
  const { status, standing, stranded, othersWords, onDevice } = useDraftView(draft)
  return (
    <>
      {status === 'sealed' && (
        <Notice tone="info">
          {what} <a href="/plenary">{r.toPlenary}</a>
        </Notice>
      )}
      {standing === 'other-person' && (
        <Notice tone="alert">{onDevice === 'kept' ? d.otherPerson : d.otherPersonUnkept}</Notice>
      )}
      {othersWords && <Notice tone="info">{d.othersWords}</Notice>}
      {stranded.length > 0 && (
        <Suspense>
          <NotArrived draft={draft} />
        </Suspense>
      )}
    </>
  )
}
