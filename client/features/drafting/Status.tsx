import { Sign } from '../../ui/Sign.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { useDraftingWords } from '../../words/drafting.ts'
import styles from './DraftPage.module.css'
import type { OpenDraft } from './openDraft.ts'
import { useDraftView } from './useDraft.ts'

/** Whether what was typed is on the server's disk. "Saved" is the server's word, never a guess. */
export function Status({ draft }: { draft: OpenDraft }) {
  const { d } = useDraftingWords()
  const { status } = useDraftView(draft)
  return (
    <>
      <span className={styles.status} data-status={status} title={d.statusLong[status]}>
        {status === 'saved' && <Sign of="yes" />} {d.status[status]}
      </span>
      {/* Read out when something is the matter, not at every pause in the typing. */}
      <Unseen>
        <span role="status">{status === 'saved' || status === 'saving' ? '' : d.statusLong[status]}</span>
      </Unseen>
    </>
  )
}
