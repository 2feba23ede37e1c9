import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import { whyNotFall, whyNotSendBack } from '../../shared/amending/life.ts'
import type { Forum } from '../../shared/forum.ts'
import { record, seated } from '../trpc.ts'
import { OneAmendment, Reason } from './amendmentInput.ts'

/** What becomes of those that an adoption contradicts: the chair says it of each. [T8] */
export const falling = {
  /** The chair confirms that an amendment is not put to the vote, because of the one that was adopted. */
  confirmFall: seated.input(OneAmendment).mutation(({ ctx, input: { amendmentId } }) =>
    record(ctx, {
      as: 'amendmentFell',
      whyNot: (forum) => whyNotFall(forum, amendmentId),
      acts: (forum) => [{ type: 'amendmentFell', amendmentId, because: becauseOf(forum, amendmentId) }],
      answer: () => ({}),
    }),
  ),

  sendBack: seated
    .input(z.strictObject({ amendmentId: Id, todo: Reason }))
    .mutation(({ ctx, input: { amendmentId, todo } }) =>
      record(ctx, {
        as: 'amendmentSentBack',
        whyNot: (forum) => whyNotSendBack(forum, amendmentId),
        acts: (forum) => [
          { type: 'amendmentSentBack', amendmentId, because: becauseOf(forum, amendmentId), todo },
        ],
        answer: () => ({}),
      }),
    ),
}

/** What no amendment made fall, but a correction or a part struck, falls for itself. */
function becauseOf(forum: Forum, amendmentId: string): string {
  return forum.amendments[amendmentId]?.because ?? amendmentId
}
