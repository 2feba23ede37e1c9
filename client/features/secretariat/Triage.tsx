import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useTRPC } from '../../trpc.ts'
import { Button } from '../../ui/Button.tsx'
import { useForum } from '../../useForum.ts'
import { triage } from '../../words/secretariat/triage.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Spoken } from './Spoken.tsx'
import styles from './Triage.module.css'
import { TriageRow } from './TriageRow.tsx'
import { FILTERS, type Filter, triaged } from './triage.ts'
import { useSeen } from './useSeen.ts'

/** Every amendment in a table, by what one looks for, with what the secretariat can do about each. */
export function Triage() {
  const d = useWordsOf(triage)
  const forum = useForum((f) => f)
  const [filter, setFilter] = useState<Filter>('all')
  const [seen, see] = useSeen()
  const { text, amendments } = forum
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the forum, only what amendments collide by
  const lists = useMemo(() => triaged(forum, seen), [text, amendments, seen])
  const last = Math.max(0, ...lists.all.map(({ amendment }) => amendment.number))
  const late = lists.all.filter(({ amendment }) => amendment.way === 'late').length
  const { data: closings = [], refetch } = useQuery(
    useTRPC().amendments.closings.queryOptions(undefined, { enabled: late > 0 }),
  )

  useEffect(() => {
    if (late > 0) void refetch()
  }, [late, refetch])

  if (!text) return null
  return (
    <section className={styles.triage} aria-labelledby="triage">
      <h3 id="triage">{d.title}</h3>
      <fieldset className={styles.filters}>
        <legend className={styles.legend}>{d.show}</legend>
        {FILTERS.map((one) => (
          <label key={one} className={styles.filter}>
            <input type="radio" name="triage" checked={filter === one} onChange={() => setFilter(one)} />
            {d.filters[one]} <b>{lists[one].length}</b>
          </label>
        ))}
      </fieldset>
      {filter === 'new' && lists.new.length > 0 && <Button onPress={() => see(last)}>{d.allSeen}</Button>}
      {lists[filter].length === 0 ? (
        <p className={styles.small}>{d.none}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{d.columns.number}</th>
              <th scope="col">{d.columns.what}</th>
              <th scope="col">{d.columns.stands}</th>
              <th scope="col">{d.columns.acts}</th>
            </tr>
          </thead>
          <tbody>
            {lists[filter].map((looked) => (
              <TriageRow key={looked.amendment.id} looked={looked} closings={closings} />
            ))}
          </tbody>
        </table>
      )}
      <Spoken />
      <p>
        <a className={styles.way} href="/amendments">
          {d.lists}
        </a>
      </p>
    </section>
  )
}
