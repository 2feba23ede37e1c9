import type { LiveForum } from '../liveForum.ts'
import { seated } from '../trpc.ts'

/** How far each forum's journal was read, and the closings found up to there: nobody's question reads it twice. */
const found = new WeakMap<LiveForum, { seq: number; times: string[] }>()

/** When the time for amendments was closed: the forum knows only that it is. */
export const closings = {
  /** Each time it was closed, ISO 8601, in order. */
  closings: seated.query(({ ctx: { world, forum } }) => {
    const { live } = forum
    const known = found.get(live) ?? { seq: 0, times: [] }
    const entries = world.store.entries(live.id, known.seq)
    const times = entries.filter(({ act }) => act.type === 'amendmentsClosed').map(({ at }) => at)
    const now = { seq: entries.at(-1)?.seq ?? known.seq, times: [...known.times, ...times] }
    found.set(live, now)
    return now.times
  }),
}
