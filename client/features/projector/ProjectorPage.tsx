import { useSearch } from 'wouter'
import { LANGS } from '../../../shared/paragraph.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Seal } from '../../ui/Seal.tsx'
import { useForum, useLine } from '../../useForum.ts'
import { Speaking } from '../../words/Speaking.tsx'
import { useWords } from '../../words/useWords.ts'
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
  return lang ? <Speaking as={lang}>{screen}</Speaking> : screen
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
