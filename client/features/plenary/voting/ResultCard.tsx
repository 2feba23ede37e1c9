import type { Ballot } from '../../../../shared/ballot.ts'
import type { Amendment } from '../../../../shared/forum.ts'
import type { Outcome } from '../../../../shared/majority.ts'
import { withSubparagraphs } from '../../../../shared/paragraph.ts'
import type { Question } from '../../../../shared/question.ts'
import { inOrder } from '../../../../shared/tabled.ts'
import { Sign } from '../../../ui/Sign.tsx'
import { Tally } from '../../../ui/Tally.tsx'
import { TextView } from '../../../ui/TextView.tsx'
import { useAsked } from '../../../ui/useAsked.ts'
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
  const words = useAsked(question)
  const { amendment, paragraph } = words
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
        {words.subject}
        {paragraph && ` · ${place(paragraph)}`}
      </p>
      <h2 className={styles.question}>{words.results[outcome]}</h2>
      <div className={styles.result}>
        <Tally
          tally={tally}
          majority={ballot.majority}
          outcome={outcome}
          roll={ballot.roll.length}
          said={words.outcomes[outcome]}
        />
      </div>
      <OwnPaper ballot={ballot} />
      {falling !== '' && <p>{w.vote.falling({ numbers: falling })}</p>}
      {paragraph && (
        <>
          <h3 className={styles.reads}>
            {changesText(question, amendment, outcome) ? w.vote.nowReads : w.vote.stillReads}
          </h3>
          <div className={styles.quote}>
            <TextView paragraphs={withSubparagraphs(paragraphs, paragraph)} />
          </div>
        </>
      )}
      <Papers ballot={ballot} />
    </>
  )
}

/** A sub-amendment changes its parent, a motion nothing, and the parts of the text go only with the vote on the whole. */
function changesText({ kind }: Question, amendment: Amendment | null, outcome: Outcome): boolean {
  if (kind === 'partsAsWhole') return true
  return outcome === 'carried' && kind !== 'divide' && kind !== 'retainPart' && !amendment?.parent
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
