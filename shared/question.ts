import type { z } from 'zod'
import type { QuestionOf } from './actParts.ts'
import { operationsOnText } from './amending/adoption.ts'
import { apply } from './amending/amendment.ts'
import { digest } from './digest.ts'
import type { Forum } from './forum.ts'
import type { Majority } from './majority.ts'
import type { Paragraph } from './paragraph.ts'

/** The one thing that is asked. */
export type Question = z.infer<typeof QuestionOf>

/** The majority that the rules adopted ask for in this question. [V1] (2.8, 2.9) */
export function majorityFor({ convened }: Forum, { kind }: Question): Majority {
  switch (kind) {
    case 'adoptText':
      return convened?.adoption ?? 'simple'
    case 'adoptAmendment':
    case 'retainPart':
    case 'partsAsWhole':
      return convened?.amendmentMajority ?? 'simple'
    case 'divide':
      return 'simple'
    case 'reconsider':
      return 'twoThirds'
  }
}

/**
 * What a question is about, as one digest: the paragraphs as they stand and as they would read. [V5]
 * Screens compute it from what they show; a vote carries it.
 */
export function questionHash(forum: Forum, question: Question): string {
  const base = forum.text?.paragraphs ?? []
  switch (question.kind) {
    case 'adoptText':
      return digest({ text: base })
    case 'adoptAmendment': {
      const operations = forum.amendments[question.amendmentId]?.operations ?? []
      const text = wouldRead(forum, question.amendmentId)
      return digest({ amendment: question.amendmentId, operations, text })
    }
    case 'divide':
    case 'retainPart':
    case 'partsAsWhole':
      return digest({ question, division: forum.divisions?.[question.divisionId] ?? null, text: base })
    case 'reconsider':
      return digest({ question, text: base })
  }
}

/** The paragraphs of the text as they would read if this amendment were adopted, and, of a sub-amendment, its parent too. */
export function wouldRead(forum: Forum, amendmentId: string): Paragraph[] {
  const amendment = forum.amendments[amendmentId]
  const base = forum.text?.paragraphs ?? []
  if (!amendment) return base
  return apply(base, [
    { id: amendment.id, number: amendment.number, operations: operationsOnText(forum, amendment) },
  ])
}
