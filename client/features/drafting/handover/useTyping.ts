import { useEffect, useReducer } from 'react'
import type { OpenDraft } from '../openDraft.ts'
import { useDraftView } from '../useDraft.ts'

/** Whoever moved their cursor within these milliseconds is at work; typing moves it. */
const AT_WORK = 30_000
const BETWEEN_LOOKS = 5_000

/** The names of the others who are still writing. */
export function useTyping(draft: OpenDraft): string[] {
  const { others } = useDraftView(draft)
  const [, look] = useReducer((times: number) => times + 1, 0)
  useEffect(() => {
    const looking = setInterval(look, BETWEEN_LOOKS)
    return () => clearInterval(looking)
  }, [])
  const { movedAt } = draft.connection.company
  const since = Date.now() - AT_WORK
  const names = others.flatMap(({ id, name }) => ((movedAt.get(id) ?? 0) > since ? [name] : []))
  return [...new Set(names)]
}
