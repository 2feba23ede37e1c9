import type { Remark } from '../../../../shared/amending/remark.ts'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Composer.module.css'
import type { Sentences } from './spoken.ts'
import type { Names } from './useNames.ts'

/** What a proposer should know of their own change: it weakens a verb, replaces nearly everything, is only typography. */
export function Remarks({ remarks, names }: { remarks: readonly Remark[]; names: Names }) {
  const d = useWordsOf(composing)
  return (
    <div className={styles.remarks} role="status">
      {remarks.map((remark) => (
        <p key={remark.kind === 'editorial' ? remark.kind : remark.kind + remark.paragraph}>
          {remarkIn(d, remark, names)}
        </p>
      ))}
    </div>
  )
}

function remarkIn(d: Sentences, remark: Remark, names: Names): string {
  if (remark.kind === 'editorial') return d.editorial
  const place = names.place(remark.paragraph)
  if (remark.kind === 'nearReplacement')
    return d.nearReplacement({ place, percent: Math.round(remark.share * 100) })
  return d[remark.kind]({ place, was: remark.was, is: remark.is })
}
