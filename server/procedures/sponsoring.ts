import { whyNotLeave, whyNotSponsor } from '../../shared/amending/life.ts'
import { organizationOf, record, seated } from '../trpc.ts'
import { OneAmendment } from './amendmentInput.ts'

/** Organizations put their own names to amendments of others, and take them away. [T12] */
export const sponsoring = {
  sponsor: seated.input(OneAmendment).mutation(({ ctx, input: { amendmentId } }) => {
    const organizationId = organizationOf(ctx) ?? ''
    return record(ctx, {
      as: 'amendmentSponsored',
      whyNot: (forum) => whyNotSponsor(forum, amendmentId, organizationId),
      acts: () => [{ type: 'amendmentSponsored', amendmentId, organizationId }],
      answer: () => ({}),
    })
  }),

  leave: seated.input(OneAmendment).mutation(({ ctx, input: { amendmentId } }) => {
    const organizationId = organizationOf(ctx) ?? ''
    return record(ctx, {
      as: 'sponsorshipWithdrawn',
      whyNot: (forum) => whyNotLeave(forum, amendmentId, organizationId),
      acts: () => [{ type: 'sponsorshipWithdrawn', amendmentId, organizationId }],
      answer: () => ({}),
    })
  }),
}
