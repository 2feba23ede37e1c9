import { initTRPC, TRPCError } from '@trpc/server'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import type { Refusal } from '../shared/refusal.ts'
import type { Drafting } from './drafting/door.ts'
import type { Answer, Deed } from './liveForum.ts'
import type { SignedIn } from './signIn/signIn.ts'
import type { OpenForum, World } from './world.ts'

export interface Context {
  world: World
  drafting: Drafting
  who: SignedIn | null
  /** Where the request came from, for counting wrong codes. */
  from: string
  cookie: string | undefined
  setCookie(token: string | null): void
}

/** An expected no on its way out: the code travels as `data.refusal`, the sentence is the client's. */
export class RefusedError extends TRPCError {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super({ code: httpOf(refusal), message: refusal })
    this.refusal = refusal
  }
}

/** What tRPC itself says of input that is no JSON or does not fit the schema. */
const UNREADABLE: ReadonlySet<TRPC_ERROR_CODE_KEY> = new Set(['PARSE_ERROR', 'BAD_REQUEST'])

const t = initTRPC.context<Context>().create({
  errorFormatter({ shape, error }) {
    const refusal =
      error instanceof RefusedError ? error.refusal : UNREADABLE.has(error.code) ? 'input-unreadable' : null
    const known = refusal !== null || error.code !== 'INTERNAL_SERVER_ERROR'
    return {
      code: shape.code,
      message: known ? shape.message : 'internal error',
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, refusal },
    }
  },
})

export const { router, createCallerFactory } = t

/** Open to everybody. */
export const open = t.procedure

/** Only for people who are signed in and have a seat; brings their forum along. [S6] */
export const seated = t.procedure.use(({ ctx, next }) => {
  if (!ctx.who) throw new RefusedError('not-signed-in')
  const forum = ctx.world.forum(ctx.who.forumId)
  if (!forum) throw new RefusedError('unknown-forum')
  if (!forum.live.forum.seats[ctx.who.personId]) throw new RefusedError('not-seated')
  return next({ ctx: { who: ctx.who, forum } })
})

/** The same, for those whose forum's drafts are written here. [S3] */
export const atDrafts = seated.use(({ ctx, next }) => {
  if (ctx.drafting.forumId !== ctx.who.forumId) throw new RefusedError('unknown-forum')
  return next()
})

/** Hands a deed to the journal and answers with what it says; a refusal becomes the one kind of error clients expect. */
export async function record<T>(
  { forum, who }: { forum: OpenForum; who: SignedIn },
  deed: Deed<T>,
): Promise<T & { seq: number; at: string }> {
  const answer: Answer<T> = await forum.live.record(who.personId, deed)
  if ('refused' in answer) throw new RefusedError(answer.refused)
  return { ...answer.value, seq: answer.seq, at: answer.at }
}

/** The organization a person sits for, or null. */
export function organizationOf({ forum, who }: { forum: OpenForum; who: SignedIn }): string | null {
  return forum.live.forum.seats[who.personId]?.organizationId ?? null
}

function httpOf(refusal: Refusal): TRPC_ERROR_CODE_KEY {
  switch (refusal) {
    case 'not-signed-in':
    case 'link-unknown':
    case 'code-unknown':
      return 'UNAUTHORIZED'
    case 'not-seated':
    case 'not-your-role':
    case 'not-your-session':
    case 'not-your-organization':
    case 'no-vote-held':
    case 'observers-do-not-decide':
    case 'foreign-origin':
      return 'FORBIDDEN'
    case 'too-many-tries':
    case 'too-fast':
      return 'TOO_MANY_REQUESTS'
    case 'input-unreadable':
      return 'BAD_REQUEST'
    case 'unknown-forum':
      return 'NOT_FOUND'
    case 'not-saved':
    case 'saved-unread':
      return 'SERVICE_UNAVAILABLE'
    default:
      return 'CONFLICT'
  }
}
