import { type ReactNode, useEffect, useState } from 'react'
import { LANGS, type Lang } from '../../shared/paragraph.ts'
import type { Words } from './en.ts'
import { SpeechContext } from './useWords.ts'

const KEPT_UNDER = 'concord.language'

/** Fetched while the forum is, and only the one that is read. */
const CATALOGUES: Record<Lang, () => Promise<Words>> = {
  en: async () => (await import('./en.ts')).en,
  fr: async () => (await import('./fr.ts')).fr,
}

/**
 * Gives every page its sentences; shows nothing before the first catalogue is there, the old language until the new one is.
 *
 * `as`: this language, whatever the browser prefers: two projectors of one machine may speak two.
 */
export function Speaking({ as, children }: { as?: Lang; children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(() => as ?? preferred())
  const [words, setWords] = useState<{ lang: Lang; w: Words } | null>(null)

  useEffect(() => {
    let wanted = true
    void CATALOGUES[lang]().then((w) => {
      if (wanted) setWords({ lang, w })
    })
    return () => {
      wanted = false
    }
  }, [lang])

  useEffect(() => {
    if (words) document.documentElement.lang = words.lang
  }, [words])

  if (!words) return null
  const speak = (next: Lang) => {
    localStorage.setItem(KEPT_UNDER, next)
    setLang(next)
  }
  return <SpeechContext value={{ ...words, speak }}>{children}</SpeechContext>
}

function preferred(): Lang {
  const kept = localStorage.getItem(KEPT_UNDER)
  const wished = [kept, ...navigator.languages.map((l) => l.slice(0, 2))]
  return wished.map((wish) => LANGS.find((l) => l === wish)).find((l) => l !== undefined) ?? 'en'
}
