import type { Amendment } from '../../../shared/forum.ts'
import { Sign, type SignName } from '../../ui/Sign.tsx'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './AmendmentList.module.css'

const SIGNS: Record<Amendment['state'], SignName> = {
  filed: 'open',
  withdrawn: 'withdrawn',
  adopted: 'yes',
  rejected: 'no',
  proposedToFall: 'falls',
  fell: 'none',
}

/** What became of an amendment, in a sign and words, with the counts where it was voted on. */
export function AmendmentState({ amendment: { state, ballotId, because } }: { amendment: Amendment }) {
  const { w } = useWords()
  const counts = useForum((forum) => (ballotId ? (forum.ballots[ballotId]?.tally ?? null) : null))
  const number = useForum((forum) => (because ? (forum.amendments[because]?.number ?? null) : null))
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <Sign of={SIGNS[state]} /> {w.amendments.states[state]({ because: number })}
      {counts && ` ${counts.for}–${counts.against}–${counts.abstain}`}
    </span>
  )
}
