import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import {
  whyNotAdmit,
  whyNotDeclareInadmissible,
  whyNotLeaveUntaken,
  whyNotMerge,
  whyNotUndoMerger,
} from '../../shared/amending/life.ts'
import type { Forum } from '../../shared/forum.ts'
import { organizationOf, record, seated } from '../trpc.ts'
import { OneAmendment, Reason } from './amendmentInput.ts'

/** What comes before the plenary and what does not, before anything is voted. [T13, T14] */
export const triage = {
  admit: seated.input(OneAmendment).mutation(({ ctx, input: { amendmentId } }) =>
    record(ctx, {
      as: 'amendmentAdmitted',
      whyNot: (forum) => whyNotAdmit(forum, amendmentId),
      acts: () => [{ type: 'amendmentAdmitted', amendmentId }],
      answer: () => ({}),
    }),
  ),

  declareInadmissible: seated
    .input(z.strictObject({ amendmentId: Id, reason: Reason }))
    .mutation(({ ctx, input: { amendmentId, reason } }) =>
      record(ctx, {
        as: 'amendmentDeclaredInadmissible',
        whyNot: (forum) => whyNotDeclareInadmissible(forum, amendmentId),
        acts: () => [{ type: 'amendmentDeclaredInadmissible', amendmentId, reason }],
        answer: () => ({}),
      }),
    ),

  merge: seated
    .input(z.strictObject({ amendmentId: Id, into: Id }))
    .mutation(({ ctx, input: { amendmentId, into } }) =>
      record(ctx, {
        as: 'amendmentMerged',
        whyNot: (forum) => whyNotMerge(forum, amendmentId, into),
        acts: () => [{ type: 'amendmentMerged', amendmentId, into }],
        answer: () => ({}),
      }),
    ),

  undoMerger: seated.input(OneAmendment).mutation(({ ctx, input: { amendmentId } }) =>
    record(ctx, {
      as: 'mergerUndone',
      whyNot: (forum) => {
        const bySecretariat = forum.seats[ctx.who.personId]?.role === 'secretariat'
        return whyNotUndoMerger(forum, amendmentId, bySecretariat ? null : (organizationOf(ctx) ?? ''))
      },
      acts: () => [{ type: 'mergerUndone', amendmentId }],
      answer: () => ({}),
    }),
  ),

  /** All of them, or none. */
  notTakeUp: seated
    .input(z.strictObject({ amendmentIds: z.array(Id).min(1).max(500), reason: z.string().trim().max(280) }))
    .mutation(({ ctx, input: { amendmentIds, reason } }) =>
      record(ctx, {
        as: 'amendmentNotTakenUp',
        whyNot: (forum) =>
          amendmentIds.reduce(
            (not: ReturnType<typeof whyNotLeaveUntaken>, id) => not ?? whyNotLeaveUntaken(forum, id),
            null,
          ),
        acts: (forum) =>
          subsFirst(forum, amendmentIds).map((amendmentId) => ({
            type: 'amendmentNotTakenUp',
            amendmentId,
            reason,
          })),
        answer: () => ({}),
      }),
    ),
}

/** Once each, and sub-amendments before the parents they would fall with. */
function subsFirst(forum: Forum, amendmentIds: readonly string[]): string[] {
  const ids = [...new Set(amendmentIds)]
  const isSub = (id: string) => forum.amendments[id]?.parent !== undefined
  return [...ids.filter(isSub), ...ids.filter((id) => !isSub(id))]
}
