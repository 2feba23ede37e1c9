import type { Act } from './acts.ts'
import type { Operation } from './amending/amendment.ts'
import type { AmendmentState, Way } from './amending/amendmentState.ts'
import type { ContactGroup } from './amending/contactGroup.ts'
import type { Correction } from './amending/correction.ts'
import type { Division } from './amending/division.ts'
import { foldAmending } from './amending/fold.ts'
import type { Ballot } from './ballot.ts'
import type { Consensus } from './consensus.ts'
import { must } from './folding.ts'
import { type Entry, NO_SEAL } from './journal.ts'
import type { Majority } from './majority.ts'
import type { Style } from './numbering.ts'
import type { Lang, Paragraph } from './paragraph.ts'
import type { Local, Organization, Seat } from './person.ts'
import type { ThematicSession } from './session.ts'

/** A proposer's operations on a fixed revision of the text, and what became of them. */
export interface Amendment {
  id: string
  number: number
  organizationId: string
  filedBy: string
  filedAt: string
  lang: Lang
  reason: string
  /** The head paragraph it is found under. */
  paragraph: string
  /** As they apply to the text as it now stands; carried over when another amendment is adopted. */
  operations: Operation[]
  /** As they were filed, on `revision`. */
  filed: { revision: number; operations: Operation[] }
  state: AmendmentState
  ballotId: string | null
  /** The amendment whose adoption made it fall, or would. */
  because: string | null

  // What few amendments have is not there on the others, so that earlier journals fold to what they always did. [J3]
  way?: Way
  /** The amendment it amends, one level deep; its operations are on the text as that one would make it. */
  parent?: string
  /** The amendment, withdrawn or sent back, whose place it takes. */
  from?: string
  /** The contact group that came back with it. */
  group?: string
  /** Organizations asked to co-sponsor it, and those that do, in the order in which they said so. */
  asked?: string[]
  sponsors?: string[]
  /** True once the chair has let it in though it was late, spoken or held inadmissible. */
  admitted?: true
  /** The identical amendment it is voted with. */
  into?: string
  /** Why it is inadmissible, what its sponsor has to do, or why it was not taken up. */
  note?: string
  /** When it came to its end, of one whose words the text had moved away from by then. */
  endedAt?: string
}

/** The text before the plenary: L.1, and after each adoption L.1/Rev.n. */
export interface TabledText {
  symbol: string
  revision: number
  paragraphs: Paragraph[]
}

/** All that is publicly known of a forum, folded from its journal. Plain JSON: what may not be shown is not in here. */
export interface Forum {
  id: string
  /** Seq and seal of the last entry folded. */
  seq: number
  head: string
  convened: null | {
    title: Local
    organ: Local
    symbol: string
    date: string
    timezone: string
    style: Style
    adoption: Majority
    amendmentMajority: Majority
    consensusSeconds: number
    sponsorsNeeded?: number
    sample: boolean
  }
  organizations: Record<string, Organization>
  seats: Record<string, Seat>
  sessions: Record<string, ThematicSession>
  text: TabledText | null
  amendmentTime: 'notYet' | 'open' | 'closed'
  amendments: Record<string, Amendment>
  ballots: Record<string, Ballot>
  /** The ballot that is open, or closed and not yet announced. */
  openBallot: string | null
  consensus: Consensus | null
  /** What the hall is looking at: a paragraph, and the ballot last put on it. */
  floor: { paragraph: string | null; ballotId: string | null }
  decision: null | {
    outcome: 'adopted' | 'rejected'
    how: 'vote' | 'consensus'
    by: string
    at: string
    seq: number
  }
  frozen: null | { at: string; seq: number; textHash: string }

  // Not there before the first act that needs them, so that earlier journals fold to what they always did. [J3]
  /** The chair's order of the pending amendments to a recommendation, by its head paragraph, and why. */
  orders?: Record<string, { order: string[]; reason: string; at: string }>
  divisions?: Record<string, Division>
  contactGroups?: Record<string, ContactGroup>
  corrections?: Record<string, Correction>
}

/** A forum of which nothing is known yet. */
export function unconvened(id: string): Forum {
  return {
    id,
    seq: 0,
    head: NO_SEAL,
    convened: null,
    organizations: {},
    seats: {},
    sessions: {},
    text: null,
    amendmentTime: 'notYet',
    amendments: {},
    ballots: {},
    openBallot: null,
    consensus: null,
    floor: { paragraph: null, ballotId: null },
    decision: null,
    frozen: null,
  }
}

/** The forum that these entries made. Same entries, same forum, wherever it is folded. [J3] */
export function replay(id: string, entries: Iterable<Entry>): Forum {
  const forum = unconvened(id)
  for (const entry of entries) apply(forum, entry)
  return forum
}

/**
 * Folds one entry into the forum, in place. [J3, J4]
 *
 * Believes what is written: no rule is asked and nothing is decided here. Throws if the entry is not the next one
 * or its act is not known.
 */
export function apply(forum: Forum, entry: Entry): void {
  if (entry.seq !== forum.seq + 1) throw new Error(`Entry ${entry.seq} does not follow entry ${forum.seq}`)
  enact(forum, entry.act, entry)
  forum.seq = entry.seq
  forum.head = entry.seal
}

function enact(forum: Forum, act: Act, { at, by, seq }: Entry): void {
  switch (act.type) {
    case 'forumConvened': {
      const { type: _, forumId: __, ...convened } = act
      forum.convened = convened
      return
    }
    case 'organizationRegistered':
      forum.organizations[act.organizationId] = { id: act.organizationId, name: act.name, status: act.status }
      return
    case 'sessionOpened':
      forum.sessions[act.sessionId] = {
        id: act.sessionId,
        roman: act.roman,
        title: act.title,
        handedOver: null,
      }
      return
    case 'personSeated': {
      const { type: _, ...seat } = act
      forum.seats[act.personId] = seat
      return
    }
    case 'personUnseated':
      delete forum.seats[act.personId]
      return
    case 'penGiven':
    case 'penTaken': {
      const session = must(forum.sessions[act.sessionId])
      session.pens ??= {}
      session.pens[act.personId] = act.type === 'penGiven'
      return
    }
    case 'bracketHandedOver': {
      const { type: _, sessionId, bracketId: id, ...bracket } = act
      const session = must(forum.sessions[sessionId])
      session.brackets ??= []
      session.brackets.push({ id, ...bracket })
      return
    }
    case 'draftHandedOver':
      must(forum.sessions[act.sessionId]).handedOver = { paragraphs: act.paragraphs, at, by }
      return
    case 'writersHandedOver':
      must(forum.sessions[act.sessionId]).writers = act.runs
      return
    case 'textCompiled':
      // A list of its own: adoptions edit it in place, and an entry is never edited.
      forum.text = { symbol: act.symbol, revision: 0, paragraphs: [...act.paragraphs] }
      return
    case 'amendmentsOpened':
      forum.amendmentTime = 'open'
      return
    case 'amendmentsClosed':
      forum.amendmentTime = 'closed'
      return
    case 'paragraphTaken':
      forum.floor = { paragraph: act.paragraph, ballotId: null }
      return
    case 'ballotOpened':
      forum.ballots[act.ballotId] = {
        id: act.ballotId,
        number: act.number,
        question: act.question,
        majority: act.majority,
        recorded: act.recorded,
        roll: act.roll,
        textHash: act.textHash,
        state: 'open',
        openedAt: at,
        closedAt: null,
        announcedAt: null,
        announcedSeq: null,
        voted: {},
        turnout: 0,
        tally: null,
        outcome: null,
        papers: [],
      }
      forum.openBallot = act.ballotId
      forum.floor.ballotId = act.ballotId
      if (act.question.kind === 'adoptText') forum.floor.paragraph = null
      return
    case 'voteCast': {
      const ballot = must(forum.ballots[act.ballotId])
      ballot.voted[act.organizationId] = true
      ballot.turnout += 1
      return
    }
    case 'ballotClosed': {
      const ballot = must(forum.ballots[act.ballotId])
      ballot.state = 'closed'
      ballot.closedAt = at
      return
    }
    case 'ballotAnnounced': {
      const ballot = must(forum.ballots[act.ballotId])
      ballot.state = 'announced'
      ballot.announcedAt = at
      ballot.announcedSeq = seq
      ballot.tally = act.tally
      ballot.outcome = act.outcome
      ballot.papers = act.papers
      forum.openBallot = null
      return
    }
    case 'consensusSought':
      forum.consensus = {
        id: act.consensusId,
        soughtAt: at,
        until: act.until,
        textHash: act.textHash,
        state: 'open',
        objections: [],
      }
      forum.floor = { paragraph: null, ballotId: null }
      return
    case 'objectionRaised':
      must(forum.consensus).objections.push({ organizationId: act.organizationId, reason: act.reason, at })
      return
    case 'consensusConcluded':
      must(forum.consensus).state = act.outcome
      return
    case 'textDecided':
      forum.decision = { outcome: act.outcome, how: act.how, by: act.by, at, seq }
      return
    case 'forumFrozen':
      forum.frozen = { at, seq, textHash: act.textHash }
      return
    default:
      foldAmending(forum, act, { at, by })
  }
}
