import { labels } from '../../../../shared/numbering.ts'
import type { Paragraph } from '../../../../shared/paragraph.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { ParagraphView } from '../../../ui/ParagraphView.tsx'
import { useForum } from '../../../useForum.ts'
import { screen } from '../../../words/drafting/screen.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './ScreenPage.module.css'

/** The text as it was handed over, numbered as this part of it alone. */
export function HandedOver({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  const d = useWordsOf(screen)
  const style = useForum((forum) => forum.convened?.style ?? 'forum')
  const numbers = labels(paragraphs, { style, lang: paragraphs[0]?.lang ?? 'en', final: false })
  let notes = 1
  return (
    <>
      <Notice tone="info">
        {d.handedOver} <a href="/plenary">{d.toPlenary}</a>
      </Notice>
      <div className={styles.text}>
        {paragraphs.map((paragraph) => {
          const firstNote = notes
          notes += paragraph.notes.length
          return (
            <div key={paragraph.id}>
              <ParagraphView
                marked={{ paragraph, mark: 'same', stretches: [{ mark: 'same', text: paragraph.text }] }}
                label={numbers[paragraph.id] ?? ''}
                firstNote={firstNote}
                large
              />
            </div>
          )
        })}
      </div>
    </>
  )
}

/** For the bar, which is in view wherever the reader is. */
export function HandedOverAt({ at }: { at: string }) {
  const d = useWordsOf(screen)
  return (
    <span role="status">
      {d.handedOverAt} <Moment at={at} />
    </span>
  )
}
