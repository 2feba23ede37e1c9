import type { ReactNode } from 'react'
import { Sign } from '../../../ui/Sign.tsx'
import { Unseen } from '../../../ui/Unseen.tsx'
import { handover } from '../../../words/drafting/handover.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './HandOver.module.css'

/** done: nothing is left of it; open: worth a look, and no hindrance; waits: the draft cannot be handed over before. */
export type CheckState = 'done' | 'open' | 'waits'

/** A place to look at. */
export interface Spot {
  key: string
  /** Null where the paragraph is gone. */
  paragraph: string | null
  said: string
}

/** So many places are shown at once; the others on request. */
const SHOWN = 3

/** One thing to look at before the hand-over: how it stands, what that means, and where. */
export function Check({
  state,
  said,
  children,
  spots = [],
  onGo,
}: {
  state: CheckState
  said: string
  /** What it means, where it is not done. */
  children?: ReactNode
  spots?: readonly Spot[]
  onGo(paragraph: string): void
}) {
  const d = useWordsOf(handover)
  const shown = spots.length <= SHOWN + 1 ? spots : spots.slice(0, SHOWN)
  const others = spots.slice(shown.length)
  return (
    <li className={styles.check} data-state={state}>
      <p className={styles.said}>
        <Sign of={state === 'done' ? 'yes' : state === 'open' ? 'open' : 'no'} />
        <Unseen>{d.states[state]}</Unseen> {said}
      </p>
      {state !== 'done' && children && <p className={styles.what}>{children}</p>}
      <Spots spots={shown} onGo={onGo} />
      {others.length > 0 && (
        <details className={styles.more}>
          <summary>{d.more({ n: others.length })}</summary>
          <Spots spots={others} onGo={onGo} />
        </details>
      )}
    </li>
  )
}

function Spots({ spots, onGo }: { spots: readonly Spot[]; onGo(paragraph: string): void }) {
  if (spots.length === 0) return null
  return (
    <ul className={styles.spots}>
      {spots.map(({ key, paragraph, said }) => (
        <li key={key}>
          {paragraph === null ? (
            said
          ) : (
            <button type="button" onClick={() => onGo(paragraph)}>
              {said}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
