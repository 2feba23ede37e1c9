import { lazy, Suspense, useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './DraftPage.module.css'
import { DraftText } from './DraftText.tsx'
import type { Editing } from './editing.ts'
import { HandOver } from './HandOver.tsx'
import { Here } from './Here.tsx'
import { Notes } from './Notes.tsx'
import { Outline } from './Outline.tsx'
import type { OpenDraft } from './openDraft.ts'
import { Sealed } from './Sealed.tsx'
import { Status } from './Status.tsx'
import { useDraft, useDraftText } from './useDraft.ts'

const DraftEditor = lazy(() => import('./DraftEditor.tsx'))

/** Where a thematic session writes its draft, and where everybody seated can read along. */
export default function DraftPage({ sessionId }: { sessionId: string }) {
  const { w } = useWords()
  const me = useMe()
  const session = useForum((forum) => forum.sessions[sessionId])
  const refusal = !me ? 'not-signed-in' : !session ? 'session-unknown' : null
  if (refusal) {
    return (
      <Page title={w.app.name}>
        <Notice tone="warn">{w.refusals[refusal]}</Notice>
      </Page>
    )
  }
  return <Room key={sessionId} sessionId={sessionId} />
}

function Room({ sessionId }: { sessionId: string }) {
  const { w, lang } = useWords()
  const draft = useDraft(sessionId)
  const [editing, setEditing] = useState<Editing | null>(null)
  const session = useForum((forum) => forum.sessions[sessionId])
  const title = session?.title[lang] ?? ''
  const where = w.drafting.where({ roman: session?.roman ?? '', title })
  return (
    <Page title={where} wide bar={draft && <Bar draft={draft} sessionId={sessionId} />}>
      <div className={styles.room}>
        {draft && <Outline draft={draft} onGo={(id) => editing?.goTo(id)} />}
        <article className={styles.article}>
          <p className={styles.part}>{w.drafting.part({ roman: session?.roman ?? '' })}</p>
          <h1>{title}</h1>
          {draft ? (
            <>
              <Sealed draft={draft} />
              <Suspense fallback={<Meanwhile draft={draft} />}>
                <DraftEditor draft={draft} name={`${w.drafting.editor}: ${title}`} onEditing={setEditing} />
              </Suspense>
              <Notes draft={draft} />
            </>
          ) : (
            <p role="status">{w.drafting.status.connecting}</p>
          )}
        </article>
      </div>
    </Page>
  )
}

/** The text itself does not wait for the editor to be fetched. */
function Meanwhile({ draft }: { draft: OpenDraft }) {
  return <DraftText text={useDraftText(draft)} />
}

function Bar({ draft, sessionId }: { draft: OpenDraft; sessionId: string }) {
  return (
    <>
      <Status draft={draft} />
      <Here draft={draft} />
      <HandOver draft={draft} sessionId={sessionId} />
    </>
  )
}
