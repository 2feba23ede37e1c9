import { useEffect, useRef } from 'react'
import { Sign } from '../../../ui/Sign.tsx'
import { useForum } from '../../../useForum.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './Receipt.module.css'
import type { Paper } from './voteInHand.ts'

/** What the server said once the vote was on disk. Stays on the screen until the vote is closed. */
export function Receipt({ paper: { choice, receipt, at } }: { paper: Paper }) {
  const { w, lang } = useWords()
  const timeZone = useForum((forum) => forum.convened?.timezone ?? 'UTC')
  const heading = useRef<HTMLHeadingElement>(null)

  // The button that was pressed is gone: whoever goes by keyboard is taken here instead of to the top of the page.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [])

  const time =
    at &&
    new Intl.DateTimeFormat(lang, { timeStyle: 'medium', hourCycle: 'h23', timeZone }).format(new Date(at))
  return (
    <div className={styles.receipt}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        <Sign of="yes" /> {w.vote.recorded}
      </h3>
      <p className={styles.small}>
        {w.vote.choices[choice]}
        {at && (
          <>
            {' · '}
            <time dateTime={at}>{time}</time>
          </>
        )}
        {` · ${w.vote.onRecord}`}
      </p>
      <p>
        <span className={styles.small}>{w.vote.receipt}</span>{' '}
        <bdi dir="ltr" className={styles.code}>
          {receipt}
        </bdi>
      </p>
    </div>
  )
}
