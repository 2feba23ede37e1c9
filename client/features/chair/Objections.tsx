import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './parts.module.css'

/** Who objects, and why where they said so. */
export function Objections() {
  const { w, lang } = useWords()
  const objections = useForum((forum) => forum.consensus?.objections ?? [])
  const organizations = useForum((forum) => forum.organizations)
  return (
    <div role="status">
      <p>{w.tally.objections({ n: objections.length })}</p>
      <ul className={styles.list}>
        {objections.map(({ organizationId, reason }) => (
          <li key={organizationId}>
            <b>{organizations[organizationId]?.name[lang]}</b>
            {reason !== '' && <bdi>: {reason}</bdi>}
          </li>
        ))}
      </ul>
    </div>
  )
}
