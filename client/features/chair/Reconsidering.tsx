import { useMemo } from 'react'
import { isAdopted } from '../../../shared/amending/amendmentState.ts'
import type { Question } from '../../../shared/question.ts'
import { inOrder } from '../../../shared/tabled.ts'
import { Button } from '../../ui/Button.tsx'
import { useForum } from '../../useForum.ts'
import { chair } from '../../words/chair.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Asked } from './Asked.tsx'
import { Opening } from './Opening.tsx'
import styles from './parts.module.css'

/** The last decision put before the plenary again: what it would undo, and the vote on whether to. */
export function Reconsidering({ amendmentId, onDone }: { amendmentId: string | null; onDone(): void }) {
  const d = useWordsOf(chair)
  const question = useMemo<Question>(() => ({ kind: 'reconsider', amendmentId }), [amendmentId])
  const amendment = useForum((forum) => forum.amendments[amendmentId ?? ''] ?? null)
  const fallen = useForum((forum) =>
    inOrder(forum)
      .filter((a) => a.because === amendmentId && a.because !== null)
      .map((a) => a.number)
      .join(', '),
  )
  const number = amendment?.number ?? 0
  return (
    <>
      <Asked question={question} />
      <p>{d.reconsiderHow}</p>
      <ul className={styles.list}>
        <li>
          {amendment
            ? d.undone[isAdopted(amendment.state) ? 'adopted' : 'rejected']({ number })
            : d.undone.text}
        </li>
        {fallen !== '' && <li>{d.undone.fallen({ numbers: fallen })}</li>}
      </ul>
      <Opening question={question} onDone={onDone}>
        {d.openReconsider}
      </Opening>
      <Button onPress={onDone}>{d.notNow}</Button>
    </>
  )
}
