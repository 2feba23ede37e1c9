import { history } from '../../../words/drafting/history.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import type { Moment } from './moments.ts'
import { titleOf } from './momentWords.ts'
import styles from './Past.module.css'

/** The moment before the one in view, nothing, or the moment after this row. */
export type Against = 'before' | 'nothing' | number

/** With which other moment the one in view is compared. */
export function CompareWith({
  moments,
  row,
  against,
  saidTime,
  onChange,
}: {
  moments: readonly Moment[]
  row: number
  against: Against
  saidTime(at: number): string
  onChange(against: Against): void
}) {
  const d = useWordsOf(history)
  const handleChange = (value: string) =>
    onChange(value === 'before' || value === 'nothing' ? value : Number(value))
  return (
    <label className={styles.compare}>
      {d.compare}
      <select value={String(against)} onChange={(event) => handleChange(event.target.value)}>
        <option value="before">{d.compareBefore}</option>
        <option value="nothing">{d.compareNothing}</option>
        {moments
          .filter((moment) => moment.row !== row || moment.row === against)
          .toReversed()
          .map((moment) => (
            <option key={moment.row} value={moment.row}>
              {d.momentAt({ time: saidTime(moment.at), what: titleOf(moment, d) })}
            </option>
          ))}
      </select>
    </label>
  )
}
