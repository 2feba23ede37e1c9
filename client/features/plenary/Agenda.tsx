import { inOrder } from '../../../shared/tabled.ts'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import { AmendmentList } from './AmendmentList.tsx'
import styles from './TabledText.module.css'

/** What the plenary still has before it, and what it has settled. */
export function Agenda() {
  const { w } = useWords()
  const amendments = useForum(inOrder)
  const isPending = (state: string) => state === 'filed' || state === 'proposedToFall'
  const pending = amendments.filter((a) => isPending(a.state))
  const settled = amendments.filter((a) => !isPending(a.state))
  if (amendments.length === 0) return null
  return (
    <>
      <section aria-labelledby="pending">
        <h2 id="pending" className={styles.heading}>
          {w.floor.needsDecision}
        </h2>
        {pending.length === 0 ? (
          <p className={styles.small}>{w.floor.allSettled}</p>
        ) : (
          <AmendmentList amendments={pending} />
        )}
      </section>
      {settled.length > 0 && (
        <section aria-labelledby="settled">
          <h2 id="settled" className={styles.heading}>
            {w.floor.settled}
          </h2>
          <AmendmentList amendments={settled} />
        </section>
      )}
    </>
  )
}
