import { PENDING } from '../../../shared/amending/amendmentState.ts'
import { sponsorsNeeded, sponsorsOf } from '../../../shared/amending/sponsors.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { AmendmentState } from '../../ui/amendment/AmendmentState.tsx'
import { Gist } from '../../ui/Gist.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { triage } from '../../words/secretariat/triage.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Inadmissible } from './Inadmissible.tsx'
import { Merging } from './Merging.tsx'
import styles from './Triage.module.css'
import { type Looked, minutes, secondsLate } from './triage.ts'

/** One amendment: what it is, where it stands and why, and what can be done about it. */
export function TriageRow({ looked, closings }: { looked: Looked; closings: readonly string[] }) {
  const { lang } = useWords()
  const placeOf = usePlaces()
  const { amendment, sameAs } = looked
  const { id, number, organizationId, paragraph, filedAt, state } = amendment
  const proposer = useForum((forum) => forum.organizations[organizationId]?.name[lang] ?? '')
  return (
    <tr>
      <th scope="row">
        <a className={styles.number} href={`/plenary#amendment-${id}`}>
          {number}
        </a>
      </th>
      <td>
        <Gist operations={amendment.filed.operations} />
        <br />
        <span className={styles.small}>
          {placeOf(paragraph)} · {proposer} · <Moment at={filedAt} />
        </span>
      </td>
      <td>
        <AmendmentState amendment={amendment} />
        <Remarks looked={looked} closings={closings} />
      </td>
      <td className={styles.acts}>
        <Merging amendment={amendment} sameAs={sameAs} />
        {PENDING.includes(state) && <Inadmissible amendment={amendment} />}
      </td>
    </tr>
  )
}

/** Half a minute or a minute late is for the chair to forgive: the house counts 60 seconds as grace. */
const GRACE_SECONDS = 60

function Remarks({
  looked: { amendment, sameAs, collides },
  closings,
}: {
  looked: Looked
  closings: readonly string[]
}) {
  const d = useWordsOf(triage)
  const { state, way, note, into } = amendment
  const { needed, mergedInto } = useForum((forum) => ({
    needed: sponsorsNeeded(forum) - sponsorsOf(forum, amendment).length,
    mergedInto: forum.amendments[into ?? '']?.number ?? null,
  }))
  const others = collides.filter((a) => a !== sameAs)
  const said = [
    way === 'late' && lateness(amendment, closings, d),
    way === 'oral' && d.oral,
    state === 'awaitingSponsors' && needed > 0 && d.needs({ n: needed }),
    state === 'awaitingChair' && d.chairLetsIn,
    sameAs && d.sameAs({ number: sameAs.number }),
    state === 'merged' && mergedInto !== null && d.merged({ into: mergedInto }),
    others.length > 0 && d.collides({ numbers: others.map((a) => a.number).join(', ') }),
    note,
  ].filter((one) => typeof one === 'string')
  return (
    <ul className={styles.small}>
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  )
}

function lateness(
  { filedAt }: Amendment,
  closings: readonly string[],
  d: (typeof triage)['en'],
): string | null {
  const seconds = secondsLate(filedAt, closings)
  if (seconds === null) return null
  return (seconds <= GRACE_SECONDS ? d.grace : d.late)({ after: minutes(seconds) })
}
