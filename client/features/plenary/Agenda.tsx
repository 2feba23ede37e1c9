import { isUnsettled } from '../../../shared/amending/standing.ts'
import { inOrder } from '../../../shared/tabled.ts'
import { AmendmentList } from '../../ui/amendment/AmendmentList.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { lines } from '../../words/plenary/lines.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './TabledText.module.css'

/** What the plenary still has before it, and what it has settled. */
export function Agenda() {
  const { w } = useWords()
  const amendments = useForum(inOrder)
  const d = useWordsOf(lines)
  const placeOf = usePlaces()
  const pending = amendments.filter(isUnsettled)
  const settled = amendments.filter((a) => !isUnsettled(a))
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
          <AmendmentList amendments={pending} placeOf={placeOf} />
        )}
        <p>
          <a className={styles.toLists} href="/amendments">
            {d.toLists}
          </a>
        </p>
      </section>
      {settled.length > 0 && (
        <section aria-labelledby="settled">
          <h2 id="settled" className={styles.heading}>
            {w.floor.settled}
          </h2>
          <AmendmentList amendments={settled} placeOf={placeOf} />
        </section>
      )}
    </>
  )
}
