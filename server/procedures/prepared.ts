import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import { organizationOf, RefusedError, router, seated } from '../trpc.ts'

/** Within one delegation; as many amendments as nobody has ready at once. */
const MOST = 200
/** All of them together, in characters: they are read whole whenever somebody looks. */
const MOST_TYPED = 2_000_000

/** An amendment as far as it is written, in its screen's own form. */
const Kept = z.strictObject({
  id: Id,
  headId: Id,
  typed: z.string().max(100_000).refine(isJson, 'is not JSON'),
})

/**
 * Amendments being prepared within a delegation, by its advisers for whoever files them. Not in the journal: only
 * people of the organization ever see them. [T4]
 */
export const prepared = router({
  /** Those of one's own organization, the last written first, with the name of who wrote them. */
  mine: seated.query(({ ctx }) =>
    ctx.world.store
      .prepared(ctx.who.forumId, delegationOf(ctx))
      .map((one) => ({ ...one, name: ctx.world.store.person(one.by)?.name ?? '' })),
  ),

  /** Answered when it is on disk. The same id again is the same one, as it now reads. */
  keep: seated.input(Kept).mutation(({ ctx, input }) => {
    const { world, who } = ctx
    const organizationId = delegationOf(ctx)
    const others = world.store.preparedSizes(who.forumId, organizationId).filter(({ id }) => id !== input.id)
    const typed = others.reduce((sum, { size }) => sum + size, input.typed.length)
    if (others.length >= MOST || typed > MOST_TYPED) throw new RefusedError('too-many-prepared')
    const at = world.now()
    world.store.keepPrepared({ forumId: who.forumId, organizationId, ...input, by: who.personId, at })
    return { at }
  }),

  discard: seated.input(z.strictObject({ id: Id })).mutation(({ ctx, input: { id } }) => {
    ctx.world.store.discardPrepared(ctx.who.forumId, delegationOf(ctx), id)
    return {}
  }),
})

/** Of whoever sits for an organization, vote or not, while there is something to prepare for. */
function delegationOf(ctx: Parameters<typeof organizationOf>[0]): string {
  if (ctx.forum.live.forum.frozen) throw new RefusedError('forum-frozen')
  const organizationId = organizationOf(ctx)
  if (!organizationId) throw new RefusedError('not-your-organization')
  return organizationId
}

function isJson(typed: string): boolean {
  try {
    JSON.parse(typed)
    return true
  } catch {
    return false
  }
}
