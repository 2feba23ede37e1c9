import { useMutation } from '@tanstack/react-query'
import { whyNotFall, whyNotSendBack } from '../../../shared/amending/life.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { Gist } from '../../ui/Gist.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { desk } from '../../words/chair/desk.ts'
import { chair } from '../../words/chair.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './parts.module.css'
import { Reasoned } from './Reasoned.tsx'

/** What contradicts the amendment just adopted: it falls once the chair has said so, or goes back to its sponsor. */
export function Falls({ falling }: { falling: readonly Amendment[] }) {
  const c = useWordsOf(desk)
  const me = useMe()
  const amendments = useForum((forum) => forum.amendments)
  const refusal = useForum((forum) => whyNotAuthorized(forum, me?.personId ?? '', 'amendmentFell'))
  const fall = useMutation(useTRPC().amendments.confirmFall.mutationOptions())
  const adopted = amendments[falling[0]?.because ?? '']?.number ?? 0

  const confirmAll = async () => {
    // Sub-amendments fall with their parents.
    const own = falling.filter(({ parent }) => !falling.some(({ id }) => id === parent))
    for (const { id } of own) await fall.mutateAsync({ amendmentId: id })
  }
  return (
    <>
      <h1>{c.fallsTitle({ n: falling.length, adopted })}</h1>
      <p>{c.fallsWhy}</p>
      <ul className={styles.falls}>
        {falling.map((amendment) => (
          <li key={amendment.id} className={styles.box}>
            <Falling amendment={amendment} />
          </li>
        ))}
      </ul>
      <Act look="primary" big refusal={refusal} of={fall} onPress={() => void confirmAll().catch(() => {})}>
        {c.fallAll({ n: falling.length, number: falling[0]?.number ?? 0 })}
      </Act>
    </>
  )
}

function Falling({ amendment: { id, number, organizationId, operations } }: { amendment: Amendment }) {
  const { w, lang } = useWords()
  const c = useWordsOf(desk)
  const d = useWordsOf(chair)
  const me = useMe()
  const trpc = useTRPC()
  const name = useForum((forum) => forum.organizations[organizationId]?.name[lang])
  const refusals = useForum((forum) => ({
    fall: whyNotAuthorized(forum, me?.personId ?? '', 'amendmentFell') ?? whyNotFall(forum, id),
    back: whyNotAuthorized(forum, me?.personId ?? '', 'amendmentSentBack') ?? whyNotSendBack(forum, id),
  }))
  const fall = useMutation(trpc.amendments.confirmFall.mutationOptions())
  const sendBack = useMutation(trpc.amendments.sendBack.mutationOptions())
  return (
    <>
      <p>
        <b>{w.floor.amendment({ number })}</b> · {name}
      </p>
      <p>
        <Gist operations={operations} />
      </p>
      <div className={styles.row}>
        <Act refusal={refusals.fall} of={fall} onPress={() => fall.mutate({ amendmentId: id })}>
          {c.fallOne({ number })}
        </Act>
        <Reasoned
          name={d.sendBack}
          label={d.sendBackWhy}
          yes={d.sendBackYes({ number })}
          refusal={refusals.back}
          of={sendBack}
          onDo={(todo) => sendBack.mutate({ amendmentId: id, todo })}
        />
      </div>
    </>
  )
}
