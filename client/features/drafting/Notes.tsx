import { useWords } from '../../words/useWords.ts'
import styles from './DraftEditor.module.css'
import type { OpenDraft } from './openDraft.ts'
import { types } from './schema.ts'
import { DRAFTED_IN, useDraftView } from './useDraft.ts'

/** The footnotes, in the order in which the text refers to them. */
export function Notes({ draft }: { draft: OpenDraft }) {
  const { w } = useWords()
  const { state } = useDraftView(draft)
  const notes: string[] = []
  state.doc.descendants((node) => {
    if (node.type === types.note) notes.push(String(node.attrs.note))
  })
  if (notes.length === 0) return null
  return (
    <section className={styles.notes} aria-label={w.drafting.notes}>
      <ol lang={DRAFTED_IN}>
        {notes.map((note, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a footnote has no name but its place
          <li key={i} dir="auto">
            <sup>{i + 1}</sup> {note}
          </li>
        ))}
      </ol>
    </section>
  )
}
