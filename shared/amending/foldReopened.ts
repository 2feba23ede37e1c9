import type { Act } from '../acts.ts'
import { must } from '../folding.ts'
import type { Forum } from '../forum.ts'
import { PENDING } from './amendmentState.ts'
import { endDivisions } from './foldDivision.ts'
import { withBack } from './foldText.ts'

/** Folds that something is to be decided again, with everything that goes back to what it was, in place. [J3, T20] */
export function foldReopened(
  forum: Forum,
  { amendmentId, reopened, restored }: Extract<Act, { type: 'reconsiderationDecided' }>,
): void {
  if (!reopened) return
  if (amendmentId === null) {
    forum.decision = null
    return
  }
  if (restored) {
    const text = must(forum.text)
    text.paragraphs = withBack(text.paragraphs, restored)
    endDivisions(forum, (d) => d.amendmentId === null && restored.removed.includes(d.paragraph))
    // What changed an amendment alone left the text as it was.
    if (restored.changed.length + restored.removed.length > 0) text.revision += 1
    for (const { amendmentId: id, state, operations } of restored.amendments) {
      const other = must(forum.amendments[id])
      if (other.state === 'sentBack' && state !== 'sentBack') delete other.note
      Object.assign(other, { state, operations })
      if (state !== 'fell' && state !== 'proposedToFall') other.because = null
      if (PENDING.includes(state)) delete other.into
    }
  }
  Object.assign(must(forum.amendments[amendmentId]), { state: 'filed', ballotId: null })
}
