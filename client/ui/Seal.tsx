import { useForum } from '../useForum.ts'
import { record } from '../words/record.ts'
import { useWordsOf } from '../words/useWords.ts'
import styles from './Seal.module.css'

/** The head of the journal in brief: enough for the hall to see that all screens show one record. */
export function Seal() {
  const r = useWordsOf(record)
  const { head, seq } = useForum((forum) => ({ head: forum.head, seq: forum.seq }))
  return (
    <span className={styles.seal}>
      {r.head}{' '}
      <bdi dir="ltr">
        {head.slice(0, 4)} · {head.slice(4, 8)}
      </bdi>{' '}
      · {r.entry({ seq })}
    </span>
  )
}
