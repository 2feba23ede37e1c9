import { z } from 'zod'
import { Id, OperationOf } from '../../shared/actParts.ts'
import { baseOf } from '../../shared/amending/adoption.ts'
import {
  MOST_PARTS,
  whyNotDivide,
  whyNotObjectToDivision,
  whyNotRequestDivision,
  whyNotWithdrawDivision,
} from '../../shared/amending/dividing.ts'
import { type AskedPart, partOf, withTheRest } from '../../shared/amending/parts.ts'
import { canBeDivided } from '../../shared/amending/separable.ts'
import type { Forum } from '../../shared/forum.ts'
import { organizationOf, record, router, seated } from '../trpc.ts'

const Request = z.strictObject({
  /** Null: parts of the text itself. */
  amendmentId: Id.nullable(),
  paragraph: Id,
  /** The revision of the text that the screen showed. */
  revision: z.int().min(0),
  parts: z
    .array(z.strictObject({ operations: z.array(OperationOf).min(1).max(200) }))
    .min(1)
    .max(MOST_PARTS),
  reason: z.string().trim().max(280),
})
const OneDivision = z.strictObject({ divisionId: Id })

export const divisions = router({
  /** How each part is printed, and what is left of an amendment as one more part, is the server's to say. */
  request: seated.input(Request).mutation(({ ctx, input }) => {
    const divisionId = ctx.world.newId()
    const { amendmentId, paragraph, revision, reason } = input
    return record(ctx, {
      as: 'divisionRequested',
      whyNot: (forum) =>
        whyNotRequestDivision(forum, { amendmentId, paragraph, revision, parts: partsOf(forum, input) }),
      acts: (forum) => [
        {
          type: 'divisionRequested',
          divisionId,
          organizationId: organizationOf(ctx) ?? '',
          paragraph,
          amendmentId,
          revision,
          parts: partsOf(forum, input),
          reason,
        },
      ],
      answer: () => ({ divisionId }),
    })
  }),

  object: seated.input(OneDivision).mutation(({ ctx, input: { divisionId } }) => {
    const organizationId = organizationOf(ctx)
    return record(ctx, {
      as: 'divisionObjected',
      whyNot: (forum) => whyNotObjectToDivision(forum, divisionId, organizationId),
      acts: () => [{ type: 'divisionObjected', divisionId, organizationId: organizationId ?? '' }],
      answer: () => ({}),
    })
  }),

  withdraw: seated.input(OneDivision).mutation(({ ctx, input: { divisionId } }) =>
    record(ctx, {
      as: 'divisionWithdrawn',
      whyNot: (forum) => {
        const byChair = forum.seats[ctx.who.personId]?.role === 'chair'
        return whyNotWithdrawDivision(forum, divisionId, byChair ? null : (organizationOf(ctx) ?? ''))
      },
      acts: () => [{ type: 'divisionWithdrawn', divisionId }],
      answer: () => ({}),
    }),
  ),

  /** Nobody objected: the chair goes on to the parts. */
  divide: seated.input(OneDivision).mutation(({ ctx, input: { divisionId } }) =>
    record(ctx, {
      as: 'divisionDecided',
      whyNot: (forum) => whyNotDivide(forum, divisionId),
      acts: () => [{ type: 'divisionDecided', divisionId, divided: true, ballotId: null }],
      answer: () => ({}),
    }),
  ),
})

function partsOf(forum: Forum, { amendmentId, parts }: z.infer<typeof Request>): AskedPart[] {
  const amendment = amendmentId === null ? undefined : forum.amendments[amendmentId]
  if (!amendment || !canBeDivided(forum, amendment))
    return parts.map(({ operations }) => partOf(forum.text?.paragraphs ?? [], operations))
  const base = baseOf(forum, amendment)
  const asked = parts.map(({ operations }) => partOf(base, operations))
  return withTheRest(forum, amendment, asked)
}
