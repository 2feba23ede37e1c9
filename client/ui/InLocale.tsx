import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useWords } from '../words/useWords.ts'

/** Around parts of React Aria, which speak to screen readers by themselves: in the language of the page. */
export function InLocale({ children }: { children: ReactNode }) {
  const { lang } = useWords()
  return <I18nProvider locale={lang}>{children}</I18nProvider>
}
