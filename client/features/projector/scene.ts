import type { Ballot } from '../../../shared/ballot.ts'
import type { Consensus } from '../../../shared/consensus.ts'
import type { Forum, TabledText } from '../../../shared/forum.ts'

/** What the hall looks at. */
export type Scene =
  | { kind: 'idle' }
  | { kind: 'paragraph'; text: TabledText; paragraph: string }
  | { kind: 'ballot'; text: TabledText; ballot: Ballot }
  | { kind: 'consensus'; text: TabledText; consensus: Consensus }
  | { kind: 'decided'; text: TabledText; decision: NonNullable<Forum['decision']>; ballot: Ballot | null }
  | { kind: 'frozen'; text: TabledText; decision: NonNullable<Forum['decision']> }

/** The scene that the forum calls for, by itself: nobody operates the projector. */
export function sceneOf(forum: Forum): Scene {
  const { text, consensus, decision, floor } = forum
  if (!text) return { kind: 'idle' }
  if (forum.frozen && decision) return { kind: 'frozen', text, decision }
  if (consensus?.state === 'open') return { kind: 'consensus', text, consensus }
  const ballot = forum.ballots[forum.openBallot ?? floor.ballotId ?? '']
  if (decision && floor.paragraph === null) {
    return { kind: 'decided', text, decision, ballot: forum.ballots[decision.by] ?? null }
  }
  if (ballot) return { kind: 'ballot', text, ballot }
  if (floor.paragraph !== null) return { kind: 'paragraph', text, paragraph: floor.paragraph }
  return consensus ? { kind: 'consensus', text, consensus } : { kind: 'idle' }
}
