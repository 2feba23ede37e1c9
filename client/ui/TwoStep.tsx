import { useState } from 'react'
import { useWords } from '../words/useWords.ts'
import { Act, type ActProps } from './Act.tsx'
import { Button } from './Button.tsx'
import styles from './TwoStep.module.css'

/**
 * An act that asks back before it is done, or only while `ask`. What is done stands apart from where the finger was.
 */
export function TwoStep({
  question,
  yes,
  ask = true,
  ...act
}: ActProps & { question: string; yes: string; ask?: boolean }) {
  const { w } = useWords()
  const [step, setStep] = useState<'resting' | 'asked' | 'kept'>('resting')
  if (step !== 'asked' || !ask || act.refusal) {
    return (
      <Act {...act} autoFocus={step !== 'resting'} onPress={ask ? () => setStep('asked') : act.onPress} />
    )
  }
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>{question}</legend>
      <Button autoFocus onPress={() => setStep('kept')}>
        {w.app.cancel}
      </Button>
      <Button
        look="danger"
        isDisabled={act.of.isPending}
        onPress={() => {
          setStep('resting')
          act.onPress()
        }}
      >
        {yes}
      </Button>
    </fieldset>
  )
}
