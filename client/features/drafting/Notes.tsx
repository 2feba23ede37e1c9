import { room } from '../../words/drafting/room.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './DraftEditor.module.css'
import type { OpenDraft } from './openDraft.ts'
import { useDraftText } from './useDraft.ts'

/** The footnotes, in the order in which the text refers to them. */
export function Notes({ draft }: { draft: OpenDraft }) {
  const r = useWordsOf(room)
  const { blocks, lang } = useDraftText(draft)
  const notes = blocks.flatMap((block) => block.notes)
  if (notes.length === 0) return null
  return (
    <section className={styles.notes} aria-label={r.notes}>
      <ol lang={lang}>
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
