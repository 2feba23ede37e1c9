import type { Question } from '../../../shared/question.ts'
import { AskedText } from '../../ui/AskedText.tsx'
import { Revision } from '../../ui/Revision.tsx'
import { TextView } from '../../ui/TextView.tsx'
import { useAsked } from '../../ui/useAsked.ts'
import { useForum } from '../../useForum.ts'
import { desk } from '../../words/chair/desk.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './parts.module.css'

/** The question itself, with the words it is about. */
export function Asked({ question }: { question: Question }) {
  const { lang } = useWords()
  const c = useWordsOf(desk)
  const text = useForum((forum) => forum.text)
  const { subject, question: sentence, amendment, paragraph } = useAsked(question)
  const proposer = useForum((forum) => forum.organizations[amendment?.organizationId ?? '']?.name[lang])
  if (!text) return null
  return (
    <>
      <div>
        <p className={styles.caps}>
          {paragraph ? [subject, proposer].filter(Boolean).join(' · ') : <Revision text={text} />}
        </p>
        <h1>{sentence}</h1>
      </div>
      {paragraph ? (
        <div className={styles.box}>
          <AskedText question={question} />
        </div>
      ) : (
        <details className={styles.box}>
          <summary>{c.readText}</summary>
          <TextView paragraphs={text.paragraphs} />
        </details>
      )}
    </>
  )
}
