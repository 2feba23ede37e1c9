import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { whyNotOpenBallot } from '../../../shared/ballot.ts'
import type { Amendment } from '../../../shared/forum.ts'
import type { Question } from '../../../shared/question.ts'
import { whyNotTake } from '../../../shared/tabled.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import { Asked } from './Asked.tsx'
import styles from './parts.module.css'
import { Recorded } from './Recorded.tsx'

/** An amendment to the paragraph on the floor, ready to be put to the vote. */
export function Opening({ amendment, onDone }: { amendment: Amendment; onDone(): void }) {
  const { w } = useWords()
  const me = useMe()
  const trpc = useTRPC()
  const [recorded, setRecorded] = useState(false)
  const question: Question = { kind: 'adoptAmendment', amendmentId: amendment.id }
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'ballotOpened') ?? whyNotOpenBallot(forum, question),
  )
  const back = useForum((forum) =>
    forum.floor.ballotId ? whyNotTake(forum, amendment.paragraph) : 'ballot-unknown',
  )
  const open = useMutation(trpc.ballots.open.mutationOptions({ onSuccess: onDone }))
  const take = useMutation(trpc.amendments.take.mutationOptions())
  return (
    <>
      <Asked question={question} />
      {amendment.reason !== '' && (
        <p className={styles.reason} lang={amendment.lang} dir="auto">
          {amendment.reason}
        </p>
      )}
      <Recorded is={recorded} onChange={setRecorded} />
      <Act
        look="primary"
        big
        refusal={refusal}
        hint={w.chair.openHint}
        of={open}
        onPress={() => open.mutate({ question, recorded })}
      >
        {w.chair.open({ number: amendment.number })}
      </Act>
      {back === null && (
        <Act refusal={null} of={take} onPress={() => take.mutate({ paragraph: amendment.paragraph })}>
          {w.chair.backToText}
        </Act>
      )}
    </>
  )
}
