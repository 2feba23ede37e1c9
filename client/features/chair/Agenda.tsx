import type { Amendment } from '../../../shared/forum.ts'
import { Fate } from '../../ui/Fate.tsx'
import OrderOfVoting from '../../ui/OrderOfVoting.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { asked } from '../../words/asked.ts'
import { desk } from '../../words/chair/desk.ts'
import { chair } from '../../words/chair.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './Agenda.module.css'
import { type Item, openIn } from './agenda.ts'
import { Line } from './Line.tsx'
import { type Chosen, isAbout, type Next } from './next.ts'
import { Pick } from './Pick.tsx'
import { VotingList } from './VotingList.tsx'

export interface AgendaProps {
  agenda: readonly Item[]
  next: Next
  onChoose(chosen: Chosen): void
}

/** The recommendations with their amendments in the order of voting. The chair may pick any other. */
export function Agenda({ agenda, next, onChoose }: AgendaProps) {
  const { w } = useWords()
  const c = useWordsOf(desk)
  const hasText = useForum((forum) => forum.text !== null)
  return (
    <nav className={styles.agenda} aria-label={c.agenda}>
      {agenda.map((item) => (
        <Recommendation key={item.head.id} item={item} next={next} onChoose={onChoose} />
      ))}
      {hasText && (
        <Pick on={isAboutText(next)} onPress={() => onChoose({ kind: 'text' })}>
          <span className={styles.line}>
            <b aria-hidden="true">¶</b>
            <span>{w.floor.wholeText}</span>
          </span>
        </Pick>
      )}
    </nav>
  )
}

function Recommendation({ item, next, onChoose }: { item: Item } & Omit<AgendaProps, 'agenda'>) {
  const c = useWordsOf(desk)
  const d = useWordsOf(chair)
  const place = usePlaces()(item.head.id)
  const floor = useForum((forum) => forum.floor.paragraph)
  const { head, listed, reordered, waiting, unready, settled, divisions, group } = item
  const choose = (id: string) => onChoose({ kind: 'amendment', id })
  return (
    <section className={styles.item} data-floor={floor === head.id}>
      <h2 className={styles.paragraph}>
        <Pick
          on={next.kind === 'take' && next.paragraph === head.id && !next.amendment}
          onPress={() => onChoose({ kind: 'paragraph', id: head.id })}
        >
          <span>{place}</span>
          <span className={styles.state}>
            {floor === head.id ? c.onFloor : c.pending({ n: openIn(item), of: settled.length })}
          </span>
        </Pick>
      </h2>
      {group && <p className={styles.note}>{d.aside}</p>}
      {settled.map((amendment) => (
        <Settled key={amendment.id} amendment={amendment} next={next} onChoose={choose} />
      ))}
      {waiting.map((amendment) => (
        <Pick key={amendment.id} on={isAbout(next, amendment.id)} onPress={() => choose(amendment.id)}>
          <Line amendment={amendment}>
            <b>{d.waiting}</b>
          </Line>
        </Pick>
      ))}
      {divisions.map(({ id, amendmentId }) => (
        <Pick
          key={id}
          on={next.kind === 'division' && next.division.id === id}
          onPress={() => onChoose({ kind: 'division', id })}
        >
          <span className={styles.line}>
            <b aria-hidden="true">÷</b>
            <Separate amendmentId={amendmentId} />
          </span>
        </Pick>
      ))}
      <VotingList listed={listed} next={next} onChoose={choose} />
      {reordered !== null && (
        <div className={styles.note}>
          <OrderOfVoting paragraph={head.id} reasonOnly />
        </div>
      )}
      {listed.length > 1 && (
        <Pick
          on={next.kind === 'reorder' && next.paragraph === head.id}
          label={d.orderOf({ place })}
          onPress={() => onChoose({ kind: 'order', id: head.id })}
        >
          <span className={styles.order}>{d.order}</span>
        </Pick>
      )}
      {unready.map((amendment) => (
        <Pick key={amendment.id} on={isAbout(next, amendment.id)} onPress={() => choose(amendment.id)}>
          <Line amendment={amendment}>
            <Fate amendment={amendment} />
          </Line>
        </Pick>
      ))}
    </section>
  )
}

/** What is settled stays settled, but the chair may let in after all what was held inadmissible. [T13] */
function Settled({
  amendment,
  next,
  onChoose,
}: {
  amendment: Amendment
  next: Next
  onChoose(amendmentId: string): void
}) {
  const line = (
    <Line amendment={amendment}>
      <Fate amendment={amendment} />
    </Line>
  )
  if (amendment.state !== 'inadmissible') return <div className={styles.settled}>{line}</div>
  return (
    <Pick on={isAbout(next, amendment.id)} onPress={() => onChoose(amendment.id)}>
      {line}
    </Pick>
  )
}

function Separate({ amendmentId }: { amendmentId: string | null }) {
  const d = useWordsOf(chair)
  const a = useWordsOf(asked)
  const number = useForum((forum) => forum.amendments[amendmentId ?? '']?.number ?? null)
  return (
    <span>
      {d.separate}
      {number !== null && ` · ${a.subjects.amendment({ number, merged: [], amended: false })}`}
    </span>
  )
}

function isAboutText(next: Next): boolean {
  switch (next.kind) {
    case 'decideText':
    case 'concludeConsensus':
    case 'decided':
      return true
    case 'closeBallot':
    case 'announce':
      return next.question.kind === 'adoptText'
    default:
      return false
  }
}
