import type { Act } from './acts.ts'
import type { Forum } from './forum.ts'
import type { Entry } from './journal.ts'

/**
 * Why this entry cannot follow the one before it, or null: [J7] [D28]
 * the convening comes first and once, nothing follows the freeze, what a result means follows it at once and nowhere
 * else, and the open brackets of a draft follow its hand-over, by whoever handed it over.
 */
export function outOfTurn(forum: Forum, { act, by }: Entry, before: Entry | null): string | null {
  if ((act.type === 'forumConvened') !== (before === null)) {
    return before ? 'the forum was convened a second time' : 'the journal does not begin with the convening'
  }
  if (forum.frozen) return 'something was done after the freeze'
  if (
    act.type === 'bracketHandedOver' &&
    (!before || by !== before.by || !handsOver(before.act, act.sessionId))
  )
    return 'an open bracket does not follow the hand-over of its draft'
  const due = before && consequenceOf(forum, before.act)
  const follows = isConsequence(act) ? consequence(act) : null
  if (due === follows) return null
  if (!follows) return 'what the result before it means for the text is missing'
  return due ? 'it is not what the result before it means' : 'it follows from no result just announced'
}

function handsOver(act: Act, sessionId: string): boolean {
  return (act.type === 'draftHandedOver' || act.type === 'bracketHandedOver') && act.sessionId === sessionId
}

/** Which ballot or consensus the next entry must draw the consequence of, and for what. */
function consequenceOf(forum: Forum, act: Act): string | null {
  if (act.type === 'consensusConcluded')
    return act.outcome === 'adopted' ? `text consensus ${act.consensusId}` : null
  if (act.type !== 'ballotAnnounced') return null
  const question = forum.ballots[act.ballotId]?.question
  return question?.kind === 'adoptAmendment'
    ? `amendment ${question.amendmentId} ${act.ballotId} ${act.outcome === 'carried'}`
    : `text vote ${act.ballotId}`
}

type Consequence = Extract<Act, { type: 'amendmentAdopted' | 'amendmentRejected' | 'textDecided' }>

function isConsequence(act: Act): act is Consequence {
  return act.type === 'amendmentAdopted' || act.type === 'amendmentRejected' || act.type === 'textDecided'
}

function consequence(act: Consequence): string {
  if (act.type === 'textDecided') return `text ${act.how} ${act.by}`
  return `amendment ${act.amendmentId} ${act.ballotId} ${act.type === 'amendmentAdopted'}`
}
