import { history } from '../../../words/drafting/history.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import type { Moment } from './moments.ts'
import { nameOf, titleOf } from './momentWords.ts'
import styles from './Past.module.css'

/** The moments of a draft, the newest first, each with its time and who wrote since the one before. */
export function MomentList({
  moments,
  row,
  saidTime,
  onGo,
}: {
  moments: readonly Moment[]
  row: number
  saidTime(at: number): string
  onGo(row: number): void
}) {
  const d = useWordsOf(history)
  return (
    <nav aria-label={d.moments}>
      <h3 className={styles.caption}>{d.moments}</h3>
      <ol className={styles.moments}>
        {moments.toReversed().map((moment) => (
          <li key={moment.row}>
            <button
              type="button"
              aria-current={moment.row === row ? 'true' : undefined}
              onClick={() => onGo(moment.row)}
            >
              <span className={styles.when}>
                <time dateTime={new Date(moment.at).toISOString()}>{saidTime(moment.at)}</time>
                {moment.names.length === 0 && ` · ${titleOf(moment, d)}`}
              </span>
              {moment.names.map(({ name, byName }) => (
                <strong key={name} dir="auto">
                  {d.namedBy({ name, by: byName })}
                </strong>
              ))}
              <span className={styles.writers} dir="auto">
                {d.writers({ names: moment.writers.map((author) => nameOf(author, d)).join(', ') })}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
