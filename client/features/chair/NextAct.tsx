import { Notice } from '../../ui/Notice.tsx'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import { Announcing } from './Announcing.tsx'
import type { Next } from './agenda.ts'
import { Closing } from './Closing.tsx'
import { Consensus } from './Consensus.tsx'
import { Falls } from './Falls.tsx'
import { Opening } from './Opening.tsx'
import { Taking } from './Taking.tsx'
import { WholeText } from './WholeText.tsx'

/** What is on the floor, and the one button for what comes next. */
export function NextAct({ next, onDone }: { next: Next; onDone(): void }) {
  const { w } = useWords()
  const { decision, frozen } = useForum((forum) => ({ decision: forum.decision, frozen: forum.frozen }))
  switch (next.kind) {
    case 'waitForText':
      return (
        <>
          <h1>{w.chair.waitTitle}</h1>
          <p>{w.chair.wait}</p>
        </>
      )
    case 'take':
      return <Taking key={next.paragraph} paragraph={next.paragraph} />
    case 'openBallot':
      return <Opening key={next.amendment.id} amendment={next.amendment} onDone={onDone} />
    case 'closeBallot':
      return <Closing key={next.ballotId} ballotId={next.ballotId} />
    case 'announce':
      return <Announcing key={next.ballotId} ballotId={next.ballotId} onDone={onDone} />
    case 'confirmFalls':
      return <Falls falling={next.falling} />
    case 'decideText':
      return <WholeText />
    case 'concludeConsensus':
      return <Consensus />
    case 'decided':
      return (
        <>
          <h1>{w.chair.decidedTitle}</h1>
          {decision && (
            <Notice tone={decision.outcome === 'adopted' ? 'good' : 'info'}>
              {w.floor.decided[decision.outcome][decision.how]}
            </Notice>
          )}
          <p>{frozen ? w.record.frozen : w.chair.decidedNext}</p>
        </>
      )
  }
}
