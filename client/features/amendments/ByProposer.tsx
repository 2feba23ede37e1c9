import { byProposer } from '../../../shared/amending/lists.ts'
import { AmendmentList } from '../../ui/amendment/AmendmentList.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import { Group } from './Group.tsx'
import { useList } from './useList.ts'

/** By the organization that proposed them, by name. */
export function ByProposer({ shown }: { shown: ReadonlySet<string> }) {
  const { lang } = useWords()
  const placeOf = usePlaces()
  const organizations = useForum((forum) => forum.organizations)
  const named = useList(byProposer).map(({ organizationId, amendments }) => ({
    organizationId,
    name: organizations[organizationId]?.name[lang] ?? organizationId,
    here: amendments.filter((a) => shown.has(a.id)),
  }))
  return named
    .filter(({ here }) => here.length > 0)
    .sort((a, b) => a.name.localeCompare(b.name, lang))
    .map(({ organizationId, name, here }) => (
      <Group key={organizationId} n={here.length} title={name}>
        <AmendmentList amendments={here} flat placeOf={placeOf} />
      </Group>
    ))
}
