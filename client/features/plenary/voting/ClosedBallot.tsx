import type { Ballot } from '../../../../shared/ballot.ts'
import { whyNotVoter } from '../../../../shared/person.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Sign } from '../../../ui/Sign.tsx'
import { useAsked } from '../../../ui/useAsked.ts'
import { useForum } from '../../../useForum.ts'
import { useMe, useSeat } from '../../../useMe.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './BallotCard.module.css'
import { Receipt } from './Receipt.tsx'
import { useVote } from './useVote.ts'

/** A ballot between its close and the announcement: no result yet, but every voter knows whether they are counted. */
export function ClosedBallot({ ballot }: { ballot: Ballot }) {
  const { w } = useWords()
  const me = useMe()
  const organizationId = useSeat()?.organizationId ?? null
  const voter = useForum((forum) => me !== null && whyNotVoter(forum, me.personId) === null)
  const { subject } = useAsked(ballot.question)
  return (
    <>
      <p className={styles.kicker}>{subject}</p>
      <h2 className={styles.question}>{w.vote.closed}</h2>
      <p>{w.vote.waiting}</p>
      <p className={styles.turnout}>{w.tally.turnout({ voted: ballot.turnout, roll: ballot.roll.length })}</p>
      {voter && me && organizationId && ballot.roll.includes(organizationId) && (
        <div className={styles.result}>
          <Own ballot={ballot} voter={{ personId: me.personId, organizationId }} />
        </div>
      )}
    </>
  )
}

function Own({ ballot, voter }: { ballot: Ballot; voter: { personId: string; organizationId: string } }) {
  const { w } = useWords()
  const { hand } = useVote(ballot.id, voter)
  if (!ballot.voted[voter.organizationId]) {
    return (
      <Notice tone="alert">
        <Sign of="no" /> {w.vote.notReceived}
      </Notice>
    )
  }
  return (
    <>
      {hand.paper && <Receipt paper={hand.paper} />}
      <p className={styles.counted}>
        <Sign of="yes" /> {w.vote.counted}
      </p>
    </>
  )
}
