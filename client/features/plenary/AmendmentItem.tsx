import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { fits } from '../../../shared/amending/amendment.ts'
import { atIssue } from '../../../shared/amending/atIssue.ts'
import { whyNotWithdraw } from '../../../shared/amending/life.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { whyNotVoter } from '../../../shared/person.ts'
import { useTRPC } from '../../trpc.ts'
import { Gist } from '../../ui/Gist.tsx'
import { TextView } from '../../ui/TextView.tsx'
import { TwoStep } from '../../ui/TwoStep.tsx'
import { useForum } from '../../useForum.ts'
import { useMe, useSeat } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './AmendmentList.module.css'
import { AmendmentState } from './AmendmentState.tsx'

/** An amendment in a line; opened, with its marks, its reason and, for its own organization, the way back. */
export function AmendmentItem({ amendment }: { amendment: Amendment }) {
  const { w, lang } = useWords()
  const [isOpen, setOpen] = useState(false)
  const organization = useForum((forum) => forum.organizations[amendment.organizationId]?.name[lang] ?? '')
  const mine = useSeat()?.organizationId === amendment.organizationId
  return (
    <details className={styles.item} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={styles.number}>{amendment.number}</span>
        <span>
          <Gist operations={amendment.operations} />
          <span className={styles.by}>
            {organization}
            {mine && ` · ${w.floor.yours}`}
          </span>
        </span>
        <AmendmentState amendment={amendment} />
      </summary>
      {isOpen && <Opened amendment={amendment} mine={mine} />}
    </details>
  )
}

function Opened({ amendment, mine }: { amendment: Amendment; mine: boolean }) {
  const { w } = useWords()
  const base = useForum((forum) => forum.text?.paragraphs ?? [])
  const { state, operations, reason, lang } = amendment
  return (
    <div className={styles.opened}>
      {state !== 'adopted' && fits(base, operations) && (
        <TextView paragraphs={atIssue(base, operations)} operations={operations} />
      )}
      {reason !== '' && (
        <p className={styles.reason}>
          {w.floor.filedReason} <bdi lang={lang}>{reason}</bdi>
        </p>
      )}
      {mine && state === 'filed' && <Withdraw amendment={amendment} />}
    </div>
  )
}

function Withdraw({ amendment: { id, number } }: { amendment: Amendment }) {
  const { w } = useWords()
  const me = useMe()
  const organizationId = useSeat()?.organizationId ?? null
  const withdraw = useMutation(useTRPC().amendments.withdraw.mutationOptions())
  const refusal = useForum((forum) => whyNotWithdraw(forum, id, organizationId))
  const mayWithdraw = useForum((forum) => me !== null && whyNotVoter(forum, me.personId) === null)
  if (!mayWithdraw) return null
  return (
    <TwoStep
      refusal={refusal}
      of={withdraw}
      question={w.floor.withdrawAsk({ number })}
      yes={w.floor.withdraw}
      onPress={() => withdraw.mutate({ amendmentId: id })}
    >
      {w.floor.withdraw}
    </TwoStep>
  )
}
