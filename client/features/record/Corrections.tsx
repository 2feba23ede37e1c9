import { CorrectionView } from '../../ui/CorrectionView.tsx'
import { useForum } from '../../useForum.ts'
import { provenance } from '../../words/provenance.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './RecordPage.module.css'

/** Every correction made, in order, with the words before and after; nothing where none was. [T21] */
export function Corrections() {
  const d = useWordsOf(provenance)
  const corrections = useForum((forum) => forum.corrections)
  const made = Object.values(corrections ?? {})
    .filter((c) => c.state === 'made')
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  if (made.length === 0) return null
  return (
    <section id="corrections">
      <h2>{d.corrections}</h2>
      <p className={styles.small}>{d.correctionsWhat}</p>
      {made.map((correction) => (
        <CorrectionView key={correction.id} correction={correction} />
      ))}
    </section>
  )
}
