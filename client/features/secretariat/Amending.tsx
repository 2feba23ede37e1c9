import { useMutation } from '@tanstack/react-query'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { inOrder, rivals, whyNotCloseAmendments, whyNotOpenAmendments } from '../../../shared/tabled.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { Fate } from '../../ui/Fate.tsx'
import { Gist } from '../../ui/Gist.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './SecretariatPage.module.css'

/** The time for amendments, and every amendment with its state and those it clashes with. */
export function Amending() {
  const { w } = useWords()
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
      {hasText && <p className={styles.small}>{w.desk.time[time]}</p>}
      {time === 'open' ? (
        <Act look="primary" refusal={noClosing} of={close} onPress={() => close.mutate()}>
          {w.desk.closeTime}
        </Act>
      ) : (
        !frozen && (
          <Act
            look={time === 'notYet' ? 'primary' : 'quiet'}
            refusal={noOpening}
            of={open}
            onPress={() => open.mutate()}
          >
            {time === 'notYet' ? w.desk.openTime : w.desk.reopenTime}
          </Act>
        )
      )}
      <Filed />
    </>
  )
}

function Filed() {
  const { w } = useWords()
  const forum = useForum((f) => f)
  const all = inOrder(forum)
  if (all.length === 0) return null
  return (
    <details className={styles.filed} open>
      <summary>{w.desk.amendments({ n: all.length })}</summary>
      <ul className={styles.rows}>
        {all.map((amendment) => (
          <Row
            key={amendment.id}
            amendment={amendment}
            clashes={
              amendment.state === 'filed'
                ? rivals(forum, amendment.operations, { except: amendment.id, parent: amendment.parent }).map(
                    (a) => a.number,
                  )
                : []
            }
          />
        ))}
      </ul>
    </details>
  )
}

function Row({ amendment, clashes }: { amendment: Amendment; clashes: readonly number[] }) {
  const { w, lang } = useWords()
  const placeOf = usePlaces()
  const proposer = useForum((forum) => forum.organizations[amendment.organizationId]?.name[lang] ?? '')
  return (
    <li className={styles.amendment}>
      <b>{amendment.number}</b>
      <span>
        {placeOf(amendment.paragraph)} · {proposer} · <Moment at={amendment.filedAt} />
        <br />
        <Gist operations={amendment.filed.operations} />
      </span>
      <span className={styles.small}>
        <Fate amendment={amendment} />
        {clashes.length > 0 && (
          <b className={styles.warn}> · {w.desk.clashes({ numbers: clashes.join(', ') })}</b>
        )}
      </span>
    </li>
  )
}
