import type { ContactGroup } from '../../../shared/amending/contactGroup.ts'
import { isStale } from '../../../shared/amending/dividing.ts'
import type { Division } from '../../../shared/amending/division.ts'
import type { Listed } from '../../../shared/amending/votingList.ts'
import type { Amendment, Forum } from '../../../shared/forum.ts'
import type { Question } from '../../../shared/question.ts'
import { inOrder } from '../../../shared/tabled.ts'
import { type Item, isUnready } from './agenda.ts'

/** What the chair has picked from the list, or asked for. */
export type Chosen =
  | { kind: 'amendment' | 'paragraph' | 'division' | 'order'; id: string }
  | { kind: 'text' }
  /** The last decision; null: the one on the text as a whole. */
  | { kind: 'reconsider'; amendmentId: string | null }

/** The one act that is next, for the chair's button. */
export type Next =
  | { kind: 'waitForText' }
  | { kind: 'closeBallot' | 'announce'; ballotId: string; question: Question }
  | { kind: 'concludeConsensus' }
  | { kind: 'confirmFalls'; falling: Amendment[] }
  | { kind: 'reorder'; paragraph: string }
  | { kind: 'admit'; amendment: Amendment }
  | { kind: 'take'; paragraph: string; amendment: Amendment | null }
  | { kind: 'division'; division: Division }
  | { kind: 'openBallot'; amendment: Amendment }
  | { kind: 'reconsider'; amendmentId: string | null }
  /** Nothing is left that can be voted but by leaving these untaken. */
  | { kind: 'leave'; waiting: Amendment[] }
  | { kind: 'awaitGroup'; group: ContactGroup }
  | { kind: 'decideText' }
  | { kind: 'decided' }

/**
 * What the chair does next. [T25] What is under way is brought to its end and falls are confirmed; then what the chair
 * has chosen. Else, on the paragraph on the floor and then from the top of the text: who waits to be let in, a separate
 * vote on the text, and the list in its order, each amendment after its sub-amendments and after a separate vote on its
 * parts. Then what nobody can vote is left untaken, contact groups are waited for, and the text as a whole is decided.
 * Whether an act can be done now is for the rule behind its button.
 */
export function nextOf(forum: Forum, agenda: readonly Item[], chosen: Chosen | null): Next {
  if (!forum.text) return { kind: 'waitForText' }
  const ballot = forum.openBallot ? forum.ballots[forum.openBallot] : undefined
  if (ballot) {
    const kind = ballot.state === 'open' ? 'closeBallot' : 'announce'
    return { kind, ballotId: ballot.id, question: ballot.question }
  }
  if (forum.consensus?.state === 'open') return { kind: 'concludeConsensus' }
  const falling = inOrder(forum).filter((a) => a.state === 'proposedToFall')
  if (falling.length > 0) return { kind: 'confirmFalls', falling }
  return (chosen && chosenNext(forum, agenda, chosen)) ?? suggestedNext(forum, agenda)
}

/** What is asked about a division now; null: nobody objects, and the chair may go on to its parts. */
export function askedNext({ id, state, objections, parts }: Division): Question | null {
  if (state === 'requested') return objections.length > 0 ? { kind: 'divide', divisionId: id } : null
  const part = parts.findIndex((p) => p.retained === null)
  return part < 0 ? { kind: 'partsAsWhole', divisionId: id } : { kind: 'retainPart', divisionId: id, part }
}

/** Whether the next act is about this amendment. */
export function isAbout(next: Next, amendmentId: string): boolean {
  switch (next.kind) {
    case 'closeBallot':
    case 'announce':
      return next.question.kind === 'adoptAmendment' && next.question.amendmentId === amendmentId
    case 'take':
    case 'admit':
    case 'openBallot':
      return next.amendment?.id === amendmentId
    default:
      return false
  }
}

function chosenNext(forum: Forum, agenda: readonly Item[], chosen: Chosen): Next | null {
  switch (chosen.kind) {
    case 'text':
      return forum.decision ? { kind: 'decided' } : { kind: 'decideText' }
    case 'reconsider':
      return { kind: 'reconsider', amendmentId: chosen.amendmentId }
    case 'order':
      return { kind: 'reorder', paragraph: chosen.id }
    case 'paragraph': {
      if (forum.floor.paragraph !== chosen.id) return { kind: 'take', paragraph: chosen.id, amendment: null }
      const item = agenda.find(({ head }) => head.id === chosen.id)
      return item ? firstOn(forum, item) : null
    }
    case 'division': {
      const division = agenda.flatMap(({ divisions }) => divisions).find((d) => d.id === chosen.id)
      return division ? towardDivision(forum, division) : null
    }
    case 'amendment': {
      const amendment = forum.amendments[chosen.id]
      switch (amendment?.state) {
        case 'filed':
          return toward(forum, amendment)
        case 'awaitingChair':
        case 'inadmissible':
          return { kind: 'admit', amendment }
        case 'awaitingSponsors':
        case 'sentBack':
          return { kind: 'leave', waiting: [amendment] }
        default:
          return null
      }
    }
  }
}

function suggestedNext(forum: Forum, agenda: readonly Item[]): Next {
  if (forum.decision) return { kind: 'decided' }
  const here = agenda.find(({ head }) => head.id === forum.floor.paragraph)
  for (const item of here ? [here, ...agenda] : agenda) {
    const first = firstOn(forum, item)
    if (first) return first
  }
  const group = agenda.find((item) => item.group)?.group
  if (group) return { kind: 'awaitGroup', group }
  // Also one whose place is gone from the text, and is under none of the items.
  const waiting = inOrder(forum).filter(isUnready)
  return waiting.length > 0 ? { kind: 'leave', waiting } : { kind: 'decideText' }
}

/** Nothing is put to the vote on what a contact group is working on: the plenary goes on with the rest. */
function firstOn(forum: Forum, { listed, waiting, divisions, group }: Item): Next | null {
  if (group) return null
  const [late] = waiting
  if (late) return { kind: 'admit', amendment: late }
  const onText = divisions.find((d) => d.amendmentId === null)
  if (onText) return towardDivision(forum, onText)
  const [first] = listed
  return first ? firstOf(forum, first, divisions) : null
}

function firstOf(forum: Forum, { amendment, subs }: Listed, divisions: readonly Division[]): Next {
  const [sub] = subs
  if (sub) return firstOf(forum, sub, divisions)
  const division = divisions.find((d) => d.amendmentId === amendment.id)
  return division ? towardDivision(forum, division) : toward(forum, amendment)
}

function toward(forum: Forum, amendment: Amendment): Next {
  const { paragraph } = amendment
  return forum.floor.paragraph === paragraph
    ? { kind: 'openBallot', amendment }
    : { kind: 'take', paragraph, amendment }
}

/** What can no longer be voted is put aside without taking its paragraph up. */
function towardDivision(forum: Forum, division: Division): Next {
  const { paragraph, amendmentId } = division
  if (isStale(forum, division) || forum.floor.paragraph === paragraph) return { kind: 'division', division }
  return { kind: 'take', paragraph, amendment: forum.amendments[amendmentId ?? ''] ?? null }
}
