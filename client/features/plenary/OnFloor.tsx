import { withSubparagraphs } from '../../../shared/paragraph.ts'
import { inOrder } from '../../../shared/tabled.ts'
import { TextView } from '../../ui/TextView.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import { AmendmentList } from './AmendmentList.tsx'
import styles from './Now.module.css'

/** The paragraph that the chair has taken up, with what is proposed for it. */
export function OnFloor({ paragraphId }: { paragraphId: string }) {
  const { w } = useWords()
  const place = usePlaces()
  const paragraphs = useForum((forum) => withSubparagraphs(forum.text?.paragraphs ?? [], paragraphId))
  const pending = useForum((forum) =>
    inOrder(forum).filter((a) => a.paragraph === paragraphId && a.state === 'filed'),
  )
  return (
    <>
      <p className={styles.kicker}>{w.floor.taken}</p>
      <h2 className={styles.heading}>{place(paragraphId)}</h2>
      <div className={styles.quote}>
        <TextView paragraphs={paragraphs} />
      </div>
      {pending.length === 0 ? (
        <p className={styles.small}>{w.floor.noAmendmentsHere}</p>
      ) : (
        <AmendmentList amendments={pending} />
      )}
    </>
  )
}
