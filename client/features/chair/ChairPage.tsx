import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Revision } from '../../ui/Revision.tsx'
import { useForum } from '../../useForum.ts'
import { useSeat } from '../../useMe.ts'
import { desk } from '../../words/chair/desk.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Agenda } from './Agenda.tsx'
import { agendaOf } from './agenda.ts'
import styles from './ChairPage.module.css'
import { Consequences } from './Consequences.tsx'
import { NextAct } from './NextAct.tsx'
import { type Chosen, type Next, nextOf } from './next.ts'

/** The chair's desk: what there is to decide, the one next act, and what follows from it. */
export default function ChairPage() {
  const seat = useSeat()
  const { w } = useWords()
  const c = useWordsOf(desk)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const forum = useForum((f) => f)
  const { text, amendments, orders, divisions, contactGroups, convened } = forum
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list depends on these alone, not on every vote
  const agenda = useMemo(() => agendaOf(forum), [text, amendments, orders, divisions, contactGroups])
  const next = useMemo(() => nextOf(forum, agenda, chosen), [forum, agenda, chosen])

  if (seat?.role !== 'chair') {
    return (
      <Page title={c.title}>
        <h1>{c.title}</h1>
        <Notice tone="info">{w.refusals['not-your-role']}</Notice>
      </Page>
    )
  }
  const chip = text && (
    <span className={styles.chip}>
      <Revision text={text} />
    </span>
  )
  return (
    <Page
      title={c.title}
      wide
      bar={
        <>
          {chip}
          {convened && <span className={styles.chip}>{w.tally.majorities[convened.amendmentMajority]}</span>}
        </>
      }
    >
      <div className={styles.desk}>
        <Agenda agenda={agenda} next={next} onChoose={setChosen} />
        <Centre about={aboutOf(next)}>
          <NextAct next={next} agenda={agenda} onDone={() => setChosen(null)} />
        </Centre>
        <Consequences next={next} onChoose={setChosen} />
      </div>
    </Page>
  )
}

/** The button one has pressed gives way to the next; the keyboard stays here instead of starting over at the top. */
function Centre({ about, children }: { about: string; children: ReactNode }) {
  const c = useWordsOf(desk)
  const section = useRef<HTMLElement>(null)
  const shown = useRef(about)
  useEffect(() => {
    if (shown.current === about) return
    shown.current = about
    if (document.activeElement === document.body) section.current?.focus()
  }, [about])
  return (
    <section ref={section} className={styles.centre} aria-label={c.now} tabIndex={-1}>
      {children}
    </section>
  )
}

function aboutOf(next: Next): string {
  switch (next.kind) {
    case 'closeBallot':
    case 'announce':
      return `${next.kind} ${next.ballotId}`
    case 'take':
      return `take ${next.paragraph}`
    case 'openBallot':
    case 'admit':
      return `${next.kind} ${next.amendment.id}`
    case 'division':
      return `division ${next.division.id} ${next.division.state}`
    default:
      return next.kind
  }
}
