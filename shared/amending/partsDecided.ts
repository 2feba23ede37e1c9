import type { Act } from '../acts.ts'
import { canonical } from '../digest.ts'
import { must } from '../folding.ts'
import type { Forum } from '../forum.ts'
import { type Paragraph, withSubparagraphs } from '../paragraph.ts'
import { isBlank } from '../wording/rewording.ts'
import { type Change, changeBy } from './adoption.ts'
import { apply } from './amendment.ts'
import type { Division } from './division.ts'
import type { Operation } from './operation.ts'

type PartDecided = Extract<Act, { type: 'partDecided' }>
type DivisionConcluded = Extract<Act, { type: 'divisionConcluded' }>

/**
 * What the vote on one part means, written out. [T18] (GA rule 89)
 *
 * With the last part of an amendment, what is left of it: that is put to the vote whole, or it is rejected. With the last
 * part of the text, if no words are left of the recommendation, that it is rejected.
 */
export function partDecided(
  forum: Forum,
  {
    divisionId,
    part,
    ballotId,
    retained,
  }: Pick<PartDecided, 'divisionId' | 'part' | 'ballotId' | 'retained'>,
): PartDecided {
  const division = must(forum.divisions?.[divisionId])
  const act: PartDecided = { type: 'partDecided', divisionId, part, ballotId, retained }
  const parts = division.parts.map((p, i) => (i === part ? { ...p, retained } : p))
  if (parts.some((p) => p.retained === null)) return act
  if (division.amendmentId !== null) {
    const lost = new Set(
      parts.filter((p) => !p.retained).flatMap((p) => p.operations.map((o) => canonical(o))),
    )
    const { operations } = must(forum.amendments[division.amendmentId])
    return { ...act, leaves: operations.filter((o) => !lost.has(canonical(o))) }
  }
  const base = forum.text?.paragraphs ?? []
  const left = apply(base, [by(divisionId, takingOut(base, { ...division, parts }))])
  const isNothing = withSubparagraphs(left, division.paragraph).every((p) => p.struck || isBlank(p.text))
  return isNothing ? { ...act, rejected: striking(forum, division) } : act
}

/** What the vote on the parts as a whole means, written out: what was not retained goes, or all of it does. [T18] */
export function divisionConcluded(
  forum: Forum,
  { divisionId, ballotId, carried }: { divisionId: string; ballotId: string; carried: boolean },
): DivisionConcluded {
  const division = must(forum.divisions?.[divisionId])
  const base = forum.text?.paragraphs ?? []
  return {
    type: 'divisionConcluded',
    divisionId,
    ballotId,
    outcome: carried ? 'adopted' : 'rejected',
    ...(carried ? changeBy(forum, by(divisionId, takingOut(base, division))) : striking(forum, division)),
  }
}

/** What takes the parts of the text that were not retained out of it; a paragraph left without words goes whole. */
export function takingOut(base: readonly Paragraph[], { parts }: Pick<Division, 'parts'>): Operation[] {
  const gone = parts.filter((p) => p.retained === false).flatMap((p) => p.operations)
  const touched = new Set(gone.map((o) => (o.kind === 'text' ? o.paragraph : null)))
  const empty = apply(base, [by('', gone)])
    .filter((p) => touched.has(p.id) && isBlank(p.text))
    .map((p) => p.id)
  return [
    ...gone.filter((o) => o.kind !== 'text' || !empty.includes(o.paragraph)),
    ...empty.map((paragraph): Operation => ({ kind: 'drop', paragraph })),
  ]
}

function striking(forum: Forum, { id, paragraph }: Division): Change {
  const standing = withSubparagraphs(forum.text?.paragraphs ?? [], paragraph).filter((p) => !p.struck)
  return changeBy(
    forum,
    by(
      id,
      standing.map((p): Operation => ({ kind: 'drop', paragraph: p.id })),
    ),
  )
}

/** As an amendment nobody filed: before all others, where that matters. */
function by(id: string, operations: readonly Operation[]) {
  return { id, number: 0, operations }
}
