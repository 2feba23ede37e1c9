import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import { withinText } from '../../shared/draft/draftLines.ts'
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
    const { forum } = ctx.forum.live
    return roomOf(ctx, sessionId).readNow(forum.convened?.style ?? 'forum', withinText(forum, sessionId))
  }),

  /**
   * Turns the draft, as it is on the server in this turn, into paragraphs with permanent ids, and with them what is still
   * in brackets and who wrote what. [D28, T22]
   */
  handOver: atDrafts
    .input(z.strictObject({ sessionId: Id }))
    .mutation(async ({ ctx, input: { sessionId } }) => {
      const { drafting, world, forum: open } = ctx
      const acts = () => {
        const room = drafting.room(sessionId)
        return handingOver(room.doc, {
          forum: open.live.forum,
          sessionId,
          newId: world.newId,
          authorOf: (client) => room.authorOf(client),
        })
      }
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
