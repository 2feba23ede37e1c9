import { useSyncExternalStore } from 'react'

const KEPT_UNDER = 'concord.cursors'
const listeners = new Set<() => void>()

/** Whether this person wants to see where others are, here and next time. [D33] */
export function useShownCursors(): [shown: boolean, show: (shown: boolean) => void] {
  const shown = useSyncExternalStore(subscribe, read)
  return [shown, show]
}

function show(shown: boolean): void {
  try {
    if (shown) localStorage.removeItem(KEPT_UNDER)
    else localStorage.setItem(KEPT_UNDER, 'hidden')
  } catch {} // a browser that keeps nothing shows them again next time
  mark(shown)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  mark(read())
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): boolean {
  return document.documentElement.dataset.cursors !== 'hidden' && kept() !== 'hidden'
}

/** For the style sheet: the editor itself need not know. */
function mark(shown: boolean): void {
  if (shown) delete document.documentElement.dataset.cursors
  else document.documentElement.dataset.cursors = 'hidden'
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_UNDER)
  } catch {
    return null
  }
}
