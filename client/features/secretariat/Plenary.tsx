import { isUnsettled } from '../../../shared/amending/standing.ts'
import { Sign } from '../../ui/Sign.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { secretariat } from '../../words/secretariat/desk.ts'
import { triage } from '../../words/secretariat/triage.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './SecretariatPage.module.css'

/** Where the plenary stands: the chair's business, for the secretariat to see. */
export function Plenary() {
  const { w } = useWords()
  const s = useWordsOf(secretariat)
  const d = useWordsOf(triage)
  const placeOf = usePlaces()
  const { hasText, floor, voting, decision, waiting, toLetIn } = useForum((forum) => ({
    hasText: forum.text !== null,
    floor: forum.floor.paragraph,
    voting: forum.openBallot !== null,
    decision: forum.decision,
    waiting: Object.values(forum.amendments).filter(isUnsettled).length,
    toLetIn: Object.values(forum.amendments).filter((a) => a.state === 'awaitingChair').length,
  }))
  if (!hasText) return <p className={styles.small}>{s.plenaryLater}</p>
  if (decision) {
    return (
      <p className={decision.outcome === 'adopted' ? styles.done : ''}>
        {decision.outcome === 'adopted' && <Sign of="yes" />}{' '}
        {w.floor.decided[decision.outcome][decision.how]}
      </p>
    )
  }
  return (
    <ul className={styles.small}>
      <li>{s.waiting({ n: waiting })}</li>
      {toLetIn > 0 && <li>{d.toLetIn({ n: toLetIn })}</li>}
      {floor && <li>{s.onFloor({ place: placeOf(floor) })}</li>}
      {voting && <li>{s.voting}</li>}
    </ul>
  )
}
