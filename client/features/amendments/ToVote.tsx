import { unsettled } from '../../../shared/amending/lists.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { AmendmentList } from '../../ui/amendment/AmendmentList.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { amendmentLists } from '../../words/amendments.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './AmendmentsPage.module.css'
import { Group } from './Group.tsx'
import { useList } from './useList.ts'

/** What still needs a vote, as it is voted; below, what is not yet so far. */
export function ToVote({ shown }: { shown: ReadonlySet<string> }) {
  const d = useWordsOf(amendmentLists)
  const placeOf = usePlaces()
  const { toVote, before } = useList(unsettled)
  const isShown = ({ id }: Amendment) => shown.has(id)
  const paragraphs = inTurn(toVote.filter(isShown))
  const waiting = before.filter(isShown)
  return (
    <>
      <p className={styles.counts}>{paragraphs.length > 0 ? d.toVote : d.allVoted}</p>
      {paragraphs.map(({ paragraph, here }) => (
        <Group key={paragraph} n={here.length} title={placeOf(paragraph)}>
          <AmendmentList amendments={here} flat />
        </Group>
      ))}
      {waiting.length > 0 && (
        <Group n={waiting.length} title={d.before}>
          <AmendmentList amendments={waiting} flat placeOf={placeOf} />
        </Group>
      )}
    </>
  )
}

/** Cut where the next recommendation begins: the list is in the order of the text. */
function inTurn(amendments: readonly Amendment[]): { paragraph: string; here: Amendment[] }[] {
  const groups: { paragraph: string; here: Amendment[] }[] = []
  for (const amendment of amendments) {
    const last = groups.at(-1)
    if (last?.paragraph === amendment.paragraph) last.here.push(amendment)
    else groups.push({ paragraph: amendment.paragraph, here: [amendment] })
  }
  return groups
}
