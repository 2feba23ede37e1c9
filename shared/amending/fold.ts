import type { Act } from '../acts.ts'
import { must, UnknownAct } from '../folding.ts'
import type { Amendment, Forum } from '../forum.ts'
import { PENDING } from './amendmentState.ts'
import { foldDivision } from './foldDivision.ts'
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
      amendment.state = stateWith(forum, amendment)
      return
    }
    case 'amendmentDeclaredInadmissible':
      end(forum, act.amendmentId, { state: 'inadmissible', note: act.reason })
      return
    case 'amendmentWithdrawn':
      end(forum, act.amendmentId, { state: 'withdrawn' })
      return
    case 'amendmentMerged': {
      const amendment = must(forum.amendments[act.amendmentId])
      amendment.state = 'merged'
      amendment.into = act.into
      return
    }
    case 'mergerUndone':
      release(forum, must(forum.amendments[act.amendmentId]))
      return
    case 'amendmentSentBack':
      end(forum, act.amendmentId, { state: 'sentBack', note: act.todo, because: act.because })
      return
    case 'amendmentNotTakenUp':
      end(forum, act.amendmentId, { state: 'notTakenUp', note: act.reason })
      return
    case 'amendmentFell':
      end(forum, act.amendmentId, { state: 'fell', because: act.because })
      return
    case 'amendmentRejected':
      end(forum, act.amendmentId, { state: 'rejected', ballotId: act.ballotId })
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
      const group = { id, ...referral, referredAt: at, state: 'working' as const, amendmentId: null }
      forum.contactGroups = { ...forum.contactGroups, [id]: group }
      return
    }
    case 'contactGroupRecalled':
      must(forum.contactGroups?.[act.groupId]).state = 'recalled'
      return
    case 'correctionProposed':
    case 'textCorrected':
      correct(forum, act, { at, by })
      return
    case 'correctionRefused':
      must(forum.corrections?.[act.correctionId]).state = 'refused'
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
      reopen(forum, act)
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

/** What hung on it goes with it: its sub-amendments fall, and those merged into it stand for themselves again. */
function end(
  forum: Forum,
  id: string,
  fate: Pick<Amendment, 'state'> & Partial<Pick<Amendment, 'because' | 'note' | 'ballotId'>>,
): void {
  Object.assign(must(forum.amendments[id]), fate)
  const shares = fate.state === 'rejected' || fate.state === 'fell' || fate.state === 'notTakenUp'
  for (const other of Object.values(forum.amendments)) {
    if (other.parent === id && (PENDING.includes(other.state) || other.state === 'proposedToFall'))
      end(forum, other.id, { state: 'fell', because: id })
    if (other.into === id && other.state === 'merged' && !shares) release(forum, other)
  }
}

function release(forum: Forum, amendment: Amendment): void {
  delete amendment.into
  amendment.state = stateWith(forum, amendment)
}

function correct(
  forum: Forum,
  act: Extract<Act, { type: 'correctionProposed' | 'textCorrected' }>,
  { at, by }: { at: string; by: string },
): void {
  const { correctionId: id, paragraph, revision, operations, reason } = act
  const before = forum.text?.paragraphs.find((p) => p.id === paragraph)?.text ?? ''
  if (act.type === 'textCorrected') changeText(forum, act, null)
  const after = forum.text?.paragraphs.find((p) => p.id === paragraph)?.text ?? ''
  const state = act.type === 'textCorrected' ? ('made' as const) : ('proposed' as const)
  const correction = { id, paragraph, revision, operations, reason, by, at, state, before, after }
  forum.corrections = { ...forum.corrections, [id]: correction }
}

function reopen(forum: Forum, act: Extract<Act, { type: 'reconsiderationDecided' }>): void {
  if (!act.reopened) return
  if (act.amendmentId === null) {
    forum.decision = null
    return
  }
  const { restored } = act
  const amendment = must(forum.amendments[act.amendmentId])
  if (restored) {
    const text = must(forum.text)
    text.paragraphs = text.paragraphs
      .filter((p) => !restored.removed.includes(p.id))
      .map((p) => restored.changed.find((was) => was.id === p.id) ?? p)
    text.revision += 1
    for (const { amendmentId, state, operations } of restored.amendments) {
      const other = must(forum.amendments[amendmentId])
      other.state = state
      other.operations = operations
      if (state !== 'fell' && state !== 'proposedToFall') other.because = null
    }
  }
  amendment.state = 'filed'
  amendment.ballotId = null
}
