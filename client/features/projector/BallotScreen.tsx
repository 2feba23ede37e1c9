import type { Ballot } from '../../../shared/ballot.ts'
import { AskedText } from '../../ui/AskedText.tsx'
import { WouldFollow, WouldRead } from '../../ui/IfAdopted.tsx'
import { Revision } from '../../ui/Revision.tsx'
import { Tally } from '../../ui/Tally.tsx'
import { Turnout } from '../../ui/Turnout.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { useAsked } from '../../ui/useAsked.ts'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { projector } from '../../words/projector.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Fitted } from './Fitted.tsx'
import styles from './Screen.module.css'
import type { Scene } from './scene.ts'

/** A question put to the vote, from its opening to its result: the words it is about, what would follow, and how the vote stands. */
export function BallotScreen({ scene: { text, ballot } }: { scene: Extract<Scene, { kind: 'ballot' }> }) {
  const { lang } = useWords()
  const p = useWordsOf(projector)
  const { question } = ballot
  const { subject, paragraph, amendment, question: sentence } = useAsked(question)
  const placeOf = usePlaces()
  const proposer = useForum(
    (forum) => forum.organizations[amendment?.organizationId ?? '']?.name[lang] ?? null,
  )
  return (
    <>
      <header className={styles.head}>
        <h1>{paragraph ? `${placeOf(paragraph)} · ${subject}` : subject}</h1>
        <span className={styles.quiet}>{proposer ?? <Revision text={text} />}</span>
        <p className={styles.sentence}>{sentence}</p>
      </header>
      <div className={paragraph ? styles.beside : styles.alone}>
        {paragraph && (
          <Fitted>
            <h2 className={styles.absent}>
              <Unseen>{p.textOn}</Unseen>
            </h2>
            <AskedText question={question} large />
            {question.kind === 'adoptAmendment' && ballot.state !== 'announced' && (
              <WouldRead amendmentId={question.amendmentId} />
            )}
          </Fitted>
        )}
        <Standing ballot={ballot} />
      </div>
    </>
  )
}

function Standing({ ballot }: { ballot: Ballot }) {
  const { w } = useWords()
  const p = useWordsOf(projector)
  const { outcomes } = useAsked(ballot.question)
  if (ballot.state === 'announced' && ballot.tally && ballot.outcome) {
    return (
      <Tally
        tally={ballot.tally}
        outcome={ballot.outcome}
        majority={ballot.majority}
        roll={ballot.roll.length}
        said={outcomes[ballot.outcome]}
        large
      />
    )
  }
  return (
    <div className={styles.standing}>
      <p className={styles.strong}>{ballot.state === 'open' ? w.tally.open : w.tally.closed}</p>
      <Turnout voted={ballot.turnout} roll={ballot.roll.length} large />
      <p className={styles.quiet}>
        {ballot.state === 'open' ? w.tally.majorities[ballot.majority] : p.toBeAnnounced}
      </p>
      {ballot.question.kind === 'adoptAmendment' && <WouldFollow amendmentId={ballot.question.amendmentId} />}
    </div>
  )
}
