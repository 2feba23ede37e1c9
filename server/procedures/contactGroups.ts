import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import type { Operation } from '../../shared/amending/amendment.ts'
import { referred, whyNotRecall, whyNotRefer } from '../../shared/amending/contactGroup.ts'
import { whyNotFile, whyNotFileYet } from '../../shared/amending/filing.ts'
import { reportIn } from '../../shared/draft/groupDraft.ts'
import type { Forum } from '../../shared/forum.ts'
import { LANGS } from '../../shared/paragraph.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { groupOf } from '../../shared/session.ts'
import { paragraphOf } from '../../shared/tabled.ts'
import { atDrafts, organizationOf, record, router } from '../trpc.ts'

/** As many as a report can ask to co-sponsor it, and who reports. */
const MOST_ORGANIZATIONS = 51

const Referral = z.strictObject({
  paragraph: Id,
  organizations: z.array(Id).max(MOST_ORGANIZATIONS),
  note: z.string().trim().max(280),
})
const Recall = z.strictObject({ groupId: Id, reason: z.string().trim().min(1).max(280) })
const Report = z.strictObject({ groupId: Id, reason: z.string().trim().max(280), lang: z.enum(LANGS) })

/** A contested recommendation is sent aside, and comes back as one amendment. [T19] */
export const contactGroups = router({
  /** Its draft begins with the recommendation as it reads in this turn. */
  refer: atDrafts.input(Referral).mutation(({ ctx, input: { paragraph, note, ...input } }) => {
    const groupId = ctx.world.newId()
    const organizations = [...input.organizations].sort()
    return record(ctx, {
      as: 'paragraphReferred',
      whyNot: (forum) =>
        whyNotRefer(forum, {
          groupId,
          paragraph,
          organizations,
          paragraphs: referred(forum, paragraph),
        }),
      acts: (forum) => [
        {
          type: 'paragraphReferred',
          groupId,
          paragraph,
          organizations,
          note,
          paragraphs: referred(forum, paragraph),
        },
      ],
      answer: () => ({ groupId }),
    })
  }),

  /** Its draft is sealed in every open editor before this is answered, and stays to be read. */
  recall: atDrafts.input(Recall).mutation(async ({ ctx, input: { groupId, reason } }) => {
    const done = await record(ctx, {
      as: 'contactGroupRecalled',
      whyNot: (forum) => whyNotRecall(forum, groupId),
      acts: () => [{ type: 'contactGroupRecalled', groupId, reason }],
      answer: () => ({}),
    })
    ctx.drafting.seal(groupId)
    return done
  }),

  /**
   * Files what the draft, as it is on the server in this turn, would change: for the organization of whoever reports, with
   * the others of the group asked to co-sponsor. Then it is sealed in every open editor.
   */
  report: atDrafts.input(Report).mutation(async ({ ctx, input: { groupId, reason, lang } }) => {
    const amendmentId = ctx.world.newId()
    const organizationId = organizationOf(ctx) ?? ''
    let operations: Operation[] = []
    const read = (forum: Forum): Refusal | null => {
      const group = groupOf(forum, groupId)
      if (!group) return 'group-unknown'
      const { doc } = ctx.drafting.room(groupId)
      const made = reportIn(doc, { forum, group, newId: ctx.world.newId })
      if (typeof made === 'string') return made
      operations = made
      return null
    }
    const filing = (forum: Forum) => ({
      revision: forum.text?.revision ?? 0,
      organizationId,
      group: groupId,
    })
    const done = await record(ctx, {
      as: 'amendmentFiled',
      // Who may not report at all is told so before what stands in the draft is looked at.
      whyNot: (forum) =>
        whyNotFileYet(forum, filing(forum)) ??
        read(forum) ??
        whyNotFile(forum, { ...filing(forum), operations }),
      acts: (forum) => [
        {
          type: 'amendmentFiled',
          amendmentId,
          number: Object.keys(forum.amendments).length + 1,
          organizationId,
          lang,
          reason,
          paragraph: paragraphOf(forum.text?.paragraphs ?? [], operations) ?? '',
          revision: forum.text?.revision ?? 0,
          operations,
          group: groupId,
          asked: othersIn(forum, { groupId, organizationId }),
        },
      ],
      answer: (forum) => ({ amendmentId, number: forum.amendments[amendmentId]?.number ?? 0 }),
    })
    ctx.drafting.seal(groupId)
    return done
  }),
})

function othersIn(
  forum: Forum,
  { groupId, organizationId }: { groupId: string; organizationId: string },
): string[] {
  const { organizations = [] } = groupOf(forum, groupId) ?? {}
  return organizations.filter((id) => id !== organizationId).sort()
}
