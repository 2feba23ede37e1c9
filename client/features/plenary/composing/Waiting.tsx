import { useEffect, useRef } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Filed.module.css'

/** Filed without a line: it is kept, and says so, until the server has answered. */
export function Waiting({
  count,
  isKept,
  onTakeOut,
  onClose,
}: {
  /** How many of this person's are waiting. */
  count: number
  isKept: boolean
  onTakeOut(): void
  onClose(): void
}) {
  const d = useWordsOf(composing)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.waiting} role="status">
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {d.queue.waiting({ n: count })}
      </h1>
      <p>{isKept ? d.queue.how : d.queue.unkept}</p>
      <Button look="primary" wide onPress={onClose}>
        {d.queue.leave}
      </Button>
      <Button wide onPress={onTakeOut}>
        {d.queue.takeOut}
      </Button>
    </div>
  )
}
