import { useMemo } from 'react'
import { withSubparagraphs } from '../../../shared/paragraph.ts'
import OrderOfVoting from '../../ui/OrderOfVoting.tsx'
import { Revision } from '../../ui/Revision.tsx'
import { TextView } from '../../ui/TextView.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { projector } from '../../words/projector.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { BallotScreen } from './BallotScreen.tsx'
import { ConsensusScreen } from './ConsensusScreen.tsx'
import { DecidedScreen } from './DecidedScreen.tsx'
import { Fitted } from './Fitted.tsx'
import styles from './Screen.module.css'
import { type Scene, sceneOf } from './scene.ts'
import { useSaid } from './useSaid.ts'

/** The scene of the moment, and for those who listen, a sentence whenever it changes. */
export function Screen() {
  const forum = useForum((f) => f)
  const scene = useMemo(() => sceneOf(forum), [forum])
  return (
    <>
      <Twin scene={scene} />
      <Shown scene={scene} />
    </>
  )
}

function Twin({ scene }: { scene: Scene }) {
  const said = useSaid(scene)
  return (
    <Unseen>
      <span role="status">{said}</span>
    </Unseen>
  )
}

function Shown({ scene }: { scene: Scene }) {
  switch (scene.kind) {
    case 'idle':
      return <Idle />
    case 'paragraph':
      return <ParagraphScreen scene={scene} />
    case 'ballot':
      return <BallotScreen scene={scene} />
    case 'consensus':
      return <ConsensusScreen scene={scene} />
    case 'decided':
    case 'frozen':
      return <DecidedScreen scene={scene} />
  }
}

/** Nothing is on the floor: which forum this is, and what is going on. */
function Idle() {
  const { lang } = useWords()
  const p = useWordsOf(projector)
  const forum = useForum((f) => f)
  const filed = Object.keys(forum.amendments).length
  const { convened } = forum
  if (!convened) return <h1>{p.title}</h1>
  return (
    <div className={styles.idle}>
      <p className={styles.caps}>
        {forum.text ? <Revision text={forum.text} /> : <bdi dir="ltr">{convened.symbol}</bdi>}
      </p>
      <h1 className={styles.forum}>{convened.title[lang]}</h1>
      <p>
        {new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
          dateStyle: 'long',
          timeZone: 'UTC',
        }).format(new Date(convened.date))}
      </p>
      <p className={styles.quiet}>
        {!forum.text && p.drafting}
        {forum.text && forum.amendmentTime === 'open' && p.amending({ n: filed })}
        {forum.text && forum.amendmentTime !== 'open' && p.waiting}
      </p>
    </div>
  )
}

function ParagraphScreen({ scene: { text, paragraph } }: { scene: Extract<Scene, { kind: 'paragraph' }> }) {
  const p = useWordsOf(projector)
  const place = usePlaces()(paragraph)
  const pending = useForum(
    (forum) =>
      Object.values(forum.amendments).filter((a) => a.state === 'filed' && a.paragraph === paragraph).length,
  )
  return (
    <>
      <header className={styles.head}>
        <h1>{place}</h1>
        <span className={styles.quiet}>{p.pending({ n: pending })}</span>
        <div className={styles.order}>
          <OrderOfVoting paragraph={paragraph} />
        </div>
      </header>
      <Fitted>
        <h2 className={styles.absent}>
          <Unseen>{p.textOn}</Unseen>
        </h2>
        <TextView paragraphs={withSubparagraphs(text.paragraphs, paragraph)} large />
      </Fitted>
    </>
  )
}
