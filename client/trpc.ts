import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client'
import { createTRPCContext } from '@trpc/tanstack-react-query'
import type { AppRouter } from '../server/router.ts'
import { isRefusal, type Refusal } from '../shared/refusal.ts'

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

/** One call a request: each is small, and a vote must not wait for a list. */
export function createClient() {
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] })
}

/** Why a call did not do what was asked: the server's coded no, no answer at all, or a fault of ours. */
export type Trouble = Refusal | 'offline' | 'fault'

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof TRPCClientError)) return 'fault'
  const refusal: unknown = error.data?.refusal
  if (isRefusal(refusal)) return refusal
  return error.data ? 'fault' : 'offline'
}
