import { Revision } from '../../ui/Revision.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { Tally } from '../../ui/Tally.tsx'
import { useForum } from '../../useForum.ts'
import { projector } from '../../words/projector.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './Screen.module.css'
import type { Scene } from './scene.ts'

/** The text as a whole has been decided; later, that it is frozen and what its bytes come to. */
export function DecidedScreen({ scene }: { scene: Extract<Scene, { kind: 'decided' | 'frozen' }> }) {
  const { w, lang } = useWords()
  const p = useWordsOf(projector)
  const { decision, text } = scene
  const { convened, frozen } = useForum((forum) => ({ convened: forum.convened, frozen: forum.frozen }))
  const adopted = decision.outcome === 'adopted'
  const ballot = scene.kind === 'decided' ? scene.ballot : null
  return (
    <>
      <header className={styles.head}>
        <h1>{w.floor.wholeText}</h1>
        <span className={styles.quiet}>
          {adopted && frozen ? <bdi dir="ltr">{convened?.symbol}/Recs</bdi> : <Revision text={text} />}
        </span>
      </header>
      <div className={styles.alone}>
        <div className={styles.standing}>
          <p className={`${styles.outcome} ${adopted ? styles.adopted : styles.rejected}`}>
            <Sign of={adopted ? 'yes' : 'no'} /> {w.floor.decided[decision.outcome][decision.how]}
          </p>
          <p>{convened?.title[lang]}</p>
          {ballot?.tally && ballot.outcome && (
            <Tally
              tally={ballot.tally}
              outcome={ballot.outcome}
              majority={ballot.majority}
              roll={ballot.roll.length}
              large
              untitled
            />
          )}
          {frozen && (
            <>
              <p className={styles.strong}>{p.frozen}</p>
              <p className={styles.quiet}>
                {p.textHash}{' '}
                <bdi dir="ltr" className={styles.hash}>
                  {frozen.textHash.match(/.{1,4}/g)?.join(' ')}
                </bdi>
              </p>
            </>
          )}
        </div>
      </div>
    </>
  )
}
