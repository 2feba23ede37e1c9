import { useMemo } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useForum } from '../../../useForum.ts'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { useWriting } from '../useWriting.ts'
import { subjectOf } from './subject.ts'
import { taskOf } from './task.ts'
import { Writer } from './Writer.tsx'

export interface ComposerProps {
  /** Its address: which paragraph, and what is to be done with it. */
  search: URLSearchParams
  /** What its address asked for at the beginning is done: reloaded, it goes on from there. */
  onBegun(search: Record<string, string>): void
  onClose(): void
}

/** Amending the text, also on a phone: its words, the marked change, what it meets, the reason, who is asked to join. */
export default function Composer({ search, onBegun, onClose }: ComposerProps) {
  const d = useWordsOf(composing)
  const forum = useForum((all) => all)
  const asked = search.toString()
  const task = useMemo(() => taskOf(new URLSearchParams(asked)), [asked])
  const subject = useMemo(() => (task ? subjectOf(forum, task) : null), [forum, task])
  const writing = useWriting()
  if (!task || !subject) {
    return (
      <Notice tone="warn">
        <p>{d.nowhere}</p>
        <Button onPress={onClose}>{d.back}</Button>
      </Notice>
    )
  }
  return <Writer task={task} subject={subject} writing={writing} onBegun={onBegun} onClose={onClose} />
}
