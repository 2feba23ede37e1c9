import { useSyncExternalStore } from 'react'
import type { openingLength } from '../../shared/wording/openingWords.ts'

type OpeningLength = typeof openingLength

let known: OpeningLength | null = null
let fetching = false
const waiting = new Set<() => void>()

/**
 * How long the opening words of a paragraph are, which stand in italics. The lists of them are fetched while the text
 * is already being read: until then nothing is in italics.
 */
export function useOpeningLength(): OpeningLength {
  return useSyncExternalStore(subscribe, () => known) ?? noneYet
}

function subscribe(changed: () => void): () => void {
  waiting.add(changed)
  if (!known && !fetching) void fetchLists()
  return () => void waiting.delete(changed)
}

async function fetchLists(): Promise<void> {
  fetching = true
  try {
    known = (await import('../../shared/wording/openingWords.ts')).openingLength
    for (const changed of waiting) changed()
  } catch {
    fetching = false // without a line they come with the next text that is shown
  }
}

const noneYet: OpeningLength = () => 0
