import { z } from 'zod'
import { ChangeOf, Id, OperationOf, ParagraphOf, Sentence } from '../actParts.ts'
import { STATES } from './amendmentState.ts'

/** What else changes the text before the plenary: decided again, worked out aside, corrected; part of the acts there are. [J5] */
export const TEXT_ACTS = [
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
] as const
