import { lazy, Suspense, useMemo, useState } from 'react'
import { whyNotSay } from '../../../shared/draft/margin.ts'
import { Boundary } from '../../ui/Boundary.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { structure } from '../../words/drafting/structure.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { bringBack } from './bringingBack.ts'
import type { Editing } from './editing.ts'
import { useSay } from './margin/useSay.ts'
import type { OpenDraft } from './openDraft.ts'
import { useDraftView } from './useDraft.ts'

const HistoryView = lazy(() => import('./history/HistoryView.tsx'))

/** Opens the history of the draft; whoever holds the pen names its moments and brings words back. [D24] */
export function History({ draft, editing }: { draft: OpenDraft; editing: Editing }) {
  const { sessionId } = draft
  const { w } = useWords()
  const d = useWordsOf(structure)
  const me = useMe()?.personId ?? ''
  const [isOpen, setOpen] = useState<boolean | null>(null)
  const { margin, names, mayWrite } = useDraftView(draft)
  const style = useForum((forum) => forum.convened?.style ?? 'forum')
  const handedOver = useForum((forum) => forum.sessions[sessionId]?.handedOver?.at ?? null)
  const mayName = useForum((forum) => {
    const said = { type: 'momentNamed' as const, row: 0, name: 'x' }
    return whyNotSay({ forum, margin }, { personId: me, sessionId, said }) === null
  })
  const { say } = useSay(sessionId)
  const named = useMemo(
    () => margin.moments.map(({ by, ...moment }) => ({ ...moment, byName: names.get(by) ?? '' })),
    [margin.moments, names],
  )
  return (
    <>
      <Button onPress={() => setOpen(true)}>{d.history}</Button>
      {isOpen !== null && (
        <Boundary instead={<Notice tone="alert">{w.app.offlineLong}</Notice>}>
          <Suspense fallback={null}>
            <HistoryView
              key={sessionId}
              sessionId={sessionId}
              style={style}
              isOpen={isOpen}
              onClose={() => setOpen(false)}
              handedOver={handedOver}
              named={named}
              onName={mayName ? (row, name) => say({ type: 'momentNamed', row, name }) : null}
              onBringBack={mayWrite ? (passage, after) => bringBack(editing, passage, after) : null}
            />
          </Suspense>
        </Boundary>
      )}
    </>
  )
}
