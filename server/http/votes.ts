import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { appRouter, callerOf } from '../router.ts'
import type { Context } from '../trpc.ts'

/**
 * `ballots.cast` as a plain route that speaks tRPC's JSON for a single call and hands it to the same router.
 *
 * tRPC's HTTP adapter, not the disk, is what limits a burst of votes; the typed client does not notice the difference.
 */
export function voteRoute(app: FastifyInstance, contextOf: (request: FastifyRequest) => Context): void {
  // Helmet works its headers out again for every answer; of an answer that is only ever JSON, this is the one that matters.
  app.post('/trpc/ballots.cast', { helmet: false, errorHandler: unreadable }, async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff')
    const ctx = contextOf(request)
    try {
      // The caller parses the input with the procedure's own schema.
      return { result: { data: await callerOf(ctx).ballots.cast(request.body as never) } }
    } catch (cause) {
      const error =
        cause instanceof TRPCError ? cause : new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause })
      if (error.code === 'INTERNAL_SERVER_ERROR')
        request.log.error({ err: error.cause ?? error }, 'ballots.cast failed')
      reply.status(getHTTPStatusCodeFromError(error))
      return {
        error: appRouter._def._config.errorFormatter({
          error,
          type: 'mutation',
          path: 'ballots.cast',
          input: undefined,
          ctx,
          shape: {
            message: error.message,
            code: TRPC_ERROR_CODES_BY_KEY[error.code],
            data: { code: error.code, httpStatus: getHTTPStatusCodeFromError(error) },
          },
        }),
      }
    }
  })
}

/** What cannot even be parsed gets the answer that the other procedures give. [S15] */
function unreadable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 500
  const refusal = status === 400 ? 'input-unreadable' : null
  const code = TRPC_ERROR_CODES_BY_KEY[status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR']
  const data = { code: status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR', httpStatus: status, refusal }
  void reply.status(status).send({ error: { message: refusal ?? 'not read', code, data } })
}
