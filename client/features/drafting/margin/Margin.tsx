import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Unseen } from '../../../ui/Unseen.tsx'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import type { Editing } from '../editing.ts'
import { Heading } from './Heading.tsx'
import styles from './Margin.module.css'
import type { OpenMargin } from './openMargin.ts'
import { useActs } from './useActs.ts'
import { useBeside } from './useBeside.ts'
import { type Beside, useCards } from './useCards.tsx'
import { useFocusKept } from './useFocusKept.ts'
import { useMarginView, useSaid } from './useMargin.ts'
import { useNames } from './useNames.ts'
import { useNews } from './useNews.ts'
import { useStack } from './useStack.ts'
import { waitingFor } from './waiting.ts'

const NOTHING: Beside[] = []

/**
 * What is said about the draft: beside the text where there is room, each card at the height of its words, else in a sheet
 * that lies over the page. Whatever happens, the card in which somebody types does not move.
 */
export default function Margin({
  margin,
  editing,
  others = NOTHING,
}: {
  margin: OpenMargin
  editing: Editing
  /** What else stands beside its words. */
  others?: readonly Beside[]
}) {
  const d = useWordsOf(words)
  const said = useSaid(margin.draft)
  const view = useMarginView(margin)
  const names = useNames(margin.draft)
  const isBeside = useBeside()
  const region = useRef<HTMLElement>(null)
  const column = useRef<HTMLDivElement>(null)
  const waiting = waitingFor(said.threads, margin.me, view.seen)
  const news = useNews(said.threads, { me: margin.me, waiting: waiting.length, names })
  const cards = useCards(margin, { editing, names, waiting, others, isBeside })
  const all = cards[view.shows]
  const isOne = !isBeside && view.sheet === 'one' && view.shows === 'open'
  const shown = isOne ? all.filter(({ id }) => id === view.active || id === view.writing) : all
  const stack = useStack(column, shown, {
    editing,
    held: view.active,
    isBeside: isBeside && view.shows === 'open',
  })
  const leave = useActs(region, { margin, editing, isBeside })
  const handleFocus = useFocusKept(region, shown, leave)
  const active = view.active === null ? undefined : said.threads[view.active]
  const isOver = isOne && shown.length === 0 && (view.active === null || active?.resolved)

  useEffect(() => {
    if (isOver) margin.show({ sheet: 'closed' })
  }, [isOver, margin])

  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave()
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const card = event.target instanceof HTMLElement ? event.target.dataset.card : undefined
    const next = shown[shown.findIndex(({ id }) => id === card) + by]
    if (by === 0 || card === undefined || !next) return
    event.preventDefault()
    margin.acts?.toCard(next.id)
  }

  return (
    <>
      <section
        ref={region}
        className={styles.margin}
        aria-label={d.margin}
        tabIndex={-1}
        data-sheet={view.sheet}
        onKeyDown={handleKey}
        onFocus={handleFocus}
      >
        <Heading
          margin={margin}
          open={cards.open.length}
          resolved={cards.resolved.length}
          isOne={isOne}
          onClose={leave}
        />
        <div
          ref={column}
          className={styles.cards}
          data-stacked={stack !== null}
          style={stack ? { blockSize: stack.height } : undefined}
        >
          {shown.map(({ id, card }) => (
            <div
              key={id}
              data-of={id}
              data-laid={stack?.tops.has(id)}
              className={styles.place}
              style={stack ? { transform: `translateY(${stack.tops.get(id) ?? 0}px)` } : undefined}
            >
              {card}
            </div>
          ))}
        </div>
      </section>
      <Unseen>
        <span role="status">{news}</span>
      </Unseen>
    </>
  )
}
