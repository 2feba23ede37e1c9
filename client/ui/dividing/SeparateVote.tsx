import { lazy, Suspense, useState } from 'react'
import { baseOf } from '../../../shared/amending/adoption.ts'
import { whyNotBeginDivision } from '../../../shared/amending/dividing.ts'
import { divisionsOf } from '../../../shared/amending/division.ts'
import { choicesIn } from '../../../shared/amending/parts.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Forum } from '../../../shared/forum.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { separateVote } from '../../words/plenary/separateVote.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Button } from '../Button.tsx'
import { usePlaces } from '../usePlaces.ts'
import styles from './Dividing.module.css'

/** Chunks of their own: few ask for it. */
const Asking = lazy(() => import('./Asking.tsx'))
const DivisionCard = lazy(() => import('./DivisionCard.tsx'))

export interface SeparateVoteProps {
  /** The recommendation whose text, or whose amendment, is divided. */
  paragraph: string
  amendmentId?: string | null
}

/** What was asked for about a recommendation's text, or an amendment, and the way to ask for a separate vote on parts. */
export default function SeparateVote({ paragraph, amendmentId = null }: SeparateVoteProps) {
  const d = useWordsOf(separateVote)
  const me = useMe()?.personId ?? ''
  const [isOpen, setOpen] = useState(false)
  const place = usePlaces()(paragraph)
  const number = useForum((forum) => forum.amendments[amendmentId ?? '']?.number ?? null)
  const divisions = useForum((forum) =>
    divisionsOf(forum, { paragraph, amendmentId }).filter(({ state }) => state !== 'withdrawn'),
  )
  const mayAsk = useForum(
    (forum) =>
      whyNotAuthorized(forum, me, 'divisionRequested') === null &&
      whyNotBeginDivision(forum, { paragraph, amendmentId }) === null &&
      hasParts(forum, { paragraph, amendmentId }),
  )
  if (divisions.length === 0 && !mayAsk && !isOpen) return null
  const name = number === null ? place : `${place}, ${d.amendment({ number })}`
  return (
    <div className={styles.here}>
      <Suspense>
        {divisions.map((division) => (
          <DivisionCard key={division.id} division={division} />
        ))}
      </Suspense>
      {mayAsk && (
        <Button aria-label={d.askAt({ place: name })} onPress={() => setOpen(true)}>
          {d.ask}
        </Button>
      )}
      {isOpen && (
        <Suspense fallback={<p role="status">{d.opening}</p>}>
          <Asking
            paragraph={paragraph}
            amendmentId={amendmentId}
            name={name}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  )
}

/** Whether there is anything to be told apart: an amendment that does one thing has no parts. */
function hasParts(forum: Forum, { paragraph, amendmentId }: Required<SeparateVoteProps>): boolean {
  const amendment = amendmentId === null ? undefined : forum.amendments[amendmentId]
  if (amendment) return choicesIn(baseOf(forum, amendment), amendment.operations).length > 1
  const head = forum.text?.paragraphs.find((p) => p.id === paragraph)
  return head !== undefined && head.kind !== 'heading' && !head.struck
}
