import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import { whyNotVoter } from '../../../shared/person.ts'
import { useTRPC } from '../../trpc.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useForum } from '../../useForum.ts'
import { useMe, useSeat } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Lobby.module.css'

/** The first page: joining by link or code; then who one is, and where one is needed. */
export default function Lobby() {
  const me = useMe()
  const { w, lang } = useWords()
  const title = useForum((forum) => forum.convened?.title[lang] ?? '')
  const joining = location.hash.length > 1
  return <Page title={title}>{me && !joining ? <YouAreIn /> : <Join heading={w.join.title} />}</Page>
}

function Join({ heading }: { heading: string }) {
  const { w } = useWords()
  const queryClient = useQueryClient()
  const trpc = useTRPC()
  const [code, setCode] = useState('')
  const { mutate, isPending, error } = useMutation(
    trpc.signIn.redeem.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.signIn.me.queryKey() }),
    }),
  )

  // A personal link carries its token behind the #, which browsers send to nobody; it is dropped from the address at once.
  useEffect(() => {
    const token = location.hash.slice(1)
    if (token === '') return
    history.replaceState(null, '', '/')
    mutate({ token })
  }, [mutate])

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '') mutate({ code })
  }
  return (
    <form className={styles.join} onSubmit={handleSubmit}>
      <h1>{heading}</h1>
      <label htmlFor="code">{w.join.byCode}</label>
      <input
        id="code"
        className={styles.code}
        dir="ltr"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        aria-describedby="code-hint"
        value={code}
        onChange={(e) => setCode(e.target.value)}
      />
      <p id="code-hint" className={styles.hint}>
        {w.join.codeHint}
      </p>
      <Trouble error={error} />
      <Button type="submit" look="primary" wide isDisabled={isPending}>
        {isPending ? w.join.byLink : w.join.enter}
      </Button>
      <p className={styles.hint}>{w.join.openPages}</p>
      <p className={styles.links}>
        <a href="/projector">{w.join.projector}</a>
        <a href="/record">{w.join.record}</a>
      </p>
    </form>
  )
}

function YouAreIn() {
  const me = useMe()
  const seat = useSeat()
  const { w, lang } = useWords()
  const queryClient = useQueryClient()
  const leave = useMutation(
    useTRPC().signIn.leave.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  const organization = useForum((forum) =>
    seat?.organizationId ? (forum.organizations[seat.organizationId]?.name[lang] ?? null) : null,
  )
  const votes = useForum((forum) => me !== null && whyNotVoter(forum, me.personId) === null)
  const sessions = useForum((forum) => forum.sessions)
  const hasText = useForum((forum) => forum.text !== null)
  if (!me || !seat) return <Join heading={w.refusals['not-seated']} />

  return (
    <>
      <p className={styles.caps}>{w.lobby.youAreIn}</p>
      <h1>{me.name}</h1>
      <p>
        {w.roles[seat.role]}
        {organization && ` · ${organization}`}
      </p>
      {seat.role === 'delegate' && (
        <p className={votes ? styles.votes : styles.hint}>
          {votes && <Sign of="yes" />} {votes ? w.lobby.youVote : w.lobby.youDoNotVote}
        </p>
      )}
      <h2 className={styles.heading}>{w.lobby.yourPages}</h2>
      <ul className={styles.pages}>
        {seat.role === 'chair' && <Way to="/chair" name={w.lobby.chair} first />}
        {seat.role === 'secretariat' && <Way to="/secretariat" name={w.lobby.secretariat} first />}
        {seat.sessionId && (
          <Way
            to={`/drafts/${seat.sessionId}`}
            name={w.lobby.draft({ roman: sessions[seat.sessionId]?.roman ?? '' })}
            first
          />
        )}
        <Way
          to="/plenary"
          name={w.lobby.plenary}
          first={seat.role === 'delegate' || seat.role === 'observer'}
        />
        {hasText && <Way to="/amendments" name={w.lobby.amendments} />}
        {Object.values(sessions)
          .filter((s) => s.id !== seat.sessionId)
          .map((s) => (
            <Way key={s.id} to={`/drafts/${s.id}`} name={w.lobby.draft({ roman: s.roman })} />
          ))}
        {seat.role === 'delegate' &&
          Object.values(sessions)
            .filter((s) => !s.handedOver)
            .map((s) => (
              <Way key={s.id} to={`/drafts/${s.id}/screen`} name={w.lobby.follow({ roman: s.roman })} />
            ))}
        <Way to="/projector" name={w.lobby.projector} />
        <Way to="/record" name={w.lobby.record} />
      </ul>
      <Button isDisabled={leave.isPending} onPress={() => leave.mutate()}>
        {w.app.leave}
      </Button>
    </>
  )
}

function Way({ to, name, first = false }: { to: string; name: string; first?: boolean }) {
  return (
    <li>
      <a className={first ? styles.first : styles.way} href={to}>
        {name}
      </a>
    </li>
  )
}
