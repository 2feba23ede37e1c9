import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { groupOf, isSealed, partHeadingId } from '../../../shared/session.ts'
import { useTRPC } from '../../trpc.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { handover } from '../../words/drafting/handover.ts'
import { room } from '../../words/drafting/room.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Checklist } from './handover/Checklist.tsx'
import styles from './handover/HandOver.module.css'
import { Preview, useTabled } from './handover/Preview.tsx'
import { useUnsaved } from './handover/useUnsaved.ts'
import type { OpenDraft } from './openDraft.ts'
import { useDraftView } from './useDraft.ts'

/** For those who may: what is still open, how the paragraphs will be numbered, and then the hand-over, for good. [D37] */
export function HandOver({
  draft,
  sessionId,
  onGo,
}: {
  draft: OpenDraft
  sessionId: string
  /** Brings a paragraph into view. */
  onGo(paragraph: string): void
}) {
  const r = useWordsOf(room)
  const d = useWordsOf(handover)
  const me = useMe()
  const [asked, setAsked] = useState(false)
  const { status } = useDraftView(draft)
  const may = useForum(
    (forum) => whyNotAuthorized(forum, me?.personId ?? '', 'draftHandedOver', { sessionId }) === null,
  )
  const isOver = useForum((forum) => isSealed(forum, sessionId) || groupOf(forum, sessionId) !== null)
  if (!may || isOver) return null

  const handleGo = (paragraph: string) => {
    setAsked(false)
    // Closed first: a dialog takes the focus back to its button.
    setTimeout(() => onGo(paragraph))
  }
  return (
    <>
      <Button look="primary" isDisabled={status === 'connecting'} onPress={() => setAsked(true)}>
        {r.handOver}
      </Button>
      <Dialog wide isOpen={asked} title={d.title} onClose={() => setAsked(false)}>
        <Inside draft={draft} onGo={handleGo} onDone={() => setAsked(false)} />
      </Dialog>
    </>
  )
}

function Inside({
  draft,
  onGo,
  onDone,
}: {
  draft: OpenDraft
  onGo(paragraph: string): void
  onDone(): void
}) {
  const d = useWordsOf(handover)
  const { sessionId } = draft
  const unsaved = useUnsaved(draft)
  const preview = useTabled(draft)
  const roman = useForum((forum) => forum.sessions[sessionId]?.roman ?? '')
  const n = preview.lines.filter(({ paragraph }) => paragraph.id !== partHeadingId(sessionId)).length
  const [sure, setSure] = useState(false)
  const handOver = useMutation(useTRPC().drafts.handOver.mutationOptions({ onSuccess: onDone }))
  const why = unsaved.waits
    ? `${d.saved[unsaved.status]}. ${d.savedWhat}`
    : n === 0
      ? `${d.noWords}. ${d.noWordsWhat}`
      : null

  return (
    <>
      <Checklist draft={draft} unsaved={unsaved} onGo={onGo} />
      <Preview of={preview} />
      {!sure ? (
        <Button wide look="danger" isDisabled={why !== null} onPress={() => setSure(true)}>
          {d.next}
        </Button>
      ) : (
        <fieldset className={styles.question}>
          <legend>{d.sure({ roman, n })}</legend>
          <Button autoFocus isDisabled={handOver.isPending} onPress={() => setSure(false)}>
            {d.back}
          </Button>
          <Button
            look="danger"
            isDisabled={why !== null || handOver.isPending}
            onPress={() => handOver.mutate({ sessionId })}
          >
            {handOver.isPending ? d.going : d.yes}
          </Button>
        </fieldset>
      )}
      {/* The list that says so may be scrolled away. */}
      {why && <p className={styles.what}>{why}</p>}
      <Trouble error={handOver.error} />
    </>
  )
}
