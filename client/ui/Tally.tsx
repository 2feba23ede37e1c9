import { CHOICES } from '../../shared/ballot.ts'
import { type Tally as Counts, type Majority, needed, type Outcome } from '../../shared/majority.ts'
import { useWords } from '../words/useWords.ts'
import { Sign } from './Sign.tsx'
import styles from './Tally.module.css'

const SIGNS = { carried: 'yes', lost: 'no', noDecision: 'none' } as const

/**
 * A result: the outcome in a word and a sign, a bar and a number a choice, and the threshold drawn where the votes
 * in favour had to reach it. The same is there as a table for those who listen.
 */
export function Tally({
  tally,
  majority,
  outcome,
  roll,
  large = false,
  untitled = false,
  said,
}: {
  tally: Counts
  majority: Majority
  outcome: Outcome
  /** How many organizations were entitled to vote. */
  roll: number
  /** For the hall: readable from the last row. */
  large?: boolean
  /** Where the outcome stands above it already. */
  untitled?: boolean
  /** What the outcome is called where it is not adoption that was asked. */
  said?: string
}) {
  const { w } = useWords()
  const least = needed(majority, tally, roll)
  const scale = Math.max(1, least, ...CHOICES.map((choice) => tally[choice]))
  const share = (votes: number) => `${(100 * votes) / scale}%`
  return (
    <div className={large ? styles.large : styles.tally}>
      {!untitled && (
        <p className={`${styles.outcome} ${styles[outcome]}`}>
          <Sign of={SIGNS[outcome]} /> {said ?? w.tally.outcomes[outcome]}
        </p>
      )}
      <div aria-hidden="true">
        {CHOICES.map((choice) => (
          <div key={choice} className={`${styles.row} ${styles[choice]}`}>
            <span className={styles.name}>{w.tally.choices[choice]}</span>
            <b className={styles.votes}>{tally[choice]}</b>
            <span className={styles.track}>
              <span className={styles.bar} style={{ inlineSize: share(tally[choice]) }} />
              {choice === 'for' && (
                <span className={styles.threshold} style={{ insetInlineStart: share(least) }} />
              )}
            </span>
          </div>
        ))}
      </div>
      <p className={styles.basis}>
        {w.tally.basis({ majority, voting: tally.for + tally.against, needed: least, roll })}
      </p>
      <div className={styles.twin}>
        <table>
          <caption>{w.tally.caption}</caption>
          <tbody>
            {CHOICES.map((choice) => (
              <tr key={choice}>
                <th scope="row">{w.tally.choices[choice]}</th>
                <td>{tally[choice]}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{w.tally.threshold}</th>
              <td>{least}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  )
}
