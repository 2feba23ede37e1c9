import type { Thread } from '../../../../shared/draft/margin.ts'
import type { MarginView } from './marginView.ts'

/** Where something of the margin stands: beside this position of the page; null for below everything. */
export interface Placed {
  id: string
  beside: number | null
}

/** In the order of the text; what stands in the same place as it was begun, what has no place any more last. */
export function inOrder<P extends Placed>(cards: readonly P[]): P[] {
  const place = ({ beside }: Placed) => beside ?? Number.POSITIVE_INFINITY
  return [...cards].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}

/** Threads that are shown as open: also the one in which somebody here is writing a reply, until they have done. */
export function openThreads(
  threads: Record<string, Thread>,
  { spots, replying }: Pick<MarginView, 'spots' | 'replying'>,
): (Placed & { thread: Thread; isGone: boolean })[] {
  return Object.values(threads)
    .filter(({ id, resolved }) => resolved === null || id === replying)
    .sort((a, b) => a.at.localeCompare(b.at))
    .map((thread) => {
      const spot = spots.get(thread.id)
      return { id: thread.id, thread, beside: spot?.beside ?? null, isGone: spot?.gone ?? false }
    })
}

/** What is settled, the latest first. */
export function resolvedThreads(threads: Record<string, Thread>): Thread[] {
  return Object.values(threads)
    .filter(({ resolved }) => resolved !== null)
    .sort((a, b) => (b.resolved?.at ?? '').localeCompare(a.resolved?.at ?? ''))
}
