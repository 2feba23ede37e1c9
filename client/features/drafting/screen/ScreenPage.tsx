import type { ReactNode } from 'react'
import { useSearch } from 'wouter'
import { isDraft } from '../../../../shared/session.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Page } from '../../../ui/Page.tsx'
import { useForum } from '../../../useForum.ts'
import { useMe } from '../../../useMe.ts'
import { screen } from '../../../words/drafting/screen.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import { useDraftName } from '../group/useDraftName.ts'
import type { OpenDraft } from '../openDraft.ts'
import { useDraft, useDraftView } from '../useDraft.ts'
import { Followed } from './Followed.tsx'
import { HandedOver, HandedOverAt } from './HandedOver.tsx'
import styles from './ScreenPage.module.css'
import { useLead } from './useLead.ts'

/**
 * The draft as the room reads it, on the session's projector and on participants' phones: nothing on it is operated,
 * nothing of it writes. As light or dark as the device, or as `?light` and `?dark` say. [D34]
 */
export default function ScreenPage({ sessionId }: { sessionId: string }) {
  const { w } = useWords()
  const me = useMe()
  const session = useForum((forum) => forum.sessions[sessionId])
  const exists = useForum((forum) => isDraft(forum, sessionId))
  const refusal = !me ? 'not-signed-in' : !exists ? 'session-unknown' : null
  if (refusal) {
    return (
      <Page title={w.app.name}>
        <Notice tone="warn">{w.refusals[refusal]}</Notice>
      </Page>
    )
  }
  if (session?.handedOver) {
    return (
      <Screen sessionId={sessionId} bar={<HandedOverAt at={session.handedOver.at} />}>
        <HandedOver paragraphs={session.handedOver.paragraphs} />
      </Screen>
    )
  }
  return <Live key={sessionId} sessionId={sessionId} />
}

function Live({ sessionId }: { sessionId: string }) {
  const d = useWordsOf(screen)
  const draft = useDraft(sessionId, { follows: true })
  if (!draft) return <Screen sessionId={sessionId}>{d.connecting}</Screen>
  return <Room draft={draft} />
}

function Room({ draft }: { draft: OpenDraft }) {
  const d = useWordsOf(screen)
  const { status } = useDraftView(draft)
  const lead = useLead(draft)
  const line = status === 'connecting' || status === 'offline' ? status : 'live'
  return (
    <Screen
      sessionId={draft.sessionId}
      bar={
        <>
          <span>{lead && d.writing(lead)}</span>
          <span role="status" className={styles.line} data-line={line}>
            {d[line]}
          </span>
        </>
      }
    >
      <Followed draft={draft} lead={lead} />
    </Screen>
  )
}

function Screen({ sessionId, bar, children }: { sessionId: string; bar?: ReactNode; children: ReactNode }) {
  const { where } = useDraftName(sessionId)
  const asked = new URLSearchParams(useSearch())
  const light = asked.has('light') ? styles.light : asked.has('dark') ? styles.dark : ''
  return (
    <div className={`${styles.screen} ${light}`}>
      <header className={styles.bar}>
        <h1>{where}</h1>
        {bar}
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  )
}
