import { useId } from 'react'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Now.module.css'

export const LONGEST_REASON = 280

/** A short reason, with the room that is left. */
export function Reason({ value, onChange }: { value: string; onChange(value: string): void }) {
  const { w } = useWords()
  const counter = useId()
  const name = useId()
  return (
    <div>
      <label className={styles.kicker} htmlFor={name}>
        {w.amend.reason}
      </label>
      <GrowingText
        id={name}
        value={value}
        maxLength={LONGEST_REASON}
        aria-describedby={counter}
        onChange={onChange}
      />
      <p id={counter} className={styles.small}>
        {w.floor.left({ n: LONGEST_REASON - value.length, of: LONGEST_REASON })}
      </p>
    </div>
  )
}
