import type { Act } from '../acts.ts'
import { must, UnknownAct } from '../folding.ts'
import type { Amendment, Forum } from '../forum.ts'
import { type AmendmentState, isSharedByMerged, PENDING } from './amendmentState.ts'
import { foldCorrection } from './foldCorrection.ts'
import { endDivisions, foldDivision } from './foldDivision.ts'
import { foldReopened } from './foldReopened.ts'
import { changeText, replaceOperations } from './foldText.ts'
import { stateWith } from './sponsors.ts'

export type AmendingAct = Extract<
  Act,
  | { type: `amendment${string}`; amendmentId: string }
  | { type: `sponsorship${string}` | 'mergerUndone' | 'votingListReordered' | 'subAmendmentAdopted' }
  | { type: `division${string}` | 'partDecided' | 'reconsiderationDecided' }
  | { type: 'paragraphReferred' | 'contactGroupRecalled' | `correction${string}` | 'textCorrected' }
>

/** Folds what happens to amendments, and to the text by them, into the forum, in place. [J3, J4] */
export function foldAmending(forum: Forum, act: AmendingAct, { at, by }: { at: string; by: string }): void {
  switch (act.type) {
    case 'amendmentFiled':
      file(forum, act, { at, by })
      return
    case 'amendmentSponsored': {
      const amendment = must(forum.amendments[act.amendmentId])
      amendment.sponsors = [...(amendment.sponsors ?? []), act.organizationId]
      amendment.state = stateWith(forum, amendment)
      return
    }
    case 'sponsorshipWithdrawn': {
      const amendment = must(forum.amendments[act.amendmentId])
      amendment.sponsors = (amendment.sponsors ?? []).filter((id) => id !== act.organizationId)
      amendment.state = stateWith(forum, amendment)
      return
    }
    case 'amendmentAdmitted': {
      const amendment = must(forum.amendments[act.amendmentId])
      amendment.admitted = true
      delete amendment.note
      delete amendment.endedAt
      amendment.state = stateWith(forum, amendment)
      return
    }
    case 'amendmentDeclaredInadmissible':
      end(forum, act.amendmentId, { state: 'inadmissible', note: act.reason, at })
      return
    case 'amendmentWithdrawn':
      end(forum, act.amendmentId, { state: 'withdrawn', at })
      return
    case 'amendmentMerged': {
      const amendment = must(forum.amendments[act.amendmentId])
      amendment.state = 'merged'
      amendment.into = act.into
      endDivisions(forum, (d) => d.amendmentId === act.amendmentId)
      return
    }
    case 'mergerUndone':
      release(forum, must(forum.amendments[act.amendmentId]))
      return
    case 'amendmentSentBack':
      end(forum, act.amendmentId, { state: 'sentBack', note: act.todo, because: act.because, at })
      return
    case 'amendmentNotTakenUp':
      end(forum, act.amendmentId, { state: 'notTakenUp', note: act.reason, at })
      return
    case 'amendmentFell':
      end(forum, act.amendmentId, { state: 'fell', because: act.because, at })
      return
    case 'amendmentRejected':
      end(forum, act.amendmentId, { state: 'rejected', ballotId: act.ballotId, at })
      return
    case 'votingListReordered':
      forum.orders = { ...forum.orders, [act.paragraph]: { order: act.order, reason: act.reason, at } }
      return
    case 'amendmentAdopted': {
      const amendment = must(forum.amendments[act.amendmentId])
      const amended = Object.values(forum.amendments).some(
        (a) => a.parent === amendment.id && a.state === 'adopted',
      )
      amendment.state = amended ? 'adoptedAsAmended' : 'adopted'
      amendment.ballotId = act.ballotId
      changeText(forum, act, act.amendmentId)
      return
    }
    case 'subAmendmentAdopted': {
      const amendment = must(forum.amendments[act.amendmentId])
      amendment.state = 'adopted'
      amendment.ballotId = act.ballotId
      must(forum.amendments[act.parent]).operations = act.operations
      replaceOperations(forum, act, act.amendmentId)
      return
    }
    case 'paragraphReferred': {
      const { type: _, groupId: id, ...referral } = act
      const came = { referredAt: at, referredBy: by }
      const group = { id, ...referral, ...came, state: 'working' as const, amendmentId: null }
      forum.contactGroups = { ...forum.contactGroups, [id]: group }
      return
    }
    case 'contactGroupRecalled':
      Object.assign(must(forum.contactGroups?.[act.groupId]), { state: 'recalled', reason: act.reason })
      return
    case 'correctionProposed':
    case 'correctionRefused':
    case 'textCorrected':
      foldCorrection(forum, act, { at, by })
      return
    case 'divisionRequested':
    case 'divisionObjected':
    case 'divisionWithdrawn':
    case 'divisionDecided':
    case 'partDecided':
    case 'divisionConcluded':
      foldDivision(forum, act, at)
      return
    case 'reconsiderationDecided':
      foldReopened(forum, act)
      return
    default:
      throw new UnknownAct((act satisfies never as Act).type)
  }
}

function file(
  forum: Forum,
  act: Extract<Act, { type: 'amendmentFiled' }>,
  { at, by }: { at: string; by: string },
): void {
  const { type: _, amendmentId: id, revision, operations, way, parent, from, group, asked, ...filing } = act
  const amendment: Amendment = {
    id,
    ...filing,
    filedBy: by,
    filedAt: at,
    operations,
    filed: { revision, operations },
    state: 'filed',
    ballotId: null,
    because: null,
    ...(way && { way }),
    ...(parent && { parent }),
    ...(from && { from }),
    ...(group && { group }),
    ...(asked && { asked }),
  }
  amendment.state = stateWith(forum, amendment)
  forum.amendments[id] = amendment
  const contactGroup = group && forum.contactGroups?.[group]
  if (contactGroup) Object.assign(contactGroup, { state: 'reported', amendmentId: id })
}

const FALL_WITH_PARENT: readonly AmendmentState[] = [...PENDING, 'proposedToFall', 'sentBack']

type Fate = Pick<Amendment, 'state'> & Partial<Pick<Amendment, 'because' | 'note' | 'ballotId'>>

/** What hung on it goes with it: divisions asked for end, its sub-amendments fall, and those merged into it share its fate or stand for themselves. */
function end(forum: Forum, id: string, { at, ...fate }: Fate & { at: string }): void {
  const amendment = must(forum.amendments[id])
  // What fell comes back merged, where the decision that made it fall is reopened.
  if (fate.state !== 'fell') delete amendment.into
  Object.assign(amendment, fate)
  const mayReturn = fate.state === 'withdrawn' || fate.state === 'inadmissible'
  if (mayReturn && forum.text?.revision !== amendment.filed.revision) amendment.endedAt = at
  endDivisions(forum, (d) => d.amendmentId === id)
  for (const other of Object.values(forum.amendments)) {
    if (other.parent === id && FALL_WITH_PARENT.includes(other.state))
      end(forum, other.id, { state: 'fell', because: id, at })
    if (other.into === id && other.state === 'merged' && !isSharedByMerged(fate.state)) release(forum, other)
  }
}

function release(forum: Forum, amendment: Amendment): void {
  delete amendment.into
  amendment.state = stateWith(forum, amendment)
}
