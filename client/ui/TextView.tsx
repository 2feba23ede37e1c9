import { marked } from '../../shared/amending/marks.ts'
import type { Operation } from '../../shared/amending/operation.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { ParagraphView } from './ParagraphView.tsx'
import { useNumbering } from './useNumbering.ts'

const NONE: readonly Operation[] = []

/** Paragraphs of the tabled text, numbered as in the whole of it; with operations, as these would change them. */
export function TextView({
  paragraphs,
  operations = NONE,
  large = false,
}: {
  paragraphs: readonly Paragraph[]
  operations?: readonly Operation[]
  large?: boolean
}) {
  const { labels, firstNotes } = useNumbering(operations)
  return marked(paragraphs, operations).map((one) => (
    <ParagraphView
      key={one.paragraph.id}
      marked={one}
      label={labels[one.paragraph.id] ?? ''}
      firstNote={firstNotes[one.paragraph.id] ?? 1}
      large={large}
    />
  ))
}
