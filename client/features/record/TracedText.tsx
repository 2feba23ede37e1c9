import type { Origin } from '../../../shared/amending/runs.ts'
import { type Paragraph, withSubparagraphs } from '../../../shared/paragraph.ts'
import { useNumbering } from '../../ui/useNumbering.ts'
import { provenance } from '../../words/provenance.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './TracedParagraph.module.css'
import { TracedParagraph } from './TracedParagraph.tsx'
import { useProvenance } from './useProvenance.ts'

const KINDS = ['session', 'amendment', 'division', 'correction'] as const satisfies Origin['kind'][]

/** The text, each word of which says where it comes from. Fetched when somebody wants to see it. [T22] */
export default function TracedText({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  const d = useWordsOf(provenance)
  const { labels, firstNotes } = useNumbering()
  const { traced, failed } = useProvenance()
  if (!traced) return <p role="status">{failed ? d.failed : d.loading}</p>
  const there = new Set(Object.values(traced.runs).flatMap((runs) => runs.map(({ origin }) => origin.kind)))
  const heads = paragraphs.filter((p) => p.level === 0)
  return (
    <>
      <p>{d.how}</p>
      <ul className={styles.legend}>
        {KINDS.filter((kind) => there.has(kind)).map((kind) => (
          <li key={kind}>
            <span className={styles.run} data-origin={kind}>
              {d.kinds[kind]}
            </span>
          </li>
        ))}
      </ul>
      {heads.flatMap((head) =>
        withSubparagraphs(paragraphs, head.id).map((p) => (
          <TracedParagraph
            key={p.id}
            paragraph={p}
            runs={traced.runs[p.id] ?? []}
            label={dotted(labels[p.id] ?? '', p)}
            firstNote={firstNotes[p.id] ?? 1}
          />
        )),
      )}
    </>
  )
}

function dotted(label: string, { level }: Paragraph): string {
  return label !== '' && level === 0 ? `${label}.` : label
}
