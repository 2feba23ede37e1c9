import type { Lang } from '../../../../shared/paragraph.ts'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Card.module.css'
import type { Begun } from './marginView.ts'
import type { OpenMargin } from './openMargin.ts'
import { Quote } from './Quote.tsx'

/** Something that was begun and has not been sent: for its author alone, to go on with or to throw away. [D29] */
export function Unsent({ begun, margin, lang }: { begun: Begun; margin: OpenMargin; lang: Lang }) {
  const d = useWordsOf(words)
  const { id, kind, anchor } = begun
  const typed = margin.typedIn(id)
  return (
    <article className={styles.card} data-card={id} data-kind="unsent" tabIndex={-1} aria-label={d.unsent}>
      <p className={styles.what}>{d.unsent}</p>
      <Quote id={id} words={anchor.words} margin={margin} lang={lang} isGone={false} />
      <p className={styles.words} dir="auto">
        {kind === 'wording' ? typed.wording : typed.words}
      </p>
      <div className={styles.acts}>
        <button type="button" data-look="primary" onClick={() => margin.goOn(id)}>
          {d.goOn}
        </button>
        <button type="button" onClick={() => margin.throwAway(id)}>
          {d.throwAway}
        </button>
      </div>
    </article>
  )
}
