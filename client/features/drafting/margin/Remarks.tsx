import { Fragment, useState } from 'react'
import type { Thread } from '../../../../shared/draft/margin.ts'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Card.module.css'
import { RemarkWords, Speaker } from './RemarkView.tsx'
import type { Names } from './useNames.ts'

/** So many replies are shown of a thread that nobody has opened. */
const FEW = 2

/** What was said in a thread after its beginning: the last of it, and all of it on demand. */
export function Replies({ thread, names, isActive }: { thread: Thread; names: Names; isActive: boolean }) {
  const d = useWordsOf(words)
  const [all, setAll] = useState(false)
  const replies = repliesOf(thread)
  const hidden = all || isActive ? 0 : Math.max(0, replies.length - FEW)
  return (
    <>
      {hidden > 0 && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {d.more({ n: hidden })}
        </button>
      )}
      {replies.slice(hidden).map((remark, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: remarks are only ever added, at the end
        <Fragment key={hidden + i}>
          <Speaker by={remark.by} at={remark.at} names={names} />
          <RemarkWords remark={remark} names={names} />
        </Fragment>
      ))}
    </>
  )
}

/** Words said with the beginning of the thread stand under its speaker; a proposed wording may have none. */
export function openingRemark({ by, at, remarks: [first] }: Thread) {
  return first && first.by === by && first.at === at ? first : null
}

function repliesOf(thread: Thread) {
  return thread.remarks.slice(openingRemark(thread) ? 1 : 0)
}
