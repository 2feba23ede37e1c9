import type { ReactNode } from 'react'
import type { Amendment } from '../../../shared/forum.ts'
import { Gist } from '../../ui/Gist.tsx'
import styles from './Agenda.module.css'

/** An amendment in a line of the list: its number, what it does, and below what is to be known of its place. */
export function Line({ amendment, children }: { amendment: Amendment; children: ReactNode }) {
  return (
    <span className={styles.line}>
      <b className={styles.number}>{amendment.number}</b>
      <span>
        <Gist operations={amendment.operations} />
      </span>
      <span className={styles.reason}>{children}</span>
    </span>
  )
}
