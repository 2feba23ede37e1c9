import { useSyncExternalStore } from 'react'

const KEY = 'concord-hints'
const listeners = new Set<() => void>()

/** Whether this person wants hints below the paragraphs; kept on this device. */
export function useHints(): [wants: boolean, want: (wants: boolean) => void] {
  const wants = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(KEY) !== 'off',
  )
  const want = (now: boolean) => {
    localStorage.setItem(KEY, now ? 'on' : 'off')
    for (const listener of listeners) listener()
  }
  return [wants, want]
}
