import { collisions, type Pair } from '../../../shared/amending/collisions.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { AmendmentList } from '../../ui/amendment/AmendmentList.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { amendmentLists } from '../../words/amendments.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './AmendmentsPage.module.css'
import { Group } from './Group.tsx'
import { useList } from './useList.ts'

/** Those that collide, in groups, and who with whom. A group is shown whole if one of it is sought. */
export function Colliding({ shown }: { shown: ReadonlySet<string> }) {
  const d = useWordsOf(amendmentLists)
  const placeOf = usePlaces()
  const groups = useList(collisions).filter(({ amendments }) => amendments.some((a) => shown.has(a.id)))
  if (groups.length === 0) return <p>{d.noCollisions}</p>
  return groups.map(({ amendments, pairs }) => (
    <Group key={amendments[0]?.id} n={amendments.length} title={titleOf(amendments, pairs, d)}>
      <details className={styles.pairs} open={pairs.length <= FEW}>
        <summary>{d.whoWithWhom}</summary>
        <ul>
          {pairs.map((pair) => (
            <li key={`${pair.one.id} ${pair.other.id}`}>
              <Met pair={pair} />
            </li>
          ))}
        </ul>
      </details>
      <AmendmentList amendments={amendments} flat placeOf={placeOf} />
    </Group>
  ))
}

const FEW = 6

function titleOf(
  amendments: readonly Amendment[],
  pairs: readonly Pair[],
  d: (typeof amendmentLists)['en'],
): string {
  if (amendments.length > FEW) return d.togetherMany
  const numbers = amendments.map((a) => a.number).join(', ')
  const same = pairs.every(({ met }) => met.how === 'same' || met.how === 'sameButTypography')
  return same ? d.theSame({ numbers }) : d.together({ numbers })
}

function Met({ pair: { one, other, met } }: { pair: Pair }) {
  const d = useWordsOf(amendmentLists)
  return (
    <>
      <b>{d.pair({ one: one.number, other: other.number })}</b> {d.met[met.how]({ words: met.words })}
    </>
  )
}
