import { atIssue } from '../../../shared/amending/atIssue.ts'
import type { Question } from '../../../shared/question.ts'
import { Revision } from '../../ui/Revision.tsx'
import { TextView } from '../../ui/TextView.tsx'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './parts.module.css'

/** The question itself, with the text it is about. */
export function Asked({ question }: { question: Question }) {
  const { w, lang } = useWords()
  const text = useForum((forum) => forum.text)
  const amendment = useForum((forum) =>
    question.kind === 'adoptAmendment' ? forum.amendments[question.amendmentId] : undefined,
  )
  const proposer = useForum((forum) => forum.organizations[amendment?.organizationId ?? '']?.name[lang] ?? '')
  if (!text) return null
  if (!amendment) {
    return (
      <>
        <div>
          <p className={styles.small}>
            <Revision text={text} />
          </p>
          <h1>{w.vote.askText}</h1>
        </div>
        <details className={styles.box}>
          <summary>{w.chair.readText}</summary>
          <TextView paragraphs={text.paragraphs} />
        </details>
      </>
    )
  }
  return (
    <>
      <div>
        <p className={styles.caps}>
          {w.floor.amendment({ number: amendment.number })} · {proposer}
        </p>
        <h1>{w.vote.askAmendment({ number: amendment.number })}</h1>
      </div>
      <div className={styles.box}>
        <TextView
          paragraphs={atIssue(text.paragraphs, amendment.operations)}
          operations={amendment.operations}
        />
      </div>
    </>
  )
}
