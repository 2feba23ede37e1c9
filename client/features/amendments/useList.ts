import { useMemo } from 'react'
import type { Forum } from '../../../shared/forum.ts'
import { useForum } from '../../useForum.ts'

/** What a list makes of the forum; made again only when the text, the amendments or their order change. */
export function useList<T>(of: (forum: Forum) => T): T {
  const forum = useForum((f) => f)
  const { text, amendments, orders, organizations } = forum
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the forum, only what lists of amendments are made of
  return useMemo(() => of(forum), [of, text, amendments, orders, organizations])
}
