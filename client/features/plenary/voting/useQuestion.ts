import { useMemo } from 'react'
import { type Question, questionHash } from '../../../../shared/question.ts'
import { whileUnchanged } from '../../../ui/whileUnchanged.ts'
import { useForum } from '../../../useForum.ts'

/** What a vote carries: the digest of the question as it stands on this screen now. For questions not yet decided. [V5] */
export function useQuestion(question: Question): string {
  return useForum(useMemo(() => whileUnchanged((forum) => questionHash(forum, question)), [question]))
}
