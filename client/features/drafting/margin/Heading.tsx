import { whyNotSpeak } from '../../../../shared/draft/margin.ts'
import { Sign } from '../../../ui/Sign.tsx'
import { Unseen } from '../../../ui/Unseen.tsx'
import { useForum } from '../../../useForum.ts'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { Legend } from './Legend.tsx'
import styles from './Margin.module.css'
import type { OpenMargin } from './openMargin.ts'
import { useMarginView } from './useMargin.ts'

/** What is shown of the margin: what is open or what is settled, and who wrote the text. */
export function Heading({
  margin,
  open,
  resolved,
  isOne,
  onClose,
}: {
  margin: OpenMargin
  open: number
  resolved: number
  /** Only the cards of one passage are shown. */
  isOne: boolean
  onClose(): void
}) {
  const d = useWordsOf(words)
  const maySpeak = useForum((forum) => whyNotSpeak(forum, margin.me, margin.draft.sessionId) === null)
  const { shows, showsAuthors } = useMarginView(margin)
  const nothing = shows === 'resolved' ? d.nothingResolved : resolved > 0 ? d.nothingOpen : d.nothing
  return (
    <div className={styles.heading}>
      <div className={styles.row}>
        <fieldset className={styles.choices}>
          <legend>
            <Unseen>{d.which}</Unseen>
          </legend>
          {isOne ? (
            <button type="button" onClick={() => margin.show({ sheet: 'all' })}>
              {d.all({ n: open })}
            </button>
          ) : (
            <button
              type="button"
              aria-pressed={shows === 'open'}
              onClick={() => margin.show({ shows: 'open', sheet: 'all' })}
            >
              {d.open({ n: open })}
            </button>
          )}
          <button
            type="button"
            aria-pressed={shows === 'resolved'}
            onClick={() => margin.show({ shows: 'resolved', sheet: 'all' })}
          >
            {d.resolved({ n: resolved })}
          </button>
          {!isOne && (
            <button
              type="button"
              aria-pressed={showsAuthors}
              onClick={() => margin.show({ showsAuthors: !showsAuthors })}
            >
              {d.authors}
            </button>
          )}
        </fieldset>
        <button type="button" className={styles.close} aria-label={d.close} title={d.close} onClick={onClose}>
          <Sign of="no" />
        </button>
      </div>
      {showsAuthors && !isOne && <Legend margin={margin} />}
      {(shows === 'open' ? open : resolved) === 0 && <p className={styles.nothing}>{nothing}</p>}
      {shows === 'open' && open === 0 && maySpeak && <p className={styles.nothing}>{d.hint}</p>}
    </div>
  )
}
