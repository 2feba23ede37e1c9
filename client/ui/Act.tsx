import { type ReactNode, useId } from 'react'
import type { Refusal } from '../../shared/refusal.ts'
import { useWords } from '../words/useWords.ts'
import styles from './Act.module.css'
import { type ActionProps, Button } from './Button.tsx'
import { Trouble } from './Trouble.tsx'

export interface ActProps {
  look?: NonNullable<ActionProps['look']>
  /** Stands out as the one next act of the screen. */
  big?: boolean
  /** What the rule says, the same that the server will ask: null if it can be done now. */
  refusal: Refusal | null
  /** What pressing it means, where the name alone does not say it. */
  hint?: string
  /** The mutation behind the button. */
  of: { isPending: boolean; error: unknown }
  autoFocus?: boolean
  onPress(): void
  children: ReactNode
}

/** A button for one act: enabled by the rule, with the rule's sentence beside it when not, and what went wrong below. */
export function Act({
  look = 'quiet',
  big = false,
  refusal,
  hint,
  of,
  autoFocus = false,
  onPress,
  children,
}: ActProps) {
  const { w } = useWords()
  const why = useId()
  const said = refusal ? w.refusals[refusal] : hint
  return (
    <div className={styles.act}>
      <div className={`${styles.line} ${big ? styles.big : ''}`}>
        <Button
          look={look}
          isDisabled={refusal !== null || of.isPending}
          autoFocus={autoFocus}
          onPress={onPress}
          {...(said && { 'aria-describedby': why })}
        >
          {children}
        </Button>
        {said && (
          <p id={why} className={styles.why}>
            {said}
          </p>
        )}
      </div>
      <Trouble error={of.error} />
    </div>
  )
}
