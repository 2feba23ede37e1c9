import { group as words } from '../../../words/drafting/group.ts'
import { room } from '../../../words/drafting/room.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { useGroup } from './useGroup.ts'

/** The sentences of the room, of whoever writes in it: a session's rapporteurs or a contact group. */
export function useRoomWords(draftId: string) {
  const r = useWordsOf(room)
  const d = useWordsOf(words)
  const group = useGroup(draftId)
  if (!group) return r
  return {
    ...r,
    status: { ...r.status, sealed: d.room.sealed },
    statusLong: { ...r.statusLong, readOnly: d.room.readOnly },
  }
}
