import { useCallback, useMemo, useState } from 'react'
import { history as words } from '../../../words/drafting/history.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import type { BroughtBack, OnBringBack } from './bringBack.ts'
import { type Against, CompareWith } from './CompareWith.tsx'
import { Comparison } from './Comparison.tsx'
import { MomentList } from './MomentList.tsx'
import { momentBefore, momentsOf, type NamedMoment } from './moments.ts'
import { Naming } from './Naming.tsx'
import styles from './Past.module.css'
import { Slider } from './Slider.tsx'
import type { DraftHistory } from './useHistory.ts'
import { usePastDrafts } from './usePastDrafts.ts'
import { useSaidTime } from './useSaidTime.ts'

export interface PastProps {
  history: DraftHistory
  /** When the draft was handed over (ISO); null while it is written. */
  handedOver: string | null
  named: readonly NamedMoment[]
  /** Gives the moment after this row a name; null for whoever may not. */
  onName: ((row: number, name: string) => void) | null
  /** Null for whoever may not write in the draft. */
  onBringBack: OnBringBack | null
}

/** A moment of the draft, and what had changed since another. */
export function Past({ history, handedOver, named, onName, onBringBack }: PastProps) {
  const d = useWordsOf(words)
  const { rows, replay, fetching, fetchNewer } = history
  const newest = rows.length
  /** Null for the newest, also when more is written. */
  const [chosen, setChosen] = useState<number | null>(null)
  const [against, setAgainst] = useState<Against>('before')
  const [onlyChanges, setOnlyChanges] = useState(false)
  const moments = useMemo(() => momentsOf(rows, { named, handedOver }), [rows, named, handedOver])
  const saidTime = useSaidTime(rows.at(-1)?.at ?? 0)

  const saidExactly = useCallback(
    (draft: { row: number }) => saidTime(rows[draft.row - 1]?.at ?? 0, true),
    [rows, saidTime],
  )

  const [already, setAlready] = useState<ReadonlyMap<string, string>>(new Map())
  const handleBringBack = useCallback(
    ({ passage, placeAfterId }: BroughtBack) => {
      const id = onBringBack?.(passage, placeAfterId) ?? null
      if (id !== null) setAlready((known) => new Map(known).set(passage.id, id))
      return id !== null
    },
    [onBringBack],
  )

  const row = Math.min(chosen ?? newest, newest)
  const other = against === 'before' ? (momentBefore(moments, row)?.row ?? null) : against
  const drafts = usePastDrafts(replay, {
    viewed: row,
    against: other === 'nothing' || other === row ? null : other,
    newest,
  })
  const handleGo = (to: number) => setChosen(to === newest ? null : to)

  return (
    <div className={styles.past}>
      <Slider rows={rows} moments={moments} row={row} saidTime={saidTime} onGo={handleGo} />
      <div className={styles.sides}>
        <div className={styles.side}>
          <MomentList moments={moments} row={row} saidTime={saidTime} onGo={handleGo} />
          {handedOver === null && (
            <button type="button" className={styles.quiet} disabled={fetching !== null} onClick={fetchNewer}>
              {d.newer}
            </button>
          )}
        </div>
        <div className={styles.text}>
          <div className={styles.choices}>
            <CompareWith
              moments={moments}
              row={row}
              against={against}
              saidTime={saidTime}
              onChange={setAgainst}
            />
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={onlyChanges}
                onChange={(event) => setOnlyChanges(event.target.checked)}
              />
              {d.onlyChanges}
            </label>
          </div>
          {onName && <Naming key={row} onName={(name) => onName(row, name)} />}
          {drafts ? (
            <Comparison
              drafts={drafts}
              saidTime={saidExactly}
              onlyChanges={onlyChanges}
              already={already}
              onBringBack={onBringBack && handleBringBack}
            />
          ) : (
            <p role="status">{d.reading}</p>
          )}
        </div>
      </div>
    </div>
  )
}
