import { useMutation } from '@tanstack/react-query'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { whyNotCloseAmendments, whyNotOpenAmendments } from '../../../shared/tabled.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { secretariat } from '../../words/secretariat/desk.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './SecretariatPage.module.css'
import { Triage } from './Triage.tsx'

/** The time for amendments, and every amendment with what can be done about it. */
export function Amending() {
  const s = useWordsOf(secretariat)
  const me = useMe()
  const trpc = useTRPC()
  const { time, hasText, frozen } = useForum((forum) => ({
    time: forum.amendmentTime,
    hasText: forum.text !== null,
    frozen: forum.frozen !== null,
  }))
  const noOpening = useForum(
    (forum) => whyNotAuthorized(forum, me?.personId ?? '', 'amendmentsOpened') ?? whyNotOpenAmendments(forum),
  )
  const noClosing = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'amendmentsClosed') ?? whyNotCloseAmendments(forum),
  )
  const open = useMutation(trpc.amendments.openTime.mutationOptions())
  const close = useMutation(trpc.amendments.closeTime.mutationOptions())
  return (
    <>
      {hasText && <p className={styles.small}>{s.time[time]}</p>}
      {time === 'open' ? (
        <Act look="primary" refusal={noClosing} of={close} onPress={() => close.mutate()}>
          {s.closeTime}
        </Act>
      ) : (
        !frozen && (
          <Act
            look={time === 'notYet' ? 'primary' : 'quiet'}
            refusal={noOpening}
            of={open}
            onPress={() => open.mutate()}
          >
            {time === 'notYet' ? s.openTime : s.reopenTime}
          </Act>
        )
      )}
      <Triage />
    </>
  )
}
