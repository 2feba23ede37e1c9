import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { useTRPC } from '../../trpc.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import type { OpenDraft } from './openDraft.ts'
import { openBrackets } from './readDraft.ts'
import { useDraftText, useDraftView } from './useDraft.ts'

/** For those who may: turns the draft into the session's part of the text, for good. */
export function HandOver({ draft, sessionId }: { draft: OpenDraft; sessionId: string }) {
  const { w } = useWords()
  const me = useMe()
  const [asked, setAsked] = useState(false)
  const { status } = useDraftView(draft)
  const text = useDraftText(draft)
  const may = useForum(
    (forum) => whyNotAuthorized(forum, me?.personId ?? '', 'draftHandedOver', { sessionId }) === null,
  )
  const handedOver = useForum((forum) => Boolean(forum.sessions[sessionId]?.handedOver))
  const handOver = useMutation(
    useTRPC().drafts.handOver.mutationOptions({ onSuccess: () => setAsked(false) }),
  )
  if (!may || handedOver) return null

  const paragraphs = text.blocks.filter((block) => block.text.trim() !== '').length
  const brackets = openBrackets(text).length
  return (
    <>
      <Button look="primary" isDisabled={status === 'connecting'} onPress={() => setAsked(true)}>
        {w.drafting.handOver}
      </Button>
      <Dialog isOpen={asked} title={w.drafting.handOverTitle} onClose={() => setAsked(false)}>
        <p>{w.drafting.handOverWhat({ paragraphs, brackets })}</p>
        {/* Own changes that are not on the server would stay behind. */}
        {status !== 'saved' && status !== 'readOnly' && <p>{w.drafting.statusLong[status]}</p>}
        <Button
          wide
          look="danger"
          isDisabled={handOver.isPending || status === 'offline' || status === 'saving'}
          onPress={() => handOver.mutate({ sessionId })}
        >
          {w.drafting.handOverYes}
        </Button>
        <Trouble error={handOver.error} />
      </Dialog>
    </>
  )
}
