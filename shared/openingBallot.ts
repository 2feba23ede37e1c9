import { PENDING } from './amending/amendmentState.ts'
import { whyNotAskDivision } from './amending/dividing.ts'
import { isOpen } from './amending/division.ts'
import { whyNotReconsider } from './amending/reconsideration.ts'
import { isFallUnconfirmed, whyNotDecide, whyNotDecideText } from './ballot.ts'
import type { Forum } from './forum.ts'
import { entitled } from './person.ts'
import type { Question } from './question.ts'
import type { Refusal } from './refusal.ts'

/** Why this question cannot be put to the vote now, or null if it can. [V1, V2, V9, C1] */
export function whyNotOpenBallot(forum: Forum, question: Question): Refusal | null {
  const busy = whyNotDecide(forum)
  if (busy) return busy
  if (entitled(forum).length === 0) return 'nobody-on-roll'
  switch (question.kind) {
    case 'adoptAmendment':
      return whyNotAskAmendment(forum, question.amendmentId)
    case 'adoptText':
      return whyNotDecideText(forum)
    case 'divide':
    case 'retainPart':
    case 'partsAsWhole':
      return (
        whyNotAskDivision(forum, question) ??
        whyNotOnFloor(forum, forum.divisions?.[question.divisionId]?.paragraph ?? null)
      )
    case 'reconsider':
      return whyNotReconsider(forum, question.amendmentId)
  }
}

/**
 * Why this amendment cannot be put to the vote now, or null: with its paragraph on the floor, its sub-amendments
 * decided, no division of it asked for, and nobody aside to agree on it. [V9, T15, T18, T19]
 */
function whyNotAskAmendment(forum: Forum, amendmentId: string): Refusal | null {
  if (forum.amendmentTime !== 'closed') return 'amendments-open'
  const amendment = forum.amendments[amendmentId]
  if (!amendment) return 'amendment-unknown'
  if (amendment.state !== 'filed') return 'amendment-decided'
  const notHere = whyNotOnFloor(forum, amendment.paragraph)
  if (notHere) return notHere
  const { amendments, divisions = {} } = forum
  const subs = Object.values(amendments).filter((a) => a.parent === amendmentId)
  if (subs.some((a) => PENDING.includes(a.state))) return 'sub-amendments-first'
  const divided = Object.values(divisions).some((d) => d.amendmentId === amendmentId && isOpen(d))
  return divided ? 'division-first' : null
}

/** Why nothing about this recommendation can be put to the vote now, or null. [V9, T18, T19] */
function whyNotOnFloor(forum: Forum, paragraph: string | null): Refusal | null {
  const { amendmentTime, contactGroups = {}, floor } = forum
  if (amendmentTime !== 'closed') return 'amendments-open'
  if (isFallUnconfirmed(forum)) return 'rivals-unconfirmed'
  if (floor.paragraph !== paragraph) return 'paragraph-not-on-floor'
  const aside = Object.values(contactGroups).some((g) => g.state === 'working' && g.paragraph === paragraph)
  return aside ? 'in-contact-group' : null
}
