import { atIssue } from '../../../shared/amending/atIssue.ts'
import { markedAfter } from '../../../shared/amending/marksAfter.ts'
import type { Ballot } from '../../../shared/ballot.ts'
import type { Amendment, TabledText } from '../../../shared/forum.ts'
import { ParagraphView } from '../../ui/ParagraphView.tsx'
import { Revision } from '../../ui/Revision.tsx'
import { Tally } from '../../ui/Tally.tsx'
import { TextView } from '../../ui/TextView.tsx'
import { Turnout } from '../../ui/Turnout.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { useNumbering } from '../../ui/useNumbering.ts'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import { Fitted } from './Fitted.tsx'
import styles from './Screen.module.css'
import type { Scene } from './scene.ts'

/** A question put to the vote, from its opening to its result: the text it is about, and how the vote stands. */
export function BallotScreen({ scene }: { scene: Extract<Scene, { kind: 'ballot' }> }) {
  const { w, lang } = useWords()
  const { text, ballot, amendment } = scene
  const placeOf = usePlaces()
  const proposer = useForum(
    (forum) => forum.organizations[amendment?.organizationId ?? '']?.name[lang] ?? null,
  )
  return (
    <>
      <header className={styles.head}>
        <h1>
          {amendment
            ? `${placeOf(amendment.paragraph)} · ${w.floor.amendment({ number: amendment.number })}`
            : w.floor.wholeText}
        </h1>
        <span className={styles.quiet}>{proposer ?? <Revision text={text} />}</span>
      </header>
      <div className={amendment ? styles.beside : styles.alone}>
        {amendment && (
          <Fitted>
            <h2 className={styles.absent}>
              <Unseen>{w.projector.textOn}</Unseen>
            </h2>
            <Question text={text} amendment={amendment} />
          </Fitted>
        )}
        <Standing ballot={ballot} />
      </div>
    </>
  )
}

function Question({ text, amendment }: { text: TabledText; amendment: Amendment }) {
  const { labels, firstNotes } = useNumbering()
  const paragraphs = atIssue(text.paragraphs, amendment.operations)
  if (amendment.state !== 'adopted') {
    return <TextView paragraphs={paragraphs} operations={amendment.operations} large />
  }
  return markedAfter(paragraphs, amendment.operations).map((one) => (
    <ParagraphView
      key={one.paragraph.id}
      marked={one}
      label={labels[one.paragraph.id] ?? ''}
      firstNote={firstNotes[one.paragraph.id] ?? 1}
      large
    />
  ))
}

function Standing({ ballot }: { ballot: Ballot }) {
  const { w } = useWords()
  if (ballot.state === 'announced' && ballot.tally && ballot.outcome) {
    return (
      <Tally
        tally={ballot.tally}
        outcome={ballot.outcome}
        majority={ballot.majority}
        roll={ballot.roll.length}
        large
      />
    )
  }
  return (
    <div className={styles.standing}>
      <p className={styles.strong}>{ballot.state === 'open' ? w.tally.open : w.tally.closed}</p>
      <Turnout voted={ballot.turnout} roll={ballot.roll.length} large />
      <p className={styles.quiet}>
        {ballot.state === 'open' ? w.tally.majorities[ballot.majority] : w.projector.toBeAnnounced}
      </p>
    </div>
  )
}
