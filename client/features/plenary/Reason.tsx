import { useId } from 'react'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Now.module.css'

export const LONGEST_REASON = 280

/** How few characters are left when that is said aloud: not with every letter. */
const SAID_AT = [0, 10, 20, 50]

/** A short reason, with the room that is left. */
export function Reason({ value, onChange }: { value: string; onChange(value: string): void }) {
  const { w } = useWords()
  const counter = useId()
  const name = useId()
  const left = LONGEST_REASON - value.length
  const said = SAID_AT.find((few) => left <= few)
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
        {w.floor.left({ n: left, of: LONGEST_REASON })}
      </p>
      <Unseen>
        <span role="status">{said !== undefined && w.floor.left({ n: said, of: LONGEST_REASON })}</span>
      </Unseen>
    </div>
  )
}
