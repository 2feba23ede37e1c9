import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { whyNotAdmit } from '../../../shared/amending/life.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Amendment } from '../../../shared/forum.ts'
import type { Question } from '../../../shared/question.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { AskedText } from '../../ui/AskedText.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { chair } from '../../words/chair.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Otherwise } from './Otherwise.tsx'
import styles from './parts.module.css'

/** An amendment that came late, was spoken, or was held inadmissible: read back, and let in or not. */
export function Admitting({ amendment, onDone }: { amendment: Amendment; onDone(): void }) {
  const { lang: reads } = useWords()
  const d = useWordsOf(chair)
  const me = useMe()
  const { id, number, state, way = 'late', paragraph, organizationId, reason, lang, note } = amendment
  const place = usePlaces()(paragraph)
  const proposer = useForum((forum) => forum.organizations[organizationId]?.name[reads] ?? '')
  const refusal = useForum(
    (forum) => whyNotAuthorized(forum, me?.personId ?? '', 'amendmentAdmitted') ?? whyNotAdmit(forum, id),
  )
  const admit = useMutation(useTRPC().amendments.admit.mutationOptions({ onSuccess: onDone }))
  const question = useMemo<Question>(() => ({ kind: 'adoptAmendment', amendmentId: id }), [id])
  const isOut = state === 'inadmissible'
  return (
    <>
      <div>
        <p className={styles.caps}>
          {place} · {proposer}
        </p>
        <h1>{d.admitTitle[isOut ? 'inadmissible' : way]({ number })}</h1>
      </div>
      {isOut && note && <p>{d.itWasSaid({ reason: note })}</p>}
      <div className={`${styles.box} ${styles.aloud}`}>
        <AskedText question={question} large />
      </div>
      {reason !== '' && (
        <p className={styles.reason} lang={lang} dir="auto">
          {reason}
        </p>
      )}
      <Act
        look="primary"
        big
        refusal={refusal}
        hint={d.admitHint}
        of={admit}
        onPress={() => admit.mutate({ amendmentId: id })}
      >
        {d.admit}
      </Act>
      {!isOut && <Otherwise amendment={amendment} />}
    </>
  )
}
