import { generateKeyPairSync } from 'node:crypto'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { downloads } from '../../server/http/downloads.ts'
import { signingWith } from '../../server/keyFiles.ts'
import { htmlReport } from '../../server/report/html.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { verify } from '../../server/verify.ts'
import { createWorld } from '../../server/world.ts'
import { recordedForum } from '../support/recordedForum.ts'

const signed = recordedForum()
const stored = JSON.stringify(signed)
let app: FastifyInstance

beforeAll(async () => {
  const store = openSqlite(':memory:')
  const signing = signingWith(generateKeyPairSync('ed25519').privateKey)
  const world = createWorld({ store, keys: { codeSecret: Buffer.alloc(32), signing }, failed: () => {} })
  store.createForum('forum-1', '2023-06-05T07:00:00.000Z')
  store.append('forum-1', signed.record.journal, (write) =>
    write.keepRecord('forum-1', stored, signed.digest),
  )
  store.createForum('open', '2023-06-05T07:00:00.000Z')
  store.append('open', signed.record.journal.slice(0, 12), () => {})
  app = fastify()
  downloads(app, world)
  await app.ready()
})
afterAll(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers })

describe('the doors of a frozen forum', () => {
  test('[R8] record.json: the very bytes that were signed, and they verify', async () => {
    const reply = await get('/forums/forum-1/record.json')
    expect(reply.statusCode).toBe(200)
    expect(reply.body).toBe(stored)
    expect(reply.headers).toMatchObject({
      etag: `"${signed.digest}"`,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="CSF-4-Recs-record.json"',
    })
    expect(verify(reply.rawPayload).code).toBe(0)
  })

  test('[R8] report.docx in the language asked for, English unless asked', async () => {
    const reply = await get('/forums/forum-1/report.docx?lang=fr')
    expect(reply.statusCode).toBe(200)
    expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect(reply.headers['content-disposition']).toBe('attachment; filename="CSF-4-Recs-report-fr.docx"')
    expect((await get('/forums/forum-1/report.docx')).headers['content-disposition']).toContain(
      'report-en.docx',
    )
  })

  test('[R7, R8] report.html may load and run nothing', async () => {
    const reply = await get('/forums/forum-1/report.html?lang=en')
    expect(reply.body).toBe(htmlReport(signed, 'en'))
    expect(reply.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/)
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8')
  })

  test('[R8] a browser that has it is told so', async () => {
    for (const path of ['record.json', 'report.docx?lang=fr', 'report.html']) {
      for (const tag of [`"${signed.digest}"`, `"x", W/"${signed.digest}"`, '*']) {
        const reply = await get(`/forums/forum-1/${path}`, { 'if-none-match': tag })
        expect([reply.statusCode, reply.body]).toEqual([304, ''])
      }
      expect((await get(`/forums/forum-1/${path}`, { 'if-none-match': '"other"' })).statusCode).toBe(200)
    }
  })

  test.each([
    ['/forums/nobody/record.json', 404, 'unknown-forum'],
    ['/forums/nobody/report.docx?lang=xx', 404, 'unknown-forum'],
    ['/forums/__proto__/report.html', 404, 'unknown-forum'],
    ['/forums/..%2F..%2Fetc/record.json', 404, 'unknown-forum'],
    ['/forums/%00/record.json', 404, 'unknown-forum'],
    ['/forums/open/record.json', 409, 'not-frozen'],
    ['/forums/open/report.docx', 409, 'not-frozen'],
    ['/forums/open/report.html', 409, 'not-frozen'],
    ['/forums/forum-1/report.docx?lang=xx', 400, 'input-unreadable'],
    ['/forums/forum-1/report.html?lang=', 400, 'input-unreadable'],
    ['/forums/forum-1/report.html?lang=en&lang=fr', 400, 'input-unreadable'],
    ['/forums/forum-1/report.html?lang[__proto__]=en', 200, undefined],
  ])('[R8] %s answers %i', async (url, status, refusal) => {
    const reply = await get(url)
    expect(reply.statusCode).toBe(status)
    if (refusal) expect(reply.json()).toEqual({ refusal })
  })
})
