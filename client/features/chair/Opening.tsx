import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { whyNotOpenBallot } from '../../../shared/openingBallot.ts'
import type { Question } from '../../../shared/question.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { desk } from '../../words/chair/desk.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Recorded } from './Recorded.tsx'

/** A question about to be put to the vote, and whether the vote is recorded. */
export function Opening({
  question,
  onDone,
  children,
}: {
  question: Question
  onDone(): void
  children: ReactNode
}) {
  const c = useWordsOf(desk)
  const me = useMe()
  const [recorded, setRecorded] = useState(false)
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'ballotOpened') ?? whyNotOpenBallot(forum, question),
  )
  const open = useMutation(useTRPC().ballots.open.mutationOptions({ onSuccess: onDone }))
  return (
    <>
      <Recorded is={recorded} onChange={setRecorded} />
      <Act
        look="primary"
        big
        refusal={refusal}
        hint={c.openHint}
        of={open}
        onPress={() => open.mutate({ question, recorded })}
      >
        {children}
      </Act>
    </>
  )
}
