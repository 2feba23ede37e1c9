import type { ReactNode } from 'react'
import styles from './Dividing.module.css'

export function Choices({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.name}>{name}</legend>
      {children}
    </fieldset>
  )
}

/** One that can be ticked, its whole line. */
export function Choice({
  isChosen,
  isDisabled = false,
  level = 1,
  onChange,
  children,
}: {
  isChosen: boolean
  isDisabled?: boolean
  level?: number
  onChange(isChosen: boolean): void
  children: ReactNode
}) {
  return (
    <label className={styles.choice} data-level={level}>
      <input
        type="checkbox"
        checked={isChosen}
        disabled={isDisabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>{children}</span>
    </label>
  )
}
