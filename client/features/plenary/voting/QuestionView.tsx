import type { Ballot } from '../../../../shared/ballot.ts'
import { TextView } from '../../../ui/TextView.tsx'
import { usePlaces } from '../../../ui/usePlaces.ts'
import { useForum } from '../../../useForum.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './BallotCard.module.css'
import type { Asked } from './useQuestion.ts'

/** What is put to the vote, word for word, with the change marked, who proposes it and what would fall. */
export function QuestionView({ ballot, asked }: { ballot: Ballot; asked: Asked }) {
  const { w, lang } = useWords()
  const { question } = ballot
  const amendment = useForum((forum) =>
    question.kind === 'adoptAmendment' ? (forum.amendments[question.amendmentId] ?? null) : null,
  )
  const place = usePlaces()
  const proposer = useForum((forum) =>
    amendment ? (forum.organizations[amendment.organizationId]?.name[lang] ?? '') : '',
  )
  return (
    <>
      <p className={styles.kicker}>
        {amendment
          ? `${w.floor.amendment({ number: amendment.number })} · ${place(amendment.paragraph)}`
          : w.floor.wholeText}
      </p>
      <h2 className={styles.question}>
        {amendment ? w.vote.askAmendment({ number: amendment.number }) : w.vote.askText}
      </h2>
      {amendment ? (
        <div className={styles.quote}>
          <TextView paragraphs={asked.paragraphs} operations={amendment.operations} />
        </div>
      ) : (
        <p>
          <a href="#text">{w.floor.readText}</a>
        </p>
      )}
      <p className={styles.small}>
        {amendment &&
          `${w.vote.proposedBy({ name: proposer })} · ${w.vote.falls({ numbers: asked.falls.map(String) })} · `}
        {w.tally.majorities[ballot.majority]}
        {ballot.recorded && ` · ${w.vote.recordedVote}`}
      </p>
      <p className={styles.turnout}>{w.vote.open({ voted: ballot.turnout, roll: ballot.roll.length })}</p>
    </>
  )
}
