import { LANGS } from '../../../shared/paragraph.ts'
import { useSeat } from '../../useMe.ts'
import { amendmentLists } from '../../words/amendments.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './AmendmentsPage.module.css'

const KINDS = ['circular', 'compilation'] as const

/** The amendments on paper, for those who have a seat. */
export function Papers() {
  const { w } = useWords()
  const d = useWordsOf(amendmentLists)
  if (!useSeat()) return null
  return (
    <details className={styles.papers}>
      <summary>{d.print}</summary>
      {KINDS.map((kind) => (
        <section key={kind} aria-label={d.papers[kind]}>
          <p>
            <b>{d.papers[kind]}</b>
            <br />
            {d.paperHow[kind]}
          </p>
          <ul className={styles.files}>
            {LANGS.map((lang) => (
              <li key={`${lang} docx`}>
                <a href={`/papers/${kind}.docx?lang=${lang}`} download>
                  {d.word({ language: w.app.languages[lang] })}
                </a>
              </li>
            ))}
            {LANGS.map((lang) => (
              <li key={`${lang} html`}>
                <a href={`/papers/${kind}.html?lang=${lang}`}>
                  {d.page({ language: w.app.languages[lang] })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
