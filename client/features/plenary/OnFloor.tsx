import { lazy, Suspense } from 'react'
import { isUnsettled } from '../../../shared/amending/standing.ts'
import { withSubparagraphs } from '../../../shared/paragraph.ts'
import { inOrder } from '../../../shared/tabled.ts'
import { AmendmentList } from '../../ui/amendment/AmendmentList.tsx'
import { Boundary } from '../../ui/Boundary.tsx'
import { TextView } from '../../ui/TextView.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import { SeparateVote } from './dividing.ts'
import styles from './Now.module.css'

/** Its own chunk: the order is worked out for those who look at a list of amendments. */
const OrderOfVoting = lazy(() => import('../../ui/OrderOfVoting.tsx'))

/** The paragraph that the chair has taken up, with what is proposed for it. */
export function OnFloor({ paragraphId }: { paragraphId: string }) {
  const { w } = useWords()
  const place = usePlaces()
  const paragraphs = useForum((forum) => withSubparagraphs(forum.text?.paragraphs ?? [], paragraphId))
  const pending = useForum((forum) =>
    inOrder(forum).filter((a) => a.paragraph === paragraphId && isUnsettled(a)),
  )
  return (
    <>
      <p className={styles.kicker}>{w.floor.taken}</p>
      <h2 className={styles.heading}>{place(paragraphId)}</h2>
      <div className={styles.quote}>
        <TextView paragraphs={paragraphs} />
      </div>
      <Suspense>
        <SeparateVote paragraph={paragraphId} />
      </Suspense>
      {pending.length === 0 ? (
        <p className={styles.small}>{w.floor.noAmendmentsHere}</p>
      ) : (
        <>
          <div className={styles.small}>
            <Boundary instead={null}>
              <Suspense>
                <OrderOfVoting paragraph={paragraphId} />
              </Suspense>
            </Boundary>
          </div>
          <AmendmentList amendments={pending} />
        </>
      )}
    </>
  )
}
