import { useEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Composer.module.css'
import { VoteCall } from './VoteCall.tsx'

/** What the server says once the amendment is on record: its number, and what it clashes with. */
export function Filed({ number, clashes, onClose }: { number: number; clashes: number[]; onClose(): void }) {
  const { w } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.filed}>
      <VoteCall onGo={onClose} />
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        <Sign of="yes" /> {w.amend.filed({ number })}
      </h1>
      <p>{clashes.length === 0 ? w.amend.noClashes : w.amend.clashes({ numbers: clashes })}</p>
      <p>{w.amend.filedHow}</p>
      <Button look="primary" wide onPress={onClose}>
        {w.amend.back}
      </Button>
    </div>
  )
}
