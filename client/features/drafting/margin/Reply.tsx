import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Thread } from '../../../../shared/draft/margin.ts'
import { Trouble } from '../../../ui/Trouble.tsx'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import styles from './Card.module.css'
import { MentionText } from './MentionText.tsx'
import { mentionsIn } from './mentions.ts'
import type { OpenMargin } from './openMargin.ts'
import type { Names } from './useNames.ts'
import { useSay } from './useSay.ts'

/** An answer in a thread. What was typed is kept until it is on the server's disk. [D29] */
export function Reply({
  thread: { id: thread, remarks },
  margin,
  names: { people },
}: {
  thread: Thread
  margin: OpenMargin
  names: Names
}) {
  const d = useWordsOf(words)
  const { w } = useWords()
  const [typed, setTyped] = useState(margin.typedIn(thread).words)
  const { say, isPending, error } = useSay(margin.draft.sessionId, () => {
    margin.forget(thread)
    done()
  })
  const done = () => {
    margin.replyIn(null)
    margin.acts?.toCard(thread)
  }
  const last = remarks.at(-1)
  const sent = useRef<string | null>(null)
  // It had arrived though the answer had not: sent again it would stand there twice.
  const hasArrived = error && last?.by === margin.me && last.words === sent.current
  // biome-ignore lint/correctness/useExhaustiveDependencies: done once, when that is seen
  useEffect(() => {
    if (!hasArrived) return
    margin.forget(thread)
    done()
  }, [hasArrived])
  const change = (next: string) => {
    margin.type(thread, { words: next })
    setTyped(next)
  }
  const send = () => {
    if (typed.trim() === '' || isPending) return
    sent.current = typed.trim()
    say({ type: 'replied', thread, words: typed.trim(), mentions: mentionsIn(typed, people) })
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    done()
  }
  return (
    <form className={styles.form} onSubmit={handleSubmit} onKeyDown={handleKey}>
      <MentionText
        name={d.yourReply}
        value={typed}
        people={people}
        autoFocus
        onChange={change}
        onSend={send}
      />
      <div className={styles.acts}>
        <button
          type="submit"
          data-look="primary"
          disabled={isPending || typed.trim() === ''}
          title={d.sendKey}
        >
          {isPending ? d.sending : d.send}
        </button>
        <button type="button" onClick={done}>
          {typed.trim() === '' ? w.app.cancel : d.setDown}
        </button>
      </div>
      <Trouble error={error} />
      {error && <p className={styles.reason}>{d.kept}</p>}
    </form>
  )
}
