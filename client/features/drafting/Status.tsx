import { Sign } from '../../ui/Sign.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DraftPage.module.css'
import type { OpenDraft } from './openDraft.ts'
import { useDraftView } from './useDraft.ts'

/** Whether what was typed is on the server's disk. "Saved" is the server's word, never a guess. */
export function Status({ draft }: { draft: OpenDraft }) {
  const { w } = useWords()
  const { status } = useDraftView(draft)
  return (
    <>
      <span className={styles.status} data-status={status} title={w.drafting.statusLong[status]}>
        {status === 'saved' && <Sign of="yes" />} {w.drafting.status[status]}
      </span>
      {/* Read out when something is the matter, not at every pause in the typing. */}
      <Unseen>
        <span role="status">
          {status === 'saved' || status === 'saving' ? '' : w.drafting.statusLong[status]}
        </span>
      </Unseen>
    </>
  )
}
