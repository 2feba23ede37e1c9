import type { Meeting } from '../../../../shared/amending/meeting.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Bar.module.css'
import { meetingLine } from './spoken.ts'
import { VoteCall } from './VoteCall.tsx'

/**
 * The one next step, always in sight and always in one place: what comes late, a call to the vote or a text that has
 * changed, grows upwards from it, and moves neither it nor the boxes.
 */
export function Bar({
  met,
  line,
  news,
  trouble,
  isStale,
  name,
  isDisabled,
  onGoOn,
  onPress,
  onLeave,
}: {
  met: readonly Meeting[]
  /** Said where nothing is met. */
  line: string
  /** What has changed since this was opened: the time is over. */
  news: string | null
  /** Why it was not done. */
  trouble: string | null
  isStale: boolean
  name: string
  isDisabled: boolean
  onGoOn(): void
  onPress(): void
  onLeave(): void
}) {
  const d = useWordsOf(composing)
  const meets = meetingLine(d, met)
  return (
    <div className={styles.bar}>
      <VoteCall onGo={onLeave} />
      {news !== null && <Notice tone="warn">{news}</Notice>}
      {isStale && (
        <div className={styles.stale} role="status">
          <b>{d.stale}</b>
          <p>{d.staleHow}</p>
          <Button onPress={onGoOn}>{d.goOn}</Button>
        </div>
      )}
      {trouble !== null && <Notice tone="alert">{trouble}</Notice>}
      <Button look="primary" wide isDisabled={isDisabled} onPress={onPress}>
        {name}
      </Button>
      <p className={styles.line}>{meets === null ? line : <a href="#meets">{meets}</a>}</p>
    </div>
  )
}
