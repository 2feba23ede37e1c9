import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'wouter'
import { Page } from '../../ui/Page.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import { Agenda } from './Agenda.tsx'
import { Now } from './Now.tsx'
import styles from './PlenaryPage.module.css'
import { TabledText } from './TabledText.tsx'
import { useWriting } from './useWriting.ts'

/** Chunks of their own: comparing words is not for every phone in the hall. */
const Composer = lazy(() => import('./composing/Composer.tsx'))
const ContactGroups = lazy(() => import('./ContactGroups.tsx'))
const InHand = lazy(() => import('./composing/InHand.tsx'))

/** The one screen that follows the meeting: what is on the floor, what is still to come, and the text itself. */
export default function PlenaryPage() {
  const { w, lang } = useWords()
  const title = useForum((forum) => forum.convened?.title[lang] ?? '')
  const [search, setSearch] = useSearchParams()
  const [left, setLeft] = useState<string | null>(null)
  const hasInHand = useHasInHand()
  const hasGroups = useForum((forum) => forum.contactGroups !== undefined)
  const amending = ['amend', 'from', 'again'].map((name) => search.get(name) ?? '').join(' ')

  if (amending.trim() !== '') {
    const handleClose = () => {
      setLeft(search.get('amend'))
      setSearch({})
    }
    return (
      <Page title={title}>
        <Suspense fallback={<p role="status">{w.amend.loading}</p>}>
          <Composer
            key={amending}
            search={search}
            onBegun={(begun) => setSearch(begun, { replace: true })}
            onClose={handleClose}
          />
        </Suspense>
      </Page>
    )
  }
  return (
    <Page title={title}>
      <h1>
        <Unseen>{w.floor.title}</Unseen>
      </h1>
      <Now />
      {hasGroups && (
        <Suspense>
          <ContactGroups />
        </Suspense>
      )}
      <Agenda />
      {hasInHand && (
        <div className={styles.inHand}>
          <Suspense>
            <InHand onOpen={(wanted) => setSearch(wanted)} />
          </Suspense>
        </div>
      )}
      <TabledText onAmend={(head, how) => setSearch({ amend: head, how })} returnedFrom={left} />
    </Page>
  )
}

/** Whoever may write amendments, and whoever has some in the queue of this device when nobody may any more. */
function useHasInHand(): boolean {
  const writing = useWriting()
  const forumId = useForum((forum) => forum.id)
  const me = useMe()
  if (writing !== null) return true
  try {
    return localStorage.getItem(`concord.filing.${forumId}.${me?.personId ?? ''}`) !== null
  } catch {
    return false
  }
}
