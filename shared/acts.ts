import { z } from 'zod'
import { ChoiceOf, Hash, Id, Instant, Local, Offset, ParagraphOf, QuestionOf, TallyOf } from './actParts.ts'
import { AMENDMENT_ACTS } from './amending/amendmentActs.ts'
import { DIVISION_ACTS } from './amending/divisionActs.ts'
import { TEXT_ACTS } from './amending/textActs.ts'
import { BRACKET_KINDS } from './draft/bracket.ts'
import type { Entry } from './journal.ts'
import { MAJORITIES } from './majority.ts'
import { STYLES } from './numbering.ts'
import { ROLES } from './person.ts'

/**
 * Everything that can happen in a forum: what was done and decided, past tense, noun first.
 * Acts are only ever added; none is changed or taken away, so that every journal ever written still folds.
 * Decided facts are written out, never left to be computed again by a later version. [J5]
 */
export const Act = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('forumConvened'),
    /** Sealed in, so that a journal cannot be passed off as another forum's. */
    forumId: Id,
    title: Local,
    organ: Local,
    symbol: z.string().min(1).max(80),
    date: z.iso.date(),
    timezone: z.string().min(1).max(64),
    style: z.enum(STYLES),
    adoption: z.enum(MAJORITIES),
    amendmentMajority: z.enum(MAJORITIES),
    consensusSeconds: z.int().min(1).max(600),
    /** Participating organizations an amendment needs, its proposer among them; one where it is not said. */
    sponsorsNeeded: z.int().min(1).max(20).exactOptional(),
    /** True for the sample forum: every screen says that its people and texts are invented. */
    sample: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('organizationRegistered'),
    organizationId: Id,
    name: Local,
    status: z.enum(['participant', 'observer']),
  }),
  z.strictObject({
    type: z.literal('sessionOpened'),
    sessionId: Id,
    roman: z.string().min(1).max(8),
    title: Local,
  }),
  z.strictObject({
    type: z.literal('personSeated'),
    personId: Id,
    role: z.enum(ROLES),
    organizationId: Id.nullable(),
    sessionId: Id.nullable(),
    holdsVote: z.boolean(),
  }),
  z.strictObject({ type: z.literal('personUnseated'), personId: Id }),
  z.strictObject({ type: z.literal('penGiven'), sessionId: Id, personId: Id }),
  z.strictObject({ type: z.literal('penTaken'), sessionId: Id, personId: Id }),
  z.strictObject({ type: z.literal('draftHandedOver'), sessionId: Id, paragraphs: z.array(ParagraphOf) }),
  /** Follows a hand-over, once for each bracket that was still open. */
  z.strictObject({
    type: z.literal('bracketHandedOver'),
    sessionId: Id,
    bracketId: Id,
    paragraphs: z.array(Id).min(1),
    organizationId: Id.nullable(),
    kind: z.enum(BRACKET_KINDS),
    reason: z.string().max(280),
    words: z.string().max(600),
  }),
  /** Follows a hand-over: who wrote which words of each paragraph, by person; null where the ink does not say. */
  z.strictObject({
    type: z.literal('writersHandedOver'),
    sessionId: Id,
    runs: z.array(z.strictObject({ paragraph: Id, from: Offset, to: Offset, by: Id.nullable() })),
  }),
  z.strictObject({
    type: z.literal('textCompiled'),
    symbol: z.string().max(80),
    paragraphs: z.array(ParagraphOf),
  }),
  z.strictObject({ type: z.literal('amendmentsOpened') }),
  z.strictObject({ type: z.literal('amendmentsClosed') }),
  ...AMENDMENT_ACTS,
  ...DIVISION_ACTS,
  ...TEXT_ACTS,
  z.strictObject({ type: z.literal('paragraphTaken'), paragraph: Id }),
  z.strictObject({
    type: z.literal('ballotOpened'),
    ballotId: Id,
    number: z.int().min(1),
    question: QuestionOf,
    majority: z.enum(MAJORITIES),
    recorded: z.boolean(),
    roll: z.array(Id).min(1),
    textHash: Hash,
  }),
  z.strictObject({ type: z.literal('voteCast'), ballotId: Id, organizationId: Id }),
  z.strictObject({ type: z.literal('ballotClosed'), ballotId: Id }),
  z.strictObject({
    type: z.literal('ballotAnnounced'),
    ballotId: Id,
    tally: TallyOf,
    outcome: z.enum(['carried', 'lost', 'noDecision']),
    /** One a vote cast, sorted by mark: the organization in a recorded vote, else the voter's receipt. */
    papers: z.array(z.strictObject({ mark: z.string().min(1).max(64), choice: ChoiceOf })),
  }),
  z.strictObject({
    type: z.literal('consensusSought'),
    consensusId: Id,
    /** End of the objection window, by the server's clock. */
    until: Instant,
    textHash: Hash,
  }),
  z.strictObject({
    type: z.literal('objectionRaised'),
    consensusId: Id,
    organizationId: Id,
    reason: z.string().max(280),
  }),
  z.strictObject({
    type: z.literal('consensusConcluded'),
    consensusId: Id,
    outcome: z.enum(['adopted', 'objected']),
  }),
  z.strictObject({
    type: z.literal('textDecided'),
    outcome: z.enum(['adopted', 'rejected']),
    how: z.enum(['vote', 'consensus']),
    /** The ballot or the consensus it was decided by. */
    by: Id,
  }),
  z.strictObject({ type: z.literal('forumFrozen'), textHash: Hash }),
])

export type Act = z.infer<typeof Act>
export type ActType = Act['type']

/** A line of a journal that comes from outside, as in an exported record. */
export const EntryOf: z.ZodType<Entry> = z.strictObject({
  seq: z.int().min(1),
  at: Instant,
  by: Id,
  act: Act,
  seal: Hash,
})
