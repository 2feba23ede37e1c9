import { useMutation } from '@tanstack/react-query'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { whyNotConclude } from '../../../shared/consensus.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { secondsUntil, useServerTime } from '../../useServerTime.ts'
import { desk } from '../../words/chair/desk.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Asked } from './Asked.tsx'
import { Objections } from './Objections.tsx'
import styles from './parts.module.css'

/** The objection window: the server's clock, who objects, and its conclusion. */
export function Consensus() {
  const { w } = useWords()
  const c = useWordsOf(desk)
  const me = useMe()
  const at = useServerTime(500)
  const consensus = useForum((forum) => forum.consensus)
  const refusal = useForum(
    (forum) => whyNotAuthorized(forum, me?.personId ?? '', 'consensusConcluded') ?? whyNotConclude(forum, at),
  )
  const conclude = useMutation(useTRPC().consensus.conclude.mutationOptions())
  if (!consensus) return null
  const left = secondsUntil(consensus.until, at)
  return (
    <>
      <Asked question={{ kind: 'adoptText' }} />
      <div className={styles.box}>
        <p>{c.windowOpen}</p>
        <p className={styles.seconds} role="timer">
          {left > 0 ? w.tally.seconds({ n: left }) : w.tally.timeOver}
        </p>
        <Objections />
      </div>
      <Act
        look="primary"
        big
        refusal={refusal}
        of={conclude}
        hint={consensus.objections.length > 0 ? c.concludeObjected : c.concludeAdopts}
        onPress={() => conclude.mutate()}
      >
        {c.conclude}
      </Act>
    </>
  )
}
