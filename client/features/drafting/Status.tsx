import { Sign } from '../../ui/Sign.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { keeping } from '../../words/drafting/keeping.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './DraftPage.module.css'
import { useRoomWords } from './group/useRoomWords.ts'
import type { OpenDraft } from './openDraft.ts'
import { useDraftView } from './useDraft.ts'

/**
 * Where what was typed is: "Saved" is the server's word, "kept on this device" that of the browser's own database, and
 * neither is a guess. [D12] [D31]
 */
export function Status({ draft }: { draft: OpenDraft }) {
  const r = useRoomWords(draft.sessionId)
  const d = useWordsOf(keeping)
  const { status, onDevice } = useDraftView(draft)
  const offline = status === 'offline'
  const long = offline ? d.offlineLong[onDevice] : r.statusLong[status]
  return (
    <>
      <span className={styles.status} data-status={status} title={long}>
        {status === 'saved' && <Sign of="yes" />} {offline ? d.offline[onDevice] : r.status[status]}
      </span>
      {/* Read out when something is the matter, not at every pause in the typing. */}
      <Unseen>
        <span role="status">
          {status === 'saved' || status === 'saving' || (offline && onDevice === 'keeping') ? '' : long}
        </span>
      </Unseen>
    </>
  )
}
