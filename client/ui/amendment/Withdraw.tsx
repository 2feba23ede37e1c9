import { useMutation } from '@tanstack/react-query'
import { whyNotWithdraw } from '../../../shared/amending/life.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useTRPC } from '../../trpc.ts'
import { useForum } from '../../useForum.ts'
import { useSeat } from '../../useMe.ts'
import { cards } from '../../words/plenary/cards.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { TwoStep } from '../TwoStep.tsx'

/** Withdrawing an amendment of one's own organization. */
export function Withdraw({ amendment: { id, number } }: { amendment: Amendment }) {
  const d = useWordsOf(cards)
  const mine = useSeat()?.organizationId ?? null
  const refusal = useForum((forum) => whyNotWithdraw(forum, id, mine))
  const withdraw = useMutation(useTRPC().amendments.withdraw.mutationOptions())
  return (
    <TwoStep
      refusal={refusal}
      of={withdraw}
      question={d.withdrawAsk({ number })}
      yes={d.withdraw}
      onPress={() => withdraw.mutate({ amendmentId: id })}
    >
      {d.withdraw}
    </TwoStep>
  )
}
