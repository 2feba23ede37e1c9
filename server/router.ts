import { amendments } from './procedures/amendments.ts'
import { ballots } from './procedures/ballots.ts'
import { consensus } from './procedures/consensus.ts'
import { contactGroups } from './procedures/contactGroups.ts'
import { corrections } from './procedures/corrections.ts'
import { divisions } from './procedures/divisions.ts'
import { drafts } from './procedures/drafts.ts'
import { freezing } from './procedures/freezing.ts'
import { people } from './procedures/people.ts'
import { prepared } from './procedures/prepared.ts'
import { provenance } from './procedures/provenance.ts'
import { signIn } from './procedures/signIn.ts'
import { createCallerFactory, router } from './trpc.ts'

export const appRouter = router({
  amendments,
  ballots,
  consensus,
  contactGroups,
  corrections,
  divisions,
  drafts,
  freezing,
  people,
  prepared,
  provenance,
  signIn,
})

/** The only thing of the server that the client may import: a type. */
export type AppRouter = typeof appRouter

export const callerOf = createCallerFactory(appRouter)
