import { z } from 'zod'
import { ChangeOf, Id, OperationOf, Sentence } from '../actParts.ts'

/** What happens when parts are voted separately; part of the acts there are. [J5] */
export const DIVISION_ACTS = [
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
] as const
