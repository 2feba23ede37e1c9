import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'wouter'
import { Page } from '../../ui/Page.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import { Agenda } from './Agenda.tsx'
import { Now } from './Now.tsx'
import { TabledText } from './TabledText.tsx'

/** Its own chunk: comparing words is not for every phone in the hall. */
const Composer = lazy(() => import('./Composer.tsx'))

/** The one screen that follows the meeting: what is on the floor, what is still to come, and the text itself. */
export default function PlenaryPage() {
  const { w, lang } = useWords()
  const title = useForum((forum) => forum.convened?.title[lang] ?? '')
  const [search, setSearch] = useSearchParams()
  const [left, setLeft] = useState<string | null>(null)
  const amending = search.get('amend')

  if (amending !== null) {
    const handleClose = () => {
      setLeft(amending)
      setSearch({})
    }
    return (
      <Page title={title}>
        <Suspense fallback={<p role="status">{w.amend.loading}</p>}>
          <Composer key={amending} headId={amending} onClose={handleClose} />
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
      <Agenda />
      <TabledText onAmend={(head) => setSearch({ amend: head })} returnedFrom={left} />
    </Page>
  )
}
