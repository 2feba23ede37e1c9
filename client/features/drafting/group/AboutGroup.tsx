import { holdsPen, isSealed } from '../../../../shared/session.ts'
import { useOrganizationNames } from '../../../ui/useOrganizationNames.ts'
import { useForum } from '../../../useForum.ts'
import { useMe } from '../../../useMe.ts'
import { group as words } from '../../../words/drafting/group.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Group.module.css'
import { useGroup } from './useGroup.ts'

/** Who is in a contact group, what the chair asks of it, and how it comes back to the plenary. */
export function AboutGroup({ draftId }: { draftId: string }) {
  const d = useWordsOf(words)
  const me = useMe()?.personId ?? ''
  const namesOf = useOrganizationNames()
  const group = useGroup(draftId)
  const writes = useForum((forum) => holdsPen(forum, me, draftId))
  const isOver = useForum((forum) => isSealed(forum, draftId))
  if (!group) return null
  return (
    <section className={styles.about} aria-label={d.about}>
      <p className={styles.who}>{d.with({ names: namesOf(group.organizations) })}</p>
      {group.note !== '' && (
        <p>
          {d.from} <bdi>{group.note}</bdi>
        </p>
      )}
      {!isOver && <p className={styles.how}>{writes ? d.how : d.howReading}</p>}
    </section>
  )
}
