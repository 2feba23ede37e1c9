import type { ReactNode } from 'react'
import { LANGS } from '../../shared/paragraph.ts'
import { useForum, useLine } from '../useForum.ts'
import { useWords } from '../words/useWords.ts'
import { Notice } from './Notice.tsx'
import styles from './Page.module.css'

/** The frame of every page: who and where in the bar, how the line stands, then the page itself. */
export function Page({
  title,
  bar,
  children,
  wide = false,
}: {
  title: string
  bar?: ReactNode
  children: ReactNode
  wide?: boolean
}) {
  const { w, lang, speak } = useWords()
  const { line } = useLine()
  const sample = useForum((forum) => forum.convened?.sample ?? false)
  const known = line === 'live' || line === 'connecting' || line === 'offline' ? line : 'offline'
  return (
    <>
      <a className={styles.skip} href="#main">
        {w.app.skip}
      </a>
      <header className={styles.bar}>
        <a className={styles.logo} href="/">
          {w.app.name}
        </a>
        <span className={styles.where}>{title}</span>
        <div className={styles.tools}>
          {bar}
          <span className={`${styles.line} ${styles[known]}`} role="status">
            {w.app[known]}
          </span>
          <select
            aria-label={w.app.language}
            className={styles.language}
            value={lang}
            onChange={(e) => speak(LANGS.find((l) => l === e.target.value) ?? 'en')}
          >
            {LANGS.map((l) => (
              <option key={l} value={l} lang={l}>
                {w.app.languages[l]}
              </option>
            ))}
          </select>
        </div>
      </header>
      {line === 'offline' && <Notice tone="warn">{w.app.offlineLong}</Notice>}
      {line === 'outdated' && (
        <Notice tone="alert">
          {w.app.outdated} <a href={location.href}>{w.app.reload}</a>
        </Notice>
      )}
      <main id="main" className={wide ? styles.wide : styles.main} tabIndex={-1}>
        {children}
      </main>
      {sample && <footer className={styles.sample}>{w.app.sample}</footer>}
    </>
  )
}
