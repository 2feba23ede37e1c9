import { useMemo } from 'react'
import { adoption } from '../../../../shared/amending/adoption.ts'
import { atIssue } from '../../../../shared/amending/atIssue.ts'
import type { Forum } from '../../../../shared/forum.ts'
import type { Paragraph } from '../../../../shared/paragraph.ts'
import { type Question, questionHash } from '../../../../shared/question.ts'
import { useForum } from '../../../useForum.ts'

export interface Asked {
  /** Of the text as this screen shows it: what a vote carries. */
  textHash: string
  /** The recommendations that the question is about; none for the text as a whole. */
  paragraphs: Paragraph[]
  /** The numbers of the amendments that would fall if it is adopted. */
  falls: number[]
}

/** What a question is about, as it stands on this screen now. For questions that are not yet decided. */
export function useQuestion(question: Question): Asked {
  return useForum(useMemo(() => whileUnchanged((forum) => asked(forum, question)), [question]))
}

function asked(forum: Forum, question: Question): Asked {
  const textHash = questionHash(forum, question)
  if (question.kind !== 'adoptAmendment') return { textHash, paragraphs: [], falls: [] }
  const amendment = forum.amendments[question.amendmentId]
  const { proposedToFall } = adoption(forum, question.amendmentId)
  return {
    textHash,
    paragraphs: atIssue(forum.text?.paragraphs ?? [], amendment?.operations ?? []),
    falls: proposedToFall.flatMap((id) => forum.amendments[id]?.number ?? []),
  }
}

/** Computed again only when the text or an amendment changes: not for each of two thousand votes. */
function whileUnchanged<T>(compute: (forum: Forum) => T): (forum: Forum) => T {
  let last: { text: Forum['text']; amendments: Forum['amendments']; value: T } | null = null
  return (forum) => {
    if (last?.text !== forum.text || last.amendments !== forum.amendments) {
      last = { text: forum.text, amendments: forum.amendments, value: compute(forum) }
    }
    return last.value
  }
}
