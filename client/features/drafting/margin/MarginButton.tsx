import { Button } from '../../../ui/Button.tsx'
import { Unseen } from '../../../ui/Unseen.tsx'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './MarginButton.module.css'
import type { OpenMargin } from './openMargin.ts'
import { useMarginView, useSaid } from './useMargin.ts'
import { waitingFor } from './waiting.ts'

/** Opens the margin where it has no column of its own, and says how much is open in it and whether somebody asks for this person. */
export function MarginButton({
  margin,
  others = 0,
}: {
  margin: OpenMargin
  /** How many other cards stand there. */
  others?: number
}) {
  const d = useWordsOf(words)
  const { threads } = useSaid(margin.draft)
  const { sheet, seen } = useMarginView(margin)
  const open = Object.values(threads).filter(({ resolved }) => resolved === null).length
  const waiting = waitingFor(threads, margin.me, seen).length
  return (
    <span className={styles.place}>
      <Button
        aria-expanded={sheet !== 'closed'}
        onPress={() => margin.show({ sheet: sheet === 'closed' ? 'all' : 'closed' })}
      >
        {d.button({ n: open + others })}
        {waiting > 0 && (
          <>
            <span className={styles.dot} aria-hidden="true" />
            <Unseen> {d.waiting({ n: waiting })}</Unseen>
          </>
        )}
      </Button>
    </span>
  )
}
