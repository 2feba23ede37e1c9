import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { PENDING } from '../../../shared/amending/amendmentState.ts'
import { referred, whyNotRefer } from '../../../shared/amending/contactGroup.ts'
import { sponsorsOf } from '../../../shared/amending/sponsors.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Forum } from '../../../shared/forum.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { useForum, useLiveView } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { contactGroups } from '../../words/plenary/contactGroups.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './Refer.module.css'

const LONGEST_NOTE = 280

/** Whom to send aside on one recommendation, and what for: those who have proposed there are chosen already. */
export function Referring({ paragraph }: { paragraph: string }) {
  const { lang } = useWords()
  const d = useWordsOf(contactGroups).refer
  const me = useMe()?.personId ?? ''
  const { view } = useLiveView()
  const [proposers] = useState(() => (view.forum ? proposersIn(view.forum, paragraph) : []))
  const [chosen, setChosen] = useState<readonly string[]>(proposers)
  const [sought, setSought] = useState('')
  const [note, setNote] = useState('')
  const field = useId()
  const noteField = useId()
  const participants = useForum((forum) =>
    Object.values(forum.organizations).filter(({ status }) => status === 'participant'),
  )
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me, 'paragraphReferred') ??
      whyNotRefer(forum, {
        paragraph,
        organizations: chosen.slice(),
        paragraphs: referred(forum, paragraph),
      }),
  )
  const refer = useMutation(useTRPC().contactGroups.refer.mutationOptions())
  const isFirst = ({ id }: { id: string }) => (proposers.includes(id) ? 0 : 1)
  const found = participants
    .filter(({ name }) => name[lang].toLocaleLowerCase(lang).includes(sought.trim().toLocaleLowerCase(lang)))
    .sort((a, b) => isFirst(a) - isFirst(b) || a.name[lang].localeCompare(b.name[lang], lang))
  const toggle = (id: string) =>
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]))
  return (
    <>
      <p>{d.what}</p>
      <fieldset className={styles.who}>
        <legend>
          {d.who} · {d.chosen({ n: chosen.length })}
        </legend>
        <label htmlFor={field}>{d.sought}</label>
        <input
          id={field}
          type="search"
          className={styles.search}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        <ul className={styles.list}>
          {found.map(({ id, name }) => (
            <li key={id}>
              <label className={styles.one}>
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                <span>
                  {name[lang]} {proposers.includes(id) && <small>{d.proposer}</small>}
                </span>
              </label>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p role="status">{d.none}</p>}
      </fieldset>
      <div>
        <label htmlFor={noteField}>{d.note}</label>
        <GrowingText id={noteField} value={note} maxLength={LONGEST_NOTE} onChange={setNote} />
      </div>
      <Act
        look="primary"
        refusal={refusal}
        of={refer}
        onPress={() => refer.mutate({ paragraph, organizations: chosen.slice(), note: note.trim() })}
      >
        {d.send}
      </Act>
    </>
  )
}

/** The participating organizations behind what is pending on this recommendation. */
function proposersIn(forum: Forum, paragraph: string): string[] {
  const pending = Object.values(forum.amendments).filter(
    (a) => a.paragraph === paragraph && PENDING.includes(a.state),
  )
  return [...new Set(pending.flatMap((a) => sponsorsOf(forum, a)))]
}
