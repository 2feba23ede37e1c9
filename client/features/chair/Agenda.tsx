import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Place } from '../../../shared/amending/votingOrder.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { Fate } from '../../ui/Fate.tsx'
import { Gist } from '../../ui/Gist.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Agenda.module.css'
import type { Chosen, Item, Next } from './agenda.ts'

/** The recommendations with their amendments in the suggested order. The chair may pick any other. */
export function Agenda({
  agenda,
  next,
  onChoose,
}: {
  agenda: readonly Item[]
  next: Next
  onChoose(chosen: Chosen): void
}) {
  const { w } = useWords()
  const hasText = useForum((forum) => forum.text !== null)
  const placeOf = usePlaces()
  const floor = useForum((forum) => forum.floor.paragraph)
  const underWay = next.kind === 'closeBallot' || next.kind === 'announce'
  return (
    <nav className={styles.agenda} aria-label={w.chair.agenda}>
      {agenda.map(({ head, pending, settled }) => (
        <section key={head.id} className={styles.item} data-floor={floor === head.id}>
          <h2 className={styles.paragraph}>
            <Pick
              on={next.kind === 'take' && next.paragraph === head.id && !next.amendment}
              onPress={() => onChoose({ kind: 'paragraph', id: head.id })}
            >
              <span>{placeOf(head.id)}</span>
              <span className={styles.state}>
                {floor === head.id
                  ? w.chair.onFloor
                  : w.chair.pending({ n: pending.length, of: settled.length })}
              </span>
            </Pick>
          </h2>
          {pending.length + settled.length > 0 && (
            <ol>
              {settled.map((amendment) => (
                <li key={amendment.id} className={styles.settled}>
                  <Line amendment={amendment} />
                </li>
              ))}
              {pending.map(({ amendment, place }) => (
                <li key={amendment.id}>
                  <Pick
                    on={isAbout(next, amendment)}
                    onPress={() => onChoose({ kind: 'amendment', id: amendment.id })}
                  >
                    <Line amendment={amendment} place={place} voting={underWay && isAbout(next, amendment)} />
                  </Pick>
                </li>
              ))}
            </ol>
          )}
        </section>
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

function Pick({ on, onPress, children }: { on: boolean; onPress(): void; children: ReactNode }) {
  const button = useRef<HTMLButtonElement>(null)
  // Where the list scrolls by itself, the one at hand is brought into sight; a page that scrolls as a whole stays put.
  useEffect(() => {
    const list = button.current?.closest('nav')
    if (on && list && list.scrollHeight > list.clientHeight)
      button.current?.scrollIntoView({ block: 'nearest' })
  }, [on])
  return (
    <Button
      ref={button}
      className={styles.pick ?? ''}
      onPress={onPress}
      {...(on && { 'aria-current': true })}
    >
      {children}
    </Button>
  )
}

function Line({
  amendment,
  place,
  voting = false,
}: {
  amendment: Amendment
  place?: Place
  voting?: boolean
}) {
  const { w } = useWords()
  return (
    <span className={styles.line}>
      <b className={styles.number}>{amendment.number}</b>
      <span>
        <Gist operations={amendment.operations} />
      </span>
      <span className={styles.reason}>
        {voting ? (
          <b>{w.chair.beingVoted}</b>
        ) : place ? (
          <>
            {w.chair.because[place.reason.code]({ percent: Math.round(100 * place.reason.share) })} ·{' '}
            {w.chair.filed} <Moment at={amendment.filedAt} />
          </>
        ) : (
          <Fate amendment={amendment} />
        )}
      </span>
    </span>
  )
}

function isAbout(next: Next, amendment: Amendment): boolean {
  return 'amendment' in next && next.amendment?.id === amendment.id
}

function isAboutText(next: Next): boolean {
  switch (next.kind) {
    case 'decideText':
    case 'concludeConsensus':
    case 'decided':
      return true
    case 'closeBallot':
    case 'announce':
      return next.amendment === null
    default:
      return false
  }
}
