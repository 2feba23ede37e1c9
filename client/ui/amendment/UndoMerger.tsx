import { useMutation } from '@tanstack/react-query'
import { whyNotUndoMerger } from '../../../shared/amending/life.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useTRPC } from '../../trpc.ts'
import { useForum } from '../../useForum.ts'
import { useSeat } from '../../useMe.ts'
import { cards } from '../../words/plenary/cards.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { TwoStep } from '../TwoStep.tsx'

/** Having one's own merged amendment voted separately after all; the secretariat may for any. */
export function UndoMerger({ amendment: { id, number } }: { amendment: Amendment }) {
  const d = useWordsOf(cards)
  const seat = useSeat()
  const asWhom = seat?.role === 'secretariat' ? null : (seat?.organizationId ?? '')
  const refusal = useForum((forum) => whyNotUndoMerger(forum, id, asWhom))
  const undo = useMutation(useTRPC().amendments.undoMerger.mutationOptions())
  // Whoever does not sponsor it has nothing to undo; everything else is explained.
  if (refusal === 'not-your-organization') return null
  return (
    <TwoStep
      refusal={refusal}
      of={undo}
      question={d.undoMergerAsk({ number })}
      yes={d.undoMerger}
      onPress={() => undo.mutate({ amendmentId: id })}
    >
      {d.undoMerger}
    </TwoStep>
  )
}
