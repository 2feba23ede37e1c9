import { z } from 'zod'
import { Id } from '../../shared/acts.ts'
import { handingOver } from '../../shared/draft/handOver.ts'
import { whyNotHandOver } from '../../shared/session.ts'
import { compile, whyNotCompile } from '../../shared/tabled.ts'
import { atDrafts, record, router, seated } from '../trpc.ts'
import { margin, roomOf } from './margin.ts'
import { pens } from './pens.ts'

export const drafts = router({
  ...margin,
  ...pens,

  /** The draft as it is now, for a first look without the editor. */
  read: atDrafts.input(z.strictObject({ sessionId: Id })).query(({ ctx, input: { sessionId } }) => {
    const { convened } = ctx.forum.live.forum
    return roomOf(ctx, sessionId).readNow(convened?.style ?? 'forum')
  }),

  /**
   * Turns the draft, as it is on the server in this turn, into paragraphs with permanent ids, and with them what is still
   * in brackets. [D28]
   */
  handOver: atDrafts
    .input(z.strictObject({ sessionId: Id }))
    .mutation(async ({ ctx, input: { sessionId } }) => {
      const { drafting, world, forum: open } = ctx
      const acts = () =>
        handingOver(drafting.room(sessionId).doc, {
          forum: open.live.forum,
          sessionId,
          newId: world.newId,
        })
      const done = await record(ctx, {
        as: 'draftHandedOver',
        subject: { sessionId },
        whyNot: (forum) =>
          forum.sessions[sessionId]
            ? whyNotHandOver(forum, sessionId, acts()[0].paragraphs)
            : 'session-unknown',
        acts,
        answer: () => ({}),
      })
      drafting.seal(sessionId)
      return done
    }),

  compile: seated.mutation(({ ctx }) =>
    record(ctx, {
      as: 'textCompiled',
      whyNot: whyNotCompile,
      acts: (forum) => [
        {
          type: 'textCompiled',
          symbol: `${forum.convened?.symbol ?? forum.id}/L.1`,
          paragraphs: compile(forum),
        },
      ],
      answer: () => ({}),
    }),
  ),
})
