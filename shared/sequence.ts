import type { Act } from './acts.ts'
import type { Forum } from './forum.ts'
import type { Entry } from './journal.ts'

/**
 * Why this entry cannot follow the one before it, or null: [J7] [D28]
 * the convening comes first and once, nothing follows the freeze, what a result means follows it at once and nowhere
 * else, and what goes with a hand-over follows it, by whoever handed over.
 */
export function outOfTurn(forum: Forum, { act, by }: Entry, before: Entry | null): string | null {
  if ((act.type === 'forumConvened') !== (before === null)) {
    return before ? 'the forum was convened a second time' : 'the journal does not begin with the convening'
  }
  if (forum.frozen) return 'something was done after the freeze'
  if (goesWithHandOver(act) && (!before || by !== before.by || !handsOver(before.act, act.sessionId)))
    return act.type === 'bracketHandedOver'
      ? 'an open bracket does not follow the hand-over of its draft'
      : 'who wrote a draft does not follow its hand-over'
  const due = before && consequenceDue(forum, before.act)
  const follows = keyOf(act)
  if (due === follows) return null
  if (!follows) return 'what the result before it means for the text is missing'
  return due ? 'it is not what the result before it means' : 'it follows from no result just announced'
}

type WithHandOver = Extract<Act, { type: 'bracketHandedOver' | 'writersHandedOver' }>

function goesWithHandOver(act: Act): act is WithHandOver {
  return act.type === 'bracketHandedOver' || act.type === 'writersHandedOver'
}

function handsOver(act: Act, sessionId: string): boolean {
  return (act.type === 'draftHandedOver' || goesWithHandOver(act)) && act.sessionId === sessionId
}

/** Which ballot or consensus the next entry must draw the consequence of, and for what. */
function consequenceDue(forum: Forum, act: Act): string | null {
  if (act.type === 'consensusConcluded')
    return act.outcome === 'adopted' ? `text consensus ${act.consensusId}` : null
  if (act.type !== 'ballotAnnounced') return null
  const question = forum.ballots[act.ballotId]?.question
  const carried = act.outcome === 'carried'
  switch (question?.kind) {
    case undefined:
    case 'adoptText':
      return `text vote ${act.ballotId}`
    case 'adoptAmendment':
      return `amendment ${question.amendmentId} ${act.ballotId} ${carried}`
    case 'divide':
      return `division ${question.divisionId} ${act.ballotId} ${carried}`
    case 'retainPart':
      return `part ${question.divisionId} ${question.part} ${act.ballotId} ${carried}`
    case 'partsAsWhole':
      return `parts ${question.divisionId} ${act.ballotId} ${carried}`
    case 'reconsider':
      return `reconsideration ${question.amendmentId} ${act.ballotId} ${carried}`
  }
}

/** The same of an act that draws a consequence; null for any other. A division nobody objected to follows from none. */
function keyOf(act: Act): string | null {
  switch (act.type) {
    case 'textDecided':
      return `text ${act.how} ${act.by}`
    case 'amendmentAdopted':
    case 'subAmendmentAdopted':
      return `amendment ${act.amendmentId} ${act.ballotId} true`
    case 'amendmentRejected':
      return `amendment ${act.amendmentId} ${act.ballotId} false`
    case 'divisionDecided':
      return act.ballotId && `division ${act.divisionId} ${act.ballotId} ${act.divided}`
    case 'partDecided':
      return `part ${act.divisionId} ${act.part} ${act.ballotId} ${act.retained}`
    case 'divisionConcluded':
      return `parts ${act.divisionId} ${act.ballotId} ${act.outcome === 'adopted'}`
    case 'reconsiderationDecided':
      return `reconsideration ${act.amendmentId} ${act.ballotId} ${act.reopened}`
    default:
      return null
  }
}
