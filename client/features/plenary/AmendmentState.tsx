import type { Amendment } from '../../../shared/forum.ts'
import { causeOf } from '../../ui/causeOf.ts'
import { Sign, type SignName } from '../../ui/Sign.tsx'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './AmendmentList.module.css'

const SIGNS: Record<Amendment['state'], SignName> = {
  filed: 'open',
  awaitingSponsors: 'open',
  awaitingChair: 'open',
  merged: 'none',
  inadmissible: 'no',
  withdrawn: 'withdrawn',
  sentBack: 'withdrawn',
  notTakenUp: 'none',
  adopted: 'yes',
  adoptedAsAmended: 'yes',
  rejected: 'no',
  proposedToFall: 'falls',
  fell: 'none',
}

/** What became of an amendment, in a sign and words, with the counts where it was voted on. */
export function AmendmentState({ amendment }: { amendment: Amendment }) {
  const { state, ballotId } = amendment
  const { w } = useWords()
  const counts = useForum((forum) => (ballotId ? (forum.ballots[ballotId]?.tally ?? null) : null))
  const cause = useForum((forum) => causeOf(forum, amendment))
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <Sign of={SIGNS[state]} /> {w.amendments.states[state](cause)}
      {counts && ` ${counts.for}–${counts.against}–${counts.abstain}`}
    </span>
  )
}
