import { useRef } from 'react'
import type { AskedPart } from '../../../shared/amending/parts.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { asked } from '../../words/asked.ts'
import { dividing } from '../../words/plenary/dividing.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Button } from '../Button.tsx'
import { Sign } from '../Sign.tsx'
import { useNumbering } from '../useNumbering.ts'
import styles from './Dividing.module.css'

/** The question of each part as the chair will put it. */
export function Preview({
  amendment,
  parts,
  hasRest,
  onRemove,
}: {
  amendment: Amendment | null
  parts: readonly AskedPart[]
  hasRest: boolean
  onRemove(part: AskedPart): void
}) {
  const d = useWordsOf(dividing)
  const q = useWordsOf(asked).questions
  const { labels } = useNumbering()
  const heading = useRef<HTMLHeadingElement>(null)
  const questionOf = ({ paragraphs, words }: AskedPart) => {
    if (amendment) return q.adoptPart({ words, number: amendment.number })
    const named = paragraphs.map((id) => labels[id] ?? '').filter((label) => label !== '')
    return named.length > 0 ? q.retainParagraphs({ labels: named }) : q.retainWords({ words })
  }
  return (
    <section className={styles.preview} aria-live="polite">
      <h3 ref={heading} tabIndex={-1} className={styles.name}>
        {d.asked}
      </h3>
      {parts.length === 0 ? (
        <p className={styles.small}>{d.nothing}</p>
      ) : (
        <ol className={styles.questions}>
          {parts.map((part, i) => (
            <li key={part.words}>
              <span>{questionOf(part)}</span>
              <Button
                aria-label={d.remove({ n: i + 1 })}
                onPress={() => {
                  onRemove(part)
                  heading.current?.focus()
                }}
              >
                <Sign of="no" />
              </Button>
            </li>
          ))}
        </ol>
      )}
      {hasRest && <p className={styles.small}>{d.rest}</p>}
    </section>
  )
}
