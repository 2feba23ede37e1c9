import { useState } from 'react'
import type { Paragraph } from '../../../../shared/paragraph.ts'
import { Button } from '../../../ui/Button.tsx'
import { copyWords } from '../../../ui/copyWords.ts'
import { TwoStep } from '../../../ui/TwoStep.tsx'
import { useKeptWords } from '../../../ui/useKeptWords.ts'
import { keptWords } from '../../../words/drafting/keptWords.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Composer.module.css'
import type { Editing } from './useProposal.ts'

/** What somebody wrote in a draft that did not get into the text, to be proposed now. [D32] */
export function KeptWords({ paragraphs, editing }: { paragraphs: readonly Paragraph[]; editing: Editing }) {
  const d = useWordsOf(keptWords)
  const { words, forget } = useKeptWords()
  const [said, setSaid] = useState('')
  const last = paragraphs.at(-1)
  if (words.length === 0 || !last) return null
  return (
    <section aria-labelledby="kept-words">
      <p id="kept-words" className={styles.kicker}>
        {d.title}
      </p>
      {words.map((text) => (
        <div key={text} className={styles.new}>
          <p className={styles.words} lang={last.lang} dir="auto">
            {text}
          </p>
          <div className={styles.tools}>
            <Button
              onPress={() =>
                editing.add({ after: last.id, kind: paragraphs[0]?.kind ?? last.kind, level: 0, text })
              }
            >
              {d.insert}
            </Button>
            <Button
              onPress={() => void copyWords(text).then((done) => setSaid(done ? d.copied : d.notCopied))}
            >
              {d.copy}
            </Button>
            <TwoStep
              refusal={null}
              of={NEVER}
              question={d.forgetAsk}
              yes={d.forget}
              onPress={() => forget(text)}
            >
              {d.forget}
            </TwoStep>
          </div>
        </div>
      ))}
      <p role="status" className={styles.small}>
        {said}
      </p>
    </section>
  )
}

const NEVER = { isPending: false, error: null }
