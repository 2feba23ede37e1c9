import { type ReactNode, useId } from 'react'
import styles from './AmendmentsPage.module.css'

/** A heading with its amendments. Those out of sight are not drawn: a long list stays quick on a phone. */
export function Group({ title, n, children }: { title: ReactNode; n: number; children: ReactNode }) {
  const name = useId()
  return (
    <section
      className={styles.group}
      aria-labelledby={name}
      style={{ containIntrinsicBlockSize: `auto ${3 + n * 5}rem` }}
    >
      <h2 id={name} className={styles.heading}>
        {title} <span className={styles.n}>{n}</span>
      </h2>
      {children}
    </section>
  )
}
