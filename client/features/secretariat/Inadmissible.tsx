import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { whyNotDeclareInadmissible } from '../../../shared/amending/life.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { triage } from '../../words/secretariat/triage.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './Triage.module.css'

const LONGEST_REASON = 280

/** Declaring an amendment inadmissible, with the reason that everybody will read. */
export function Inadmissible({ amendment: { id, number } }: { amendment: Amendment }) {
  const d = useWordsOf(triage)
  const me = useMe()?.personId ?? ''
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me, 'amendmentDeclaredInadmissible') ?? whyNotDeclareInadmissible(forum, id),
  )
  const declare = useMutation(
    useTRPC().amendments.declareInadmissible.mutationOptions({ onSuccess: () => setOpen(false) }),
  )
  const said = reason.trim()
  return (
    <>
      <Button
        aria-label={d.inadmissibleAt({ number })}
        isDisabled={refusal !== null}
        onPress={() => setOpen(true)}
      >
        {d.inadmissible}
      </Button>
      <Dialog isOpen={isOpen} title={d.inadmissibleTitle({ number })} onClose={() => setOpen(false)}>
        <p className={styles.small}>{d.inadmissibleHow}</p>
        <label htmlFor={`reason-${id}`}>{d.reason}</label>
        <GrowingText id={`reason-${id}`} value={reason} maxLength={LONGEST_REASON} onChange={setReason} />
        <Act
          look="danger"
          refusal={refusal}
          of={{ ...declare, isPending: declare.isPending || said === '' }}
          onPress={() => declare.mutate({ amendmentId: id, reason: said })}
        >
          {d.declare}
        </Act>
      </Dialog>
    </>
  )
}
