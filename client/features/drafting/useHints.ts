import { useSyncExternalStore } from 'react'

const KEY = 'concord-hints'
const listeners = new Set<() => void>()
let kept = read()

/** Whether this person wants hints below the paragraphs; kept on this device. */
export function useHints(): [wants: boolean, want: (wants: boolean) => void] {
  const wants = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => kept !== 'off',
  )
  const want = (now: boolean) => {
    kept = now ? 'on' : 'off'
    try {
      localStorage.setItem(KEY, kept)
    } catch {} // a browser that keeps nothing shows them again next time
    for (const listener of listeners) listener()
  }
  return [wants, want]
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
