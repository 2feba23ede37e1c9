import { useSyncExternalStore } from 'react'

/** What the page's address names behind its #, also when it changes; '' for nothing. */
export function useAddress(): string {
  return useSyncExternalStore(followed, () => decodeURIComponent(location.hash.slice(1)))
}

function followed(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
