import { useEffect, useMemo, useState } from 'react'
import { useSearch } from 'wouter'
import { LANGS, type Lang } from '../../../shared/paragraph.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Seal } from '../../ui/Seal.tsx'
import { useForum, useLine } from '../../useForum.ts'
import { en, type Words } from '../../words/en.ts'
import { SpeechContext, useWords } from '../../words/useWords.ts'
import styles from './ProjectorPage.module.css'
import { Screen } from './Screen.tsx'

/**
 * The screen of the hall: follows the floor by itself, nothing on it is operated. Dark, or light with `?light`;
 * in the language of `?lang=`, whatever this browser's other pages speak.
 */
export default function ProjectorPage() {
  const asked = new URLSearchParams(useSearch())
  const lang = LANGS.find((l) => l === asked.get('lang'))
  const screen = <Hall light={asked.has('light')} />
  return lang ? <In lang={lang}>{screen}</In> : screen
}

function Hall({ light }: { light: boolean }) {
  const { w, lang } = useWords()
  const { line } = useLine()
  const sample = useForum((forum) => forum.convened?.sample ?? false)
  return (
    <div className={`${styles.hall} ${light ? styles.light : styles.dark}`} lang={lang}>
      <main className={styles.main}>
        <Screen />
      </main>
      <footer className={styles.foot}>
        <span role="status" className={line === 'live' ? '' : styles.offline}>
          {line === 'offline' && w.app.offlineLong}
          {line === 'connecting' && w.app.connecting}
          {line === 'live' && sample && w.app.sample}
        </span>
        <Seal />
      </footer>
      {line === 'outdated' && (
        <Notice tone="alert">
          {w.app.outdated} <a href={location.href}>{w.app.reload}</a>
        </Notice>
      )}
    </div>
  )
}

/** This page alone in another language: two projectors of one machine may speak two. */
function In({ lang, children }: { lang: Lang; children: React.ReactNode }) {
  const speech = useWords()
  const [words, setWords] = useState<Words | null>(lang === 'en' ? en : null)
  useEffect(() => {
    if (lang === 'fr') void import('../../words/fr.ts').then(({ fr }) => setWords(fr))
    else setWords(en)
  }, [lang])
  const own = useMemo(() => ({ ...speech, ...(words && { lang, w: words }) }), [speech, lang, words])
  return words && <SpeechContext value={own}>{children}</SpeechContext>
}
