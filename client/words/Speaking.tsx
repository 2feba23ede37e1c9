import { type ReactNode, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { LANGS, type Lang } from '../../shared/paragraph.ts'
import { en, type Words } from './en.ts'
import { SpeechContext } from './useWords.ts'

const KEPT_UNDER = 'concord.language'

/** Gives every page its sentences. English comes with the page, other languages when somebody asks for them. */
export function Speaking({ children }: { children: ReactNode }) {
  const [lang, setLang] = useState<Lang>(preferred)
  const [words, setWords] = useState<{ lang: Lang; w: Words }>({ lang: 'en', w: en })

  useEffect(() => {
    let wanted = true
    void catalogue(lang).then((w) => {
      if (wanted) setWords({ lang, w })
    })
    return () => {
      wanted = false
    }
  }, [lang])

  useEffect(() => {
    document.documentElement.lang = words.lang
    document.documentElement.dir = 'ltr'
  }, [words.lang])

  const speak = (next: Lang) => {
    localStorage.setItem(KEPT_UNDER, next)
    setLang(next)
  }
  return (
    <SpeechContext value={{ ...words, speak }}>
      <I18nProvider locale={words.lang}>{children}</I18nProvider>
    </SpeechContext>
  )
}

async function catalogue(lang: Lang): Promise<Words> {
  return lang === 'fr' ? (await import('./fr.ts')).fr : en
}

function preferred(): Lang {
  const kept = localStorage.getItem(KEPT_UNDER)
  const wished = [kept, ...navigator.languages.map((l) => l.slice(0, 2))]
  return LANGS.find((l) => l === wished.find((x) => LANGS.some((y) => y === x))) ?? 'en'
}
