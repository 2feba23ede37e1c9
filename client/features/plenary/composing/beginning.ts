import { wordsAgain } from '../../../../shared/amending/wordsAgain.ts'
import type { Forum } from '../../../../shared/forum.ts'
import { withSubparagraphs } from '../../../../shared/paragraph.ts'
import type { Subject } from './subject.ts'
import type { Task } from './task.ts'
import { NOTHING, type Typed } from './typed.ts'
import { addedTo, struckIn } from './useProposal.ts'

/** What the boxes begin with: what was kept, or what was sent back; and then what the way in asked for. */
export function beginning(
  forum: Forum,
  subject: Subject,
  { task, kept }: { task: Task; kept: Typed | null },
): Typed {
  const typed = kept ?? (subject.from ? typedAgain(forum, subject) : NOTHING)
  const paragraphs = withSubparagraphs(subject.base, task.target)
  const [head] = paragraphs
  const last = paragraphs[paragraphs.length - 1]
  if (!head || !last || head.kind === 'heading' || head.struck) return typed
  if (task.how === 'delete') return struckIn(typed, head, true)
  if (task.how !== 'add') return typed
  const isThere = typed.added.some(({ after, text }) => after === last.id && text === '')
  return isThere ? typed : addedTo(typed, { after: last.id, kind: head.kind, level: 0 })
}

/** The words of the amendment whose place this one takes. */
function typedAgain(forum: Forum, { base, from }: Subject): Typed {
  if (!from) return NOTHING
  const { texts, over, dropped, added } = wordsAgain(forum, from, base)
  const touched = [...Object.keys(over), ...added.map(({ after }) => after)]
  return {
    ...NOTHING,
    texts,
    over,
    dropped,
    added: added.map(({ after, paragraph: { kind, level, text } }, i) => ({
      key: String(i + 1),
      after,
      kind,
      level,
      text,
    })),
    also: [...new Set(touched)],
    reason: from.reason,
    lang: from.lang,
    asked: from.asked ?? [],
  }
}
