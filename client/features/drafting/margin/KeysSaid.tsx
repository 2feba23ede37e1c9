import { whyNotSpeak } from '../../../../shared/draft/margin.ts'
import { useForum } from '../../../useForum.ts'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import type { OpenMargin } from './openMargin.ts'

/** The keys of the margin, for the description of the text. */
export function KeysSaid({ margin, mayWrite }: { margin: OpenMargin; mayWrite: boolean }) {
  const d = useWordsOf(words)
  const maySpeak = useForum((forum) => whyNotSpeak(forum, margin.me, margin.draft.sessionId) === null)
  return ` ${mayWrite ? '' : d.keysReading} ${maySpeak ? d.keysSpeaking : ''} ${d.keys}`
}
