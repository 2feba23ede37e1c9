import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import { whyNotReorder } from '../../shared/amending/votingList.ts'
import { whyNotTake } from '../../shared/tabled.ts'
import { record, seated } from '../trpc.ts'
import { Reason } from './amendmentInput.ts'

/** What the plenary looks at, and in which order it votes. [T6, T17] */
export const votingOrder = {
  /** The chair takes a paragraph up: every screen follows. */
  take: seated.input(z.strictObject({ paragraph: Id })).mutation(({ ctx, input: { paragraph } }) =>
    record(ctx, {
      as: 'paragraphTaken',
      whyNot: (forum) => whyNotTake(forum, paragraph),
      acts: () => [{ type: 'paragraphTaken', paragraph }],
      answer: () => ({}),
    }),
  ),

  reorder: seated
    .input(z.strictObject({ paragraph: Id, order: z.array(Id).min(1).max(500), reason: Reason }))
    .mutation(({ ctx, input }) =>
      record(ctx, {
        as: 'votingListReordered',
        whyNot: (forum) => whyNotReorder(forum, input),
        acts: () => [{ type: 'votingListReordered', ...input }],
        answer: () => ({}),
      }),
    ),
}
