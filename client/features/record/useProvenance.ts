import { useQuery } from '@tanstack/react-query'
import type { Run } from '../../../shared/amending/runs.ts'
import { useTRPC } from '../../trpc.ts'
import { useForum } from '../../useForum.ts'
import { useSeat } from '../../useMe.ts'

/** Where the words of a revision of the text come from, by paragraph. */
export interface Traced {
  revision: number
  runs: Record<string, Run[]>
}

/**
 * Where the words come from, asked for again when the text has changed. Whoever sits in the forum is told the writers;
 * the public is not. [T22]
 */
export function useProvenance(): { traced: Traced | null; failed: boolean } {
  const trpc = useTRPC()
  const isSeated = useSeat() !== null
  const { forumId, revision } = useForum((forum) => ({
    forumId: forum.id,
    revision: forum.text?.revision ?? -1,
  }))
  const seated = useQuery(
    // A new input for each revision: the answer to an earlier one is not this one's.
    trpc.provenance.read.queryOptions(undefined, {
      enabled: isSeated,
      queryKeyHashFn: () => `provenance ${forumId} ${revision}`,
    }),
  )
  const open = useQuery({
    queryKey: ['provenance', forumId, revision],
    enabled: !isSeated,
    queryFn: async (): Promise<Traced> => {
      const answer = await fetch(`/forums/${forumId}/provenance.json`)
      if (!answer.ok) throw new Error(`provenance: ${answer.status}`)
      return answer.json()
    },
  })
  const { data, isError } = isSeated ? seated : open
  return { traced: data?.revision === revision ? data : null, failed: isError }
}
