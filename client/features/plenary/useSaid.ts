import type { Forum } from '../../../shared/forum.ts'
import type { Question } from '../../../shared/question.ts'
import { type InWords, useAsked } from '../../ui/useAsked.ts'
import { useForum } from '../../useForum.ts'
import type { Words } from '../../words/en.ts'
import { useWords } from '../../words/useWords.ts'

const TEXT: Question = { kind: 'adoptText' }

/** One sentence about what is on the floor, for the screen reader. Not touched by turnout or clocks. */
export function useSaid(): string {
  const { w } = useWords()
  const question = useForum(({ floor, ballots }) => ballots[floor.ballotId ?? '']?.question ?? TEXT)
  const asked = useAsked(question)
  return useForum((forum) => sentenceOn(forum, w, asked))
}

function sentenceOn({ frozen, floor, ballots, consensus }: Forum, w: Words, asked: InWords): string {
  if (frozen) return w.floor.frozen
  const ballot = floor.ballotId ? ballots[floor.ballotId] : undefined
  if (ballot) {
    const { tally, outcome } = ballot
    if (ballot.state === 'open') return w.vote.status.open({ question: asked.question })
    if (ballot.state === 'closed') return w.vote.status.closed
    if (!tally || !outcome) return ''
    const counts = (['for', 'against', 'abstain'] as const).map((c) => `${w.vote.choices[c]} ${tally[c]}`)
    return w.vote.status.announced({ result: asked.results[outcome], tally: counts.join(', ') })
  }
  if (floor.paragraph) return ''
  return consensus && consensus.state !== 'open' ? w.floor.consensus.outcome[consensus.state] : ''
}
