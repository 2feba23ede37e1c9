import { useMutation } from '@tanstack/react-query'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { Gist } from '../../ui/Gist.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './parts.module.css'

/** What contradicts the amendment just adopted is not put to the vote, once the chair has said so. */
export function Falls({ falling }: { falling: readonly Amendment[] }) {
  const { w, lang } = useWords()
  const me = useMe()
  const { numbers, organizations } = useForum((forum) => ({
    numbers: forum.amendments,
    organizations: forum.organizations,
  }))
  const refusal = useForum((forum) => whyNotAuthorized(forum, me?.personId ?? '', 'amendmentFell'))
  const fall = useMutation(useTRPC().amendments.confirmFall.mutationOptions())
  const adopted = numbers[falling[0]?.because ?? '']?.number ?? 0

  const confirmAll = async () => {
    for (const { id } of falling) await fall.mutateAsync({ amendmentId: id })
  }
  return (
    <>
      <h1>{w.chair.fallsTitle({ n: falling.length, adopted })}</h1>
      <p>{w.chair.fallsWhy}</p>
      <ul className={styles.falls}>
        {falling.map((amendment) => (
          <li key={amendment.id} className={styles.box}>
            <p>
              <b>{w.floor.amendment({ number: amendment.number })}</b>
              {' · '}
              {organizations[amendment.organizationId]?.name[lang]}
            </p>
            <p>
              <Gist operations={amendment.operations} />
            </p>
            {falling.length > 1 && (
              <Act
                refusal={refusal}
                of={{ isPending: fall.isPending, error: null }}
                onPress={() => fall.mutate({ amendmentId: amendment.id })}
              >
                {w.chair.fallOne({ number: amendment.number })}
              </Act>
            )}
          </li>
        ))}
      </ul>
      <Act look="primary" big refusal={refusal} of={fall} onPress={() => void confirmAll().catch(() => {})}>
        {w.chair.fallAll({ n: falling.length, number: falling[0]?.number ?? 0 })}
      </Act>
    </>
  )
}
