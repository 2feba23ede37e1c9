import type { Act } from './acts.ts'
import { wrongInAmending } from './amending/audit.ts'
import { whyNotAuthorized } from './authority.ts'
import { whyNotAnnounce, whyNotCloseBallot, whyNotVote } from './ballot.ts'
import { whyNotConclude, whyNotObject, whyNotSeekConsensus } from './consensus.ts'
import { type Consequence, consequenceOf } from './consequence.ts'
import { canonical, digest } from './digest.ts'
import { apply, type Forum, replay, unconvened } from './forum.ts'
import { whyNotFreeze } from './freeze.ts'
import type { Entry } from './journal.ts'
import { decide, type Tally } from './majority.ts'
import { whyNotOpenBallot } from './openingBallot.ts'
import { entitled } from './person.ts'
import { majorityFor, questionHash } from './question.ts'
import type { Refusal } from './refusal.ts'
import { outOfTurn } from './sequence.ts'
import { whyNotGivePen, whyNotHandOver, whyNotTakePen } from './session.ts'
import { compile, whyNotCloseAmendments, whyNotCompile, whyNotOpenAmendments, whyNotTake } from './tabled.ts'

/**
 * The first entry that the rules would not have let in, or whose decided facts are not what they make of the entries
 * before it; null if there is none. [J7]
 *
 * `apply` believes the journal; this does not. It asks every rule again in the state as it then was, counts every
 * paper again, decides every outcome again, applies every adopted amendment again and compares each hash with the
 * text. It cannot know who really voted what, nor the clock: for that there are the signature and the published head.
 */
export function firstWrongDecision(
  forumId: string,
  journal: readonly Entry[],
): { seq: number; what: string } | null {
  const forum = unconvened(forumId)
  const past = (seq: number) => replay(forumId, structuredClone(journal.slice(0, seq)))
  let before: Entry | null = null
  for (const entry of journal) {
    try {
      const what = outOfTurn(forum, entry, before) ?? unauthorized(forum, entry) ?? wrong(forum, entry, past)
      if (what) return { seq: entry.seq, what }
      apply(forum, entry)
    } catch (error) {
      return { seq: entry.seq, what: error instanceof Error ? error.message : String(error) }
    }
    before = entry
  }
  return null
}

/** Counts papers. Whole numbers of organizations. */
export function count(papers: readonly { choice: keyof Tally }[]): Tally {
  const tally: Tally = { for: 0, against: 0, abstain: 0 }
  for (const { choice } of papers) tally[choice] += 1
  return tally
}

/** Setting up is the secretariat's, but somebody has to seat the first of them, so who did it is not asked there. */
function unauthorized(forum: Forum, { by, act }: Entry): string | null {
  switch (act.type) {
    case 'forumConvened':
    case 'organizationRegistered':
    case 'sessionOpened':
    case 'personSeated':
      return null
    case 'penGiven':
    case 'penTaken':
    case 'draftHandedOver':
    case 'bracketHandedOver':
    case 'writersHandedOver':
      return refused(whyNotAuthorized(forum, by, act.type, { sessionId: act.sessionId }))
    case 'amendmentFiled':
      if (act.way !== 'oral' && forum.seats[by]?.organizationId !== act.organizationId)
        return 'it was done for another organization'
      return refused(whyNotAuthorized(forum, by, act.type, act.way && { way: act.way }))
    case 'amendmentSponsored':
    case 'sponsorshipWithdrawn':
    case 'divisionRequested':
    case 'divisionObjected':
    case 'voteCast':
    case 'objectionRaised':
      if (forum.seats[by]?.organizationId !== act.organizationId)
        return 'it was done for another organization'
      return refused(whyNotAuthorized(forum, by, act.type))
    default:
      return refused(whyNotAuthorized(forum, by, act.type))
  }
}

function wrong(forum: Forum, { at, by, act }: Entry, past: (seq: number) => Forum): string | null {
  switch (act.type) {
    case 'forumConvened':
      return act.forumId === forum.id ? null : 'it is the journal of another forum'
    case 'organizationRegistered':
      return null
    case 'sessionOpened':
      return forum.sessions[act.sessionId] ? 'a thematic session was opened twice' : null
    case 'personSeated':
      if (act.organizationId && !forum.organizations[act.organizationId])
        return 'somebody sits for an unknown organization'
      if (act.role === 'moderator' && !act.sessionId) return 'a moderator leads no session'
      return act.sessionId && !forum.sessions[act.sessionId] ? 'somebody writes for an unknown session' : null
    case 'personUnseated':
      return forum.seats[act.personId] ? null : refused('not-seated')
    case 'penGiven':
      return refused(whyNotGivePen(forum, act.personId, act.sessionId))
    case 'penTaken':
      return refused(whyNotTakePen(forum, act.personId, act.sessionId))
    case 'draftHandedOver':
      return refused(whyNotHandOver(forum, act.sessionId, act.paragraphs))
    case 'bracketHandedOver':
      return bracketLeft(forum, act)
    case 'writersHandedOver':
      return writersNamed(forum, act)
    case 'textCompiled':
      return refused(whyNotCompile(forum)) ?? compiled(forum, act)
    case 'amendmentsOpened':
      return refused(whyNotOpenAmendments(forum))
    case 'amendmentsClosed':
      return refused(whyNotCloseAmendments(forum))
    case 'paragraphTaken':
      return refused(whyNotTake(forum, act.paragraph))
    case 'ballotOpened':
      return refused(whyNotOpenBallot(forum, act.question)) ?? opened(forum, act)
    case 'voteCast':
      return cast(forum, act)
    case 'ballotClosed':
      return refused(whyNotCloseBallot(forum, act.ballotId))
    case 'ballotAnnounced':
      return refused(whyNotAnnounce(forum, act.ballotId)) ?? announced(forum, act)
    case 'amendmentAdopted':
    case 'subAmendmentAdopted':
    case 'partDecided':
    case 'divisionConcluded':
    case 'reconsiderationDecided':
      return follows(forum, act, past)
    case 'amendmentRejected':
      return null // that its ballot was lost is seen in outOfTurn
    case 'consensusSought':
      return refused(whyNotSeekConsensus(forum)) ?? sought(forum, act, at)
    case 'objectionRaised':
      return refused(whyNotObject(forum, { ...act, at }))
    case 'consensusConcluded':
      if (forum.consensus?.id !== act.consensusId) return refused('consensus-unknown')
      if ((act.outcome === 'adopted') === forum.consensus.objections.length > 0) {
        return 'the consensus does not follow from the objections'
      }
      return refused(whyNotConclude(forum, at))
    case 'textDecided': {
      const adopted = act.how === 'consensus' || forum.ballots[act.by]?.outcome === 'carried'
      return adopted === (act.outcome === 'adopted')
        ? null
        : 'the text was decided otherwise than by its ballot'
    }
    case 'forumFrozen':
      if (act.textHash !== digest(forum.text?.paragraphs ?? [])) return 'the text frozen is another'
      return refused(whyNotFreeze(forum))
    default:
      return wrongInAmending(forum, act, by)
  }
}

/** That the ballot was about this is seen in outOfTurn; here, that its facts are what the rules make of it. */
function follows(
  forum: Forum,
  act: Extract<Consequence, { ballotId: string }>,
  past: (seq: number) => Forum,
): string | null {
  const ballot = forum.ballots[act.ballotId]
  if (!ballot) return refused('ballot-unknown')
  const { question, outcome } = ballot
  const due = consequenceOf(forum, { ballotId: act.ballotId, question, carried: outcome === 'carried' }, past)
  return canonical(act) === canonical(due) ? null : 'the text does not follow from the amendment'
}

function bracketLeft(forum: Forum, act: Extract<Act, { type: 'bracketHandedOver' }>): string | null {
  const session = forum.sessions[act.sessionId]
  const handed = session?.handedOver?.paragraphs ?? []
  if (!act.paragraphs.every((id) => handed.some((p) => p.id === id)))
    return 'a bracket lies in a paragraph that was not handed over'
  if (session?.brackets?.some(({ id }) => id === act.bracketId)) return 'a bracket was handed over twice'
  return act.organizationId && !forum.organizations[act.organizationId]
    ? 'a bracket was asked for by an unknown organization'
    : null
}

/** Who really wrote what, only the ink knows; that the stretches lie in what was handed over, the journal does. */
function writersNamed(forum: Forum, act: Extract<Act, { type: 'writersHandedOver' }>): string | null {
  const session = forum.sessions[act.sessionId]
  if (session?.writers) return 'who wrote a draft was said twice'
  const lengths = new Map(session?.handedOver?.paragraphs.map((p) => [p.id, p.text.length]))
  return act.runs.every(({ paragraph, from, to }) => from < to && to <= (lengths.get(paragraph) ?? 0))
    ? null
    : 'somebody is said to have written what was not handed over'
}

function compiled(forum: Forum, { paragraphs }: Extract<Act, { type: 'textCompiled' }>): string | null {
  return digest(paragraphs) === digest(compile(forum))
    ? null
    : 'the text is not that of the drafts handed over'
}

function opened(forum: Forum, act: Extract<Act, { type: 'ballotOpened' }>): string | null {
  if (forum.ballots[act.ballotId]) return 'a ballot was opened twice'
  if (act.number !== Object.keys(forum.ballots).length + 1) return 'ballots are not numbered through'
  if (canonical(act.roll) !== canonical(entitled(forum)))
    return 'the roll is not that of the organizations entitled'
  if (act.majority !== majorityFor(forum, act.question))
    return 'the majority is not that of the rules adopted'
  return act.textHash === questionHash(forum, act.question) ? null : 'the text put to the vote was another'
}

function cast(forum: Forum, act: Extract<Act, { type: 'voteCast' }>): string | null {
  const ballot = forum.ballots[act.ballotId]
  if (ballot?.state !== 'open') return 'a vote was cast while the ballot was not open'
  if (ballot.voted[act.organizationId]) return 'an organization voted twice'
  return refused(whyNotVote(forum, { ...act, textHash: ballot.textHash }))
}

function announced(forum: Forum, act: Extract<Act, { type: 'ballotAnnounced' }>): string | null {
  const ballot = forum.ballots[act.ballotId]
  if (!ballot) return refused('ballot-unknown')
  const marks = act.papers.map((p) => p.mark)
  if (marks.length !== ballot.turnout) return 'the papers are not as many as the votes cast'
  if (marks.some((mark, i) => i > 0 && mark < (marks[i - 1] ?? '')))
    return 'the papers are not sorted by their marks'
  if (ballot.recorded) {
    if (!marks.every((mark) => Object.hasOwn(ballot.voted, mark))) return 'a paper is of nobody who voted'
    if (new Set(marks).size !== marks.length) return 'an organization has two papers'
  }
  if (canonical(act.tally) !== canonical(count(act.papers))) return 'the tally is not that of the papers'
  const outcome = decide(ballot.majority, act.tally, ballot.roll.length)
  return act.outcome === outcome ? null : 'the outcome does not follow from the tally and the majority'
}

function sought(forum: Forum, act: Extract<Act, { type: 'consensusSought' }>, at: string): string | null {
  if (act.textHash !== questionHash(forum, { kind: 'adoptText' }))
    return 'the text put to consensus was another'
  const seconds = forum.convened?.consensusSeconds ?? 0
  const until = Date.parse(at) + seconds * 1000
  return Date.parse(act.until) === until ? null : 'the time for objections was not that of the rules adopted'
}

function refused(refusal: Refusal | null): string | null {
  return refusal && `the rules did not allow it at that point (${refusal})`
}
