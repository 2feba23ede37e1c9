import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SAMPLE_FORUM } from '../../server/sampleForum.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { draftText, emptyDraft } from '../../shared/draft/draft.ts'
import { freePort } from '../support/runningForum.ts'
import { median, now, round, type Table } from './figures.ts'
import { longForum } from './fold.ts'

const ROUNDS = 5
const KEYSTROKES = 20_000

/** From the start of the process to its first answer, on a database with a long day in it, beside bare processes. */
export async function run(): Promise<Table[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'concord-cold-'))
  const entries = fill(dataDir)
  const bareFile = join(dataDir, 'bare.mts')
  writeFileSync(
    bareFile,
    `import { createServer } from 'node:http'\ncreateServer((_, reply) => reply.end('{}')).listen(Number(process.env.PORT), '127.0.0.1')\n`,
  )
  const script = `require('node:http').createServer((_, reply) => reply.end('{}')).listen(Number(process.env.PORT), '127.0.0.1')`
  const kinds = {
    [`Concord, ${entries} entries, ${KEYSTROKES} keystrokes of ink`]: ['--import', 'tsx', 'server/main.ts'],
    'bare node:http server through tsx': ['--import', 'tsx', bareFile],
    'bare node:http server': ['-e', script],
  }
  const taken: Record<string, number[]> = {}
  for (let i = 0; i < ROUNDS; i += 1) {
    for (const [name, args] of Object.entries(kinds)) {
      taken[name] = [...(taken[name] ?? []), await startToAnswer(args, dataDir)]
    }
  }
  rmSync(dataDir, { recursive: true, force: true })
  return [
    {
      title: `Cold start: process started → first answer, median of ${ROUNDS}`,
      rows: Object.entries(taken).map(([what, ms]) => ({
        what,
        'median ms': round(median(ms)),
        'worst ms': round(Math.max(...ms)),
      })),
    },
  ]
}

function fill(dataDir: string): number {
  const store = openSqlite(join(dataDir, 'concord.sqlite'))
  const { entries } = longForum({ ballots: 46, voters: 200, paragraphs: 60 })
  const at = new Date().toISOString()
  store.createForum(SAMPLE_FORUM, at)
  store.append(SAMPLE_FORUM, entries, (write) => {
    write.addPerson({ id: 'sec', forumId: SAMPLE_FORUM, name: 'Noor Haddad', lang: 'en' })
    write.addPerson({ id: 'chair', forumId: SAMPLE_FORUM, name: 'Ingrid Solheim', lang: 'en' })
  })
  const updates: Uint8Array[] = []
  const doc = emptyDraft()
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < KEYSTROKES; i += 1) draftText(doc).insert(i, 'culture '.charAt(i % 8))
  const ink = { forumId: SAMPLE_FORUM, sessionId: 'S1', author: 'sec', at }
  store.appendInk(updates.map((update) => ({ ...ink, update })))
  store.close()
  return entries.length
}

async function startToAnswer(args: string[], dataDir: string): Promise<number> {
  const port = await freePort()
  const started = now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: 'ignore',
  })
  const until = started + 30_000
  while (!(await answers(port))) {
    if (now() > until || child.exitCode !== null) throw new Error(`${args.at(-1)} does not start`)
    await new Promise((resolve) => setTimeout(resolve, 3))
  }
  const took = now() - started
  child.kill('SIGTERM')
  await once(child, 'exit')
  return took
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('connect', () => socket.write('GET /here HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'))
    socket.on('data', () => {
      resolve(true)
      socket.destroy()
    })
    socket.on('error', () => resolve(false))
  })
}
