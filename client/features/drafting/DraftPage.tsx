import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import { DraftEditor } from './DraftEditor.tsx'
import styles from './DraftPage.module.css'
import { HandOver } from './HandOver.tsx'
import { Here } from './Here.tsx'
import { Outline } from './Outline.tsx'
import type { OpenDraft } from './openDraft.ts'
import { Status } from './Status.tsx'
import { useDraft } from './useDraft.ts'

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
  const session = useForum((forum) => forum.sessions[sessionId])
  const title = session?.title[lang] ?? ''
  const where = w.drafting.where({ roman: session?.roman ?? '', title })
  return (
    <Page title={where} wide bar={draft && <Bar draft={draft} sessionId={sessionId} />}>
      <div className={styles.room}>
        {draft && <Outline draft={draft} />}
        <article className={styles.article}>
          <p className={styles.part}>{w.drafting.part({ roman: session?.roman ?? '' })}</p>
          <h1>{title}</h1>
          {draft ? (
            <DraftEditor draft={draft} name={`${w.drafting.editor}: ${title}`} />
          ) : (
            <p role="status">{w.drafting.status.connecting}</p>
          )}
        </article>
      </div>
    </Page>
  )
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
