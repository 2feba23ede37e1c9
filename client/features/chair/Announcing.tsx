import { useMutation, useQuery } from '@tanstack/react-query'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { whyNotAnnounce } from '../../../shared/ballot.ts'
import type { Question } from '../../../shared/question.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { Tally } from '../../ui/Tally.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useAsked } from '../../ui/useAsked.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { desk } from '../../words/chair/desk.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Asked } from './Asked.tsx'
import styles from './parts.module.css'

const TEXT: Question = { kind: 'adoptText' }

/** A closed vote: the result is computed, shown to the chair alone, and nobody else's until it is announced. */
export function Announcing({ ballotId, onDone }: { ballotId: string; onDone(): void }) {
  const c = useWordsOf(desk)
  const me = useMe()
  const trpc = useTRPC()
  const ballot = useForum((forum) => forum.ballots[ballotId])
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'ballotAnnounced') ?? whyNotAnnounce(forum, ballotId),
  )
  const result = useQuery(trpc.ballots.result.queryOptions({ ballotId }))
  const announce = useMutation(trpc.ballots.announce.mutationOptions({ onSuccess: onDone }))
  const { outcomes } = useAsked(ballot?.question ?? TEXT)
  if (!ballot) return null
  return (
    <>
      <Asked question={ballot.question} />
      <div className={styles.box} role="status">
        <p className={styles.alone}>{c.forYouAlone}</p>
        {result.data && (
          <Tally
            tally={result.data.tally}
            outcome={result.data.outcome}
            majority={ballot.majority}
            roll={ballot.roll.length}
            said={outcomes[result.data.outcome]}
          />
        )}
        <Trouble error={result.error} />
      </div>
      <Act
        look="primary"
        big
        refusal={refusal}
        hint={c.announceHint}
        of={{ isPending: announce.isPending || !result.data, error: announce.error }}
        onPress={() => announce.mutate({ ballotId })}
      >
        {c.announce}
      </Act>
    </>
  )
}
