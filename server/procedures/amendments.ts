import { z } from 'zod'
import { Id } from '../../shared/acts.ts'
import { fits, type Operation } from '../../shared/amending/amendment.ts'
import { whyNotFile } from '../../shared/amending/filing.ts'
import { whyNotFall, whyNotWithdraw } from '../../shared/amending/life.ts'
import { concerns, operationsOf } from '../../shared/amending/proposal.ts'
import type { Forum } from '../../shared/forum.ts'
import { KINDS, LANGS, LEVELS } from '../../shared/paragraph.ts'
import type { Refusal } from '../../shared/refusal.ts'
import {
  paragraphOf,
  rivals,
  whyNotCloseAmendments,
  whyNotOpenAmendments,
  whyNotTake,
} from '../../shared/tabled.ts'
import { organizationOf, record, router, seated } from '../trpc.ts'

const Text = z.string().max(20_000)
/** Of one proposal, in UTF-16 units: reducing more than this to word operations would hold up everybody else. */
const ALL_TEXT = 60_000

const Filing = z.strictObject({
  /** The revision of the text the proposer wrote on. */
  revision: z.int().min(0),
  proposal: z
    .strictObject({
      changed: z.array(z.strictObject({ paragraph: Id, text: Text })).max(50),
      reshaped: z
        .array(
          z.strictObject({
            paragraph: Id,
            to: z.strictObject({ kind: z.enum(KINDS), level: z.literal(LEVELS) }),
          }),
        )
        .max(50),
      dropped: z.array(Id).max(50),
      added: z
        .array(
          z.strictObject({
            after: Id.nullable(),
            kind: z.enum(KINDS),
            level: z.literal(LEVELS),
            text: Text.min(1),
          }),
        )
        .max(20),
    })
    .refine(
      ({ changed, added }) =>
        [...changed, ...added].reduce((sum, { text }) => sum + text.length, 0) <= ALL_TEXT,
      'this is more text than one amendment may propose',
    ),
  reason: z.string().trim().max(280),
  lang: z.enum(LANGS),
})

export const amendments = router({
  openTime: seated.mutation(({ ctx }) =>
    record(ctx, {
      as: 'amendmentsOpened',
      whyNot: whyNotOpenAmendments,
      acts: () => [{ type: 'amendmentsOpened' }],
      answer: () => ({}),
    }),
  ),

  closeTime: seated.mutation(({ ctx }) =>
    record(ctx, {
      as: 'amendmentsClosed',
      whyNot: whyNotCloseAmendments,
      acts: () => [{ type: 'amendmentsClosed' }],
      answer: () => ({}),
    }),
  ),

  /** Reduces what the proposer wrote to minimal word operations, once, numbers it and says what it clashes with. */
  file: seated.input(Filing).mutation(({ ctx, input }) => {
    const amendmentId = ctx.world.newId()
    const organizationId = organizationOf(ctx)
    let operations: Operation[] = []
    return record(ctx, {
      as: 'amendmentFiled',
      whyNot: (forum) => {
        const unsuited = whyNotPropose(forum, input)
        if (unsuited) return unsuited
        const base = forum.text?.paragraphs ?? []
        operations = operationsOf(base, input.proposal, ctx.world.newId)
        if (!fits(base, operations)) return 'paragraph-struck'
        return whyNotFile(forum, { revision: input.revision, operations })
      },
      acts: (forum) => [
        {
          type: 'amendmentFiled',
          amendmentId,
          number: Object.keys(forum.amendments).length + 1,
          organizationId: organizationId ?? '',
          lang: input.lang,
          reason: input.reason,
          paragraph: paragraphOf(forum.text?.paragraphs ?? [], operations) ?? '',
          revision: input.revision,
          operations,
        },
      ],
      answer: (forum) => ({
        amendmentId,
        number: forum.amendments[amendmentId]?.number ?? 0,
        clashes: rivals(forum, operations, { except: amendmentId }).map((a) => a.number),
      }),
    })
  }),

  withdraw: seated.input(z.strictObject({ amendmentId: Id })).mutation(({ ctx, input: { amendmentId } }) =>
    record(ctx, {
      as: 'amendmentWithdrawn',
      whyNot: (forum) => whyNotWithdraw(forum, amendmentId, organizationOf(ctx)),
      acts: () => [{ type: 'amendmentWithdrawn', amendmentId }],
      answer: () => ({}),
    }),
  ),

  /** The chair takes a paragraph up: every screen follows. */
  take: seated.input(z.strictObject({ paragraph: Id })).mutation(({ ctx, input: { paragraph } }) =>
    record(ctx, {
      as: 'paragraphTaken',
      whyNot: (forum) => whyNotTake(forum, paragraph),
      acts: () => [{ type: 'paragraphTaken', paragraph }],
      answer: () => ({}),
    }),
  ),

  /** The chair confirms that an amendment is not put to the vote, because of the one that was adopted. */
  confirmFall: seated.input(z.strictObject({ amendmentId: Id })).mutation(({ ctx, input: { amendmentId } }) =>
    record(ctx, {
      as: 'amendmentFell',
      whyNot: (forum) => whyNotFall(forum, amendmentId),
      acts: (forum) => [
        {
          type: 'amendmentFell',
          amendmentId,
          because: forum.amendments[amendmentId]?.because ?? amendmentId,
        },
      ],
      answer: () => ({}),
    }),
  ),
})

/** Why a proposal cannot be read against the text, or null: asked before it is reduced to operations. [T4] */
function whyNotPropose(forum: Forum, { revision, proposal }: z.infer<typeof Filing>): Refusal | null {
  const early = whyNotFile(forum, { revision, operations: [{ kind: 'drop', paragraph: '' }] })
  if (early) return early
  return concerns(forum.text?.paragraphs ?? [], proposal) ? null : 'paragraph-unknown'
}
