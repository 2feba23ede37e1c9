import { useQuery } from '@tanstack/react-query'
import { LANGS } from '../../shared/paragraph.ts'
import { useForum } from '../useForum.ts'
import { record } from '../words/record.ts'
import { useWords, useWordsOf } from '../words/useWords.ts'
import styles from './Downloads.module.css'

/** What a frozen forum gives to everybody: report, record, its digest, and how to verify them. */
export function Downloads() {
  const { w } = useWords()
  const r = useWordsOf(record)
  const forumId = useForum((forum) => forum.id)
  const at = `/forums/${encodeURIComponent(forumId)}`
  const digest = useQuery({ queryKey: ['digest', forumId], queryFn: () => digestAt(`${at}/record.json`) })
  return (
    <div className={styles.downloads}>
      <ul className={styles.files}>
        {LANGS.map((lang) => (
          <li key={lang}>
            <a className={styles.file} href={`${at}/report.docx?lang=${lang}`} download>
              {r.docx({ language: w.app.languages[lang] })}
            </a>
          </li>
        ))}
        {LANGS.map((lang) => (
          <li key={lang}>
            <a className={styles.file} href={`${at}/report.html?lang=${lang}`}>
              {r.html({ language: w.app.languages[lang] })}
            </a>
          </li>
        ))}
        <li>
          <a className={styles.file} href={`${at}/record.json`} download>
            {r.json}
          </a>
        </li>
      </ul>
      {digest.data && (
        <>
          <h3>{r.digest}</h3>
          <p>
            <bdi dir="ltr" className={styles.digest}>
              {digest.data}
            </bdi>
          </p>
        </>
      )}
      <h3>{r.verify}</h3>
      <p>{r.verifyHow}</p>
      <p>
        <code className={styles.digest}>npm run concord -- verify record.json</code>
      </p>
    </div>
  )
}

/** The record's digest is its entity tag, so that nobody has to fetch the whole to see it. */
async function digestAt(url: string): Promise<string | null> {
  const { headers } = await fetch(url, { method: 'HEAD' })
  return /[0-9a-f]{64}/.exec(headers.get('etag') ?? '')?.[0] ?? null
}
