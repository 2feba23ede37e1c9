import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { LANGS, type Lang } from '../../shared/paragraph.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { PAPER_KINDS, type PaperKind } from '../papers/content.ts'
import { openPapers, PAPER_FORMATS, type PaperFormat } from '../papers/papers.ts'
import { REPORT_POLICY } from '../report/html.ts'
import { fileNameOf } from '../report/report.ts'
import type { World } from '../world.ts'

const Asked = z.object({ lang: z.enum(LANGS).default('en') })

const TYPES: Record<PaperFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
}

export interface PaperDoor {
  world: World
  forumId: string
  /** Who sent this, by the cookie; null for nobody. */
  whoIs(request: FastifyRequest): { personId: string; forumId: string } | null
}

/**
 * `GET /papers/circular.docx`, `circular.html`, `compilation.docx` and `compilation.html`, in the language asked for:
 * the pending amendments for print, for everybody who has a seat. [T24]
 *
 * Refused: 401 not signed in here, 403 no seat, 409 no text yet, 400 another language. The entity tag is the journal's
 * place and the language, so a browser that returns is told that it has the same.
 */
export function paperDownloads(app: FastifyInstance, { world, forumId, whoIs }: PaperDoor): void {
  const papers = openPapers()
  app.addHook('onClose', () => papers.close())

  const read = () => {
    const forum = world.forum(forumId)?.live.forum
    if (!forum) throw new Error(`There is no forum ${forumId}`)
    const [entry] = world.store.entries(forumId, forum.seq - 1, 1)
    return { forum, at: entry?.at ?? world.now() }
  }

  const download =
    (kind: PaperKind, format: PaperFormat) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const refusal = whyNotGiven(request)
      if (refusal) return refuse(reply, refusal)
      const asked = Asked.safeParse(request.query)
      if (!asked.success) return refuse(reply, 'input-unreadable')
      const { lang } = asked.data
      const { text, seq: now } = read().forum
      if (request.headers['if-none-match'] === tagOf(now, lang)) return reply.status(304).send()
      const { symbol = '', revision = 0 } = text ?? {}
      const { seq, bytes } = await papers.make({ kind, lang, format }, read)
      const name = fileNameOf(`${symbol}-Rev.${revision}`, `${kind}-${lang}.${format}`)
      reply.headers({
        etag: tagOf(seq, lang),
        'cache-control': 'private, no-cache',
        'content-disposition': `${format === 'html' ? 'inline' : 'attachment'}; filename="${name}"`,
      })
      if (format === 'html')
        reply.header('content-security-policy', `${REPORT_POLICY}; frame-ancestors 'none'`)
      return reply.type(TYPES[format]).send(bytes)
    }

  const whyNotGiven = (request: FastifyRequest): Refusal | null => {
    const who = whoIs(request)
    if (who?.forumId !== forumId) return 'not-signed-in'
    const { forum } = read()
    if (!forum.seats[who.personId]) return 'not-seated'
    return forum.text ? null : 'text-not-compiled'
  }

  for (const kind of PAPER_KINDS) {
    for (const format of PAPER_FORMATS)
      app.get(`/papers/${kind}.${format}`, { exposeHeadRoute: false }, download(kind, format))
  }
}

function tagOf(seq: number, lang: Lang): string {
  return `"${seq}-${lang}"`
}

function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const status =
    { 'not-signed-in': 401, 'not-seated': 403, 'text-not-compiled': 409 }[refusal as string] ?? 400
  return reply.status(status).send({ refusal })
}
