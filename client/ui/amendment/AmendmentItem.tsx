import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { isAsked } from '../../../shared/amending/standing.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useForum } from '../../useForum.ts'
import { useSeat } from '../../useMe.ts'
import { lines } from '../../words/plenary/lines.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Gist } from '../Gist.tsx'
import { useAddress } from '../useAddress.ts'
import styles from './AmendmentList.module.css'
import { AmendmentState } from './AmendmentState.tsx'

/** Its own chunk: who only follows the meeting reads lines. */
const AmendmentCard = lazy(() => import('./AmendmentCard.tsx'))

/** An amendment in a line; opened, with all there is to know of it and to do with it. */
export function AmendmentItem({
  amendment,
  addressed = false,
  place,
}: {
  amendment: Amendment
  addressed?: boolean
  /** What people call the paragraph it is found under, where the list does not say it. */
  place?: string
}) {
  const d = useWordsOf(lines)
  const address = `amendment-${amendment.id}`
  const named = useAddress() === address && addressed
  const [isOpen, setOpen] = useState(named)
  const item = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    if (!named) return
    setOpen(true)
    item.current?.scrollIntoView({ block: 'start' })
  }, [named])

  return (
    <details
      ref={item}
      className={styles.item}
      {...(addressed && { id: address })}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <span className={styles.number}>{amendment.number}</span>
        <span>
          <Gist operations={amendment.operations} />
          <By amendment={amendment} {...(place && { place })} />
        </span>
        <AmendmentState amendment={amendment} />
      </summary>
      {isOpen && (
        <Suspense fallback={<p className={styles.by}>{d.opening}</p>}>
          <AmendmentCard amendment={amendment} />
        </Suspense>
      )}
    </details>
  )
}

/** Whose it is and how it came, in a line. */
function By({ amendment, place }: { amendment: Amendment; place?: string }) {
  const { w, lang } = useWords()
  const d = useWordsOf(lines)
  const mine = useSeat()?.organizationId ?? ''
  const { organizationId, sponsors = [], way, parent } = amendment
  const name = useForum((forum) => forum.organizations[organizationId]?.name[lang] ?? '')
  const parentNumber = useForum((forum) => forum.amendments[parent ?? '']?.number ?? null)
  const told = [
    place,
    sponsors.length > 0 ? `${name} ${d.others({ n: sponsors.length })}` : name,
    organizationId === mine && w.floor.yours,
    parentNumber !== null && d.amends({ number: parentNumber }),
    way && d.ways[way],
  ].filter(Boolean)
  return (
    <span className={styles.by}>
      {told.join(' · ')}
      {isAsked(amendment, mine) && (
        <>
          {' · '}
          <b className={styles.asked}>{d.youAreAsked}</b>
        </>
      )}
    </span>
  )
}
