import { useMutation, useQueryClient } from '@tanstack/react-query'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { whyNotCloseBallot } from '../../../shared/ballot.ts'
import { useTRPC } from '../../trpc.ts'
import { Turnout } from '../../ui/Turnout.tsx'
import { TwoStep } from '../../ui/TwoStep.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { desk } from '../../words/chair/desk.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Asked } from './Asked.tsx'
import styles from './parts.module.css'

const NAMED = 12

/** A vote under way: who has voted, never what, and its close, in two steps while somebody has not voted. */
export function Closing({ ballotId }: { ballotId: string }) {
  const { w, lang } = useWords()
  const c = useWordsOf(desk)
  const me = useMe()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const ballot = useForum((forum) => forum.ballots[ballotId])
  const organizations = useForum((forum) => forum.organizations)
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'ballotClosed') ?? whyNotCloseBallot(forum, ballotId),
  )
  const close = useMutation(
    trpc.ballots.close.mutationOptions({
      onSuccess: ({ tally, outcome }) =>
        queryClient.setQueryData(trpc.ballots.result.queryKey({ ballotId }), { tally, outcome }),
    }),
  )
  if (!ballot) return null

  const missing = ballot.roll
    .filter((id) => !ballot.voted[id])
    .map((id) => organizations[id]?.name[lang] ?? id)
  return (
    <>
      <Asked question={ballot.question} />
      <div className={styles.box}>
        <div className={styles.between}>
          <b>{w.tally.open}</b>
          <span className={styles.small}>
            {w.tally.majorities[ballot.majority]}
            {ballot.recorded && ` · ${c.recorded}`}
          </span>
        </div>
        <Turnout voted={ballot.turnout} roll={ballot.roll.length} />
        {missing.length > 0 && missing.length <= NAMED && (
          <p className={styles.small}>{c.notYet({ names: missing.join(', ') })}</p>
        )}
        {missing.length > NAMED && (
          <details className={styles.small}>
            <summary>{c.notYetMany({ n: missing.length })}</summary>
            {missing.join(', ')}
          </details>
        )}
      </div>
      <TwoStep
        look="primary"
        big
        refusal={refusal}
        hint={c.closeHint}
        of={close}
        ask={missing.length > 0}
        question={c.closeEarly({ n: missing.length })}
        yes={c.closeNow}
        onPress={() => close.mutate({ ballotId })}
      >
        {c.close}
      </TwoStep>
    </>
  )
}
