import { lazy, Suspense } from 'react'
import { sponsorsOf } from '../../../../shared/amending/sponsors.ts'
import type { Ballot } from '../../../../shared/ballot.ts'
import { AskedText } from '../../../ui/AskedText.tsx'
import { Boundary } from '../../../ui/Boundary.tsx'
import { useAsked } from '../../../ui/useAsked.ts'
import { usePlaces } from '../../../ui/usePlaces.ts'
import { useForum } from '../../../useForum.ts'
import { asked } from '../../../words/asked.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import styles from './BallotCard.module.css'

/** Its own chunk: only who looks at an open vote on an amendment needs it, and nobody who votes waits for it. */
const IfAdopted = lazy(async () => ({ default: (await import('../../../ui/IfAdopted.tsx')).IfAdoptedBrief }))

/** What is put to the vote, word for word, with the words at issue marked, who proposes it and what would follow. */
export function QuestionView({ ballot }: { ballot: Ballot }) {
  const { w } = useWords()
  const { question } = ballot
  const d = useWordsOf(asked)
  const words = useAsked(question)
  const place = usePlaces()
  return (
    <>
      <p className={styles.kicker}>
        {words.subject}
        {words.paragraph && ` · ${place(words.paragraph)}`}
      </p>
      <h2 className={styles.question}>{words.question}</h2>
      {words.paragraph ? (
        <div className={styles.quote}>
          <AskedText question={question} />
        </div>
      ) : (
        <p>
          <a href="#text">{w.floor.readText}</a>
        </p>
      )}
      {question.kind === 'adoptAmendment' && (
        <>
          <ProposedBy amendmentId={question.amendmentId} />
          <Boundary instead={<p className={styles.small}>{d.notFetched}</p>}>
            <Suspense fallback={<div className={styles.coming} />}>
              <IfAdopted amendmentId={question.amendmentId} />
            </Suspense>
          </Boundary>
        </>
      )}
      <p className={styles.small}>
        {w.tally.majorities[ballot.majority]}
        {ballot.recorded && ` · ${w.vote.recordedVote}`}
      </p>
      <p className={styles.turnout}>{w.vote.open({ voted: ballot.turnout, roll: ballot.roll.length })}</p>
    </>
  )
}

function ProposedBy({ amendmentId }: { amendmentId: string }) {
  const d = useWordsOf(asked)
  const { lang } = useWords()
  const names = useForum((forum) => {
    const amendment = forum.amendments[amendmentId]
    if (!amendment) return []
    const all = [...new Set([amendment.organizationId, ...sponsorsOf(forum, amendment)])]
    return all.map((id) => forum.organizations[id]?.name[lang] ?? '')
  })
  return <p className={styles.small}>{d.proposedBy({ names })}</p>
}
