import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './InHand.module.css'
import type { Typed } from './typed.ts'
import { usePlaceOf } from './usePlaceOf.ts'

/** An amendment in hand: where it is to go, how it begins, and what can be done with it. */
export function Item({
  slot,
  typed,
  by,
  name,
  said,
  onPress,
  children,
}: {
  slot: string
  typed: Typed | null
  /** Who wrote it, and when, where that was somebody else. */
  by?: { name: string; at: string }
  name: string
  /** The button's name aloud, by the place. */
  said(p: { place: string }): string
  onPress(): void
  children?: ReactNode
}) {
  const d = useWordsOf(composing)
  const place = usePlaceOf()(slot)
  return (
    <div className={styles.item}>
      <p>
        <b>{place}</b>
        {by && (
          <span className={styles.small}>
            {' '}
            · {d.prepared.by({ name: by.name })}
            <Moment at={by.at} />
          </span>
        )}
      </p>
      <p className={styles.gist} dir="auto">
        {typed ? gistOf(typed) : d.prepared.unreadable}
      </p>
      {children}
      <Button aria-label={said({ place })} isDisabled={typed === null} onPress={onPress}>
        {name}
      </Button>
    </div>
  )
}

/** Enough of it to know it by. */
function gistOf({ texts, added, dropped, over, reason }: Typed): string {
  const words = [...Object.values(texts), ...added.map(({ text }) => `+ ${text}`)]
  const gone = dropped.map((id) => `− ${over[id] ?? ''}`)
  const gist = [...words, ...gone, reason].find((one) => one.length > 2) ?? ''
  return gist.length > 120 ? `${gist.slice(0, 117).trimEnd()}…` : gist
}
