import { lazy, Suspense } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { keeping } from '../../words/drafting/keeping.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import type { OpenDraft } from './openDraft.ts'
import { useDraftView } from './useDraft.ts'

const NotArrived = lazy(() => import('./keeping/NotArrived.tsx'))

/** What somebody must know who was writing and cannot any more, or whose words did not arrive. */
export function Sealed({ draft }: { draft: OpenDraft }) {
  const { w } = useWords()
  const d = useWordsOf(keeping)
  const { status, standing, stranded, othersWords, onDevice } = useDraftView(draft)
  return (
    <>
      {status === 'sealed' && (
        <Notice tone="info">
          {w.drafting.sealed} <a href="/plenary">{w.drafting.toPlenary}</a>
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
