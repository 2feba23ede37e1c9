import { whyNotCloseAmendments, whyNotOpenAmendments } from '../../shared/tabled.ts'
import { record, router, seated } from '../trpc.ts'
import { closings } from './closings.ts'
import { falling } from './falling.ts'
import { filing } from './filing.ts'
import { sponsoring } from './sponsoring.ts'
import { triage } from './triage.ts'
import { votingOrder } from './votingOrder.ts'

export const amendments = router({
  openTime: seated.mutation(({ ctx }) =>
    record(ctx, {
      as: 'amendmentsOpened',
      whyNot: whyNotOpenAmendments,
      acts: () => [{ type: 'amendmentsOpened' }],
      answer: () => ({}),
    }),
  ),

  closeTime: seated.mutation(({ ctx }) =>
    record(ctx, {
      as: 'amendmentsClosed',
      whyNot: whyNotCloseAmendments,
      acts: () => [{ type: 'amendmentsClosed' }],
      answer: () => ({}),
    }),
  ),

  ...closings,
  ...filing,
  ...sponsoring,
  ...triage,
  ...falling,
  ...votingOrder,
})
