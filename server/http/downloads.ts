// Stand-in until the real downloads (being written) replace this file.
import type { FastifyInstance } from 'fastify'
import type { World } from '../world.ts'
export function downloads(app: FastifyInstance, world: World): void {
  app.get<{ Params: { id: string } }>('/forums/:id/record.json', (request, reply) => {
    const signed = world.store.signedRecord(request.params.id)
    return signed ? reply.type('application/json').send(signed) : reply.status(409).send({ refusal: 'not-frozen' })
  })
}
