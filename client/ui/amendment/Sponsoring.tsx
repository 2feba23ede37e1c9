import { useMutation } from '@tanstack/react-query'
import { whyNotLeave, whyNotSponsor } from '../../../shared/amending/life.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useTRPC } from '../../trpc.ts'
import { useForum } from '../../useForum.ts'
import { useSeat } from '../../useMe.ts'
import { cards } from '../../words/plenary/cards.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Act } from '../Act.tsx'
import { TwoStep } from '../TwoStep.tsx'

/** Joining the co-sponsors of an amendment, or leaving them. */
export function Sponsoring({ amendment: { id, number, sponsors = [] } }: { amendment: Amendment }) {
  const d = useWordsOf(cards)
  const trpc = useTRPC()
  const mine = useSeat()?.organizationId ?? null
  const noJoining = useForum((forum) => whyNotSponsor(forum, id, mine))
  const noLeaving = useForum((forum) => whyNotLeave(forum, id, mine))
  const sponsor = useMutation(trpc.amendments.sponsor.mutationOptions())
  const leave = useMutation(trpc.amendments.leave.mutationOptions())
  if (mine && sponsors.includes(mine))
    return (
      <TwoStep
        refusal={noLeaving}
        of={leave}
        question={d.leaveAsk({ number })}
        yes={d.leave}
        onPress={() => leave.mutate({ amendmentId: id })}
      >
        {d.leave}
      </TwoStep>
    )
  return (
    <Act look="primary" refusal={noJoining} of={sponsor} onPress={() => sponsor.mutate({ amendmentId: id })}>
      {d.sponsor}
    </Act>
  )
}
