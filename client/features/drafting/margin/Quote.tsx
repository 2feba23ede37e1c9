import { type Lang, NOTE_MARK } from '../../../../shared/paragraph.ts'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Card.module.css'
import type { OpenMargin } from './openMargin.ts'

const LONGEST = 90

/** The words that are spoken of, and the way to them; where they are gone, as they were. [D29] */
export function Quote({
  id,
  words: quoted,
  margin,
  lang,
  isGone,
}: {
  id: string
  words: string
  margin: OpenMargin
  lang: Lang
  isGone: boolean
}) {
  const d = useWordsOf(words)
  if (isGone) {
    return (
      <blockquote className={styles.quote} lang={lang} dir="auto">
        {readable(quoted)}
      </blockquote>
    )
  }
  return (
    <button
      type="button"
      className={styles.quote}
      title={d.goTo}
      lang={lang}
      dir="auto"
      onClick={() => margin.acts?.toWords(id)}
    >
      {d.quote({ words: short(quoted) })}
    </button>
  )
}

/** The beginning of these words, up to the end of one. */
export function short(quoted: string): string {
  const plain = readable(quoted)
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}

function readable(quoted: string): string {
  return quoted.replaceAll(NOTE_MARK, '').replace(/\s+/g, ' ').trim()
}
