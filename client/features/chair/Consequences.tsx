import { useMemo } from 'react'
import { adoption } from '../../../shared/amending/adoption.ts'
import type { Amendment, Forum } from '../../../shared/forum.ts'
import { entitled } from '../../../shared/person.ts'
import { Fate } from '../../ui/Fate.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useServerTime } from '../../useServerTime.ts'
import { useWords } from '../../words/useWords.ts'
import type { Next } from './agenda.ts'
import styles from './parts.module.css'

/** What would follow from an adoption, what was decided last, and how the forum stands. */
export function Consequences({ next }: { next: Next }) {
  const { w } = useWords()
  const forum = useForum((f) => f)
  const at = useServerTime(5_000)
  const subject = 'amendment' in next ? next.amendment : null
  const last = lastDecided(forum)
  const pending = Object.values(forum.amendments).filter((a) => a.state === 'filed').length
  return (
    <aside className={styles.aside} aria-label={w.chair.aside}>
      {subject && <IfAdopted amendment={subject} />}
      {last && (
        <section>
          <h2 className={styles.caps}>{w.chair.lastDecided}</h2>
          <p>{w.floor.amendment({ number: last.number })}</p>
          <p className={styles.small}>
            <Fate amendment={last} />
          </p>
        </section>
      )}
      <section>
        <h2 className={styles.caps}>{w.chair.meanwhile}</h2>
        <dl className={styles.stats}>
          <dt>{w.chair.entitled}</dt>
          <dd>{entitled(forum).length}</dd>
          <dt>{w.chair.stillPending}</dt>
          <dd>{pending}</dd>
          <dt>{w.chair.clock}</dt>
          <dd>
            <Moment at={at} />
          </dd>
        </dl>
      </section>
    </aside>
  )
}

function IfAdopted({ amendment }: { amendment: Amendment }) {
  const { w } = useWords()
  const placeOf = usePlaces()
  const { text, amendments } = useForum((forum) => ({ text: forum.text, amendments: forum.amendments }))
  const forum = useForum((f) => f)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is adopted depends on text and amendments alone
  const follows = useMemo(() => adoption(forum, amendment.id), [text, amendments, amendment.id])
  const place = placeOf(amendment.paragraph)
  const numbers = (ids: readonly string[]) =>
    ids
      .map((id) => amendments[id]?.number ?? 0)
      .sort((a, b) => a - b)
      .join(', ')
  const fall = new Set(follows.proposedToFall)
  const stay = Object.values(amendments).filter(
    (a) =>
      a.state === 'filed' && a.paragraph === amendment.paragraph && a.id !== amendment.id && !fall.has(a.id),
  )
  const struck = follows.changed.filter((p) => p.struck).length
  return (
    <section>
      <h2 className={styles.caps}>{w.chair.ifAdopted}</h2>
      <ul className={styles.list}>
        <li>
          {w.chair.changes({
            place,
            changed: follows.changed.length - struck,
            struck,
            added: follows.added.length,
          })}
        </li>
        <li className={fall.size > 0 ? styles.warn : ''}>
          {fall.size > 0
            ? w.chair.wouldFall({ n: fall.size, numbers: numbers([...fall]) })
            : w.chair.nothingFalls}
        </li>
        {stay.length > 0 && (
          <li>{w.chair.carriedOver({ n: stay.length, numbers: numbers(stay.map((a) => a.id)) })}</li>
        )}
      </ul>
    </section>
  )
}

function lastDecided(forum: Forum): Amendment | null {
  const ballot = Object.values(forum.ballots)
    .filter((b) => b.announcedSeq !== null)
    .sort((a, b) => (a.announcedSeq ?? 0) - (b.announcedSeq ?? 0))
    .at(-1)
  return ballot?.question.kind === 'adoptAmendment'
    ? (forum.amendments[ballot.question.amendmentId] ?? null)
    : null
}
