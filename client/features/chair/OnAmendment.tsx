import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Amendment } from '../../../shared/forum.ts'
import type { Question } from '../../../shared/question.ts'
import { whyNotTake } from '../../../shared/tabled.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { useForum } from '../../useForum.ts'
import { desk } from '../../words/chair/desk.ts'
import { chair } from '../../words/chair.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Asked } from './Asked.tsx'
import { Opening } from './Opening.tsx'
import { Otherwise } from './Otherwise.tsx'
import styles from './parts.module.css'

/** An amendment to the paragraph on the floor, ready to be put to the vote. */
export function OnAmendment({ amendment, onDone }: { amendment: Amendment; onDone(): void }) {
  const c = useWordsOf(desk)
  const d = useWordsOf(chair)
  const { id, number, parent, paragraph, reason, lang } = amendment
  const question = useMemo<Question>(() => ({ kind: 'adoptAmendment', amendmentId: id }), [id])
  const back = useForum((forum) => (forum.floor.ballotId ? whyNotTake(forum, paragraph) : 'ballot-unknown'))
  const take = useMutation(useTRPC().amendments.take.mutationOptions())
  return (
    <>
      <Asked question={question} />
      {reason !== '' && (
        <p className={styles.reason} lang={lang} dir="auto">
          {reason}
        </p>
      )}
      <Opening question={question} onDone={onDone}>
        {parent ? d.openSub({ number }) : c.open({ number })}
      </Opening>
      <Otherwise amendment={amendment} />
      {back === null && (
        <Act refusal={null} of={take} onPress={() => take.mutate({ paragraph })}>
          {c.backToText}
        </Act>
      )}
    </>
  )
}
