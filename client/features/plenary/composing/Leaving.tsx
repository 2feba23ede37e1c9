import { Button } from '../../../ui/Button.tsx'
import { TwoStep } from '../../../ui/TwoStep.tsx'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Composer.module.css'
import type { Preparing } from './usePreparing.ts'

/** What can be done with it instead of filing it. */
export function Leaving({
  hasWords,
  keeping,
  onDiscard,
  onClose,
}: {
  hasWords: boolean
  /** For the delegation, beside filing; null where that is the one thing to do, or nobody is there to keep it for. */
  keeping: Pick<Preparing, 'keep' | 'isKeeping'> | null
  onDiscard(): void
  onClose(): void
}) {
  const d = useWordsOf(composing)
  return (
    <div className={styles.leave}>
      <Button onPress={onClose}>{d.back}</Button>
      {keeping && hasWords && (
        <Button isDisabled={keeping.isKeeping} onPress={() => void keeping.keep()}>
          {d.prepared.keep}
        </Button>
      )}
      {hasWords && (
        <TwoStep
          refusal={null}
          of={NEVER}
          question={d.discardAsk}
          yes={d.discard}
          onPress={() => {
            onDiscard()
            onClose()
          }}
        >
          {d.discard}
        </TwoStep>
      )}
    </div>
  )
}

const NEVER = { isPending: false, error: null }
