import { useCallback } from 'react'
import { ofOrganization } from '../../../shared/amending/lists.ts'
import type { Forum } from '../../../shared/forum.ts'
import { AmendmentList } from '../../ui/amendment/AmendmentList.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useSeat } from '../../useMe.ts'
import { amendmentLists } from '../../words/amendments.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Group } from './Group.tsx'
import { useList } from './useList.ts'

const PARTS = ['asked', 'proposed', 'sponsored'] as const

/** What this person's organization is asked, proposed and co-sponsors. */
export function Mine({ shown }: { shown: ReadonlySet<string> }) {
  const d = useWordsOf(amendmentLists)
  const placeOf = usePlaces()
  const mine = useSeat()?.organizationId ?? null
  const lists = useList(useCallback((forum: Forum) => ofOrganization(forum, mine ?? ''), [mine]))
  if (!mine) return <p>{d.noOrganization}</p>
  const parts = PARTS.map((part) => ({ part, here: lists[part].filter((a) => shown.has(a.id)) }))
  if (parts.every(({ here }) => here.length === 0)) return <p>{d.nothingMine}</p>
  return parts.map(
    ({ part, here }) =>
      here.length > 0 && (
        <Group key={part} n={here.length} title={d.mine[part]}>
          <AmendmentList amendments={here} flat placeOf={placeOf} />
        </Group>
      ),
  )
}
