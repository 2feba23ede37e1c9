import type { Amendment, Forum } from '../forum.ts'
import { withSubparagraphs } from '../paragraph.ts'
import type { Operation } from './amendment.ts'
import { isAdopted } from './amendmentState.ts'

/**
 * Whether the paragraphs that an amendment touches read as they did when it was filed, or came to its end, so that it
 * can be taken up again as it stands; or, with `since`, as they did then. [T13, T16, T20]
 */
export function isUntouched(
  forum: Forum,
  amendment: Amendment,
  since = amendment.endedAt ?? amendment.filedAt,
): boolean {
  // What it is found under may be gone with a decision that was reopened: nothing could take it up there.
  if (!forum.text?.paragraphs.some((p) => p.id === amendment.paragraph)) return false
  const mine = new Set(paragraphsIn(amendment.operations))
  // A change at the very same moment counts: nothing is taken up again on a guess.
  return !changesOf(forum).some(
    ({ at, operations }) => at >= since && paragraphsIn(operations).some((id) => mine.has(id)),
  )
}

/** All that ever changed the text, or an amendment that others amend, and when. */
function changesOf({ amendments, ballots, corrections = {}, divisions = {}, text }: Forum) {
  const changes: { at: string; operations: readonly Operation[] }[] = []
  const add = (at: string | null | undefined, operations: readonly Operation[] = []) =>
    at && changes.push({ at, operations })
  for (const { state, ballotId, operations } of Object.values(amendments)) {
    if (isAdopted(state)) add(ballots[ballotId ?? '']?.announcedAt, operations)
  }
  for (const { question, outcome, announcedAt } of Object.values(ballots)) {
    if (question.kind === 'reconsider' && outcome === 'carried')
      add(announcedAt, amendments[question.amendmentId ?? '']?.operations)
  }
  for (const { state, at, operations } of Object.values(corrections)) {
    if (state === 'made') add(at, operations)
  }
  for (const { amendmentId, concludedAt, outcome, paragraph, parts } of Object.values(divisions)) {
    const gone = parts.filter(({ retained }) => retained === false).flatMap((p) => p.operations)
    if (outcome === 'adopted') add(concludedAt, gone)
    // An amendment rejected in its parts changed nothing; a recommendation went with all that is under it.
    else if (amendmentId === null) {
      const struck = withSubparagraphs(text?.paragraphs ?? [], paragraph)
      add(
        concludedAt,
        struck.map((p) => ({ kind: 'drop', paragraph: p.id })),
      )
    }
  }
  return changes
}

function paragraphsIn(operations: readonly Operation[]): string[] {
  return operations.flatMap((o) =>
    o.kind === 'add' ? [o.after ?? '', ...o.paragraphs.map((p) => p.id)] : [o.paragraph],
  )
}
