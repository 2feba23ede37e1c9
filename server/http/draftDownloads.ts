import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { LANGS, type Lang } from '../../shared/paragraph.ts'
import type { DraftDocument } from '../draftDocument/content.ts'
import { draftDocument, draftSymbol } from '../draftDocument/draftDocument.ts'
import { plainDraft } from '../draftDocument/plain.ts'
import { openWordDrafts } from '../draftDocument/wordDrafts.ts'
import type { Drafting } from '../drafting/door.ts'
import { fileNameOf } from '../report/report.ts'
import type { World } from '../world.ts'
import { refuse, whyNotGiven } from './draftRefusal.ts'

const Asked = z.object({ lang: z.enum(LANGS).default('en') })

const TYPES = {
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

export interface DownloadDoor {
  world: World
  forumId: string
  drafting: Pick<Drafting, 'room'>
  /** Who sent this, by the cookie; null for nobody. */
  whoIs(request: FastifyRequest): { personId: string; forumId: string } | null
}

/**
 * `GET /drafts/<session>/draft.docx` and `draft.txt`, in the language asked for: the draft as it is on disk in this turn,
 * for everybody who may read it, before and after the hand-over. [D35] [D6]
 *
 * Refused as at the door of the drafts: 401 not signed in here, 404 no such draft, 403 no seat; 400 for another language.
 */
export function draftDownloads(
  app: FastifyInstance,
  { world, forumId, drafting, whoIs }: DownloadDoor,
): void {
  const wordDrafts = openWordDrafts()
  app.addHook('onClose', () => wordDrafts.close())

  const read = (sessionId: string, lang: Lang): DraftDocument => {
    const forum = world.forum(forumId)?.live.forum
    if (!forum) throw new Error(`The forum ${forumId} is gone`)
    const { doc } = drafting.room(sessionId)
    return draftDocument({ forum, draftId: sessionId, doc, at: world.now() }, lang)
  }

  const download =
    (kind: keyof typeof TYPES) =>
    async (request: OfSession, reply: FastifyReply): Promise<FastifyReply> => {
      const { sessionId } = request.params
      const refusal = whyNotGiven({ world, forumId }, whoIs(request), sessionId)
      if (refusal) return refuse(reply, refusal)
      const asked = Asked.safeParse(request.query)
      if (!asked.success) return refuse(reply, 'input-unreadable')
      const { lang } = asked.data
      const body =
        kind === 'txt'
          ? plainDraft(read(sessionId, lang))
          : await wordDrafts.make(sessionId, lang, () => read(sessionId, lang))
      const forum = world.forum(forumId)?.live.forum
      const symbol = forum ? draftSymbol(forum, sessionId) : sessionId
      return reply
        .headers({
          'content-type': TYPES[kind],
          'content-disposition': `attachment; filename="${fileNameOf(symbol, `draft.${kind}`)}"`,
          'cache-control': 'no-store',
        })
        .send(body)
    }

  app.get('/drafts/:sessionId/draft.txt', { exposeHeadRoute: false }, download('txt'))
  app.get('/drafts/:sessionId/draft.docx', { exposeHeadRoute: false }, download('docx'))
}

type OfSession = FastifyRequest<{ Params: { sessionId: string } }>
