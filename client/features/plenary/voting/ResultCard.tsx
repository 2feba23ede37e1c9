import type { Ballot } from '../../../../shared/ballot.ts'
import { withSubparagraphs } from '../../../../shared/paragraph.ts'
import { inOrder } from '../../../../shared/tabled.ts'
import { Sign } from '../../../ui/Sign.tsx'
import { Tally } from '../../../ui/Tally.tsx'
import { TextView } from '../../../ui/TextView.tsx'
import { usePlaces } from '../../../ui/usePlaces.ts'
import { useForum } from '../../../useForum.ts'
import { useMe, useSeat } from '../../../useMe.ts'
import { useWords } from '../../../words/useWords.ts'
import styles from './BallotCard.module.css'
import { useVote } from './useVote.ts'

/** A result that has been announced: what it means in words, the counts, and the paragraph as it now reads. */
export function ResultCard({ ballot }: { ballot: Ballot }) {
  const { w } = useWords()
  const place = usePlaces()
  const { question, tally, outcome } = ballot
  const amendment = useForum((forum) =>
    question.kind === 'adoptAmendment' ? (forum.amendments[question.amendmentId] ?? null) : null,
  )
  const paragraphs = useForum((forum) => forum.text?.paragraphs ?? [])
  const falling = useForum((forum) =>
    inOrder(forum)
      .filter((a) => amendment && a.because === amendment.id)
      .map((a) => a.number)
      .join(', '),
  )
  if (!tally || !outcome) return null
  return (
    <>
      <p className={styles.kicker}>
        {amendment
          ? `${w.floor.amendment({ number: amendment.number })} · ${place(amendment.paragraph)}`
          : w.floor.wholeText}
      </p>
      <h2 className={styles.question}>
        {amendment
          ? w.vote.result.amendment[outcome]({ number: amendment.number })
          : w.vote.result.text[outcome]}
      </h2>
      <div className={styles.result}>
        <Tally tally={tally} majority={ballot.majority} outcome={outcome} roll={ballot.roll.length} />
      </div>
      <OwnPaper ballot={ballot} />
      {falling !== '' && <p>{w.vote.falling({ numbers: falling })}</p>}
      {amendment && (
        <>
          <h3 className={styles.reads}>{outcome === 'carried' ? w.vote.nowReads : w.vote.stillReads}</h3>
          <div className={styles.quote}>
            <TextView paragraphs={withSubparagraphs(paragraphs, amendment.paragraph)} />
          </div>
        </>
      )}
      <Papers ballot={ballot} />
    </>
  )
}

/** For those who voted from this page: that their paper is among those published, and as what. */
function OwnPaper({ ballot }: { ballot: Ballot }) {
  const me = useMe()
  const organizationId = useSeat()?.organizationId
  if (!me || !organizationId || !ballot.voted[organizationId]) return null
  return <Found ballot={ballot} voter={{ personId: me.personId, organizationId }} />
}

function Found({ ballot, voter }: { ballot: Ballot; voter: { personId: string; organizationId: string } }) {
  const { w } = useWords()
  const { hand } = useVote(ballot.id, voter)
  const mark = ballot.recorded ? voter.organizationId : hand.paper?.receipt
  const own = ballot.papers.find((paper) => paper.mark === mark)
  if (!own) return null
  return (
    <p>
      <Sign of="yes" /> {w.vote.inList({ choice: w.vote.choices[own.choice] })}{' '}
      {!ballot.recorded && <bdi dir="ltr">{own.mark}</bdi>}
    </p>
  )
}

function Papers({ ballot }: { ballot: Ballot }) {
  const { w, lang } = useWords()
  const organizations = useForum((forum) => forum.organizations)
  if (ballot.papers.length === 0) return null
  return (
    <details className={styles.papers}>
      <summary>{ballot.recorded ? w.vote.papers.recorded : w.vote.papers.receipts}</summary>
      <ul>
        {ballot.papers.map(({ mark, choice }) => (
          <li key={mark} className={styles.paper}>
            {ballot.recorded ? (
              <span>{organizations[mark]?.name[lang] ?? mark}</span>
            ) : (
              <bdi dir="ltr">{mark}</bdi>
            )}
            <span>{w.vote.choices[choice]}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
