import { useId, useMemo } from 'react'
import { toParagraphs } from '../../../../shared/draft/draft.ts'
import { ParagraphView } from '../../../ui/ParagraphView.tsx'
import { useForum } from '../../../useForum.ts'
import { handover } from '../../../words/drafting/handover.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import type { OpenDraft } from '../openDraft.ts'
import styles from './HandOver.module.css'
import { type Tabled, tabled } from './tabled.ts'
import { useCalmText } from './useCalmText.ts'

/** How this draft would stand in the text before the plenary if it were handed over now. */
export function useTabled(draft: OpenDraft): Tabled {
  const text = useCalmText(draft)
  const forum = useForum((all) => all)
  return useMemo(() => {
    const paragraphs = toParagraphs(draft.doc, {
      lang: text.lang,
      part: draft.sessionId,
      newId: (provisional) => provisional,
    })
    return tabled(forum, draft.sessionId, paragraphs)
  }, [draft, text, forum])
}

/** The paragraphs as they will be numbered. [D37] */
export function Preview({ of: { lines, waitsFor } }: { of: Tabled }) {
  const d = useWordsOf(handover)
  const name = useId()
  const symbol = useForum((forum) => `${forum.convened?.symbol ?? forum.id}/L.1`)
  return (
    <div className={styles.preview}>
      <h3 id={name}>{d.preview({ symbol })}</h3>
      <p className={styles.what}>{waitsFor.length > 0 ? d.waitsFor({ romans: waitsFor }) : d.follows}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.text} aria-labelledby={name} tabIndex={0}>
        {lines.map(({ paragraph, label, firstNote }) => (
          <ParagraphView
            key={paragraph.id}
            marked={{ paragraph, mark: 'same', stretches: [{ mark: 'same', text: paragraph.text }] }}
            label={label}
            firstNote={firstNote}
          />
        ))}
      </section>
    </div>
  )
}
