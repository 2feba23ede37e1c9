import type { Act } from '../acts.ts'
import { must } from '../folding.ts'
import type { Forum } from '../forum.ts'
import { type Division, isOpen } from './division.ts'
import { changeText } from './foldText.ts'

export type DivisionAct = Extract<Act, { type: `division${string}` | 'partDecided' }>

/** Folds what happens to a division of the text, or of an amendment, into the forum, in place. [J3] */
export function foldDivision(forum: Forum, act: DivisionAct, at: string): void {
  if (act.type === 'divisionRequested') {
    const { type: _, divisionId: id, parts, ...request } = act
    const division: Division = {
      id,
      ...request,
      parts: parts.map((part) => ({ ...part, retained: null, ballotId: null })),
      requestedAt: at,
      state: 'requested',
      objections: [],
      outcome: null,
      concludedAt: null,
    }
    forum.divisions = { ...forum.divisions, [id]: division }
    return
  }
  const division = must(forum.divisions?.[act.divisionId])
  switch (act.type) {
    case 'divisionObjected':
      division.objections.push(act.organizationId)
      return
    case 'divisionWithdrawn':
      division.state = 'withdrawn'
      return
    case 'divisionDecided':
      division.state = act.divided ? 'divided' : 'refused'
      return
    case 'partDecided':
      decidePart(forum, division, act, at)
      return
    case 'divisionConcluded':
      Object.assign(division, { state: 'concluded', outcome: act.outcome, concludedAt: at })
      // Where every part was retained the text is what it was, and keeps its revision.
      if (act.changed.length > 0) changeText(forum, act, null)
      return
  }
}

/** Nobody can vote any more on what it divides: the amendment came to its end, or its paragraph is gone. */
export function endDivisions({ divisions = {} }: Forum, of: (division: Division) => boolean): void {
  for (const division of Object.values(divisions))
    if (isOpen(division) && of(division)) division.state = 'withdrawn'
}

function decidePart(
  forum: Forum,
  division: Division,
  act: Extract<Act, { type: 'partDecided' }>,
  at: string,
): void {
  Object.assign(must(division.parts[act.part]), { retained: act.retained, ballotId: act.ballotId })
  if (act.leaves && division.amendmentId !== null) {
    const amendment = must(forum.amendments[division.amendmentId])
    Object.assign(division, { state: 'concluded', concludedAt: at })
    division.outcome = act.leaves.length > 0 ? 'adopted' : 'rejected'
    if (act.leaves.length > 0) amendment.operations = act.leaves
    else Object.assign(amendment, { state: 'rejected', ballotId: act.ballotId })
  }
  if (act.rejected) {
    Object.assign(division, { state: 'concluded', outcome: 'rejected', concludedAt: at })
    changeText(forum, act.rejected, null)
  }
}
