import { useId } from 'react'
import { useWords } from '../../words/useWords.ts'
import styles from './parts.module.css'

/** Whether each organization's choice is published with the result. Fixed when the vote opens. */
export function Recorded({ is, onChange }: { is: boolean; onChange(recorded: boolean): void }) {
  const { w } = useWords()
  const hint = useId()
  return (
    <div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={is}
          aria-describedby={hint}
          onChange={(e) => onChange(e.target.checked)}
        />
        {w.chair.recorded}
      </label>
      <p id={hint} className={styles.small}>
        {w.chair.recordedHint}
      </p>
    </div>
  )
}
