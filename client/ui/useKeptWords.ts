import { useState } from 'react'
import { useForum } from '../useForum.ts'
import { useMe } from '../useMe.ts'

/** Paragraphs that somebody wrote and that did not get into the text, kept on this device for an amendment of theirs. */
export interface KeptWords {
  words: readonly string[]
  /** False if this browser keeps nothing. Those kept already are not kept twice. */
  keep(paragraphs: readonly string[]): boolean
  forget(words: string): void
}

/** One person's, in one forum. [D32] */
export function useKeptWords(): KeptWords {
  const forumId = useForum((forum) => forum.id)
  const key = `concord.keptWords.${forumId}.${useMe()?.personId ?? ''}`
  const [words, setWords] = useState<readonly string[]>(() => read(key))
  const write = (next: readonly string[]): boolean => {
    try {
      if (next.length === 0) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(next))
    } catch {
      return false
    }
    setWords(next)
    return true
  }
  return {
    words,
    keep: (paragraphs) => write([...new Set([...read(key), ...paragraphs])]),
    forget: (one) => void write(read(key).filter((other) => other !== one)),
  }
}

function read(key: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}
