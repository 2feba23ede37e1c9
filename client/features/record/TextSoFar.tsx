import { lazy, Suspense, useState } from 'react'
import type { Amendment } from '../../../shared/forum.ts'
import { type Paragraph, withSubparagraphs } from '../../../shared/paragraph.ts'
import { inOrder } from '../../../shared/tabled.ts'
import { Button } from '../../ui/Button.tsx'
import { Fate } from '../../ui/Fate.tsx'
import { Gist } from '../../ui/Gist.tsx'
import { TextView } from '../../ui/TextView.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { provenance } from '../../words/provenance.ts'
import { record } from '../../words/record.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './RecordPage.module.css'

const TracedText = lazy(() => import('./TracedText.tsx'))
const NONE: readonly Paragraph[] = []

/** Every recommendation with what became of the amendments to it. Once frozen, what was struck is gone. */
export function TextSoFar() {
  const { lang } = useWords()
  const r = useWordsOf(record)
  const forum = useForum((f) => f)
  const placeOf = usePlaces()
  const [traced, setTraced] = useState(false)
  const final = forum.frozen !== null
  const text = forum.text?.paragraphs ?? []
  const all = inOrder(forum)
  const heads = text.filter((p) => p.level === 0)
  const shown = (p: Paragraph) => !(final && p.struck)
  return (
    <section>
      <h2>{forum.decision?.outcome === 'adopted' ? r.agreed : r.text}</h2>
      <p className={styles.organ}>{forum.convened?.organ[lang]}</p>
      <p className={styles.switch}>
        <Button aria-pressed={traced} onPress={() => setTraced(!traced)}>
          {provenance[lang].show}
        </Button>
      </p>
      {traced && (
        <Suspense fallback={null}>
          <TracedText paragraphs={text.filter(shown)} />
        </Suspense>
      )}
      {(traced ? NONE : heads).map((head) => (
        <div key={head.id} className={styles.recommendation}>
          <TextView paragraphs={withSubparagraphs(text, head.id).filter(shown)} />
          <Fates amendments={all.filter((a) => a.paragraph === head.id)} place={placeOf(head.id)} />
        </div>
      ))}
    </section>
  )
}

function Fates({ amendments, place }: { amendments: readonly Amendment[]; place: string }) {
  const { w, lang } = useWords()
  const r = useWordsOf(record)
  const organizations = useForum((forum) => forum.organizations)
  if (amendments.length === 0) return null
  return (
    <details className={styles.fates}>
      <summary>{r.fates({ n: amendments.length, place })}</summary>
      <ul>
        {amendments.map((amendment) => (
          <li key={amendment.id}>
            <b>{w.floor.amendment({ number: amendment.number })}</b>
            {' · '}
            {organizations[amendment.organizationId]?.name[lang]}
            <br />
            <Gist operations={amendment.filed.operations} />
            <br />
            <span className={styles.small}>
              <Fate amendment={amendment} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
