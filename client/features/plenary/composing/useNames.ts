import type { Operation } from '../../../../shared/amending/operation.ts'
import { headOf, type Paragraph } from '../../../../shared/paragraph.ts'
import { useNumbering } from '../../../ui/useNumbering.ts'
import { useWords } from '../../../words/useWords.ts'

export interface Names {
  /** The number or letter in the margin. */
  label(paragraph: string): string
  /** What people call it: "Recommendation 7", "Recommendation 7 (a)". */
  place(paragraph: string): string
  firstNotes: Record<string, number>
}

const NONE: readonly Operation[] = []

/** How the paragraphs of what is being amended are called; `made`: by the parent's operations it has more than the text. */
export function useNames(base: readonly Paragraph[], made: readonly Operation[] = NONE): Names {
  const { w } = useWords()
  const { labels, firstNotes } = useNumbering(made)
  const label = (id: string) => labels[id] ?? ''
  return {
    label,
    firstNotes,
    place: (id) => {
      const head = headOf(base, id)
      if (!head) return ''
      const place = w.floor.places[head.kind]({ label: label(head.id) })
      return head.id === id ? place : `${place} ${label(id)}`
    },
  }
}
