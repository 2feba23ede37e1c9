import type { ReactNode } from 'react'
import styles from './Notice.module.css'

/** What a person has to know now. `alert` is read out at once; the others when the reader gets to them. */
export function Notice({
  tone,
  children,
}: {
  tone: 'info' | 'warn' | 'good' | 'alert'
  children: ReactNode
}) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'alert' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
