import { type KeyboardEvent, useId, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Unseen } from '../../../ui/Unseen.tsx'
import { history } from '../../../words/drafting/history.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { type Moment, momentAfter, momentBefore } from './moments.ts'
import { nameOf, titleOf } from './momentWords.ts'
import type { Row } from './rows.ts'
import styles from './Slider.module.css'

export interface SliderProps {
  rows: readonly Row[]
  moments: readonly Moment[]
  row: number
  saidTime(at: number, exactly?: boolean): string
  onGo(row: number): void
}

/**
 * Through all rows of a draft's ink: dragged step by step, by the arrow keys from moment to moment, with Shift step by
 * step. Says each place as time and author.
 */
export function Slider({ rows, moments, row, saidTime, onGo }: SliderProps) {
  const d = useWordsOf(history)
  const keys = useId()
  const name = useId()
  /** Read out after a button was pressed; the slider says its own value. */
  const [heard, setHeard] = useState('')

  const said = (at: number) => {
    const { author, at: time } = rows[at - 1] ?? { author: { id: '', name: '' }, at: 0 }
    const who = nameOf(author, d)
    return d.position({ time: saidTime(time, true), who, step: at, of: rows.length })
  }
  const titled = moments.find((moment) => moment.row === row)
  const stops = {
    earlierMoment: momentBefore(moments, row)?.row ?? null,
    earlierStep: row > 1 ? row - 1 : null,
    laterStep: row < rows.length ? row + 1 : null,
    laterMoment: momentAfter(moments, row)?.row ?? null,
  }
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const way = wayOf(event)
    if (way === null || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const to = stops[`${way}${event.shiftKey ? 'Step' : 'Moment'}`]
    if (to !== null) onGo(to)
  }
  const stop = (way: keyof typeof stops, sign: string) => (
    <Button
      aria-label={d[way]}
      isDisabled={stops[way] === null}
      onPress={() => {
        const to = stops[way]
        if (to === null) return
        onGo(to)
        setHeard(said(to))
      }}
    >
      <span aria-hidden="true" className={styles.sign}>
        {sign}
      </span>
    </Button>
  )

  return (
    <div className={styles.slider}>
      <div className={styles.bar}>
        <div className={styles.line}>
          <label htmlFor={name} className={styles.name}>
            {d.slider}
          </label>
          <p className={styles.said}>
            {titled && <strong dir="auto">{titleOf(titled, d)}</strong>} {said(row)}
          </p>
        </div>
        <input
          id={name}
          type="range"
          className={styles.range}
          min={1}
          max={Math.max(1, rows.length)}
          step={1}
          value={row}
          aria-valuetext={titled ? `${titleOf(titled, d)}, ${said(row)}` : said(row)}
          aria-describedby={keys}
          onChange={(event) => onGo(Number(event.target.value))}
          onKeyDown={handleKey}
        />
        <div className={styles.ticks} aria-hidden="true">
          {moments.map((moment) => (
            <span
              key={moment.row}
              data-named={moment.names.length > 0}
              style={{ insetInlineStart: `${(100 * (moment.row - 1)) / Math.max(1, rows.length - 1)}%` }}
            />
          ))}
        </div>
      </div>
      <div className={styles.stops}>
        {stop('earlierMoment', '«')}
        {stop('earlierStep', '‹')}
        {stop('laterStep', '›')}
        {stop('laterMoment', '»')}
        <span id={keys} className={styles.keys}>
          {d.keys}
        </span>
      </div>
      <Unseen>
        <span role="status">{heard}</span>
      </Unseen>
    </div>
  )
}

/** Where an arrow key points, in the direction in which this page is read. */
function wayOf({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): 'earlier' | 'later' | null {
  const rightToLeft = getComputedStyle(currentTarget).direction === 'rtl'
  switch (key) {
    case 'ArrowUp':
      return 'later'
    case 'ArrowDown':
      return 'earlier'
    case 'ArrowRight':
      return rightToLeft ? 'earlier' : 'later'
    case 'ArrowLeft':
      return rightToLeft ? 'later' : 'earlier'
    default:
      return null
  }
}
