import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { whyNotAuthorized, whyNotByRole } from '../../../shared/authority.ts'
import { ROLES, type Seat, whyNotVoter } from '../../../shared/person.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { secretariat } from '../../words/secretariat/desk.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Badge } from './Badge.tsx'
import { Newcomer } from './Newcomer.tsx'
import styles from './SecretariatPage.module.css'

/** Everybody seated, found by name or organization; a newcomer's seat; a new link for who lost theirs. */
export function People() {
  const { w, lang } = useWords()
  const s = useWordsOf(secretariat)
  const [wanted, setWanted] = useState('')
  const names = useQuery(useTRPC().people.names.queryOptions()).data ?? {}
  const { seats, organizations } = useForum((forum) => ({
    seats: forum.seats,
    organizations: forum.organizations,
  }))
  const me = useMe()
  const refusal = useForum((forum) => whyNotAuthorized(forum, me?.personId ?? '', 'personSeated'))
  const mayIssue = useForum((forum) => whyNotByRole(forum, me?.personId ?? '', 'personSeated'))
  const called = (seat: Seat) =>
    `${names[seat.personId] ?? ''} ${organizations[seat.organizationId ?? '']?.name[lang] ?? ''}`.toLocaleLowerCase(
      lang,
    )
  const found = Object.values(seats)
    .filter((seat) => called(seat).includes(wanted.trim().toLocaleLowerCase(lang)))
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || called(a).localeCompare(called(b), lang))
  return (
    <>
      {refusal ? <p className={styles.small}>{w.refusals[refusal]}</p> : <Newcomer />}
      <label className={styles.field}>
        {s.find}
        <input type="search" value={wanted} onChange={(e) => setWanted(e.target.value)} />
      </label>
      <p className={styles.small} role="status">
        {s.found({ n: found.length })}
      </p>
      <ul className={styles.rows}>
        {found.map((seat) => (
          <Person
            key={seat.personId}
            seat={seat}
            name={names[seat.personId] ?? seat.personId}
            refusal={mayIssue}
          />
        ))}
      </ul>
    </>
  )
}

function Person({ seat, name, refusal }: { seat: Seat; name: string; refusal: Refusal | null }) {
  const { w, lang } = useWords()
  const s = useWordsOf(secretariat)
  const { personId, role } = seat
  const organization = useForum((forum) => forum.organizations[seat.organizationId ?? '']?.name[lang] ?? null)
  const roman = useForum((forum) => forum.sessions[seat.sessionId ?? '']?.roman ?? null)
  const votes = useForum((forum) => whyNotVoter(forum, personId) === null)
  const reissue = useMutation(useTRPC().people.reissue.mutationOptions())
  return (
    <li className={styles.row}>
      <p>
        <b>{name}</b>
        <br />
        <span className={styles.small}>
          {w.roles[role]}
          {roman && ` · ${s.session({ roman })}`}
          {organization && ` · ${organization}`}
        </span>
        {votes && (
          <>
            <br />
            <span className={styles.done}>
              <Sign of="yes" /> {s.votes}
            </span>
          </>
        )}
      </p>
      {reissue.data ? (
        <Badge
          name={name}
          token={reissue.data.token}
          code={reissue.data.code}
          onDone={() => reissue.reset()}
        />
      ) : (
        refusal === null && (
          <Act refusal={null} of={reissue} onPress={() => reissue.mutate({ personId })}>
            {s.newLink}
            <Unseen> {name}</Unseen>
          </Act>
        )
      )}
    </li>
  )
}
