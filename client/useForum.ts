import { createContext, useContext } from 'react'
import { useSyncExternalStoreWithSelector } from 'use-sync-external-store/shim/with-selector'
import type { Forum } from '../shared/forum.ts'
import type { Line, LiveView } from './liveView.ts'

export const LiveViewContext = createContext<LiveView | null>(null)

export function useLiveView(): LiveView {
  const view = useContext(LiveViewContext)
  if (!view) throw new Error('There is no forum here')
  return view
}

/**
 * A slice of the live forum. Renders again only when the slice changes (compared one level deep).
 *
 * For pages inside `<WithForum>`, where the forum is known to be there.
 */
export function useForum<T>(select: (forum: Forum) => T): T {
  const live = useLiveView()
  return useSyncExternalStoreWithSelector(
    live.subscribe,
    () => live.view,
    () => live.view,
    ({ forum }) => {
      if (!forum) throw new Error('The forum has not arrived yet')
      return select(forum)
    },
    alike,
  )
}

/** How this screen stands to the server, and whether there is a forum to show. */
export function useLine(): { line: Line; arrived: boolean } {
  const live = useLiveView()
  return useSyncExternalStoreWithSelector(
    live.subscribe,
    () => live.view,
    () => live.view,
    ({ line, forum }) => ({ line, arrived: forum !== null }),
    alike,
  )
}

function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [x, y] = [Object.entries(a), b as Record<string, unknown>]
  return x.length === Object.keys(b).length && x.every(([key, value]) => Object.is(value, y[key]))
}
