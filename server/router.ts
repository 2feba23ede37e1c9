import { amendments } from './procedures/amendments.ts'
import { ballots } from './procedures/ballots.ts'
import { consensus } from './procedures/consensus.ts'
import { drafts } from './procedures/drafts.ts'
import { freezing } from './procedures/freezing.ts'
import { people } from './procedures/people.ts'
import { signIn } from './procedures/signIn.ts'
import { createCallerFactory, router } from './trpc.ts'

export const appRouter = router({ amendments, ballots, consensus, drafts, freezing, people, signIn })

/** The only thing of the server that the client may import: a type. */
export type AppRouter = typeof appRouter

export const callerOf = createCallerFactory(appRouter)
