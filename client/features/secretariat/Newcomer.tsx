import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { LANGS, type Lang } from '../../../shared/paragraph.ts'
import { ROLES, type Role } from '../../../shared/person.ts'
import { useTRPC } from '../../trpc.ts'
import { Button } from '../../ui/Button.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { secretariat } from '../../words/secretariat/desk.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Badge } from './Badge.tsx'
import styles from './SecretariatPage.module.css'

const NOBODY = {
  name: '',
  lang: 'en' as Lang,
  role: 'delegate' as Role,
  organizationId: '',
  sessionId: '',
  holdsVote: false,
}

/** A seat for somebody who was not on the list. What the role has no use for is not asked. */
export function Newcomer() {
  const { w, lang } = useWords()
  const ss = useWordsOf(secretariat)
  const me = useMe()
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [who, setWho] = useState(NOBODY)
  const { organizations, sessions, seats } = useForum((forum) => ({
    organizations: forum.organizations,
    sessions: forum.sessions,
    seats: forum.seats,
  }))
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'personSeated') ?? (forum.frozen ? 'forum-frozen' : null),
  )
  const seat = useMutation(
    trpc.people.seat.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.people.names.queryKey() }),
    }),
  )
  const change = (some: Partial<typeof NOBODY>) => setWho({ ...who, ...some })

  const represents = who.role === 'delegate' || who.role === 'observer'
  const inSession = who.role === 'rapporteur' || who.role === 'moderator'
  const mayVote = who.role === 'delegate' && organizations[who.organizationId]?.status === 'participant'
  const taken = Object.values(seats).some((s) => s.organizationId === who.organizationId && s.holdsVote)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    seat.mutate({
      name: who.name,
      lang: who.lang,
      role: who.role,
      organizationId: (represents && who.organizationId) || null,
      sessionId: (inSession && who.sessionId) || null,
      holdsVote: mayVote && !taken && who.holdsVote,
    })
  }
  if (seat.data) {
    const done = () => {
      setWho(NOBODY)
      seat.reset()
    }
    return <Badge name={who.name} token={seat.data.token} code={seat.data.code} onDone={done} />
  }
  return (
    <details className={styles.newcomer}>
      <summary>{ss.newcomer}</summary>
      <form className={styles.form} onSubmit={handleSubmit}>
        <label className={styles.field}>
          {ss.name}
          <input
            required
            maxLength={120}
            value={who.name}
            onChange={(e) => change({ name: e.target.value })}
          />
        </label>
        <label className={styles.field}>
          {ss.role}
          <select
            value={who.role}
            onChange={(e) => change({ role: ROLES.find((r) => r === e.target.value) ?? 'delegate' })}
          >
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {w.roles[role]}
              </option>
            ))}
          </select>
        </label>
        {represents && (
          <label className={styles.field}>
            {ss.organization}
            <select
              required
              value={who.organizationId}
              onChange={(e) => change({ organizationId: e.target.value })}
            >
              <option value="">{ss.choose}</option>
              {Object.values(organizations).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name[lang]}
                </option>
              ))}
            </select>
          </label>
        )}
        {inSession && (
          <label className={styles.field}>
            {ss.sessionOf}
            <select required value={who.sessionId} onChange={(e) => change({ sessionId: e.target.value })}>
              <option value="">{ss.choose}</option>
              {Object.values(sessions).map(({ id, roman }) => (
                <option key={id} value={id}>
                  {ss.session({ roman })}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className={styles.field}>
          {w.app.language}
          <select
            value={who.lang}
            onChange={(e) => change({ lang: LANGS.find((l) => l === e.target.value) ?? 'en' })}
          >
            {LANGS.map((l) => (
              <option key={l} value={l} lang={l}>
                {w.app.languages[l]}
              </option>
            ))}
          </select>
        </label>
        {mayVote && (
          <label className={styles.check}>
            <input
              type="checkbox"
              disabled={taken}
              checked={who.holdsVote && !taken}
              onChange={(e) => change({ holdsVote: e.target.checked })}
            />
            {taken ? ss.voteTaken : ss.holdsVote}
          </label>
        )}
        <Button type="submit" look="primary" isDisabled={refusal !== null || seat.isPending}>
          {ss.seat}
        </Button>
        {refusal && <p className={styles.small}>{w.refusals[refusal]}</p>}
        <Trouble error={seat.error} />
      </form>
    </details>
  )
}
