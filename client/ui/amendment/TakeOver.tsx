import { useMutation } from '@tanstack/react-query'
import { whyNotFile } from '../../../shared/amending/filing.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useTRPC } from '../../trpc.ts'
import { useForum } from '../../useForum.ts'
import { useSeat } from '../../useMe.ts'
import { cards } from '../../words/plenary/cards.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { TwoStep } from '../TwoStep.tsx'

/** Taking over, as it stands, an amendment that another organization withdrew. */
export function TakeOver({ amendment: { id, number, operations, parent } }: { amendment: Amendment }) {
  const d = useWordsOf(cards)
  const organizationId = useSeat()?.organizationId ?? ''
  const refusal = useForum((forum) =>
    whyNotFile(forum, {
      revision: forum.text?.revision ?? 0,
      operations,
      organizationId,
      from: id,
      ...(parent && { parent }),
    }),
  )
  const takeOver = useMutation(useTRPC().amendments.takeOver.mutationOptions())
  return (
    <TwoStep
      refusal={refusal}
      of={takeOver}
      question={d.takeOverAsk({ number })}
      yes={d.takeOver}
      onPress={() => takeOver.mutate({ amendmentId: id })}
    >
      {d.takeOver}
    </TwoStep>
  )
}
