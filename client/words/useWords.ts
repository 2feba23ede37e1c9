import { createContext, useContext } from 'react'
import type { Lang } from '../../shared/paragraph.ts'
import { en, type Words } from './en.ts'

export interface Speech {
  lang: Lang
  w: Words
  speak(lang: Lang): void
}

export const SpeechContext = createContext<Speech>({ lang: 'en', w: en, speak: () => {} })

/** The sentences of the interface in the language this person reads: `const { w, lang } = useWords()`. */
export function useWords(): Speech {
  return useContext(SpeechContext)
}
