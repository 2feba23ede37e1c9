import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { World } from '../world.ts'

/**
 * `GET /forums/<id>/provenance.json`: where the words of the text come from, for everybody, without the persons who
 * wrote them. 404 no such forum. [T22]
 *
 * It changes with the text alone, so a browser that asks again after a vote is told that it has the same.
 */
export function provenance(app: FastifyInstance, world: World): void {
  app.get(
    '/forums/:id/provenance.json',
    { exposeHeadRoute: false },
    (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
      const forum = world.forum(request.params.id)
      if (!forum) return reply.status(404).send({ refusal: 'unknown-forum' })
      const now = forum.traced.publicly()
      const etag = `"${now.revision}-${Object.keys(now.runs).length}"`
      reply.headers({ etag, 'cache-control': 'public, no-cache' })
      if (request.headers['if-none-match'] === etag) return reply.status(304).send()
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(now))
    },
  )
}
