import { useMemo } from 'react'
import { atIssue } from '../../../shared/amending/atIssue.ts'
import { markedOn } from '../../../shared/amending/markedOn.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useForum } from '../../useForum.ts'
import { cards } from '../../words/plenary/cards.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import SeparateVote from '../dividing/SeparateVote.tsx'
import { Gist } from '../Gist.tsx'
import { TextView } from '../TextView.tsx'
import styles from './AmendmentCard.module.css'
import { Asked } from './Asked.tsx'
import { Moves } from './Moves.tsx'
import { Ties } from './Ties.tsx'
import { WhatIf } from './WhatIf.tsx'
import { Whence } from './Whence.tsx'

/** All there is to know of an amendment, and what this person can do with it. */
export default function AmendmentCard({ amendment }: { amendment: Amendment }) {
  const { w } = useWords()
  const { reason, lang } = amendment
  return (
    <div className={styles.card}>
      <Asked amendment={amendment} />
      <div className={styles.facts}>
        <Whence amendment={amendment} />
        <Ties amendment={amendment} />
      </div>
      <Marks amendment={amendment} />
      {reason !== '' && (
        <p className={styles.reason}>
          {w.floor.filedReason}{' '}
          <bdi lang={lang} dir="auto">
            {reason}
          </bdi>
        </p>
      )}
      <WhatIf amendment={amendment} />
      <Moves amendment={amendment} />
      <SeparateVote paragraph={amendment.paragraph} amendmentId={amendment.id} />
    </div>
  )
}

/** What it does: marked on the words it changes; where those are no more, in its own words. */
function Marks({ amendment }: { amendment: Amendment }) {
  const d = useWordsOf(cards)
  const forum = useForum(({ text, amendments }) => ({ text, amendments }))
  const base = useMemo(() => markedOn(forum, amendment), [forum, amendment])
  const shown = useMemo(() => (base ? atIssue(base, amendment.operations) : []), [base, amendment])
  if (base && shown.length > 0)
    return (
      <div>
        <TextView paragraphs={shown} operations={amendment.operations} {...(amendment.parent && { base })} />
      </div>
    )
  return (
    <p>
      {d.asFiled} <Gist operations={amendment.filed.operations} whole />
    </p>
  )
}
