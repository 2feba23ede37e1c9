import { useEffect } from 'react'
import { group } from '../../../words/drafting/group.ts'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import type { Editing } from '../editing.ts'
import { useGroup } from '../group/useGroup.ts'
import styles from './Near.module.css'
import { Near } from './Near.tsx'
import type { OpenMargin } from './openMargin.ts'
import { useMarginView, useTold } from './useMargin.ts'

/** Who wrote the words that somebody has asked about, by key or by pointing; gone with Escape or the next key. [D30] */
export function AuthorTip({ editing, margin }: { editing: Editing; margin: OpenMargin }) {
  const d = useWordsOf(words)
  const { tip } = useMarginView(margin)
  const g = useWordsOf(group)
  const ofGroup = useGroup(margin.draft.sessionId) !== null
  const names = useTold(margin.draft)

  useEffect(() => {
    if (!tip) return
    const since = performance.now()
    const hide = ({ key, timeStamp }: KeyboardEvent) => {
      // Not the key by which it was asked for, which is still on its way.
      if (key !== 'Alt' && timeStamp > since) margin.show({ tip: null })
    }
    addEventListener('keydown', hide)
    return () => removeEventListener('keydown', hide)
  }, [tip, margin])

  const name = tip?.personId ? (names.get(tip.personId) ?? d.somebody) : null
  const begun = ofGroup ? g.beginningWords : d.zeroDraftWords
  const said = name === null ? begun : d.wroteThis({ name })
  return (
    <div role="status">
      {tip && (
        <Near editing={editing} from={tip.pos} to={tip.pos}>
          <span className={styles.tip}>{said}</span>
        </Near>
      )}
    </div>
  )
}
