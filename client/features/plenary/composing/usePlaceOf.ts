import { usePlaces } from '../../../ui/usePlaces.ts'
import { useForum } from '../../../useForum.ts'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { taskIn } from './task.ts'

/** What people call the place of an amendment in hand, by the name under which its words are kept. */
export function usePlaceOf(): (slot: string) => string {
  const d = useWordsOf(composing)
  const placeOf = usePlaces()
  const amendments = useForum((forum) => forum.amendments)
  const paragraphs = useForum((forum) => forum.text?.paragraphs)
  return (slot) => {
    const { target, how, from } = taskIn(slot)
    const amendment = from !== null || how === 'sub' ? amendments[target] : undefined
    if (amendment) return d.inHand[from === null ? 'sub' : 'again']({ number: amendment.number })
    return paragraphs?.some((p) => p.id === target) ? placeOf(target) : d.inHand.elsewhere
  }
}
