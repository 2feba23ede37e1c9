import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../trpc.ts'
import { CorrectionView } from '../../../ui/CorrectionView.tsx'
import { useForum } from '../../../useForum.ts'
import { correcting } from '../../../words/secretariat/correcting.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Correcting.module.css'
import { CorrectionForm } from './CorrectionForm.tsx'

/** Form, never substance: correcting words of the tabled text, and all corrections so far with before and after. [T21] */
export default function Correcting() {
  const d = useWordsOf(correcting)
  const { hasText, frozen } = useForum((forum) => ({
    hasText: forum.text !== null,
    frozen: forum.frozen !== null,
  }))
  const corrections = useForum((forum) => forum.corrections)
  const all = Object.values(corrections ?? {}).sort((a, b) => (a.at < b.at ? 1 : -1))
  const names = useQuery(useTRPC().people.names.queryOptions()).data ?? {}
  if (!hasText || (frozen && all.length === 0)) return null
  return (
    <section className={styles.correcting} aria-labelledby="correcting">
      <h2 id="correcting">{d.title}</h2>
      <p className={styles.small}>{d.what}</p>
      {!frozen && <CorrectionForm />}
      {all.length > 0 && (
        <details className={styles.log} open={all.some((c) => c.state === 'proposed')}>
          <summary>{d.log({ n: all.length })}</summary>
          {all.map((correction) => (
            <CorrectionView key={correction.id} correction={correction} nameOf={(id) => names[id]} />
          ))}
        </details>
      )}
    </section>
  )
}
