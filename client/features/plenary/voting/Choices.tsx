import { CHOICES, type Choice } from '../../../../shared/ballot.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Sign, type SignName } from '../../../ui/Sign.tsx'
import { sentence } from '../../../ui/Trouble.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './Choices.module.css'
import type { Hand } from './voteInHand.ts'

const SIGNS: Record<Choice, SignName> = { for: 'yes', against: 'no', abstain: 'none' }

export interface ChoicesProps {
  hand: Hand
  onChoose(choice: Choice): void
  onCast(): void
  onSendAgain(): void
  /** Goes back to the vote already on record; null when there is none. */
  onKeep: (() => void) | null
}

/**
 * The two steps of a vote: choose, in an order that never changes; then confirm with the one button below.
 *
 * Plain radio buttons: a browser moves between them by arrow key and never casts by itself.
 */
export function Choices({ hand, onChoose, onCast, onSendAgain, onKeep }: ChoicesProps) {
  const { w } = useWords()
  const { chosen, state, outgoing, refusal } = hand
  const underWay = outgoing !== null && outgoing.choice === chosen
  const isSending = underWay && state === 'sending'
  return (
    <>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{w.vote.legend}</legend>
        {CHOICES.map((choice) => (
          <label key={choice} className={`${styles.choice} ${styles[choice]}`}>
            <input
              type="radio"
              name="choice"
              className={styles.radio}
              value={choice}
              checked={chosen === choice}
              onChange={() => onChoose(choice)}
            />
            <span className={styles.sign}>
              <Sign of={SIGNS[choice]} />
            </span>
            {w.vote.choices[choice]}
          </label>
        ))}
      </fieldset>
      {state === 'unsent' && outgoing && (
        <Notice tone="alert">
          <b>{w.vote.unsent}</b>
          <p>{w.vote.unsentHow({ choice: w.vote.choices[outgoing.choice] })}</p>
          {hand.paper && <p>{w.vote.earlierStands({ choice: w.vote.choices[hand.paper.choice] })}</p>}
        </Notice>
      )}
      {state === 'refused' && refusal && (
        <Notice tone="alert">
          <b>{w.vote.refused}</b>
          <p>{sentence(w, refusal)}</p>
        </Notice>
      )}
      <div className={`${styles.bar} ${chosen ? styles.sticky : ''}`}>
        {underWay && state === 'unsent' ? (
          <Button look="primary" wide onPress={onSendAgain}>
            {w.vote.tryAgain}
          </Button>
        ) : (
          <Button look="primary" wide isDisabled={chosen === null} onPress={isSending ? () => {} : onCast}>
            {isSending ? w.vote.sending : chosen ? w.vote.confirm[chosen] : w.vote.chooseFirst}
          </Button>
        )}
        {onKeep ? (
          <Button wide onPress={onKeep}>
            {w.vote.keep}
          </Button>
        ) : (
          <p className={styles.hint}>{w.vote.changeable}</p>
        )}
      </div>
    </>
  )
}
