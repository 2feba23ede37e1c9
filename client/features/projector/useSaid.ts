import type { Question } from '../../../shared/question.ts'
import { useAsked } from '../../ui/useAsked.ts'
import { usePlaces } from '../../ui/usePlaces.ts'
import { projector } from '../../words/projector.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import type { Scene } from './scene.ts'

const TEXT: Question = { kind: 'adoptText' }

/** The scene in one sentence for a screen reader; it changes with what happens, not with every vote that arrives. */
export function useSaid(scene: Scene): string {
  const { w } = useWords()
  const p = useWordsOf(projector)
  const placeOf = usePlaces()
  const asked = useAsked(scene.kind === 'ballot' ? scene.ballot.question : TEXT)
  switch (scene.kind) {
    case 'idle':
      return ''
    case 'paragraph':
      return p.said.onFloor({ place: placeOf(scene.paragraph) })
    case 'ballot': {
      const { ballot } = scene
      const { paragraph } = asked
      const subject = paragraph ? `${placeOf(paragraph)}, ${asked.subject}` : asked.subject
      if (ballot.state === 'open') return `${asked.question} ${w.tally.open}.`
      if (ballot.state === 'closed' || !ballot.tally || !ballot.outcome) {
        return `${subject}. ${w.tally.closed}. ${p.toBeAnnounced}`
      }
      return p.said.result({ subject, outcome: asked.outcomes[ballot.outcome], ...ballot.tally })
    }
    case 'consensus':
      return scene.consensus.state === 'open' ? p.said.consensus : p.objected
    case 'decided':
      return w.floor.decided[scene.decision.outcome][scene.decision.how]
    case 'frozen':
      return p.frozen
  }
}
