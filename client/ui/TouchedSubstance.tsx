import type { Touched } from '../../shared/wording/substance.ts'
import { corrections } from '../words/corrections.ts'
import { useWordsOf } from '../words/useWords.ts'

/** The verbs, numbers, negations and modal verbs that a correction touches, in words. */
export function TouchedSubstance({ touched }: { touched: readonly Touched[] }) {
  const d = useWordsOf(corrections)
  return (
    <ul>
      {touched.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same verb may come in twice, and has no name but its place
        <li key={i}>
          <bdi>{d.touched(one)}</bdi>
        </li>
      ))}
    </ul>
  )
}
