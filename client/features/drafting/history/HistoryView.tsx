import type { Style } from '../../../../shared/numbering.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { sentence } from '../../../ui/Trouble.tsx'
import { history } from '../../../words/drafting/history.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import { Past, type PastProps } from './Past.tsx'
import styles from './Sheet.module.css'
import { Sheet } from './Sheet.tsx'
import { type DraftHistory, useHistory } from './useHistory.ts'

export interface HistoryViewProps extends Omit<PastProps, 'history'> {
  /** Of one session for good: use it as the key. */
  sessionId: string
  style: Style
  isOpen: boolean
  onClose(): void
}

/**
 * The history of a draft: any moment of it, compared with any other, with who wrote it and when, from the server's own
 * rows of ink. Fetches them when it is opened, and keeps them while it is on the page.
 */
export default function HistoryView({ sessionId, style, isOpen, onClose, ...past }: HistoryViewProps) {
  const d = useWordsOf(history)
  const fetched = useHistory(sessionId, { style, isOpen })
  return (
    <Sheet isOpen={isOpen} title={d.title} onClose={onClose}>
      <Standing history={fetched} />
      {fetched.rows.length > 0 && <Past history={fetched} {...past} />}
    </Sheet>
  )
}

/** What is being fetched, what did not come, and what to do about it. */
function Standing({ history: { rows, fetching, trouble, fetchNewer } }: { history: DraftHistory }) {
  const { w } = useWords()
  const d = useWordsOf(history)
  if (fetching !== null) {
    return (
      <label className={styles.fetching}>
        {d.fetching}
        <progress max={1} value={fetching} />
      </label>
    )
  }
  if (trouble) {
    const offline = rows.length > 0 ? d.offlineSome : d.offline
    return (
      <Notice tone="alert">
        <p>{trouble === 'offline' ? offline : sentence(w, trouble)}</p>
        <Button onPress={fetchNewer}>{d.again}</Button>
      </Notice>
    )
  }
  return rows.length === 0 ? <Notice tone="info">{d.empty}</Notice> : null
}
