import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { LANGS } from '../../shared/paragraph.ts'
import type { SignedRecord } from '../../shared/record.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { REPORT_POLICY } from '../report/html.ts'
import { fileNameOf } from '../report/report.ts'
import { openReports, type ReportKind } from '../report/reports.ts'
import type { World } from '../world.ts'

const Asked = z.object({ lang: z.enum(LANGS).default('en') })

const TYPES: Record<ReportKind, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
}

type OfForum = FastifyRequest<{ Params: { id: string } }>

/** What a frozen forum gives to everybody: the record as it was signed, and the report made from it. [R8–R10] */
export function downloads(app: FastifyInstance, world: World): void {
  const reports = openReports()
  const kept = new Map<string, Kept>()
  app.addHook('onClose', () => reports.close())

  const recordOf = (id: string): Kept | Refusal => {
    const known = kept.get(id)
    if (known) return known
    if (!world.forum(id)) return 'unknown-forum'
    const signed = world.store.signedRecord(id)
    if (signed === null) return 'not-frozen'
    const { digest, record } = JSON.parse(signed) as SignedRecord
    const found = { signed, digest, symbol: record.symbol }
    kept.set(id, found)
    return found
  }

  app.get('/forums/:id/record.json', (request: OfForum, reply) => {
    const record = recordOf(request.params.id)
    if (typeof record === 'string') return refuse(reply, record)
    head(reply, record.digest, `attachment; filename="${fileNameOf(record.symbol, 'record.json')}"`)
    if (isKnown(request, record.digest)) return reply.status(304).send()
    return reply.type('application/json; charset=utf-8').send(record.signed)
  })

  const report = (kind: ReportKind) => async (request: OfForum, reply: FastifyReply) => {
    const record = recordOf(request.params.id)
    if (typeof record === 'string') return refuse(reply, record)
    const asked = Asked.safeParse(request.query)
    if (!asked.success) return refuse(reply, 'input-unreadable')
    const { lang } = asked.data
    const place = kind === 'html' ? 'inline' : 'attachment'
    head(reply, record.digest, `${place}; filename="${fileNameOf(record.symbol, `report-${lang}.${kind}`)}"`)
    if (kind === 'html') reply.header('content-security-policy', `${REPORT_POLICY}; frame-ancestors 'none'`)
    if (isKnown(request, record.digest)) return reply.status(304).send()
    const made = await reports.make(record.digest, { signed: record.signed, kind, lang })
    return reply.type(TYPES[kind]).send(made)
  }
  app.get('/forums/:id/report.docx', report('docx'))
  app.get('/forums/:id/report.html', report('html'))
}

/** Kept in memory once asked for: it never changes, and its digest is asked for by every browser that returns. */
interface Kept {
  signed: string
  digest: string
  symbol: string
}

/** ETag is the digest: a browser asks each time and is told that it has the same. */
function head(reply: FastifyReply, digest: string, disposition: string): void {
  reply.headers({
    etag: `"${digest}"`,
    'cache-control': 'public, no-cache',
    'content-disposition': disposition,
  })
}

function isKnown({ headers }: FastifyRequest, digest: string): boolean {
  const known = headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known?.some((tag) => tag === '*' || tag === `"${digest}"`) ?? false
}

function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const status = { 'unknown-forum': 404, 'not-frozen': 409 }[refusal as string] ?? 400
  return reply.status(status).send({ refusal })
}
