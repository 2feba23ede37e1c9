import type { Forum } from '../../../shared/forum.ts'
import { useForum } from '../../useForum.ts'
import type { Words } from '../../words/en.ts'
import { useWords } from '../../words/useWords.ts'

/** One sentence about what is on the floor, for the screen reader. Not touched by turnout or clocks. */
export function useSaid(): string {
  const { w } = useWords()
  return useForum((forum) => sentenceOn(forum, w))
}

function sentenceOn({ frozen, floor, ballots, amendments, consensus }: Forum, w: Words): string {
  if (frozen) return w.floor.frozen
  const ballot = floor.ballotId ? ballots[floor.ballotId] : undefined
  if (ballot) {
    const { question, tally, outcome } = ballot
    const number = question.kind === 'adoptAmendment' ? (amendments[question.amendmentId]?.number ?? 0) : null
    if (ballot.state === 'open') {
      return w.vote.status.open({
        question: number === null ? w.vote.askText : w.vote.askAmendment({ number }),
      })
    }
    if (ballot.state === 'closed') return w.vote.status.closed
    if (!tally || !outcome) return ''
    const result =
      number === null ? w.vote.result.text[outcome] : w.vote.result.amendment[outcome]({ number })
    const counts = (['for', 'against', 'abstain'] as const).map((c) => `${w.vote.choices[c]} ${tally[c]}`)
    return w.vote.status.announced({ result, tally: counts.join(', ') })
  }
  if (floor.paragraph) return ''
  return consensus && consensus.state !== 'open' ? w.floor.consensus.outcome[consensus.state] : ''
}
