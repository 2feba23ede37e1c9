import { stretchesBetween } from '../../../../shared/draft/comparedWords.ts'
import { type Lang, NOTE_MARK } from '../../../../shared/paragraph.ts'
import { Unseen } from '../../../ui/Unseen.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './Card.module.css'

/** Words as they stand with the change that is proposed, marked, and said in words to those who listen. */
export function Marks({ words, wording, lang }: { words: string; wording: string; lang: Lang }) {
  const { w, lang: spoken } = useWords()
  const plain = (text: string) => ({ text: text.replaceAll(NOTE_MARK, ''), em: [], notes: [] })
  const stretches = stretchesBetween(plain(words), plain(wording), lang)
  return (
    <p className={styles.wording} lang={lang} dir="auto">
      {stretches.map(({ mark, text }, i) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no name but its place
        if (mark === 'same') return <span key={i}>{text}</span>
        const Tag = mark
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no name but its place
          <Tag key={i}>
            <Unseen>
              <span lang={spoken}>{w.text.begins[mark]}</span>
            </Unseen>
            {text}
            <Unseen>
              <span lang={spoken}>{w.text.ends[mark]}</span>
            </Unseen>
          </Tag>
        )
      })}
    </p>
  )
}
