import { memo } from 'react'
import type { Thread } from '../../../../shared/draft/margin.ts'
import type { Lang } from '../../../../shared/paragraph.ts'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { Acts } from './Acts.tsx'
import styles from './Card.module.css'
import { Marks } from './Marks.tsx'
import type { OpenMargin } from './openMargin.ts'
import { Quote, short } from './Quote.tsx'
import { openingRemark, Replies } from './Remarks.tsx'
import { RemarkWords, Speaker } from './RemarkView.tsx'
import type { Names } from './useNames.ts'

/** How a card stands: among the others, and to its words. */
export interface CardLook {
  isActive: boolean
  /** It mentions whoever reads this and waits for their answer. */
  isWaiting: boolean
  isGone: boolean
  /** Where it does not stand beside its words. */
  showsQuote: boolean
  /** Somebody here is writing an answer in it. */
  isReplying: boolean
}

interface CardProps {
  thread: Thread
  margin: OpenMargin
  names: Names
  look: CardLook
  /** Of the draft. */
  lang: Lang
}

/** A thread of the margin: who said what and when, the marked wording if one is proposed, and what can be done. [D29] */
export const Card = memo(function Card({ thread, margin, names, look, lang }: CardProps) {
  const { isActive, isWaiting, isGone, showsQuote, isReplying } = look
  const d = useWordsOf(words)
  const { id, anchor, by, at, proposal, resolved } = thread
  const of = { name: names.nameOf(by), words: short(anchor.words) }
  const opening = openingRemark(thread)
  return (
    <article
      className={styles.card}
      data-card={id}
      data-active={isActive}
      data-kind={proposal ? 'wording' : 'comment'}
      tabIndex={-1}
      aria-label={proposal ? d.wordingBy(of) : d.commentBy(of)}
      aria-current={isActive || undefined}
      onClickCapture={() => margin.activate(id)}
    >
      {isWaiting && <p className={styles.waiting}>{d.mentionsYou}</p>}
      {proposal && <p className={styles.what}>{d.proposed}</p>}
      <Speaker by={by} at={at} names={names} />
      {isGone && <p className={styles.gone}>{d.gone}</p>}
      {(showsQuote || isGone) && (
        <Quote
          id={id}
          words={anchor.words}
          margin={margin}
          lang={lang}
          isGone={isGone || resolved !== null}
        />
      )}
      {proposal && <Marks words={anchor.words} wording={proposal.wording} lang={lang} />}
      {opening && <RemarkWords remark={opening} names={names} />}
      <Replies thread={thread} names={names} isActive={isActive} />
      <Acts thread={thread} margin={margin} names={names} isActive={isActive} isReplying={isReplying} />
    </article>
  )
}, alike)

/** What happens in the text or in another card is nothing to this one. */
function alike(a: CardProps, b: CardProps): boolean {
  return (
    a.thread === b.thread &&
    a.margin === b.margin &&
    a.names === b.names &&
    a.lang === b.lang &&
    JSON.stringify(a.look) === JSON.stringify(b.look)
  )
}
