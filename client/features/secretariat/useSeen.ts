import { useState } from 'react'
import { useForum } from '../../useForum.ts'

/** The number of the last amendment that was looked at on this device, and how it is moved on. */
export function useSeen(): [number, (number: number) => void] {
  const key = `concord.triaged.${useForum((forum) => forum.id)}`
  const [seen, setSeen] = useState(() => read(key))
  const see = (number: number) => {
    setSeen(number)
    try {
      localStorage.setItem(key, String(number))
    } catch {} // a browser that keeps nothing shows them as new again
  }
  return [seen, see]
}

function read(key: string): number {
  try {
    return Number(localStorage.getItem(key) ?? 0) || 0
  } catch {
    return 0
  }
}
