import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import { KINDS, LANGS, LEVELS } from '../../shared/paragraph.ts'

const Text = z.string().max(20_000)
const Shape = { kind: z.enum(KINDS), level: z.literal(LEVELS) }
/** Of one proposal, in UTF-16 units: reducing more than this to word operations would hold up everybody else. */
const ALL_TEXT = 60_000

export const OneAmendment = z.strictObject({ amendmentId: Id })

/** What the chair or the secretariat has to say for what they do. */
export const Reason = z.string().trim().min(1).max(280)

/** What a proposer's screen sends. */
export const Filing = z.strictObject({
  /** Given by a screen that may have to send it twice: filed once, however often it arrives. */
  amendmentId: Id.optional(),
  /** The revision of the text the proposer wrote on. */
  revision: z.int().min(0),
  /** Of a sub-amendment: what its parent did when it was written (`readingOf`). */
  parentRead: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  proposal: z
    .strictObject({
      changed: z.array(z.strictObject({ paragraph: Id, text: Text })).max(50),
      reshaped: z.array(z.strictObject({ paragraph: Id, to: z.strictObject(Shape) })).max(50),
      dropped: z.array(Id).max(50),
      added: z.array(z.strictObject({ after: Id.nullable(), ...Shape, text: Text.min(1) })).max(20),
    })
    .refine(
      ({ changed, added }) =>
        [...changed, ...added].reduce((sum, { text }) => sum + text.length, 0) <= ALL_TEXT,
      'this is more text than one amendment may propose',
    ),
  reason: z.string().trim().max(280),
  lang: z.enum(LANGS),
  /** How it comes; that it is late, the server says. */
  way: z.enum(['suggested', 'oral']).optional(),
  /** Whose amendment was spoken. */
  organizationId: Id.optional(),
  parent: Id.optional(),
  from: Id.optional(),
  asked: z.array(Id).max(50).optional(),
})
export type Filing = z.infer<typeof Filing>
