import type { FastifyReply } from 'fastify'
import type { Refusal } from '../../shared/refusal.ts'
import { whyNotRead } from '../../shared/session.ts'
import type { World } from '../world.ts'

/** Why this draft is not given to whoever asks over HTTP, or null: as at the door of the drafts. [D6] */
export function whyNotGiven(
  { world, forumId }: { world: World; forumId: string },
  who: { personId: string; forumId: string } | null,
  sessionId: string,
): Refusal | null {
  if (who?.forumId !== forumId) return 'not-signed-in'
  const forum = world.forum(forumId)?.live.forum
  return forum ? whyNotRead(forum, who.personId, sessionId) : 'unknown-forum'
}

const STATUS: Partial<Record<Refusal, number>> = {
  'not-signed-in': 401,
  'not-seated': 403,
  'session-unknown': 404,
  'unknown-forum': 404,
}

export function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply
    .status(STATUS[refusal] ?? 400)
    .header('cache-control', 'no-store')
    .send({ refusal })
}
