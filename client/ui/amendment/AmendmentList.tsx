import type { Amendment } from '../../../shared/forum.ts'
import { lines } from '../../words/plenary/lines.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { AmendmentItem } from './AmendmentItem.tsx'
import styles from './AmendmentList.module.css'

/**
 * Amendments one below the other, sub-amendments under the one they change if that is in the list; `flat`: as they come.
 * `placeOf`: says at which paragraph each is. `addressed`: each has its address here, `#amendment-<id>`, in one place of a page only.
 */
export function AmendmentList({
  amendments,
  flat = false,
  addressed = false,
  placeOf,
}: {
  amendments: readonly Amendment[]
  flat?: boolean
  addressed?: boolean
  placeOf?: (paragraphId: string) => string
}) {
  const d = useWordsOf(lines)
  const subsOf = (id: string) => (flat ? [] : amendments.filter((a) => a.parent === id))
  const isUnderAnother = ({ parent }: Amendment) => !flat && amendments.some((a) => a.id === parent)
  return (
    <ul className={styles.list}>
      {amendments
        .filter((a) => !isUnderAnother(a))
        .map((amendment) => (
          <li key={amendment.id}>
            <AmendmentItem
              amendment={amendment}
              addressed={addressed}
              {...(placeOf && { place: placeOf(amendment.paragraph) })}
            />
            {subsOf(amendment.id).length > 0 && (
              <section className={styles.subs} aria-label={d.subsOf({ number: amendment.number })}>
                <AmendmentList amendments={subsOf(amendment.id)} flat addressed={addressed} />
              </section>
            )}
          </li>
        ))}
    </ul>
  )
}
