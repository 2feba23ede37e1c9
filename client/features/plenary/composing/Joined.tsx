import { useEffect, useRef } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Sign } from '../../../ui/Sign.tsx'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Filed.module.css'

/** Said once the server has this organization among the sponsors of the same amendment. */
export function Joined({ number, onClose }: { number: number; onClose(): void }) {
  const d = useWordsOf(composing)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.filed}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        <Sign of="yes" /> {d.joined({ number })}
      </h1>
      <p>{d.joinedHow}</p>
      <Button look="primary" wide onPress={onClose}>
        {d.back}
      </Button>
    </div>
  )
}
