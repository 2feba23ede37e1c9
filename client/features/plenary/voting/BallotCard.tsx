import { useState } from 'react'
import { type Ballot, whyNotVote } from '../../../../shared/ballot.ts'
import { whyNotVoter } from '../../../../shared/person.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useForum } from '../../../useForum.ts'
import { useMe, useSeat } from '../../../useMe.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './BallotCard.module.css'
import { Choices } from './Choices.tsx'
import { QuestionView } from './QuestionView.tsx'
import { Receipt } from './Receipt.tsx'
import { useQuestion } from './useQuestion.ts'
import { useVote } from './useVote.ts'

/** An open ballot: what is asked, who has voted, and for those who hold a vote, the way to cast it. */
export function BallotCard({ ballot }: { ballot: Ballot }) {
  const { w } = useWords()
  const me = useMe()
  const seat = useSeat()
  const textHash = useQuestion(ballot.question)
  const mayVote = useForum((forum) => me !== null && whyNotVoter(forum, me.personId) === null)
  const organizationId = seat?.organizationId ?? null
  return (
    <>
      <QuestionView ballot={ballot} />
      {mayVote && me && organizationId ? (
        <Voting ballot={ballot} textHash={textHash} voter={{ personId: me.personId, organizationId }} />
      ) : (
        <p className={styles.small}>{w.vote.follows}</p>
      )}
    </>
  )
}

function Voting({
  ballot,
  textHash,
  voter,
}: {
  ballot: Ballot
  textHash: string
  voter: { personId: string; organizationId: string }
}) {
  const { w } = useWords()
  const [changing, setChanging] = useState(false)
  const { hand, vote } = useVote(ballot.id, voter)
  const refusal = useForum((forum) =>
    whyNotVote(forum, { ballotId: ballot.id, organizationId: voter.organizationId, textHash }),
  )
  if (refusal) return <Notice tone="warn">{w.refusals[refusal]}</Notice>
  const settled = hand.state === 'recorded' && !changing
  return (
    <>
      {!settled && (
        <Choices
          hand={hand}
          onChoose={(choice) => vote.choose(choice)}
          onCast={() => {
            setChanging(false)
            vote.cast(textHash)
          }}
          onSendAgain={() => vote.sendAgain()}
          onKeep={changing ? () => setChanging(false) : null}
        />
      )}
      <div role="status">{settled && hand.paper && <Receipt paper={hand.paper} />}</div>
      {settled && (
        <div className={styles.after}>
          <Button onPress={() => setChanging(true)}>{w.vote.change}</Button>
          <p className={styles.small}>{w.vote.changeable}</p>
        </div>
      )}
    </>
  )
}
