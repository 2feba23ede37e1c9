import { useMutation } from '@tanstack/react-query'
import { whyNotDeclareInadmissible, whyNotLeaveUntaken } from '../../../shared/amending/life.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useTRPC } from '../../trpc.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { chair } from '../../words/chair.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './parts.module.css'
import { Reasoned } from './Reasoned.tsx'

/** What else the chair may say of an amendment than that it is voted: inadmissible, or not taken up. */
export function Otherwise({ amendment: { id, number } }: { amendment: Amendment }) {
  const d = useWordsOf(chair)
  const me = useMe()
  const trpc = useTRPC()
  const refusals = useForum((forum) => ({
    inadmissible:
      whyNotAuthorized(forum, me?.personId ?? '', 'amendmentDeclaredInadmissible') ??
      whyNotDeclareInadmissible(forum, id),
    untaken:
      whyNotAuthorized(forum, me?.personId ?? '', 'amendmentNotTakenUp') ?? whyNotLeaveUntaken(forum, id),
  }))
  const declare = useMutation(trpc.amendments.declareInadmissible.mutationOptions())
  const leave = useMutation(trpc.amendments.notTakeUp.mutationOptions())
  return (
    <section className={styles.otherwise} aria-label={d.otherwise}>
      <Reasoned
        name={d.inadmissible}
        label={d.inadmissibleWhy}
        yes={d.inadmissibleYes({ number })}
        refusal={refusals.inadmissible}
        of={declare}
        onDo={(reason) => declare.mutate({ amendmentId: id, reason })}
      />
      <Reasoned
        name={d.leave}
        label={d.leaveWhy}
        yes={d.leaveYes({ number })}
        optional
        refusal={refusals.untaken}
        of={leave}
        onDo={(reason) => leave.mutate({ amendmentIds: [id], reason })}
      />
    </section>
  )
}
