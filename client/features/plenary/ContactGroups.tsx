import { holdsPen } from '../../../shared/session.ts'
import { useOrganizationNames } from '../../ui/useOrganizationNames.ts'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { contactGroups } from '../../words/plenary/contactGroups.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './ContactGroups.module.css'

/** Which recommendations are aside in a contact group, with whom, and the way to their drafts. [T19] */
export default function ContactGroups() {
  const d = useWordsOf(contactGroups)
  const me = useMe()?.personId ?? ''
  const placeOf = usePlaces()
  const namesOf = useOrganizationNames()
  const groups = useForum((forum) =>
    Object.values(forum.contactGroups ?? {}).filter(({ state }) => state === 'working'),
  )
  const mine = useForum((forum) => groups.filter(({ id }) => holdsPen(forum, me, id)))
  const mayRead = useForum((forum) => forum.seats[me] !== undefined)
  if (groups.length === 0) return null
  return (
    <section className={styles.groups} aria-labelledby="contact-groups">
      <h2 id="contact-groups" className={styles.heading}>
        {d.title}
      </h2>
      <ul>
        {groups.map((group) => {
          const place = placeOf(group.paragraph)
          const isMine = mine.includes(group)
          return (
            <li key={group.id} className={styles.group} data-mine={isMine}>
              <p>
                {d.works({ place, names: namesOf(group.organizations) })} {isMine && <b>{d.yours}</b>}
              </p>
              {mayRead && (
                <a className={styles.way} href={`/drafts/${group.id}`}>
                  {isMine ? d.write({ place }) : d.read({ place })}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
