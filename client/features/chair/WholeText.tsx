import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { whyNotSeekConsensus } from '../../../shared/consensus.ts'
import { whyNotOpenBallot } from '../../../shared/openingBallot.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { desk } from '../../words/chair/desk.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Asked } from './Asked.tsx'
import { Objections } from './Objections.tsx'
import { Recorded } from './Recorded.tsx'

const QUESTION = { kind: 'adoptText' } as const

/** No amendment is left: the text as a whole, by consensus first, or by vote. */
export function WholeText() {
  const c = useWordsOf(desk)
  const me = useMe()
  const trpc = useTRPC()
  const [recorded, setRecorded] = useState(false)
  const objected = useForum((forum) => forum.consensus?.state === 'objected')
  const seconds = useForum((forum) => forum.convened?.consensusSeconds ?? 0)
  const noConsensus = useForum(
    (forum) => whyNotAuthorized(forum, me?.personId ?? '', 'consensusSought') ?? whyNotSeekConsensus(forum),
  )
  const noVote = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'ballotOpened') ?? whyNotOpenBallot(forum, QUESTION),
  )
  const seek = useMutation(trpc.consensus.seek.mutationOptions())
  const open = useMutation(trpc.ballots.open.mutationOptions())

  const byConsensus = (
    <Act
      key="consensus"
      look={objected ? 'quiet' : 'primary'}
      big={!objected}
      refusal={noConsensus}
      hint={c.seekHint({ seconds })}
      of={seek}
      onPress={() => seek.mutate()}
    >
      {objected ? c.seekAgain : c.seek}
    </Act>
  )
  const byVote = (
    <Act
      key="vote"
      look={objected ? 'primary' : 'quiet'}
      big={objected}
      refusal={noVote}
      of={open}
      onPress={() => open.mutate({ question: QUESTION, recorded })}
    >
      {c.openText}
    </Act>
  )
  return (
    <>
      <Asked question={QUESTION} />
      {objected && (
        <Notice tone="warn">
          {c.objected}
          <Objections />
        </Notice>
      )}
      {!objected && byConsensus}
      <Recorded is={recorded} onChange={setRecorded} />
      {byVote}
      {objected && byConsensus}
    </>
  )
}
