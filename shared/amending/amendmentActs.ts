import { z } from 'zod'
import { ChangeOf, Id, LangOf, OperationOf, Sentence } from '../actParts.ts'
import { WAYS } from './amendmentState.ts'

/** What happens to an amendment, from filing to its fate; part of the acts there are. [J5] */
export const AMENDMENT_ACTS = [
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
] as const
