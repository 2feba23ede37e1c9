import { z } from 'zod'
import { open, RefusedError, router } from '../trpc.ts'

const Badge = z.union([
  z.strictObject({ token: z.string().min(20).max(100) }),
  z.strictObject({ code: z.string().min(1).max(40) }),
])

export const signIn = router({
  /** Who this browser is signed in as, by the server's knowledge; null for everybody else. */
  me: open.query(({ ctx: { who } }) => who),

  redeem: open.input(Badge).mutation(({ ctx, input }) => {
    const redeemed = ctx.world.signIn.redeem(input, ctx.from)
    if ('refused' in redeemed) throw new RefusedError(redeemed.refused)
    ctx.world.signIn.signOut(ctx.cookie)
    ctx.setCookie(redeemed.cookie)
    return { personId: redeemed.personId }
  }),

  leave: open.mutation(({ ctx }) => {
    ctx.world.signIn.signOut(ctx.cookie)
    ctx.setCookie(null)
    return {}
  }),
})
