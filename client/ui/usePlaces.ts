import { useForum } from '../useForum.ts'
import { useWords } from '../words/useWords.ts'
import { useNumbering } from './useNumbering.ts'

/** What people call a paragraph of the tabled text: "Recommendation 5". */
export function usePlaces(): (paragraphId: string) => string {
  const { w } = useWords()
  const { labels } = useNumbering()
  const paragraphs = useForum((forum) => forum.text?.paragraphs ?? NONE)
  return (paragraphId) => {
    const kind = paragraphs.find((p) => p.id === paragraphId)?.kind ?? 'operative'
    return w.floor.places[kind]({ label: labels[paragraphId] ?? '' })
  }
}

const NONE: never[] = []
