import { fits } from '../../shared/amending/amendment.ts'
import { isAdopted } from '../../shared/amending/amendmentState.ts'
import { atIssue } from '../../shared/amending/atIssue.ts'
import { markedOn } from '../../shared/amending/markedOn.ts'
import { type Marked, marked } from '../../shared/amending/marks.ts'
import { markedAfter } from '../../shared/amending/marksAfter.ts'
import type { Operation } from '../../shared/amending/operation.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import type { Question } from '../../shared/question.ts'

/** The words that a question is about, in their paragraphs. */
export interface ShownWords {
  marks: Marked[]
  /** What is marked is a change; or words in question, which stay or go. */
  as: 'change' | 'inQuestion'
  /** The operations whose new paragraphs are to be numbered, and the text they are written on where it is not the one that stands. */
  numbered: { operations: readonly Operation[]; base?: readonly Paragraph[] }
}

const NONE: ShownWords['numbered'] = { operations: [] }

/** What a screen shows to whoever decides, before the decision and after it; null: the text as a whole, or nothing any more. */
export function marksFor(forum: Forum, question: Question): ShownWords | null {
  switch (question.kind) {
    case 'adoptText':
      return null
    case 'adoptAmendment':
    case 'reconsider':
      return ofAmendment(forum, forum.amendments[question.amendmentId ?? ''])
    case 'divide':
    case 'retainPart':
    case 'partsAsWhole':
      return ofDivision(forum, question)
  }
}

function ofAmendment(forum: Forum, amendment: Amendment | undefined): ShownWords | null {
  const text = forum.text?.paragraphs ?? []
  if (!amendment) return null
  const { state, operations } = amendment
  if (!isAdopted(state)) return change(forum, amendment, operations)
  const parent = amendment.parent ? forum.amendments[amendment.parent] : null
  if (parent && !isAdopted(parent.state)) return change(forum, parent, parent.operations)
  const done = parent?.operations ?? operations
  return { marks: markedAfter(atIssue(text, done), done), as: 'change', numbered: NONE }
}

function ofDivision(forum: Forum, question: Extract<Question, { divisionId: string }>): ShownWords | null {
  const division = forum.divisions?.[question.divisionId]
  const text = forum.text?.paragraphs ?? []
  if (!division) return null
  const amendment = division.amendmentId ? forum.amendments[division.amendmentId] : null
  const asked = division.parts.filter((part, i) => {
    if (question.kind === 'retainPart') return i === question.part
    return question.kind === 'divide' || part.retained === false
  })
  const operations = asked.flatMap((part) => part.operations)
  if (amendment)
    return change(forum, amendment, question.kind === 'divide' ? amendment.operations : operations)
  if (question.kind !== 'partsAsWhole')
    return fits(text, operations)
      ? { marks: marked(atIssue(text, operations), operations), as: 'inQuestion', numbered: NONE }
      : null
  const paragraphs = atIssue(text, [{ kind: 'drop', paragraph: division.paragraph }])
  return fits(text, operations)
    ? { marks: marked(paragraphs, operations), as: 'change', numbered: NONE }
    : null
}

/** As a change of the text, or, of a sub-amendment, of the text as its parent would make it. */
function change(forum: Forum, amendment: Amendment, operations: readonly Operation[]): ShownWords | null {
  const base = markedOn(forum, amendment)
  if (!base || !fits(base, operations)) return null
  const numbered = amendment.parent ? { operations, base } : { operations }
  return { marks: marked(atIssue(base, operations), operations), as: 'change', numbered }
}
