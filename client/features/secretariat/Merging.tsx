import { useMutation } from '@tanstack/react-query'
import { whyNotMerge, whyNotUndoMerger } from '../../../shared/amending/life.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { triage } from '../../words/secretariat/triage.ts'
import { useWordsOf } from '../../words/useWords.ts'

/** Having two that do the same voted as one, with one press; the same button then undoes it. */
export function Merging({ amendment, sameAs }: { amendment: Amendment; sameAs: Amendment | null }) {
  const d = useWordsOf(triage)
  const trpc = useTRPC()
  const me = useMe()?.personId ?? ''
  const { id, number, state } = amendment
  const merge = useMutation(trpc.amendments.merge.mutationOptions())
  const undo = useMutation(trpc.amendments.undoMerger.mutationOptions())
  const isMerged = state === 'merged'
  const refusal = useForum((forum) =>
    isMerged
      ? (whyNotAuthorized(forum, me, 'mergerUndone') ?? whyNotUndoMerger(forum, id, null))
      : (whyNotAuthorized(forum, me, 'amendmentMerged') ?? whyNotMerge(forum, id, sameAs?.id ?? '')),
  )
  if (!isMerged && !sameAs) return null
  return (
    <Act
      refusal={refusal}
      of={isMerged ? undo : merge}
      onPress={() =>
        isMerged
          ? undo.mutate({ amendmentId: id })
          : merge.mutate({ amendmentId: id, into: sameAs?.id ?? '' })
      }
    >
      {isMerged ? d.undo : d.merge({ number, into: sameAs?.number ?? 0 })}
    </Act>
  )
}
