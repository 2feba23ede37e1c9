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
