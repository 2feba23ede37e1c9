import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId, useState } from 'react'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Forum } from '../../../shared/forum.ts'
import { groupOf, holdsPen, isSealed, whyNotGivePen } from '../../../shared/session.ts'
import { useTRPC } from '../../trpc.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { margin } from '../../words/drafting/margin.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { found } from './margin/mentions.ts'
import { type Seated, useNames } from './margin/useNames.ts'
import type { OpenDraft } from './openDraft.ts'
import styles from './Pen.module.css'

const MOST_SHOWN = 8

/** For the secretariat and the session's moderator: who holds the pen of the draft, given and taken at once. [D23] */
export function Pen({ draft }: { draft: OpenDraft }) {
  const { sessionId } = draft
  const d = useWordsOf(margin)
  const { w } = useWords()
  const me = useMe()?.personId ?? ''
  const [isOpen, setOpen] = useState(false)
  const mayGive = useForum((forum) => whyNotAuthorized(forum, me, 'penGiven', { sessionId }) === null)
  // Who writes in a contact group is said when it is sent aside.
  const isOver = useForum((forum) => isSealed(forum, sessionId) || groupOf(forum, sessionId) !== null)
  if (!mayGive || isOver) return null
  return (
    <>
      <Button onPress={() => setOpen(true)}>{d.pen}</Button>
      <Dialog isOpen={isOpen} title={d.penTitle} closeName={w.app.close} onClose={() => setOpen(false)}>
        <Holders draft={draft} />
      </Dialog>
    </>
  )
}

function Holders({ draft }: { draft: OpenDraft }) {
  const { sessionId } = draft
  const d = useWordsOf(margin)
  const trpc = useTRPC()
  const field = useId()
  const { people } = useNames(draft)
  const [sought, setSought] = useState('')
  const [done, setDone] = useState('')
  const holders = useWho(people, (forum, id) => holdsPen(forum, id, sessionId))
  const others = useWho(people, (forum, id) => whyNotGivePen(forum, id, sessionId) === null)
  const give = useMutation(trpc.drafts.givePen.mutationOptions())
  const take = useMutation(trpc.drafts.takePen.mutationOptions())
  const isPending = give.isPending || take.isPending
  const matching = found(others.map(asSought), sought.trim())
  return (
    <>
      <p>{d.penAtOnce}</p>
      <h3>{d.penHeld}</h3>
      {holders.length === 0 && <p>{d.penNobody}</p>}
      <ul className={styles.people}>
        {holders.map((person) => (
          <Person key={person.id} person={person}>
            <Button
              isDisabled={isPending}
              aria-label={d.penTake(person)}
              onPress={() =>
                take.mutate(
                  { sessionId, personId: person.id },
                  { onSuccess: () => setDone(d.penTaken(person)) },
                )
              }
            >
              {d.take}
            </Button>
          </Person>
        ))}
      </ul>
      <label htmlFor={field}>{d.penFind}</label>
      <input
        id={field}
        type="search"
        className={styles.search}
        placeholder={d.penFindHint}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      {matching.length === 0 && <p>{d.penNone}</p>}
      <ul className={styles.people}>
        {matching.slice(0, MOST_SHOWN).map(({ person }) => (
          <Person key={person.id} person={person}>
            <Button
              isDisabled={isPending}
              aria-label={d.penGive(person)}
              onPress={() =>
                give.mutate(
                  { sessionId, personId: person.id },
                  {
                    onSuccess: () => {
                      setSought('')
                      setDone(d.penGiven(person))
                    },
                  },
                )
              }
            >
              {d.give}
            </Button>
          </Person>
        ))}
      </ul>
      {matching.length > MOST_SHOWN && <p>{d.penMore({ n: matching.length - MOST_SHOWN })}</p>}
      <p role="status">{done}</p>
      <Trouble error={give.error ?? take.error} />
    </>
  )
}

function Person({ person: { name, organization }, children }: { person: Seated; children: ReactNode }) {
  return (
    <li>
      <span>
        <b>{name}</b>
        {organization && <small>{organization}</small>}
      </span>
      {children}
    </li>
  )
}

/** Found by their own name or by that of their organization. */
function asSought(person: Seated) {
  return { id: person.id, name: `${person.name} ${person.organization ?? ''}`, person }
}

function useWho(people: readonly Seated[], is: (forum: Forum, personId: string) => boolean): Seated[] {
  const forum = useForum((all) => all)
  return people.filter(({ id }) => is(forum, id))
}
