import { useId, useState } from 'react'
import type { Refusal } from '../../../shared/refusal.ts'
import { Act } from '../../ui/Act.tsx'
import { Button } from '../../ui/Button.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './parts.module.css'

const LONGEST = 280

export interface ReasonedProps {
  /** The button that asks for the sentence. */
  name: string
  /** What the sentence says. */
  label: string
  /** The button that does it. */
  yes: string
  optional?: boolean
  refusal: Refusal | null
  of: { isPending: boolean; error: unknown }
  onDo(sentence: string): void
}

/** An act that takes a sentence: it is asked for in place, and what is typed stays whatever the answer. */
export function Reasoned({ name, label, yes, optional = false, refusal, of, onDo }: ReasonedProps) {
  const { w } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [sentence, setSentence] = useState('')
  const field = useId()
  if (!isOpen) {
    return (
      <Act refusal={refusal} of={{ isPending: of.isPending, error: null }} onPress={() => setOpen(true)}>
        {name}
      </Act>
    )
  }
  return (
    <div className={styles.form}>
      <label htmlFor={field}>{label}</label>
      <GrowingText id={field} autoFocus value={sentence} maxLength={LONGEST} onChange={setSentence} />
      <div className={styles.row}>
        <Act
          look="danger"
          refusal={refusal}
          of={{ isPending: of.isPending || (!optional && sentence.trim() === ''), error: of.error }}
          onPress={() => onDo(sentence.trim())}
        >
          {yes}
        </Act>
        <Button onPress={() => setOpen(false)}>{w.app.cancel}</Button>
      </div>
    </div>
  )
}
