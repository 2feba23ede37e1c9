import { Downloads } from '../../ui/Downloads.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { useForum } from '../../useForum.ts'
import { record } from '../../words/record.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Corrections } from './Corrections.tsx'
import { Decisions } from './Decisions.tsx'
import styles from './RecordPage.module.css'
import { Standing } from './Standing.tsx'
import { TextSoFar } from './TextSoFar.tsx'

/** The public page: the text, what was decided about it, and how anybody can check that. */
export default function RecordPage() {
  const { lang } = useWords()
  const r = useWordsOf(record)
  const convened = useForum((forum) => forum.convened)
  const { hasText, frozen } = useForum((forum) => ({
    hasText: forum.text !== null,
    frozen: forum.frozen !== null,
  }))
  const { head, seq } = useForum((forum) => ({ head: forum.head, seq: forum.seq }))
  return (
    <Page title={r.title}>
      <div className={styles.record}>
        <h1>{convened?.title[lang] ?? r.title}</h1>
        <Standing />
        {frozen && (
          <section>
            <h2>{r.downloads}</h2>
            <Downloads />
          </section>
        )}
        {hasText ? <TextSoFar /> : <Notice tone="info">{r.noText}</Notice>}
        <Corrections />
        <Decisions />
        <section>
          <h2>{r.journal}</h2>
          <p>{r.journalWhat}</p>
          <dl className={styles.facts}>
            <dt>{r.entries}</dt>
            <dd>{seq}</dd>
            <dt>{r.headLong}</dt>
            <dd>
              <bdi dir="ltr" className={styles.seal}>
                {head}
              </bdi>
            </dd>
          </dl>
        </section>
      </div>
    </Page>
  )
}
