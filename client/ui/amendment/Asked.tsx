import { isAsked } from '../../../shared/amending/standing.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useForum } from '../../useForum.ts'
import { useSeat } from '../../useMe.ts'
import { cards } from '../../words/plenary/cards.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './AmendmentCard.module.css'

/** That an amendment's proposer asked this person's organization to co-sponsor it. */
export function Asked({ amendment }: { amendment: Amendment }) {
  const { lang } = useWords()
  const d = useWordsOf(cards)
  const mine = useSeat()?.organizationId ?? ''
  const name = useForum((forum) => forum.organizations[amendment.organizationId]?.name[lang] ?? '')
  return isAsked(amendment, mine) ? <p className={styles.asked}>{d.asksYou({ name })}</p> : null
}
