import { lazy, Suspense, useState } from 'react'
import { isDraft } from '../../../shared/session.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { room } from '../../words/drafting/room.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { ResolvedBrackets } from './brackets/ResolvedBrackets.tsx'
import { useBracketCards } from './brackets/useBracketCards.tsx'
import { DownloadMenu } from './DownloadMenu.tsx'
import styles from './DraftPage.module.css'
import { DraftText } from './DraftText.tsx'
import type { Editing } from './editing.ts'
import { AboutGroup } from './group/AboutGroup.tsx'
import { Report } from './group/Report.tsx'
import { useDraftName } from './group/useDraftName.ts'
import { HandOver } from './HandOver.tsx'
import { Here } from './Here.tsx'
import { History } from './History.tsx'
import { Arrived } from './keeping/Arrived.tsx'
import { More } from './More.tsx'
import Margin from './margin/Margin.tsx'
import { MarginButton } from './margin/MarginButton.tsx'
import type { OpenMargin } from './margin/openMargin.ts'
import { useMargin } from './margin/useMargin.ts'
import { Notes } from './Notes.tsx'
import { Outline } from './Outline.tsx'
import type { OpenDraft } from './openDraft.ts'
import { Pen } from './Pen.tsx'
import { Sealed } from './Sealed.tsx'
import { Status } from './Status.tsx'
import { useDraft, useDraftText } from './useDraft.ts'

/** Fetched at once, also while the draft itself is on its way. */
const editor = import('./DraftEditor.tsx')
const DraftEditor = lazy(() => editor)

/** Where a thematic session or a contact group writes its draft, and where everybody seated can read along. */
export default function DraftPage({ sessionId }: { sessionId: string }) {
  const { w } = useWords()
  const me = useMe()
  const exists = useForum((forum) => isDraft(forum, sessionId))
  const refusal = !me ? 'not-signed-in' : !exists ? 'session-unknown' : null
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
  const { w } = useWords()
  const r = useWordsOf(room)
  const draft = useDraft(sessionId)
  const margin = useMargin(draft)
  if (draft && margin) return <Opened draft={draft} margin={margin} />
  return (
    <Page title={w.app.name} wide>
      <p role="status">{r.status.connecting}</p>
    </Page>
  )
}

function Opened({ draft, margin }: { draft: OpenDraft; margin: OpenMargin }) {
  const r = useWordsOf(room)
  const [editing, setEditing] = useState<Editing | null>(null)
  const cards = useBracketCards(draft, editing)
  const { where, part, title } = useDraftName(draft.sessionId)
  const handleGo = (id: string) => editing?.goTo(id)
  const bar = <Bar draft={draft} margin={margin} brackets={cards.length} editing={editing} onGo={handleGo} />
  return (
    <Page title={where} wide bar={bar}>
      <div className={styles.room}>
        <Outline draft={draft} onGo={handleGo} />
        <article className={styles.article}>
          <p className={styles.part}>{part}</p>
          <h1>{title}</h1>
          <Sealed draft={draft} />
          <AboutGroup draftId={draft.sessionId} />
          <Suspense fallback={<Meanwhile draft={draft} />}>
            <Arrived draft={draft} meanwhile={<Meanwhile draft={draft} />}>
              <DraftEditor
                draft={draft}
                margin={margin}
                name={`${r.editor}: ${title}`}
                onEditing={setEditing}
              />
            </Arrived>
          </Suspense>
          <Notes draft={draft} />
          <ResolvedBrackets draft={draft} />
        </article>
        {editing && <Margin margin={margin} editing={editing} others={cards} />}
      </div>
    </Page>
  )
}

/** The text itself does not wait for the editor to be fetched. */
function Meanwhile({ draft }: { draft: OpenDraft }) {
  return <DraftText text={useDraftText(draft)} />
}

function Bar({
  draft,
  margin,
  brackets,
  editing,
  onGo,
}: {
  draft: OpenDraft
  margin: OpenMargin
  /** How many are open. */
  brackets: number
  editing: Editing | null
  onGo(id: string): void
}) {
  return (
    <>
      <Status draft={draft} />
      <Here draft={draft} />
      <MarginButton margin={margin} others={brackets} />
      <Pen draft={draft} />
      {editing && <History draft={draft} editing={editing} />}
      <DownloadMenu draft={draft} />
      {editing && <More draft={draft} editing={editing} />}
      <HandOver draft={draft} sessionId={draft.sessionId} onGo={onGo} />
      <Report draft={draft} />
    </>
  )
}
