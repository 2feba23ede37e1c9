import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import type { Act } from '../../shared/acts.ts'
import { whyNotConclude, whyNotObject, whyNotSeekConsensus } from '../../shared/consensus.ts'
import type { Forum } from '../../shared/forum.ts'
import { questionHash } from '../../shared/question.ts'
import { organizationOf, record, router, seated } from '../trpc.ts'

export const consensus = router({
  /** Opens the objection window on the text as a whole, timed by this server. */
  seek: seated.mutation(({ ctx }) => {
    const consensusId = ctx.world.newId()
    return record(ctx, {
      as: 'consensusSought',
      whyNot: whyNotSeekConsensus,
      acts: (forum, at) => [
        {
          type: 'consensusSought',
          consensusId,
          until: new Date(Date.parse(at) + (forum.convened?.consensusSeconds ?? 20) * 1000).toISOString(),
          textHash: questionHash(forum, { kind: 'adoptText' }),
        },
      ],
      answer: () => ({ consensusId }),
    })
  }),

  object: seated
    .input(z.strictObject({ consensusId: Id, reason: z.string().trim().max(280) }))
    .mutation(({ ctx, input: { consensusId, reason } }) => {
      const organizationId = organizationOf(ctx)
      return record(ctx, {
        as: 'objectionRaised',
        whyNot: (forum, at) => whyNotObject(forum, { consensusId, organizationId, at }),
        acts: () => [{ type: 'objectionRaised', consensusId, organizationId: organizationId ?? '', reason }],
        answer: () => ({}),
      })
    }),

  /** Adopted if nobody objected; otherwise the chair goes on to a vote. */
  conclude: seated.mutation(({ ctx }) =>
    record(ctx, {
      as: 'consensusConcluded',
      whyNot: whyNotConclude,
      acts: concluded,
      answer: () => ({}),
    }),
  ),
})

function concluded(forum: Forum): Act[] {
  const { consensus } = forum
  if (!consensus) return []
  if (consensus.objections.length > 0) {
    return [{ type: 'consensusConcluded', consensusId: consensus.id, outcome: 'objected' }]
  }
  return [
    { type: 'consensusConcluded', consensusId: consensus.id, outcome: 'adopted' },
    { type: 'textDecided', outcome: 'adopted', how: 'consensus', by: consensus.id },
  ]
}
