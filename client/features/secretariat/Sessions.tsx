import { useMutation, useQuery } from '@tanstack/react-query'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { ThematicSession } from '../../../shared/session.ts'
import { useTRPC } from '../../trpc.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { TwoStep } from '../../ui/TwoStep.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { secretariat } from '../../words/secretariat/desk.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './SecretariatPage.module.css'

/** Which sessions still write. A draft can be handed over on behalf of rapporteurs who cannot. */
export function Sessions() {
  const sessions = useForum((forum) => forum.sessions)
  return (
    <ul className={styles.rows}>
      {Object.values(sessions).map((session) => (
        <Row key={session.id} session={session} />
      ))}
    </ul>
  )
}

function Row({ session }: { session: ThematicSession }) {
  const { lang } = useWords()
  const s = useWordsOf(secretariat)
  const me = useMe()
  const trpc = useTRPC()
  const names = useQuery(trpc.people.names.queryOptions()).data ?? {}
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'draftHandedOver', { sessionId: session.id }) ??
      (forum.sessions[session.id]?.handedOver ? 'draft-handed-over' : null),
  )
  const handOver = useMutation(trpc.drafts.handOver.mutationOptions())
  const { handedOver, roman } = session
  return (
    <li className={styles.row}>
      <p>
        <b>{s.session({ roman })}</b> <span className={styles.small}>{session.title[lang]}</span>
      </p>
      {handedOver ? (
        <p className={styles.done}>
          <Sign of="yes" />{' '}
          {s.handedOver({ n: handedOver.paragraphs.length, by: names[handedOver.by] ?? '' })}{' '}
          <Moment at={handedOver.at} />
        </p>
      ) : (
        <>
          <p className={styles.small}>
            {s.stillWriting} · <a href={`/drafts/${session.id}`}>{s.readDraft({ roman })}</a>
          </p>
          <TwoStep
            refusal={refusal}
            of={handOver}
            question={s.handOverSure({ roman })}
            yes={s.handOverYes}
            onPress={() => handOver.mutate({ sessionId: session.id })}
          >
            {s.handOver({ roman })}
          </TwoStep>
        </>
      )}
    </li>
  )
}
