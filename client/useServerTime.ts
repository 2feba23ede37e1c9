import { useEffect, useState } from 'react'
import { useLiveView } from './useForum.ts'

/** The server's time, again every so many milliseconds. */
export function useServerTime(everyMs: number): string {
  const live = useLiveView()
  const [at, setAt] = useState(() => live.serverTime())
  useEffect(() => {
    const ticking = setInterval(() => setAt(live.serverTime()), everyMs)
    return () => clearInterval(ticking)
  }, [live, everyMs])
  return at
}

/** Whole seconds from one instant to another; 0 when it has passed. */
export function secondsUntil(until: string, at: string): number {
  return Math.max(0, Math.ceil((Date.parse(until) - Date.parse(at)) / 1000))
}
