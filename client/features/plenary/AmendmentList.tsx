import type { Amendment } from '../../../shared/forum.ts'
import { AmendmentItem } from './AmendmentItem.tsx'
import styles from './AmendmentList.module.css'

export function AmendmentList({ amendments }: { amendments: readonly Amendment[] }) {
  return (
    <ul className={styles.list}>
      {amendments.map((amendment) => (
        <li key={amendment.id}>
          <AmendmentItem amendment={amendment} />
        </li>
      ))}
    </ul>
  )
}
