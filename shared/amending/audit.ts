import type { Act } from '../acts.ts'
import { canonical } from '../digest.ts'
import type { Forum } from '../forum.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { whyNotRecall, whyNotRefer } from './contactGroup.ts'
import { whyNotProposeCorrection, whyNotRefuseCorrection, wrongInCorrection } from './correction.ts'
import {
  whyNotDivide,
  whyNotObjectToDivision,
  whyNotRequestDivision,
  whyNotWithdrawDivision,
} from './dividing.ts'
import { placeOf, whyNotFile } from './filing.ts'
import type { AmendingAct } from './fold.ts'
import {
  whyNotAdmit,
  whyNotDeclareInadmissible,
  whyNotFall,
  whyNotLeave,
  whyNotLeaveUntaken,
  whyNotMerge,
  whyNotSendBack,
  whyNotSponsor,
  whyNotUndoMerger,
  whyNotWithdraw,
} from './life.ts'
import { whyNotReorder } from './votingList.ts'

/** What draws the consequence of a ballot is compared with it elsewhere. */
type Audited = Exclude<
  AmendingAct,
  {
    type:
      | 'amendmentAdopted'
      | 'subAmendmentAdopted'
      | 'amendmentRejected'
      | 'partDecided'
      | 'divisionConcluded'
      | 'reconsiderationDecided'
  }
>

/** What is wrong with an act that changes the life of an amendment, or null: its rule asked again, its facts made again. [J7] */
export function wrongInAmending(forum: Forum, act: Audited, by: string): string | null {
  const seat = forum.seats[by]
  const organizationId = seat?.organizationId ?? null
  switch (act.type) {
    case 'amendmentFiled':
      return refused(whyNotFile(forum, act)) ?? filed(forum, act)
    case 'amendmentSponsored':
      return refused(whyNotSponsor(forum, act.amendmentId, act.organizationId))
    case 'sponsorshipWithdrawn':
      return refused(whyNotLeave(forum, act.amendmentId, act.organizationId))
    case 'amendmentAdmitted':
      return refused(whyNotAdmit(forum, act.amendmentId))
    case 'amendmentDeclaredInadmissible':
      return refused(whyNotDeclareInadmissible(forum, act.amendmentId))
    case 'amendmentWithdrawn':
      return refused(whyNotWithdraw(forum, act.amendmentId, organizationId))
    case 'amendmentMerged':
      return refused(whyNotMerge(forum, act.amendmentId, act.into))
    case 'mergerUndone':
      return refused(
        whyNotUndoMerger(
          forum,
          act.amendmentId,
          seat?.role === 'secretariat' ? null : (organizationId ?? ''),
        ),
      )
    case 'amendmentSentBack':
      return notBecause(forum, act) ?? refused(whyNotSendBack(forum, act.amendmentId))
    case 'amendmentFell':
      return notBecause(forum, act) ?? refused(whyNotFall(forum, act.amendmentId))
    case 'amendmentNotTakenUp':
      return refused(whyNotLeaveUntaken(forum, act.amendmentId))
    case 'votingListReordered':
      return refused(whyNotReorder(forum, act))
    case 'divisionRequested':
      if (forum.divisions?.[act.divisionId]) return 'a division was asked for twice'
      return refused(whyNotRequestDivision(forum, act))
    case 'divisionObjected':
      return refused(whyNotObjectToDivision(forum, act.divisionId, act.organizationId))
    case 'divisionWithdrawn':
      return refused(
        whyNotWithdrawDivision(forum, act.divisionId, seat?.role === 'chair' ? null : (organizationId ?? '')),
      )
    case 'divisionDecided':
      // One put to the vote follows its ballot; without one, nobody may have objected.
      if (act.ballotId) return null
      return act.divided
        ? refused(whyNotDivide(forum, act.divisionId))
        : 'a division was refused without a vote'
    case 'paragraphReferred':
      if (forum.contactGroups?.[act.groupId] || forum.sessions[act.groupId]) return 'a draft was opened twice'
      return refused(whyNotRefer(forum, act))
    case 'contactGroupRecalled':
      return refused(whyNotRecall(forum, act.groupId))
    case 'correctionProposed':
      if (forum.corrections?.[act.correctionId]) return 'a correction was proposed twice'
      return refused(whyNotProposeCorrection(forum, act))
    case 'correctionRefused':
      return refused(whyNotRefuseCorrection(forum, act.correctionId))
    case 'textCorrected': {
      const what = wrongInCorrection(forum, act, { byChair: seat?.role === 'chair' })
      return isRefusal(what) ? refused(what) : what
    }
  }
}

function filed(forum: Forum, act: Extract<Act, { type: 'amendmentFiled' }>): string | null {
  if (forum.amendments[act.amendmentId]) return 'an amendment was filed twice'
  if (act.number !== Object.keys(forum.amendments).length + 1) return 'amendments are not numbered through'
  if (act.asked && canonical(act.asked) !== canonical([...new Set(act.asked)].sort()))
    return 'who was asked to co-sponsor is not said in order, each once'
  return act.paragraph === placeOf(forum, act)
    ? null
    : 'the amendment stands under a paragraph it does not touch'
}

function notBecause(
  forum: Forum,
  { amendmentId, because }: { amendmentId: string; because: string },
): string | null {
  return because === (forum.amendments[amendmentId]?.because ?? amendmentId)
    ? null
    : 'it did not fall because of that amendment'
}

function refused(refusal: Refusal | null): string | null {
  return refusal && `the rules did not allow it at that point (${refusal})`
}
