import type { ReactNode } from 'react'
import { markedOn } from '../../../shared/amending/markedOn.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { inOrder } from '../../../shared/tabled.ts'
import { useForum } from '../../useForum.ts'
import { cards } from '../../words/plenary/cards.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { causeOf } from '../causeOf.ts'
import styles from './AmendmentCard.module.css'

/** What an amendment has to do with others, and why it stands where it stands. */
export function Ties({ amendment }: { amendment: Amendment }) {
  const { w } = useWords()
  const d = useWordsOf(cards)
  const { amendments } = useForum((forum) => ({ amendments: forum.amendments }))
  const isMarked = useForum((forum) => markedOn(forum, amendment) !== null)
  const cause = useForum((forum) => causeOf(forum, amendment))
  const { parent, from, into, state, note, because } = amendment
  const of = (id: string | null | undefined) => (id ? amendments[id] : undefined)
  const all = useForum(inOrder)
  const merged = all.filter((a) => a.into === amendment.id && a.state === 'merged')
  const numbers = merged.map((a) => a.number).join(', ')
  const after = all.find((a) => a.from === amendment.id && a.state !== 'withdrawn')
  return (
    <>
      <Tie to={of(parent)}>{(number) => (isMarked ? d.onParent : d.ofParent)({ number })}</Tie>
      <Tie to={of(from)}>{(number) => d.takesPlaceOf({ number })}</Tie>
      <Tie to={after}>{(number) => d.takenOverAs({ number })}</Tie>
      {state === 'merged' && <Tie to={of(into)}>{(number) => d.votedWith({ number })}</Tie>}
      {merged.length > 0 && <p>{(merged.length === 1 ? d.decides : d.decidesSeveral)({ numbers })}</p>}
      {(state === 'fell' || state === 'proposedToFall') && (
        <Tie to={of(because)}>{() => sentence(w.amendments.states[state](cause))}</Tie>
      )}
      {note && (state === 'inadmissible' || state === 'sentBack' || state === 'notTakenUp') && (
        <p className={styles.note}>
          {d.notes[state]} <bdi dir="auto">{note}</bdi>
        </p>
      )}
    </>
  )
}

/** A sentence about another amendment, which leads to it. */
function Tie({ to, children }: { to: Amendment | undefined; children: (number: number) => ReactNode }) {
  if (!to) return null
  return (
    <p>
      <a href={`/plenary#amendment-${to.id}`}>{children(to.number)}</a>
    </p>
  )
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
