import { lazy, Suspense, useState } from 'react'
import { whyNotAuthorized } from '../../../../shared/authority.ts'
import { Boundary } from '../../../ui/Boundary.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useForum } from '../../../useForum.ts'
import { useMe, useSeat } from '../../../useMe.ts'
import { group as words } from '../../../words/drafting/group.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import type { OpenDraft } from '../openDraft.ts'
import { useDraftView } from '../useDraft.ts'
import { useGroup } from './useGroup.ts'

/** Comparing words is not for everybody who reads along. */
const Reporting = lazy(() => import('./Reporting.tsx'))

/** For whoever holds the vote of one of its organizations: the group comes back to the plenary. [T19] */
export function Report({ draft }: { draft: OpenDraft }) {
  const { w } = useWords()
  const d = useWordsOf(words)
  const me = useMe()?.personId ?? ''
  const organizationId = useSeat()?.organizationId ?? null
  const group = useGroup(draft.sessionId)
  const { status } = useDraftView(draft)
  const [asked, setAsked] = useState(false)
  const mayFile = useForum((forum) => whyNotAuthorized(forum, me, 'amendmentFiled') === null)
  const isIn = organizationId !== null && group?.organizations.includes(organizationId)
  if (group?.state !== 'working' || !mayFile || !isIn) return null
  return (
    <>
      <Button look="primary" isDisabled={status === 'connecting'} onPress={() => setAsked(true)}>
        {d.report.open}
      </Button>
      <Dialog wide isOpen={asked} title={d.report.title} onClose={() => setAsked(false)}>
        <Boundary instead={<Notice tone="alert">{w.app.offlineLong}</Notice>}>
          <Suspense fallback={<p role="status">{w.app.loading}</p>}>
            <Reporting draft={draft} group={group} organizationId={organizationId} />
          </Suspense>
        </Boundary>
      </Dialog>
    </>
  )
}
