import { useId } from 'react'
import styles from './Fields.module.css'

/** One of several, with its name above it. */
export function Choice({
  name,
  value,
  options,
  onChange,
}: {
  name: string
  value: string
  options: readonly { value: string; name: string }[]
  onChange(value: string): void
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.name} htmlFor={id}>
        {name}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}
