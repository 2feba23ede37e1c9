import { seated } from '../trpc.ts'

/** When the time for amendments was closed: the forum knows only that it is. */
export const closings = {
  /** Each time it was closed, ISO 8601, in order. */
  closings: seated.query(({ ctx: { world, who } }) =>
    world.store
      .entries(who.forumId, 0)
      .filter(({ act }) => act.type === 'amendmentsClosed')
      .map(({ at }) => at),
  ),
}
