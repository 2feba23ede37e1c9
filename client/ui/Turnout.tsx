import { useWords } from '../words/useWords.ts'
import styles from './Turnout.module.css'

/** How many have voted, as a bar and in words; never what. */
export function Turnout({ voted, roll, large = false }: { voted: number; roll: number; large?: boolean }) {
  const { w } = useWords()
  return (
    <div className={large ? styles.large : styles.turnout}>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.bar} style={{ inlineSize: `${(100 * voted) / Math.max(1, roll)}%` }} />
      </div>
      <p>{w.tally.turnout({ voted, roll })}</p>
    </div>
  )
}
