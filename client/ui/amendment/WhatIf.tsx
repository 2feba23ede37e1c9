import { useState } from 'react'
import { PENDING } from '../../../shared/amending/amendmentState.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { cards } from '../../words/plenary/cards.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { IfAdopted } from '../IfAdopted.tsx'
import styles from './AmendmentCard.module.css'

/** What adopting it would mean, worked out for those who ask. */
export function WhatIf({ amendment: { id, state } }: { amendment: Amendment }) {
  const d = useWordsOf(cards)
  const [isOpen, setOpen] = useState(false)
  if (!PENDING.includes(state)) return null
  return (
    <details className={styles.whatIf} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{d.ifAdopted}</summary>
      {isOpen && <IfAdopted amendmentId={id} />}
    </details>
  )
}
