import { Notice } from '../../ui/Notice.tsx'
import { useForum } from '../../useForum.ts'
import { desk } from '../../words/chair/desk.ts'
import { record } from '../../words/record.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Admitting } from './Admitting.tsx'
import { Announcing } from './Announcing.tsx'
import type { Item } from './agenda.ts'
import { Closing } from './Closing.tsx'
import { Consensus } from './Consensus.tsx'
import { Dividing } from './Dividing.tsx'
import { Falls } from './Falls.tsx'
import { Leaving } from './Leaving.tsx'
import type { Next } from './next.ts'
import { OnAmendment } from './OnAmendment.tsx'
import { Reconsidering } from './Reconsidering.tsx'
import { Reordering } from './Reordering.tsx'
import { Taking } from './Taking.tsx'
import { WaitingForGroup } from './WaitingForGroup.tsx'
import { WholeText } from './WholeText.tsx'

/** What is on the floor, and the one button for what comes next. */
export function NextAct({ next, agenda, onDone }: { next: Next; agenda: readonly Item[]; onDone(): void }) {
  const { w } = useWords()
  const r = useWordsOf(record)
  const c = useWordsOf(desk)
  const { decision, frozen } = useForum((forum) => ({ decision: forum.decision, frozen: forum.frozen }))
  switch (next.kind) {
    case 'waitForText':
      return (
        <>
          <h1>{c.waitTitle}</h1>
          <p>{c.wait}</p>
        </>
      )
    case 'take':
      return <Taking key={next.paragraph} paragraph={next.paragraph} />
    case 'openBallot':
      return <OnAmendment key={next.amendment.id} amendment={next.amendment} onDone={onDone} />
    case 'closeBallot':
      return <Closing key={next.ballotId} ballotId={next.ballotId} />
    case 'announce':
      return <Announcing key={next.ballotId} ballotId={next.ballotId} onDone={onDone} />
    case 'confirmFalls':
      return <Falls falling={next.falling} />
    case 'admit':
      return <Admitting key={next.amendment.id} amendment={next.amendment} onDone={onDone} />
    case 'division':
      return <Dividing key={next.division.id} division={next.division} onDone={onDone} />
    case 'reorder': {
      const item = agenda.find(({ head }) => head.id === next.paragraph)
      return item ? <Reordering key={next.paragraph} item={item} onDone={onDone} /> : null
    }
    case 'reconsider':
      return <Reconsidering key={next.amendmentId} amendmentId={next.amendmentId} onDone={onDone} />
    case 'leave':
      return <Leaving waiting={next.waiting} onDone={onDone} />
    case 'awaitGroup':
      return <WaitingForGroup group={next.group} />
    case 'decideText':
      return <WholeText />
    case 'concludeConsensus':
      return <Consensus />
    case 'decided':
      return (
        <>
          <h1>{c.decidedTitle}</h1>
          {decision && (
            <Notice tone={decision.outcome === 'adopted' ? 'good' : 'info'}>
              {w.floor.decided[decision.outcome][decision.how]}
            </Notice>
          )}
          <p>{frozen ? r.frozen : c.decidedNext}</p>
        </>
      )
  }
}
