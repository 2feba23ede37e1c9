import { useForum } from '../../../useForum.ts'
import { group as words } from '../../../words/drafting/group.ts'
import { room } from '../../../words/drafting/room.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { useGroup } from './useGroup.ts'

/** What has become of a draft that nobody can write in any more. */
export function useEnd(draftId: string): string {
  const r = useWordsOf(room)
  const d = useWordsOf(words)
  const group = useGroup(draftId)
  const number = useForum((forum) => forum.amendments[group?.amendmentId ?? '']?.number ?? 0)
  if (!group) return r.sealed
  return group.state === 'recalled' ? d.recalled({ reason: group.reason ?? '' }) : d.reported({ number })
}
