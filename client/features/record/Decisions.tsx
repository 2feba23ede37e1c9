import type { Ballot } from '../../../shared/ballot.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Tally } from '../../ui/Tally.tsx'
import { useForum } from '../../useForum.ts'
import { record } from '../../words/record.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './RecordPage.module.css'

/** Every decision announced, in order, with its tally and, as the vote was, names or receipts. */
export function Decisions() {
  const { w, lang } = useWords()
  const r = useWordsOf(record)
  const { ballots, consensus, organizations } = useForum((forum) => ({
    ballots: forum.ballots,
    consensus: forum.consensus,
    organizations: forum.organizations,
  }))
  const announced = Object.values(ballots)
    .filter((b) => b.state === 'announced')
    .sort((a, b) => a.number - b.number)
  return (
    <section>
      <h2>{r.decisions}</h2>
      {announced.length === 0 && !consensus && <p>{r.noDecisions}</p>}
      <ol className={styles.decisions}>
        {announced.map((ballot) => (
          <Decision key={ballot.id} ballot={ballot} />
        ))}
        {consensus && consensus.state !== 'open' && (
          <li className={styles.decision}>
            <h3>{r.consensus}</h3>
            <p>{consensus.state === 'adopted' ? w.floor.decided.adopted.consensus : r.consensusObjected}</p>
            <ul>
              {consensus.objections.map(({ organizationId, reason }) => (
                <li key={organizationId}>
                  {organizations[organizationId]?.name[lang]}
                  {reason !== '' && <bdi> – {reason}</bdi>}
                </li>
              ))}
            </ul>
          </li>
        )}
      </ol>
    </section>
  )
}

function Decision({ ballot }: { ballot: Ballot }) {
  const { w, lang } = useWords()
  const r = useWordsOf(record)
  const { question } = ballot
  const number = useForum((forum) =>
    question.kind === 'adoptAmendment' ? (forum.amendments[question.amendmentId]?.number ?? 0) : null,
  )
  const organizations = useForum((forum) => forum.organizations)
  if (!ballot.tally || !ballot.outcome) return null
  return (
    <li id={`decision-${ballot.number}`} className={styles.decision}>
      <h3>
        {r.ballot({ number: ballot.number })}
        {' · '}
        {number === null ? w.floor.wholeText : w.floor.amendment({ number })}
      </h3>
      {ballot.announcedAt && (
        <p className={styles.small}>
          <Moment at={ballot.announcedAt} /> · {r.entry({ seq: ballot.announcedSeq ?? 0 })}
        </p>
      )}
      <Tally
        tally={ballot.tally}
        outcome={ballot.outcome}
        majority={ballot.majority}
        roll={ballot.roll.length}
      />
      <details>
        <summary>{ballot.recorded ? r.byName : r.byReceipt}</summary>
        <ul className={styles.papers}>
          {ballot.papers.map(({ mark, choice }) => (
            <li key={mark}>
              <bdi>{ballot.recorded ? (organizations[mark]?.name[lang] ?? mark) : mark}</bdi>
              <span>{w.tally.choices[choice]}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}
