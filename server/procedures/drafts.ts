import { z } from 'zod'
import { Id } from '../../shared/acts.ts'
import { toParagraphs } from '../../shared/draft.ts'
import { whyNotHandOver } from '../../shared/session.ts'
import { compile, whyNotCompile } from '../../shared/tabled.ts'
import { record, router, seated } from '../trpc.ts'

/** Texts are drafted in English here; language versions are aligned to it paragraph by paragraph later. */
const DRAFTED_IN = 'en'

export const drafts = router({
  /** Turns the draft, as it is on the server in this turn, into paragraphs with permanent ids. */
  handOver: seated
    .input(z.strictObject({ sessionId: Id }))
    .mutation(async ({ ctx, input: { sessionId } }) => {
      const { drafting, world } = ctx
      const paragraphs = () =>
        toParagraphs(drafting.room(sessionId).doc, { lang: DRAFTED_IN, part: sessionId, newId: world.newId })
      const done = await record(ctx, {
        as: 'draftHandedOver',
        subject: { sessionId },
        whyNot: (forum) =>
          forum.sessions[sessionId] ? whyNotHandOver(forum, sessionId, paragraphs()) : 'session-unknown',
        acts: () => [{ type: 'draftHandedOver', sessionId, paragraphs: paragraphs() }],
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
          paragraphs: compile(forum, DRAFTED_IN),
        },
      ],
      answer: () => ({}),
    }),
  ),
})
