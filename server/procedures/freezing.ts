import { digest } from '../../shared/digest.ts'
import { whyNotFreeze } from '../../shared/freeze.ts'
import { frozenRecord, type SignedRecord } from '../../shared/record.ts'
import { record, router, seated } from '../trpc.ts'

export const freezing = router({
  /** Freezes the text and signs the record, in one transaction: there is no frozen forum without its record. */
  freeze: seated.mutation(({ ctx }) => {
    const { live } = ctx.forum
    const { store, keys } = ctx.world
    return record(ctx, {
      as: 'forumFrozen',
      whyNot: whyNotFreeze,
      acts: (forum) => [{ type: 'forumFrozen', textHash: digest(forum.text?.paragraphs ?? []) }],
      alongside: (write) => {
        const frozen = frozenRecord(live.id, store.entries(live.id, 0))
        const sum = digest(frozen)
        const signed: SignedRecord = {
          record: frozen,
          digest: sum,
          signature: keys.signing.sign(sum),
          publicKey: keys.signing.publicKey,
        }
        write.keepRecord(live.id, JSON.stringify(signed), sum)
      },
      answer: () => ({}),
    })
  }),
})
