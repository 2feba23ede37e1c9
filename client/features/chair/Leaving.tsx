import { useMutation } from '@tanstack/react-query'
import { whyNotLeaveUntaken } from '../../../shared/amending/life.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useTRPC } from '../../trpc.ts'
import { Fate } from '../../ui/Fate.tsx'
import { Gist } from '../../ui/Gist.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { chair } from '../../words/chair.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './parts.module.css'
import { Reasoned } from './Reasoned.tsx'

/** What waits for sponsors to the end, or was sent back and did not return: left undecided, all at once, with the reason. */
export function Leaving({ waiting, onDone }: { waiting: readonly Amendment[]; onDone(): void }) {
  const { lang } = useWords()
  const d = useWordsOf(chair)
  const me = useMe()
  const placeOf = usePlaces()
  const organizations = useForum((forum) => forum.organizations)
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'amendmentNotTakenUp') ??
      waiting.map(({ id }) => whyNotLeaveUntaken(forum, id)).find((not) => not !== null) ??
      null,
  )
  const leave = useMutation(useTRPC().amendments.notTakeUp.mutationOptions({ onSuccess: onDone }))
  return (
    <>
      <h1>{d.leaveTitle({ n: waiting.length })}</h1>
      <p>{d.leaveHow}</p>
      <ul className={styles.falls}>
        {waiting.map((amendment) => (
          <li key={amendment.id} className={styles.box}>
            <p>
              <b>{amendment.number}</b> · {organizations[amendment.organizationId]?.name[lang]} ·{' '}
              {placeOf(amendment.paragraph)}
            </p>
            <p>
              <Gist operations={amendment.operations} />
            </p>
            <p className={styles.small}>
              <Fate amendment={amendment} />
            </p>
          </li>
        ))}
      </ul>
      <Reasoned
        name={d.leave}
        label={d.leaveWhy}
        yes={d.leaveAll({ n: waiting.length })}
        optional
        refusal={refusal}
        of={leave}
        onDo={(reason) => leave.mutate({ amendmentIds: waiting.map(({ id }) => id), reason })}
      />
    </>
  )
}
