import { marked } from '../../../../shared/amending/marks.ts'
import type { Operation } from '../../../../shared/amending/operation.ts'
import { ParagraphView } from '../../../ui/ParagraphView.tsx'
import { useNumbering } from '../../../ui/useNumbering.ts'
import styles from './Composer.module.css'
import type { Section } from './subject.ts'
import type { Names } from './useNames.ts'

const NONE: readonly Operation[] = []

/** What is amended, recommendation by recommendation, as it stands or with the change marked in it. */
export function Wording({
  sections,
  names,
  operations = NONE,
}: {
  sections: readonly Section[]
  names: Names
  operations?: readonly Operation[]
}) {
  const { labels } = useNumbering(operations)
  return sections.map(({ head, paragraphs }) => (
    <div key={head.id} className={styles.wording}>
      {marked(paragraphs, operations)
        .filter(({ paragraph, mark }) => mark !== 'ins' || isIn(paragraphs, operations, paragraph.id))
        .map((one) => (
          <ParagraphView
            key={one.paragraph.id}
            marked={one}
            label={names.label(one.paragraph.id) || (labels[one.paragraph.id] ?? '')}
            firstNote={names.firstNotes[one.paragraph.id] ?? 1}
          />
        ))}
    </div>
  ))
}

/** New paragraphs at the very beginning of the text are in no section, and would be shown in every one. */
function isIn(paragraphs: Section['paragraphs'], operations: readonly Operation[], added: string): boolean {
  return operations.some(
    (o) =>
      o.kind === 'add' &&
      o.paragraphs.some(({ id }) => id === added) &&
      paragraphs.some(({ id }) => id === o.after),
  )
}
