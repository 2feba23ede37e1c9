import { z } from 'zod'
import { ADDRESSEES, KINDS, LANGS, LEVELS } from './paragraph.ts'

/** Ids are ours, short and harmless in a path, a file name, a log line and as the name of a property. [S10] */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .refine((id) => !(id in Object.prototype), 'is the name of something every object has')

export const Local = z.strictObject({ en: z.string().min(1).max(400), fr: z.string().min(1).max(400) })
export const Instant = z.iso.datetime()
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export const LangOf = z.enum(LANGS)
export const ShapeOf = { kind: z.enum(KINDS), level: z.literal(LEVELS) }
export const Offset = z.int().min(0)
export const Count = z.int().min(0)
/** More than a whole draft holds: what people may type is limited at the doors, what was adopted must be readable. */
export const Text = z.string().max(5_000_000)

export const ParagraphOf = z.strictObject({
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
export const TallyOf = z.strictObject({ for: Count, against: Count, abstain: Count })

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
export const ChangeOf = {
  changed: z.array(ParagraphOf),
  added: z.array(z.strictObject({ after: Id.nullable(), paragraph: ParagraphOf })),
  carriedOver: z.array(z.strictObject({ amendmentId: Id, operations: z.array(OperationOf) })),
  proposedToFall: z.array(Id),
}
export const Sentence = z.string().max(280)
