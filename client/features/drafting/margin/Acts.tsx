import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { type Said, type Thread, whyNotSay } from '../../../../shared/draft/margin.ts'
import { useTRPC } from '../../../trpc.ts'
import { Trouble } from '../../../ui/Trouble.tsx'
import { useForum } from '../../../useForum.ts'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import styles from './Card.module.css'
import type { OpenMargin } from './openMargin.ts'
import { Reply } from './Reply.tsx'
import { useSaid } from './useMargin.ts'
import type { Names } from './useNames.ts'
import { useSay } from './useSay.ts'

/** What can be done with a thread, by whom it can be done; a wording is taken over by the pen alone. [D22] */
export function Acts({
  thread,
  margin,
  names,
  isActive,
  isReplying,
}: {
  thread: Thread
  margin: OpenMargin
  names: Names
  isActive: boolean
  isReplying: boolean
}) {
  const { sessionId } = margin.draft
  const { id: threadId, proposal, resolved } = thread
  const d = useWordsOf(words)
  const whyNot = useWhyNot(margin)
  const { say, isPending, error } = useSay(sessionId)
  const act = (type: 'resolved' | 'reopened' | 'setAside') => ({
    disabled: isPending,
    onClick: () => say({ type, thread: threadId }),
  })
  const may = (said: Said) => whyNot(said) === null
  const isOpenWording = proposal?.state === 'open' && !resolved

  // Also in one that is settled meanwhile: nobody loses what they are typing.
  const reply = isReplying && <Reply thread={thread} margin={margin} names={names} />
  if (resolved) {
    return (
      <>
        {reply}
        <div className={styles.acts}>
          <p className={styles.settled}>{settled()}</p>
          {may({ type: 'reopened', thread: threadId }) && (
            <button type="button" {...act('reopened')}>
              {d.reopen}
            </button>
          )}
          <Trouble error={error} />
        </div>
      </>
    )
  }
  if (reply) return reply
  const maySetAside = may({ type: 'setAside', thread: threadId })
  return (
    <div className={styles.acts}>
      {isOpenWording && <TakeOver thread={thread} margin={margin} isActive={isActive} />}
      {maySetAside && (
        <button type="button" {...act('setAside')}>
          {d.notNow}
        </button>
      )}
      {may({ type: 'replied', thread: threadId, words: '…', mentions: [] }) && (
        <button type="button" onClick={() => margin.replyIn(threadId)}>
          {margin.typedIn(threadId).words.trim() === '' ? d.reply : d.goOn}
        </button>
      )}
      {!maySetAside && may({ type: 'resolved', thread: threadId }) && (
        <button type="button" {...act('resolved')}>
          {d.resolve}
        </button>
      )}
      <Trouble error={error} />
    </div>
  )

  function settled(): string {
    const name = { name: names.nameOf(resolved?.by ?? '') }
    if (proposal?.state === 'takenOver') return d.takenOver(name)
    return proposal?.state === 'setAside' ? d.setAside(name) : d.resolvedBy(name)
  }
}

function TakeOver({ thread, margin, isActive }: { thread: Thread; margin: OpenMargin; isActive: boolean }) {
  const { sessionId } = margin.draft
  const d = useWordsOf(words)
  const { w } = useWords()
  const reason = useId()
  const refusal = useWhyNot(margin)({ type: 'takenOver', thread: thread.id })
  const takeOver = useMutation(useTRPC().drafts.takeOver.mutationOptions())
  return (
    <>
      <button
        type="button"
        data-look="primary"
        disabled={refusal !== null || takeOver.isPending}
        title={refusal ? w.refusals[refusal] : undefined}
        aria-describedby={refusal ? reason : undefined}
        onClick={() => takeOver.mutate({ sessionId, thread: thread.id })}
      >
        {d.takeOver}
      </button>
      {refusal && (
        <p id={reason} className={styles.reason} hidden={!isActive}>
          {w.refusals[refusal]}
        </p>
      )}
      <Trouble error={takeOver.error} />
    </>
  )
}

/** The rule that the server asks again. */
function useWhyNot({ draft, me: personId }: OpenMargin) {
  const margin = useSaid(draft)
  const forum = useForum((all) => all)
  return (said: Said) => whyNotSay({ forum, margin }, { personId, sessionId: draft.sessionId, said })
}
