import { z } from 'zod'
import { STATES, WAYS } from './amending/amendmentState.ts'
import { BRACKET_KINDS } from './draft/bracket.ts'
import type { Entry } from './journal.ts'
import { MAJORITIES } from './majority.ts'
import { STYLES } from './numbering.ts'
import { ADDRESSEES, KINDS, LANGS, LEVELS } from './paragraph.ts'
import { ROLES } from './person.ts'

/** Ids are ours, short and harmless in a path, a file name, a log line and as the name of a property. [S10] */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .refine((id) => !(id in Object.prototype), 'is the name of something every object has')

const Local = z.strictObject({ en: z.string().min(1).max(400), fr: z.string().min(1).max(400) })
const Instant = z.iso.datetime()
const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const LangOf = z.enum(LANGS)
const ShapeOf = { kind: z.enum(KINDS), level: z.literal(LEVELS) }
const Offset = z.int().min(0)
const Count = z.int().min(0)
/** More than a whole draft holds: what people may type is limited at the doors, what was adopted must be readable. */
const Text = z.string().max(5_000_000)

const ParagraphOf = z.strictObject({
  id: Id,
  ...ShapeOf,
  lang: LangOf,
  text: Text,
  em: z.array(z.tuple([Offset, Offset])),
  notes: z.array(Text),
  part: Id.nullable(),
  struck: z.boolean(),
  addedBy: Id.nullable(),
  addressees: z.array(z.enum(ADDRESSEES)).min(1).exactOptional(),
  alternative: z.literal(true).exactOptional(),
})

export const OperationOf = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    paragraph: Id,
    from: Offset,
    to: Offset,
    old: Text,
    ins: Text,
  }),
  z.strictObject({
    kind: z.literal('add'),
    after: Id.nullable(),
    under: Id.nullable(),
    paragraphs: z.array(
      z.strictObject({ id: Id, ...ShapeOf, lang: LangOf, text: Text, part: Id.nullable() }),
    ),
  }),
  z.strictObject({ kind: z.literal('drop'), paragraph: Id }),
  z.strictObject({
    kind: z.literal('shape'),
    paragraph: Id,
    old: z.strictObject(ShapeOf),
    to: z.strictObject(ShapeOf),
  }),
])

export const ChoiceOf = z.enum(['for', 'against', 'abstain'])
const TallyOf = z.strictObject({ for: Count, against: Count, abstain: Count })

export const QuestionOf = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('adoptAmendment'), amendmentId: Id }),
  z.strictObject({ kind: z.literal('adoptText') }),
  /** Shall these parts be voted separately? Asked where somebody objects to the division. */
  z.strictObject({ kind: z.literal('divide'), divisionId: Id }),
  z.strictObject({ kind: z.literal('retainPart'), divisionId: Id, part: z.int().min(0) }),
  z.strictObject({ kind: z.literal('partsAsWhole'), divisionId: Id }),
  /** Shall what was decided on this amendment, or (null) on the text as a whole, be decided again? */
  z.strictObject({ kind: z.literal('reconsider'), amendmentId: Id.nullable() }),
])

/** Paragraphs as they now read, whole, and what it means for the amendments still pending. */
const ChangeOf = {
  changed: z.array(ParagraphOf),
  added: z.array(z.strictObject({ after: Id.nullable(), paragraph: ParagraphOf })),
  carriedOver: z.array(z.strictObject({ amendmentId: Id, operations: z.array(OperationOf) })),
  proposedToFall: z.array(Id),
}
const Sentence = z.string().max(280)

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
  z.strictObject({
    type: z.literal('amendmentFiled'),
    amendmentId: Id,
    number: z.int().min(1),
    organizationId: Id,
    lang: LangOf,
    reason: z.string().max(280),
    /** The head paragraph people find it under. */
    paragraph: Id,
    revision: z.int().min(0),
    operations: z.array(OperationOf).min(1),
    way: z.enum(WAYS).exactOptional(),
    /** The amendment that this one amends; its operations are written on the text as that one would make it. */
    parent: Id.exactOptional(),
    /** The amendment, withdrawn or sent back, whose place it takes. */
    from: Id.exactOptional(),
    /** The contact group that reports with it. */
    group: Id.exactOptional(),
    /** Organizations asked to co-sponsor; each says so itself. */
    asked: z.array(Id).max(50).exactOptional(),
  }),
  z.strictObject({ type: z.literal('amendmentSponsored'), amendmentId: Id, organizationId: Id }),
  z.strictObject({ type: z.literal('sponsorshipWithdrawn'), amendmentId: Id, organizationId: Id }),
  z.strictObject({ type: z.literal('amendmentAdmitted'), amendmentId: Id }),
  z.strictObject({
    type: z.literal('amendmentDeclaredInadmissible'),
    amendmentId: Id,
    reason: Sentence.min(1),
  }),
  z.strictObject({ type: z.literal('amendmentWithdrawn'), amendmentId: Id }),
  /** Two that do the same are voted as one, under `into`; both numbers stay. */
  z.strictObject({ type: z.literal('amendmentMerged'), amendmentId: Id, into: Id }),
  z.strictObject({ type: z.literal('mergerUndone'), amendmentId: Id }),
  /** Instead of falling, back to its sponsor, with what to do. */
  z.strictObject({ type: z.literal('amendmentSentBack'), amendmentId: Id, because: Id, todo: Sentence }),
  z.strictObject({ type: z.literal('amendmentNotTakenUp'), amendmentId: Id, reason: Sentence }),
  /** The chair's order for the amendments to a recommendation that are then pending. */
  z.strictObject({
    type: z.literal('votingListReordered'),
    paragraph: Id,
    order: z.array(Id).min(1),
    reason: Sentence.min(1),
  }),
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
    type: z.literal('amendmentAdopted'),
    amendmentId: Id,
    ballotId: Id,
    ...ChangeOf,
  }),
  /** The parent, as amended, does these operations from now on. */
  z.strictObject({
    type: z.literal('subAmendmentAdopted'),
    amendmentId: Id,
    parent: Id,
    ballotId: Id,
    operations: z.array(OperationOf).min(1),
    carriedOver: z.array(z.strictObject({ amendmentId: Id, operations: z.array(OperationOf) })),
    proposedToFall: z.array(Id),
  }),
  z.strictObject({ type: z.literal('amendmentRejected'), amendmentId: Id, ballotId: Id }),
  z.strictObject({ type: z.literal('amendmentFell'), amendmentId: Id, because: Id }),
  z.strictObject({
    type: z.literal('divisionRequested'),
    divisionId: Id,
    organizationId: Id,
    /** The head paragraph it is found under. */
    paragraph: Id,
    /** Whose parts are voted; null: those of the text itself. */
    amendmentId: Id.nullable(),
    revision: z.int().min(0),
    parts: z
      .array(
        z.strictObject({
          /** Of the text: what takes the part out of it. Of an amendment: the part of it. */
          operations: z.array(OperationOf).min(1),
          /** As the question prints it. */
          words: z.string().min(1).max(600),
          /** The sub-paragraphs that are voted whole, for their label; empty where words are. */
          paragraphs: z.array(Id),
        }),
      )
      .min(1)
      .max(20),
    reason: Sentence,
  }),
  z.strictObject({ type: z.literal('divisionObjected'), divisionId: Id, organizationId: Id }),
  z.strictObject({ type: z.literal('divisionWithdrawn'), divisionId: Id }),
  /** Whether the parts are voted separately; `ballotId` null: nobody objected. */
  z.strictObject({
    type: z.literal('divisionDecided'),
    divisionId: Id,
    divided: z.boolean(),
    ballotId: Id.nullable(),
  }),
  z.strictObject({
    type: z.literal('partDecided'),
    divisionId: Id,
    part: z.int().min(0),
    ballotId: Id,
    retained: z.boolean(),
    /** With the last part of an amendment: what is left of it; empty, it is rejected. */
    leaves: z.array(OperationOf).exactOptional(),
    /** With the last part of the text, where nothing of the paragraph is left: it is struck, and no vote follows. */
    rejected: z.strictObject(ChangeOf).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('divisionConcluded'),
    divisionId: Id,
    ballotId: Id,
    outcome: z.enum(['adopted', 'rejected']),
    ...ChangeOf,
  }),
  z.strictObject({
    type: z.literal('reconsiderationDecided'),
    ballotId: Id,
    /** Null: the decision on the text as a whole. */
    amendmentId: Id.nullable(),
    reopened: z.boolean(),
    /** Where an adoption was reopened: the text before it, and the amendments as they were. */
    restored: z
      .strictObject({
        changed: z.array(ParagraphOf),
        removed: z.array(Id),
        amendments: z.array(
          z.strictObject({ amendmentId: Id, state: z.enum(STATES), operations: z.array(OperationOf) }),
        ),
      })
      .exactOptional(),
  }),
  z.strictObject({
    type: z.literal('paragraphReferred'),
    groupId: Id,
    paragraph: Id,
    organizations: z.array(Id).min(1),
    note: Sentence,
    /** What its draft begins with: the recommendation as it then reads. */
    paragraphs: z.array(ParagraphOf).min(1),
  }),
  z.strictObject({ type: z.literal('contactGroupRecalled'), groupId: Id, reason: Sentence }),
  z.strictObject({
    type: z.literal('correctionProposed'),
    correctionId: Id,
    paragraph: Id,
    revision: z.int().min(0),
    operations: z.array(OperationOf).min(1),
    reason: Sentence.min(1),
  }),
  z.strictObject({ type: z.literal('correctionRefused'), correctionId: Id }),
  /** An editorial correction; what touches a verb or a number is the chair's to let in. */
  z.strictObject({
    type: z.literal('textCorrected'),
    correctionId: Id,
    paragraph: Id,
    revision: z.int().min(0),
    operations: z.array(OperationOf).min(1),
    reason: Sentence.min(1),
    ...ChangeOf,
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
