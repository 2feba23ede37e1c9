import { useMutation } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { fits } from '../../../shared/amending/amendment.ts'
import { whyNotFile } from '../../../shared/amending/filing.ts'
import { concerns, operationsOf } from '../../../shared/amending/proposal.ts'
import { withSubparagraphs } from '../../../shared/paragraph.ts'
import { useTRPC } from '../../trpc.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextView } from '../../ui/TextView.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { TwoStep } from '../../ui/TwoStep.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import { Clashes } from './Clashes.tsx'
import styles from './Composer.module.css'
import { Filed } from './Filed.tsx'
import { KeptWords } from './KeptWords.tsx'
import { Proposed } from './Proposed.tsx'
import { Reason } from './Reason.tsx'
import { useProposal } from './useProposal.ts'
import { Views } from './Views.tsx'
import { VoteCall } from './VoteCall.tsx'

/** Amending one recommendation, also on a phone: its words, the marked change, what it clashes with, the reason. */
export default function Composer({ headId, onClose }: { headId: string; onClose(): void }) {
  const { w, lang } = useWords()
  const place = usePlaces()(headId)
  const text = useForum((forum) => forum.text)
  const paragraphs = useMemo(() => withSubparagraphs(text?.paragraphs ?? [], headId), [text, headId])
  const editing = useProposal(headId, paragraphs)
  const { clear, proposal, stale, typed } = editing
  const operations = useOperations(useDeferredValue(proposal))
  const file = useMutation(useTRPC().amendments.file.mutationOptions({ onSuccess: clear }))
  const refusal = useForum((forum) => whyNotFile(forum, { revision: text?.revision ?? 0, operations }))
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => heading.current?.focus(), [])

  if (file.data) return <Filed number={file.data.number} clashes={file.data.clashes} onClose={onClose} />
  const hasWords = Object.keys(typed.over).length > 0 || typed.added.length > 0 || typed.reason !== ''
  return (
    <>
      <VoteCall onGo={onClose} />
      <p className={styles.kicker}>{w.amend.kicker({ place })}</p>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {w.amend.title}
      </h1>
      {stale.length > 0 && (
        <Notice tone="warn">
          <b>{w.amend.stale}</b>
          <p>{w.amend.staleHow}</p>
          <Button onPress={editing.goOn}>{w.amend.goOn}</Button>
        </Notice>
      )}
      <Views
        original={<TextView paragraphs={paragraphs} />}
        proposed={<Proposed paragraphs={paragraphs} editing={editing} />}
        marked={
          <>
            {operations.length === 0 && <p className={styles.small}>{w.amend.nothingYet}</p>}
            <TextView paragraphs={paragraphs} operations={operations} />
          </>
        }
      />
      <KeptWords paragraphs={paragraphs} editing={editing} />
      <Clashes operations={operations} />
      <Reason value={typed.reason} onChange={editing.giveReason} />
      {refusal === 'amendments-closed' && <Notice tone="warn">{w.amend.closed}</Notice>}
      <Trouble error={file.error} />
      <div className={styles.bar}>
        <Button
          look="primary"
          wide
          isDisabled={refusal !== null || stale.length > 0}
          onPress={() =>
            text &&
            !file.isPending &&
            file.mutate({ revision: text.revision, proposal, reason: typed.reason, lang })
          }
        >
          {file.isPending ? w.amend.filing : w.amend.file}
        </Button>
        <p className={styles.hint}>{operations.length === 0 ? w.amend.nothingYet : w.amend.kept}</p>
      </div>
      <div className={styles.leave}>
        <Button onPress={onClose}>{w.amend.back}</Button>
        {hasWords && (
          <TwoStep
            refusal={null}
            of={NEVER}
            question={w.amend.discardAsk}
            yes={w.amend.discard}
            onPress={() => {
              clear()
              onClose()
            }}
          >
            {w.amend.discard}
          </TwoStep>
        )}
      </div>
    </>
  )
}

const NEVER = { isPending: false, error: null }

/** As this screen reckons them, to show the change at once; what counts is what the server makes of the same words. */
function useOperations(proposal: ReturnType<typeof useProposal>['proposal']) {
  const base = useForum((forum) => forum.text?.paragraphs)
  return useMemo(() => {
    if (!base || !concerns(base, proposal)) return []
    let made = 0
    const operations = operationsOf(base, proposal, () => `new-${++made}`)
    return fits(base, operations) ? operations : []
  }, [base, proposal])
}
