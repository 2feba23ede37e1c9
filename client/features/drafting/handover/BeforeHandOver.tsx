import { useRef } from 'react'
import { isSealed } from '../../../../shared/session.ts'
import { Sign } from '../../../ui/Sign.tsx'
import { useForum } from '../../../useForum.ts'
import { group } from '../../../words/drafting/group.ts'
import { handover } from '../../../words/drafting/handover.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { useGroup } from '../group/useGroup.ts'
import type { OpenDraft } from '../openDraft.ts'
import { useDraftView } from '../useDraft.ts'
import styles from './HandOver.module.css'
import { useUnsettled } from './useUnsettled.ts'

/** What is still open, always in sight for everybody: pressed again and again, it leads from one place to the next. */
export function BeforeHandOver({ draft, onGo }: { draft: OpenDraft; onGo(paragraph: string): void }) {
  const d = useWordsOf(handover)
  const g = useWordsOf(group)
  const isGroup = useGroup(draft.sessionId) !== null
  const isOver = useForum((forum) => isSealed(forum, draft.sessionId))
  const { brackets, threads, findings, empty } = useUnsettled(draft)
  const { status } = useDraftView(draft)
  if (isOver || status === 'connecting') return null
  const comments = threads.filter(({ proposal }) => proposal === null).length
  return (
    <section className={styles.before} aria-label={isGroup ? g.before : d.before}>
      <p className={styles.heading}>{isGroup ? g.before : d.before}</p>
      <ul>
        <Left
          said={d.brackets({ n: brackets.length })}
          at={brackets.flatMap(({ paragraphs }) => paragraphs.slice(0, 1))}
          onGo={onGo}
        />
        <Left
          said={d.threads({ comments, wordings: threads.length - comments })}
          at={threads.map(({ anchor }) => anchor.paragraph)}
          onGo={onGo}
        />
        <Left
          said={d.findings({ n: findings.length })}
          at={findings.map(({ paragraph }) => paragraph)}
          onGo={onGo}
        />
        <Left said={d.empty({ n: empty.length })} at={empty} onGo={onGo} />
      </ul>
    </section>
  )
}

function Left({
  said,
  at,
  onGo,
}: {
  said: string
  /** The paragraphs it is in. */
  at: readonly string[]
  onGo(paragraph: string): void
}) {
  const times = useRef(0)
  const places = [...new Set(at)]
  const next = () => {
    const place = places[times.current % places.length]
    times.current += 1
    if (place !== undefined) onGo(place)
  }
  return (
    <li data-state={places.length === 0 ? 'done' : 'open'}>
      {places.length === 0 ? (
        <span>
          <Sign of="yes" /> {said}
        </span>
      ) : (
        <button type="button" onClick={next}>
          <Sign of="open" /> {said}
        </button>
      )}
    </li>
  )
}
