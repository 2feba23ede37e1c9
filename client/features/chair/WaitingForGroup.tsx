import type { ContactGroup } from '../../../shared/amending/contactGroup.ts'
import { usePlaces } from '../../ui/usePlaces.ts'
import { chair } from '../../words/chair.ts'
import { useWordsOf } from '../../words/useWords.ts'

/** Everything else is decided: the text as a whole waits for what is with a contact group. */
export function WaitingForGroup({ group }: { group: ContactGroup }) {
  const d = useWordsOf(chair)
  const place = usePlaces()(group.paragraph)
  return (
    <>
      <h1>{d.groupTitle({ place })}</h1>
      <p>{d.groupWait}</p>
    </>
  )
}
