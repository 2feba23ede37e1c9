import { Revision } from '../../ui/Revision.tsx'
import { useForum } from '../../useForum.ts'
import { secondsUntil, useServerTime } from '../../useServerTime.ts'
import { projector } from '../../words/projector.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './Screen.module.css'
import type { Scene } from './scene.ts'

/** Adoption by consensus: how long one may still object, and who does. */
export function ConsensusScreen({ scene }: { scene: Extract<Scene, { kind: 'consensus' }> }) {
  const { w, lang } = useWords()
  const p = useWordsOf(projector)
  const { text, consensus } = scene
  const organizations = useForum((forum) => forum.organizations)
  const left = secondsUntil(consensus.until, useServerTime(250))
  return (
    <>
      <header className={styles.head}>
        <h1>{w.floor.wholeText}</h1>
        <span className={styles.quiet}>
          <Revision text={text} />
        </span>
      </header>
      <div className={styles.alone}>
        <div className={styles.standing}>
          <p className={styles.strong}>{p.consensus}</p>
          {consensus.state === 'open' ? (
            <p className={styles.seconds} role="timer">
              {left > 0 ? w.tally.seconds({ n: left }) : w.tally.timeOver}
            </p>
          ) : (
            <p>{p.objected}</p>
          )}
          <p>{w.tally.objections({ n: consensus.objections.length })}</p>
          <ul>
            {consensus.objections.map(({ organizationId }) => (
              <li key={organizationId}>{organizations[organizationId]?.name[lang]}</li>
            ))}
          </ul>
        </div>
      </div>
    </>
  )
}
