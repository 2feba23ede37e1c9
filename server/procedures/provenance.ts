import { router, seated } from '../trpc.ts'

export const provenance = router({
  /** Where the words of the text come from, with the writers' ids: names are for those who sit in the forum. [T22] */
  read: seated.query(({ ctx }) => ctx.forum.traced.now()),
})
