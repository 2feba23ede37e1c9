import { PENDING } from '../../../shared/amending/amendmentState.ts'
import { isBeingVoted } from '../../../shared/amending/moves.ts'
import { writingOf } from '../../../shared/amending/writing.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useForum } from '../../useForum.ts'
import { useMe, useSeat } from '../../useMe.ts'
import { cards } from '../../words/plenary/cards.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './AmendmentCard.module.css'
import { Sponsoring } from './Sponsoring.tsx'
import { TakeOver } from './TakeOver.tsx'
import { UndoMerger } from './UndoMerger.tsx'
import { Withdraw } from './Withdraw.tsx'

/** What this person can do with an amendment, with the rule's reason where they cannot. */
export function Moves({ amendment }: { amendment: Amendment }) {
  const me = useMe()?.personId ?? ''
  const mine = useSeat()?.organizationId ?? null
  const may = useForum((forum) => ({
    file: whyNotAuthorized(forum, me, 'amendmentFiled') === null,
    write: writingOf(forum, me) !== null,
    sponsor: whyNotAuthorized(forum, me, 'amendmentSponsored') === null,
    withdraw: whyNotAuthorized(forum, me, 'amendmentWithdrawn') === null,
    undo: whyNotAuthorized(forum, me, 'mergerUndone') === null,
  }))
  const { state } = amendment
  const isOwn = amendment.organizationId === mine
  const isPending = PENDING.includes(state)
  return (
    <div className={styles.moves}>
      {may.sponsor && isPending && !isOwn && <Sponsoring amendment={amendment} />}
      {may.write && <Writing amendment={amendment} />}
      {may.file && state === 'withdrawn' && <TakeOver amendment={amendment} />}
      {may.undo && state === 'merged' && <UndoMerger amendment={amendment} />}
      {may.withdraw && isOwn && (isPending || state === 'merged' || state === 'sentBack') && (
        <Withdraw amendment={amendment} />
      )}
    </div>
  )
}

/** The ways into the composer: a sub-amendment, or what was sent back, again. */
function Writing({ amendment }: { amendment: Amendment }) {
  const d = useWordsOf(cards)
  const mine = useSeat()?.organizationId ?? ''
  const { id, parent, paragraph, state, organizationId, sponsors = [] } = amendment
  const { canSub, isTaken } = useForum((forum) => ({
    canSub: !parent && PENDING.includes(state) && !isBeingVoted(forum, amendment),
    isTaken: Object.values(forum.amendments).some((a) => a.from === id && a.state !== 'withdrawn'),
  }))
  const canFileAgain = state === 'sentBack' && !isTaken && [organizationId, ...sponsors].includes(mine)
  return (
    <>
      {canSub && (
        <a className={styles.way} href={`/plenary?amend=${encodeURIComponent(id)}&how=sub`}>
          {d.subAmend}
        </a>
      )}
      {canFileAgain && (
        <a
          className={styles.way}
          href={`/plenary?amend=${encodeURIComponent(paragraph)}&from=${encodeURIComponent(id)}`}
        >
          {d.fileAgain}
        </a>
      )}
    </>
  )
}
