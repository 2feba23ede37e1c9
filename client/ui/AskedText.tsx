import { useMemo } from 'react'
import type { Question } from '../../shared/question.ts'
import { useForum } from '../useForum.ts'
import { marksFor } from './marksFor.ts'
import { ParagraphView } from './ParagraphView.tsx'
import { useNumbering } from './useNumbering.ts'
import { whileUnchanged } from './whileUnchanged.ts'

/** The words that a question is about, marked in their paragraphs; nothing for the text as a whole. */
export function AskedText({ question, large = false }: { question: Question; large?: boolean }) {
  const shown = useForum(useMemo(() => whileUnchanged((forum) => marksFor(forum, question)), [question]))
  const { labels, firstNotes } = useNumbering(shown?.numbered.operations, shown?.numbered.base)
  if (!shown) return null
  return shown.marks.map((one) => (
    <ParagraphView
      key={one.paragraph.id}
      marked={one}
      inQuestion={shown.as === 'inQuestion'}
      label={labels[one.paragraph.id] ?? ''}
      firstNote={firstNotes[one.paragraph.id] ?? 1}
      large={large}
    />
  ))
}
