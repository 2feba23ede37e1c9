import { useId } from 'react'
import { desk } from '../../words/chair/desk.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './parts.module.css'

/** Whether each organization's choice is published with the result. Fixed when the vote opens. */
export function Recorded({ is, onChange }: { is: boolean; onChange(recorded: boolean): void }) {
  const c = useWordsOf(desk)
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
        {c.recorded}
      </label>
      <p id={hint} className={styles.small}>
        {c.recordedHint}
      </p>
    </div>
  )
}
