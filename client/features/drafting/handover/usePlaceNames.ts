import { useMemo } from 'react'
import type { Reading } from '../../../../shared/draft/draftReading.ts'
import { labelPaths } from '../../../../shared/draft/labelPaths.ts'
import { useWords } from '../../../words/useWords.ts'

/** What people call the paragraphs of a draft, by id: "Recommendation 5 (a)"; null for one that is not there. */
export function usePlaceNames({ blocks }: Reading): (paragraph: string) => string | null {
  const { w } = useWords()
  return useMemo(() => {
    const paths = labelPaths(blocks)
    const places = new Map(
      blocks.map(({ id, kind }) => [id, w.floor.places[kind]({ label: paths[id] ?? '' })]),
    )
    return (paragraph) => places.get(paragraph) ?? null
  }, [blocks, w])
}
