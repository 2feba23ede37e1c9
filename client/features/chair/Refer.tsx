import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { groupAtWork, referred, whyNotRecall, whyNotRefer } from '../../../shared/amending/contactGroup.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { useOrganizationNames } from '../../ui/useOrganizationNames.ts'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { contactGroups } from '../../words/plenary/contactGroups.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Reasoned } from './Reasoned.tsx'
import styles from './Refer.module.css'
import { Referring } from './Referring.tsx'

/** The way of one recommendation to a contact group; while one works on it, who they are and how to call them back. [T19] */
export function Refer({ paragraph }: { paragraph: string }) {
  const place = usePlaces()(paragraph)
  const group = useForum((forum) => groupAtWork(forum, paragraph))
  return group ? <AtWork groupId={group.id} place={place} /> : <Sending paragraph={paragraph} place={place} />
}

function Sending({ paragraph, place }: { paragraph: string; place: string }) {
  const d = useWordsOf(contactGroups).refer
  const me = useMe()?.personId ?? ''
  const [isOpen, setOpen] = useState(false)
  // Whom to send is chosen next.
  const refusal = useForum((forum) => {
    const all = Object.values(forum.organizations).filter(({ status }) => status === 'participant')
    const organizations = all.map(({ id }) => id)
    const paragraphs = referred(forum, paragraph)
    return (
      whyNotAuthorized(forum, me, 'paragraphReferred') ??
      whyNotRefer(forum, { paragraph, organizations, paragraphs })
    )
  })
  return (
    <>
      <Act refusal={refusal} of={RESTING} onPress={() => setOpen(true)}>
        {d.open}
      </Act>
      <Dialog isOpen={isOpen} title={d.title({ place })} onClose={() => setOpen(false)}>
        <Referring paragraph={paragraph} />
      </Dialog>
    </>
  )
}

function AtWork({ groupId, place }: { groupId: string; place: string }) {
  const d = useWordsOf(contactGroups)
  const me = useMe()?.personId ?? ''
  const namesOf = useOrganizationNames()
  const group = useForum((forum) => forum.contactGroups?.[groupId])
  const refusal = useForum(
    (forum) => whyNotAuthorized(forum, me, 'contactGroupRecalled') ?? whyNotRecall(forum, groupId),
  )
  const recall = useMutation(useTRPC().contactGroups.recall.mutationOptions())
  if (!group) return null
  return (
    <section className={styles.work} aria-label={d.atWork({ place })}>
      <p>
        <b>{d.atWork({ place })}</b> {d.since} <Moment at={group.referredAt} />:{' '}
        {namesOf(group.organizations)}
      </p>
      {group.note !== '' && (
        <p className={styles.note}>
          <bdi>{group.note}</bdi>
        </p>
      )}
      <a className={styles.way} href={`/drafts/${groupId}`}>
        {d.draft}
      </a>
      <Reasoned
        name={d.recall.open}
        label={`${d.recall.what} ${d.recall.reason}`}
        yes={d.recall.yes}
        refusal={refusal}
        of={recall}
        onDo={(reason) => recall.mutate({ groupId, reason })}
      />
    </section>
  )
}

const RESTING = { isPending: false, error: null }
