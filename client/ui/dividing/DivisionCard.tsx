import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { isStale, whyNotObjectToDivision, whyNotWithdrawDivision } from '../../../shared/amending/dividing.ts'
import type { Division } from '../../../shared/amending/division.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { useTRPC } from '../../trpc.ts'
import { useForum } from '../../useForum.ts'
import { useMe, useSeat } from '../../useMe.ts'
import { dividing } from '../../words/plenary/dividing.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Notice } from '../Notice.tsx'
import { Sign } from '../Sign.tsx'
import { TwoStep } from '../TwoStep.tsx'
import { useAsked } from '../useAsked.ts'
import { useOrganizationNames } from '../useOrganizationNames.ts'
import styles from './Dividing.module.css'

/** A separate vote that was asked for: by whom, on what, who objects, what became of each part, and what one can do. */
export default function DivisionCard({ division }: { division: Division }) {
  const d = useWordsOf(dividing)
  const namesOf = useOrganizationNames()
  const stale = useForum((forum) => isStale(forum, division))
  const { amendmentId, id, objections, organizationId, outcome, parts, reason, state } = division
  const name = useId()
  const kind = amendmentId === null ? 'text' : 'amendment'
  return (
    <section className={styles.card} aria-labelledby={name}>
      <h4 id={name} className={styles.by}>
        {d.by({ name: namesOf([organizationId]) })}
      </h4>
      <p className={styles.small}>{outcome ? d.outcome[kind][outcome] : stateOf(division, d)}</p>
      {reason !== '' && (
        <p className={styles.small}>
          {d.why} <bdi>{reason}</bdi>
        </p>
      )}
      <ol className={styles.parts} aria-label={d.parts}>
        {parts.map((part, n) => (
          <PartLine key={part.words} divisionId={id} n={n} retained={part.retained} />
        ))}
      </ol>
      {objections.length > 0 && (
        <p className={styles.small}>{d.objections({ names: namesOf(objections) })}</p>
      )}
      {stale && <Notice tone="warn">{d.stale}</Notice>}
      {(state === 'requested' || state === 'divided') && <Acts division={division} />}
    </section>
  )
}

function stateOf({ objections, state }: Division, d: typeof dividing.en): string {
  return state === 'requested' && objections.length > 0 ? d.objected : d.states[state]
}

function PartLine({ divisionId, n, retained }: { divisionId: string; n: number; retained: boolean | null }) {
  const { question, results } = useAsked({ kind: 'retainPart', divisionId, part: n })
  if (retained === null) return <li>{question}</li>
  return (
    <li data-retained={retained}>
      <Sign of={retained ? 'yes' : 'no'} /> {retained ? results.carried : results.lost}
    </li>
  )
}

function Acts({ division: { id, organizationId, objections } }: { division: Division }) {
  const d = useWordsOf(dividing)
  const trpc = useTRPC()
  const me = useMe()?.personId ?? ''
  const mine = useSeat()?.organizationId ?? null
  const object = useMutation(trpc.divisions.object.mutationOptions())
  const withdraw = useMutation(trpc.divisions.withdraw.mutationOptions())
  const mayAct = useForum((forum) => whyNotAuthorized(forum, me, 'divisionObjected') === null)
  const noObjecting = useForum((forum) => whyNotObjectToDivision(forum, id, mine))
  const noWithdrawing = useForum((forum) => whyNotWithdrawDivision(forum, id, mine ?? ''))
  if (!mayAct) return null
  if (organizationId === mine)
    return (
      <TwoStep
        refusal={noWithdrawing}
        of={withdraw}
        question={d.withdrawAsk}
        yes={d.withdrawYes}
        onPress={() => withdraw.mutate({ divisionId: id })}
      >
        {d.withdraw}
      </TwoStep>
    )
  if (mine && objections.includes(mine)) return <p className={styles.small}>{d.mineObjected}</p>
  if (noObjecting === 'division-over') return null
  return (
    <TwoStep
      refusal={noObjecting}
      of={object}
      question={d.objectAsk}
      yes={d.objectYes}
      onPress={() => object.mutate({ divisionId: id })}
    >
      {d.object}
    </TwoStep>
  )
}
