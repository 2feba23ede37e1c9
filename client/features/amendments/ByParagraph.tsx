import { byParagraph } from '../../../shared/amending/lists.ts'
import { AmendmentList } from '../../ui/amendment/AmendmentList.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import styles from './AmendmentsPage.module.css'
import { Group } from './Group.tsx'
import { useList } from './useList.ts'

/** In the order of the text; each heading leads to the paragraph. */
export function ByParagraph({ shown }: { shown: ReadonlySet<string> }) {
  const placeOf = usePlaces()
  return useList(byParagraph).map(({ paragraph, amendments }) => {
    const here = amendments.filter((a) => shown.has(a.id))
    if (here.length === 0) return null
    return (
      <Group
        key={paragraph}
        n={here.length}
        title={
          <a className={styles.place} href={`/plenary#paragraph-${paragraph}`}>
            {placeOf(paragraph)}
          </a>
        }
      >
        <AmendmentList amendments={here} />
      </Group>
    )
  })
}
