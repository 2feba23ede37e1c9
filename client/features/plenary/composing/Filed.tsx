import { useEffect, useRef } from 'react'
import { baseOf } from '../../../../shared/amending/adoption.ts'
import { fits } from '../../../../shared/amending/amendment.ts'
import { atIssue } from '../../../../shared/amending/atIssue.ts'
import { sponsorsNeeded } from '../../../../shared/amending/sponsors.ts'
import { Button } from '../../../ui/Button.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { Sign } from '../../../ui/Sign.tsx'
import { TextView } from '../../../ui/TextView.tsx'
import { useForum } from '../../../useForum.ts'
import { composing } from '../../../words/plenary/composing.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import styles from './Filed.module.css'
import type { Filed as Answer } from './filing.ts'
import { VoteCall } from './VoteCall.tsx'

/** What the server says once the amendment is on record: its number, what it waits for, what it clashes with. */
export function Filed({ filed, onClose }: { filed: Answer; onClose(): void }) {
  const d = useWordsOf(composing)
  const { amendmentId, number, clashes, at } = filed
  const amendment = useForum((forum) => forum.amendments[amendmentId])
  const needed = useForum(sponsorsNeeded)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const isOral = amendment?.way === 'oral'
  return (
    <div className={styles.filed}>
      <VoteCall onGo={onClose} />
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        <Sign of="yes" /> {d.filed({ number })}
      </h1>
      <p className={styles.small}>
        <Moment at={at} /> {d.filedAt}
      </p>
      {amendment?.state === 'awaitingSponsors' && <p>{d.filedState.awaitingSponsors({ needed })}</p>}
      {amendment?.state === 'awaitingChair' && !isOral && <p>{d.filedState.awaitingChair()}</p>}
      {isOral && <ReadBack amendmentId={amendmentId} />}
      <p>{clashes.length === 0 ? d.noClashes : d.clashes({ numbers: clashes })}</p>
      {!isOral && <p>{d.filedHow}</p>}
      <Button look="primary" wide onPress={onClose}>
        {d.back}
      </Button>
    </div>
  )
}

/** What was typed while it was spoken, in the size in which it is read to the hall. [T13] */
function ReadBack({ amendmentId }: { amendmentId: string }) {
  const { lang } = useWords()
  const d = useWordsOf(composing)
  const forum = useForum((all) => all)
  const amendment = forum.amendments[amendmentId]
  if (!amendment) return null
  const base = baseOf(forum, amendment)
  const { operations } = amendment
  return (
    <div className={styles.readBack}>
      <p className={styles.call}>
        <b>{d.readBack}</b>
      </p>
      <p>{forum.organizations[amendment.organizationId]?.name[lang]}</p>
      {fits(base, operations) && (
        <TextView large paragraphs={atIssue(base, operations)} operations={operations} />
      )}
    </div>
  )
}
