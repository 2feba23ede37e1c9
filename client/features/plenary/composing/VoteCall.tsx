import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useWords } from '../../../words/useWords.ts'
import { useNeedsMe } from '../Now.tsx'

/** Calls somebody who is busy with an amendment to the vote that waits for them; nothing while none does. */
export function VoteCall({ onGo }: { onGo(): void }) {
  const { w } = useWords()
  return useNeedsMe() ? (
    <Notice tone="warn">
      <Button onPress={onGo}>{w.floor.toVote}</Button>
    </Notice>
  ) : null
}
