import { presence } from '../../../words/drafting/presence.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from '../DraftPage.module.css'
import { useShownCursors } from './useShownCursors.ts'

/** Shows and hides where the others are. */
export function CursorSwitch() {
  const d = useWordsOf(presence)
  const [shown, show] = useShownCursors()
  return (
    <label className={styles.switch}>
      <input type="checkbox" checked={shown} onChange={(event) => show(event.target.checked)} />
      {d.showCursors}
    </label>
  )
}
