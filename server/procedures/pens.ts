import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import { whyNotGivePen, whyNotTakePen } from '../../shared/session.ts'
import { atDrafts, record } from '../trpc.ts'

const Pen = z.strictObject({ sessionId: Id, personId: Id })

/** Who writes in a draft, at any moment: open editors of that person know before this is answered. [D23] */
export const pens = {
  givePen: atDrafts.input(Pen).mutation(async ({ ctx, input: { sessionId, personId } }) => {
    const done = await record(ctx, {
      as: 'penGiven',
      subject: { sessionId },
      whyNot: (forum) => whyNotGivePen(forum, personId, sessionId),
      acts: () => [{ type: 'penGiven', sessionId, personId }],
      answer: () => ({}),
    })
    ctx.drafting.revoked(personId)
    return done
  }),

  takePen: atDrafts.input(Pen).mutation(async ({ ctx, input: { sessionId, personId } }) => {
    const done = await record(ctx, {
      as: 'penTaken',
      subject: { sessionId },
      whyNot: (forum) => whyNotTakePen(forum, personId, sessionId),
      acts: () => [{ type: 'penTaken', sessionId, personId }],
      answer: () => ({}),
    })
    ctx.drafting.revoked(personId)
    return done
  }),
}
