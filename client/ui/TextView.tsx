import { marked } from '../../shared/amending/marks.ts'
import type { Operation } from '../../shared/amending/operation.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { ParagraphView } from './ParagraphView.tsx'
import { useNumbering } from './useNumbering.ts'

const NONE: readonly Operation[] = []

export interface TextViewProps {
  paragraphs: readonly Paragraph[]
  operations?: readonly Operation[]
  /** The whole text they are of, where that is not the text as it stands: what a sub-amendment is written on. */
  base?: readonly Paragraph[]
  large?: boolean
  /** Gives each paragraph its address in the page, `#paragraph-<id>`: in one place of a page only. */
  addressed?: boolean
}

/** Paragraphs of the tabled text, numbered as in the whole of it; with operations, as these would change them. */
export function TextView({
  paragraphs,
  operations = NONE,
  base,
  large = false,
  addressed = false,
}: TextViewProps) {
  const { labels, firstNotes } = useNumbering(operations, base)
  return marked(paragraphs, operations).map((one) => (
    <ParagraphView
      key={one.paragraph.id}
      marked={one}
      label={labels[one.paragraph.id] ?? ''}
      firstNote={firstNotes[one.paragraph.id] ?? 1}
      large={large}
      {...(addressed && { address: `paragraph-${one.paragraph.id}` })}
    />
  ))
}
