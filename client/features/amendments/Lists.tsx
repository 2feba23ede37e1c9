import { Link } from 'wouter'
import { amendmentLists } from '../../words/amendments.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './AmendmentsPage.module.css'
import { LISTS, type List } from './lists.ts'

/** The lists there are. What is sought stays sought in the next one. */
export function Lists({ list, sought }: { list: List; sought: string }) {
  const d = useWordsOf(amendmentLists)
  const query = sought === '' ? '' : `&q=${encodeURIComponent(sought)}`
  return (
    <nav aria-label={d.choose}>
      <ul className={styles.lists}>
        {LISTS.map((one) => (
          <li key={one}>
            <Link
              className={styles.choice}
              href={`/amendments?list=${one}${query}`}
              {...(one === list && { 'aria-current': 'page' })}
            >
              {d.lists[one]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
