import { Sign } from '../../ui/Sign.tsx'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Now.module.css'
import { useWriting } from './useWriting.ts'

/** Where the forum stands while nothing is on the floor: writing, open for amendments, decided, frozen. */
export function Decided() {
  const { w } = useWords()
  const mayAmend = useWriting() !== null
  const { text, decision, frozen, amendmentTime } = useForum((forum) => forum)
  if (!text) return <p>{w.floor.writing}</p>
  if (decision) {
    return (
      <>
        <h2 className={styles.heading}>
          <Sign of={decision.outcome === 'adopted' ? 'yes' : 'no'} />{' '}
          {w.floor.decided[decision.outcome][decision.how]}
        </h2>
        {frozen && (
          <>
            <p>
              <b>{w.floor.frozen}.</b> {w.floor.frozenHow}
            </p>
            <p>
              <a href="/record">{w.floor.toRecord}</a>
            </p>
          </>
        )}
      </>
    )
  }
  if (amendmentTime === 'open') {
    return (
      <>
        <h2 className={styles.heading}>{w.floor.timeOpen}</h2>
        {mayAmend && <p>{w.floor.timeOpenHow}</p>}
      </>
    )
  }
  return <p>{w.floor.nothing}</p>
}
