import { useId } from 'react'
import type { Paragraph } from '../../../../shared/paragraph.ts'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Fields.module.css'
import type { Section } from './subject.ts'
import type { Names } from './useNames.ts'

/** Brings another recommendation into the same amendment: picked from the text by its number. */
export function Elsewhere({
  base,
  sections,
  names,
  onPick,
}: {
  base: readonly Paragraph[]
  sections: readonly Section[]
  names: Names
  onPick(headId: string): void
}) {
  const d = useWordsOf(composing)
  const id = useId()
  const here = new Set(sections.map(({ head }) => head.id))
  const others = base.filter((p) => p.level === 0 && p.kind !== 'heading' && !p.struck && !here.has(p.id))
  if (others.length === 0) return null
  return (
    <div className={`${styles.field} ${styles.apart}`}>
      <label className={styles.name} htmlFor={id}>
        {d.also}
      </label>
      <select
        id={id}
        className={styles.select}
        value=""
        aria-describedby={`${id}-how`}
        onChange={({ target }) => target.value !== '' && onPick(target.value)}
      >
        <option value="">{d.alsoPick}</option>
        {others.map((p) => (
          <option key={p.id} value={p.id}>
            {d.alsoOne({ place: names.place(p.id), begins: beginningOf(p.text) })}
          </option>
        ))}
      </select>
      <p id={`${id}-how`} className={styles.how}>
        {d.alsoHow}
      </p>
    </div>
  )
}

/** Enough to know it by, on a phone. */
function beginningOf(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text
}
