import type { Amendment, Forum } from '../../../shared/forum.ts'
import { useForum } from '../../useForum.ts'
import { lines } from '../../words/plenary/lines.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { causeOf } from '../causeOf.ts'
import { Sign, type SignName } from '../Sign.tsx'
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
  const d = useWordsOf(lines)
  const counts = useForum((forum) => (ballotId ? (forum.ballots[ballotId]?.tally ?? null) : null))
  const cause = useForum((forum) => causeOf(forum, amendment))
  const isOnFloor = useForum((forum) => isAsked(forum, amendment))
  return (
    <span className={`${styles.state} ${styles[state] ?? ''}`}>
      <Sign of={SIGNS[state]} /> {isOnFloor ? d.beingVoted : w.amendments.states[state](cause)}
      {counts && (
        <bdi dir="ltr">
          {' '}
          {counts.for}–{counts.against}–{counts.abstain}
        </bdi>
      )}
    </span>
  )
}

/** Whether the open ballot is on it, or on the one it is voted with. */
function isAsked({ ballots, openBallot }: Forum, { id, into }: Amendment): boolean {
  const question = openBallot ? ballots[openBallot]?.question : undefined
  return question?.kind === 'adoptAmendment' && [id, into].includes(question.amendmentId)
}
