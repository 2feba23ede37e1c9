import { usePlaces } from '../../../ui/usePlaces.ts'
import { useForum } from '../../../useForum.ts'
import { group as words } from '../../../words/drafting/group.ts'
import { room } from '../../../words/drafting/room.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import { useGroup } from './useGroup.ts'

/** What a draft is called: where it is, in the bar; above it, and as its title. */
export function useDraftName(draftId: string): { where: string; part: string; title: string } {
  const { lang } = useWords()
  const r = useWordsOf(room)
  const d = useWordsOf(words)
  const placeOf = usePlaces()
  const group = useGroup(draftId)
  const session = useForum((forum) => forum.sessions[draftId])
  if (group) {
    const title = placeOf(group.paragraph)
    return { where: d.where({ place: title }), part: d.part, title }
  }
  const roman = session?.roman ?? ''
  const title = session?.title[lang] ?? ''
  return { where: r.where({ roman, title }), part: r.part({ roman }), title }
}
