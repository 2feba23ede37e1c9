import { useForum } from '../../../useForum.ts'
import { brackets } from '../../../words/drafting/brackets.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import styles from './Brackets.module.css'

/** Which organization asks for it; null is the session itself. */
export function AskedBy({ value, onChange }: { value: string | null; onChange(by: string | null): void }) {
  const d = useWordsOf(brackets)
  const { lang } = useWords()
  const organizations = useForum((forum) => forum.organizations)
  const sorted = Object.values(organizations).sort((a, b) => a.name[lang].localeCompare(b.name[lang], lang))
  return (
    <label className={styles.field}>
      {d.by}
      <select value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{d.session}</option>
        {sorted.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[lang]}
          </option>
        ))}
      </select>
    </label>
  )
}
