import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { historyAfter } from '../drafting/history.ts'
import type { World } from '../world.ts'
import { refuse, whyNotGiven } from './draftRefusal.ts'

const compress = promisify(gzip)

export interface HistoryDoor {
  world: World
  forumId: string
  /** Who sent this, by the cookie; null for nobody. */
  whoIs(request: FastifyRequest): { personId: string; forumId: string } | null
}

/**
 * `GET /drafts/<session>/history?after=<n>`: the ink of a draft after the first n rows, for everybody who may read it,
 * as long as the forum is there. [D24] [D6]
 *
 * Refused as at the door of the drafts: 401 not signed in here, 404 no such draft, 403 no seat; 400 where n is no number
 * of rows that the draft has. `x-history-bytes` is what the body is when it is unpacked.
 */
export function inkHistory(app: FastifyInstance, { world, forumId, whoIs }: HistoryDoor): void {
  const inTurn = oneAtATime()

  app.get(
    '/drafts/:sessionId/history',
    { exposeHeadRoute: false },
    async (request: Asked, reply: FastifyReply) => {
      const { sessionId } = request.params
      const refusal = whyNotGiven({ world, forumId }, whoIs(request), sessionId)
      if (refusal) return refuse(reply, refusal)
      const after = rowsIn(request.query.after)
      if (after === null) return refuse(reply, 'input-unreadable')
      const body = await inTurn(async () => {
        // Whoever gave up waiting costs nothing more.
        if (request.raw.socket.destroyed) return null
        return historyAfter(after, {
          rows: (from, atMost) => world.store.readInk(forumId, sessionId, { from, atMost }),
          nameOf: (personId) => world.store.person(personId)?.name ?? '',
        })
      })
      if (!body) return refuse(reply, 'input-unreadable')
      return reply
        .headers({
          'content-type': 'application/octet-stream',
          'content-encoding': 'gzip',
          'cache-control': 'no-store',
          'x-history-bytes': String(body.length),
        })
        .send(await compress(body))
    },
  )
}

type Asked = FastifyRequest<{ Params: { sessionId: string }; Querystring: { after?: unknown } }>

function rowsIn(after: unknown): number | null {
  if (after === undefined) return 0
  return typeof after === 'string' && /^\d{1,15}$/.test(after) ? Number(after) : null
}

/** However many ask at once, whoever writes and votes waits for one of them only, and for a few milliseconds. */
function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}
