import { useSyncExternalStore } from 'react'

/** As in Margin.module.css: from here on the margin has a column of its own. */
const ROOM = '(width >= 80rem)'

/** Whether there is room for the margin beside the text; else it lies in a sheet over it. */
export function useBeside(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(ROOM)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(ROOM).matches,
  )
}
