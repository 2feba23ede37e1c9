import type { Amendment, Forum } from '../../../shared/forum.ts'
import { entitled } from '../../../shared/person.ts'
import { Button } from '../../ui/Button.tsx'
import { Fate } from '../../ui/Fate.tsx'
import { IfAdopted } from '../../ui/IfAdopted.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { useForum } from '../../useForum.ts'
import { useServerTime } from '../../useServerTime.ts'
import { desk } from '../../words/chair/desk.ts'
import { chair } from '../../words/chair.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import Corrections from './Corrections.tsx'
import type { Chosen, Next } from './next.ts'
import styles from './parts.module.css'
import { Refer } from './Refer.tsx'

/** What would follow from an adoption, what was decided last, and how the forum stands. */
export function Consequences({ next, onChoose }: { next: Next; onChoose(chosen: Chosen): void }) {
  const c = useWordsOf(desk)
  const at = useServerTime(5_000)
  const subject = subjectOf(next)
  const { roll, pending } = useForum((forum) => ({
    roll: entitled(forum).length,
    pending: Object.values(forum.amendments).filter((a) => a.state === 'filed').length,
  }))
  return (
    <aside className={styles.aside} aria-label={c.aside}>
      {subject && <IfAdopted amendmentId={subject} />}
      <Corrections />
      <LastDecided onChoose={onChoose} />
      <Groups />
      <section>
        <h2 className={styles.caps}>{c.meanwhile}</h2>
        <dl className={styles.stats}>
          <dt>{c.entitled}</dt>
          <dd>{roll}</dd>
          <dt>{c.stillPending}</dt>
          <dd>{pending}</dd>
          <dt>{c.clock}</dt>
          <dd>
            <Moment at={at} />
          </dd>
        </dl>
      </section>
    </aside>
  )
}

/** What can be decided again: the text as a whole once it is decided, before that the last amendment. */
function LastDecided({ onChoose }: { onChoose(chosen: Chosen): void }) {
  const { w } = useWords()
  const c = useWordsOf(desk)
  const d = useWordsOf(chair)
  const { last, decision, frozen } = useForum((forum) => ({
    last: lastDecided(forum),
    decision: forum.decision,
    frozen: forum.frozen,
  }))
  if (!last && !decision) return null
  return (
    <section>
      <h2 className={styles.caps}>{c.lastDecided}</h2>
      {decision ? (
        <p>{w.floor.decided[decision.outcome][decision.how]}</p>
      ) : (
        last && (
          <>
            <p>{w.floor.amendment({ number: last.number })}</p>
            <p className={styles.small}>
              <Fate amendment={last} />
            </p>
          </>
        )
      )}
      {!frozen && (
        <Button
          onPress={() => onChoose({ kind: 'reconsider', amendmentId: decision ? null : (last?.id ?? null) })}
        >
          {d.reconsider}
        </Button>
      )}
    </section>
  )
}

/** The way of the recommendation on the floor to a contact group, and the groups at work on any. */
function Groups() {
  const d = useWordsOf(chair)
  const aside = useForum(({ floor, contactGroups = {}, decision, frozen }) => {
    const working = Object.values(contactGroups).filter((group) => group.state === 'working')
    const here = floor.paragraph && !decision && !frozen ? [floor.paragraph] : []
    return [...new Set([...here, ...working.map((group) => group.paragraph)])]
  })
  if (aside.length === 0) return null
  return (
    <section className={styles.falls}>
      <h2 className={styles.caps}>{d.groups}</h2>
      {aside.map((paragraph) => (
        <Refer key={paragraph} paragraph={paragraph} />
      ))}
    </section>
  )
}

function subjectOf(next: Next): string | null {
  switch (next.kind) {
    case 'take':
    case 'admit':
    case 'openBallot':
      return next.amendment?.id ?? null
    case 'closeBallot':
    case 'announce':
      return next.question.kind === 'adoptAmendment' ? next.question.amendmentId : null
    default:
      return null
  }
}

/** The amendment that the plenary last adopted or rejected, and has not reopened since. */
function lastDecided({ amendments, ballots }: Forum): Amendment | null {
  const seqOf = ({ ballotId }: Amendment) => ballots[ballotId ?? '']?.announcedSeq ?? -1
  const decided = Object.values(amendments)
    .filter((a) => ['adopted', 'adoptedAsAmended', 'rejected'].includes(a.state) && a.ballotId !== null)
    .sort((a, b) => seqOf(a) - seqOf(b))
  return decided.at(-1) ?? null
}
