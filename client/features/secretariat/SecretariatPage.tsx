import { lazy, Suspense } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useForum } from '../../useForum.ts'
import { useSeat } from '../../useMe.ts'
import { secretariat } from '../../words/secretariat/desk.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Amending } from './Amending.tsx'
import { Compiling } from './Compiling.tsx'
import { Freezing } from './Freezing.tsx'
import { People } from './People.tsx'
import { Plenary } from './Plenary.tsx'
import styles from './SecretariatPage.module.css'
import { Sessions } from './Sessions.tsx'

const Correcting = lazy(() => import('./correcting/Correcting.tsx'))

/** The secretariat's desk: the day step by step, and the people. */
export default function SecretariatPage() {
  const seat = useSeat()
  const { w } = useWords()
  const ss = useWordsOf(secretariat)
  const step = useForum((forum) => {
    if (forum.frozen) return 'freeze'
    if (!Object.values(forum.sessions).every((s) => s.handedOver)) return 'sessions'
    if (!forum.text) return 'compile'
    if (forum.decision) return 'freeze'
    return forum.amendmentTime === 'closed' ? 'plenary' : 'amendments'
  })
  if (seat?.role !== 'secretariat') {
    return (
      <Page title={ss.title}>
        <h1>{ss.title}</h1>
        <Notice tone="info">{w.refusals['not-your-role']}</Notice>
      </Page>
    )
  }
  const steps = [
    { id: 'sessions', body: <Sessions /> },
    { id: 'compile', body: <Compiling /> },
    { id: 'amendments', body: <Amending /> },
    { id: 'plenary', body: <Plenary /> },
    { id: 'freeze', body: <Freezing /> },
  ] as const
  return (
    <Page title={ss.title} wide>
      <div className={styles.desk}>
        <div className={styles.day}>
          <h1>{ss.day}</h1>
          <ol className={styles.steps}>
            {steps.map(({ id, body }) => (
              <li key={id} className={styles.step} {...(id === step && { 'aria-current': 'step' })}>
                <h2>{ss.steps[id]}</h2>
                {body}
              </li>
            ))}
          </ol>
          <Suspense fallback={null}>
            <Correcting />
          </Suspense>
        </div>
        <section className={styles.people} aria-labelledby="people">
          <h2 id="people">{ss.people}</h2>
          <People />
        </section>
      </div>
    </Page>
  )
}
