import { useForum } from '../useForum.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Seal.module.css'

/** The head of the journal in brief: enough for the hall to see that all screens show one record. */
export function Seal() {
  const { w } = useWords()
  const { head, seq } = useForum((forum) => ({ head: forum.head, seq: forum.seq }))
  return (
    <span className={styles.seal}>
      {w.record.head}{' '}
      <bdi dir="ltr">
        {head.slice(0, 4)} · {head.slice(4, 8)}
      </bdi>{' '}
      · {w.record.entry({ seq })}
    </span>
  )
}
