import { usePlaces } from '../../ui/usePlaces.ts'
import { useWords } from '../../words/useWords.ts'
import type { Scene } from './scene.ts'

/** The scene in one sentence for a screen reader; it changes with what happens, not with every vote that arrives. */
export function useSaid(scene: Scene): string {
  const { w } = useWords()
  const placeOf = usePlaces()
  switch (scene.kind) {
    case 'idle':
      return ''
    case 'paragraph':
      return w.projector.said.onFloor({ place: placeOf(scene.paragraph) })
    case 'ballot': {
      const { ballot, amendment } = scene
      const subject = amendment
        ? `${placeOf(amendment.paragraph)}, ${w.floor.amendment({ number: amendment.number })}`
        : w.floor.wholeText
      if (ballot.state === 'open') return `${subject}. ${w.tally.open}.`
      if (ballot.state === 'closed' || !ballot.tally || !ballot.outcome) {
        return `${subject}. ${w.tally.closed}. ${w.projector.toBeAnnounced}`
      }
      return w.projector.said.result({ subject, outcome: w.tally.outcomes[ballot.outcome], ...ballot.tally })
    }
    case 'consensus':
      return scene.consensus.state === 'open' ? w.projector.said.consensus : w.projector.objected
    case 'decided':
      return w.floor.decided[scene.decision.outcome][scene.decision.how]
    case 'frozen':
      return w.projector.frozen
  }
}
