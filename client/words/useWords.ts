import { createContext, useContext } from 'react'
import type { Lang } from '../../shared/paragraph.ts'
import type { Words } from './en.ts'

export interface Speech {
  lang: Lang
  w: Words
  speak(lang: Lang): void
}

export const SpeechContext = createContext<Speech | null>(null)

/** The sentences of the interface in the language this person reads: `const { w, lang } = useWords()`. */
export function useWords(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('Nobody speaks here')
  return speech
}

/**
 * The sentences of one area, for pages that are fetched only when they are needed: both languages lie in one small file
 * beside each other instead of in the catalogue that every phone loads first.
 */
export function useWordsOf<W>(area: Record<Lang, W>): W {
  return area[useWords().lang]
}
