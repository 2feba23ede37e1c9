import { mkdtempSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initTRPC } from '@trpc/server'
import Database from 'better-sqlite3'
import fastify from 'fastify'
import { z } from 'zod'
import { openKeys } from '../../../server/keyFiles.ts'
import { callerOf } from '../../../server/router.ts'
import { SAMPLE_FORUM } from '../../../server/sampleForum.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { createWorld, type World } from '../../../server/world.ts'
import { nthAmendment, nthParagraph } from '../hall.ts'
import { serve } from '../helperProcess.ts'

/** The references of the votes bench, each in an otherwise empty process: no cookies, no headers, no followers. */
export type ToBareVotes =
  /** A bare router behind a plain route: parse, one durable insert a vote, groups committed the simplest way. */
  | { do: 'bare' }
  /** Concord's own router and store behind a plain route that believes whoever one says one is. */
  | { do: 'same'; dataDir: string }
  /** Opens the ballot on the nth amendment there, after the one before it was announced. */
  | { do: 'open'; nth: number }

export interface OpenedBallot {
  ballotId: string
  textHash: string
}

let world: World | null = null

serve(async (question: ToBareVotes): Promise<unknown> => {
  if (question.do === 'open') return open(question.nth)
  const app = fastify()
  const cast = question.do === 'bare' ? bare() : same(question.dataDir)
  app.post('/vote', async (request) => ({
    result: { data: await cast(request.body as never, String(request.headers['x-person'])) },
  }))
  await app.listen({ port: 0, host: '127.0.0.1', backlog: 4096 })
  return (app.server.address() as AddressInfo).port
})

type Cast = (body: { ballotId: string; choice: 'for'; textHash: string }, person: string) => Promise<unknown>

function bare(): Cast {
  const database = new Database(join(mkdtempSync(join(tmpdir(), 'concord-bare-')), 'bare.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table votes (ballot text, person text, choice text, primary key (ballot, person))')
  const insert = database.prepare('insert into votes values (?, ?, ?)')
  let queue: { row: [string, string, string]; done(): void }[] = []
  const commit = database.transaction((batch: typeof queue) => {
    for (const { row } of batch) insert.run(...row)
  })
  const turn = () => {
    const batch = queue
    queue = []
    commit(batch)
    for (const { done } of batch) done()
  }
  const t = initTRPC.context<{ person: string }>().create()
  const router = t.router({
    cast: t.procedure
      .input(
        z.strictObject({
          ballotId: z.string(),
          choice: z.enum(['for', 'against', 'abstain']),
          textHash: z.string(),
        }),
      )
      .mutation(async ({ ctx, input }) => {
        await new Promise<void>((done) => {
          if (queue.length === 0) setImmediate(turn)
          queue.push({ row: [input.ballotId, ctx.person, input.choice], done })
        })
        return { recorded: true }
      }),
  })
  const callerOfBare = t.createCallerFactory(router)
  return (body, person) => callerOfBare({ person }).cast(body)
}

function same(dataDir: string): Cast {
  world = createWorld({
    store: openSqlite(join(dataDir, 'concord.sqlite')),
    keys: openKeys(join(dataDir, 'keys')),
    failed: (error) => console.error(error),
  })
  return (body, person) => as(person).ballots.cast(body)
}

async function open(nth: number): Promise<OpenedBallot> {
  const chair = as('chair')
  const forum = () => world?.forum(SAMPLE_FORUM)?.live.forum
  const before = forum()?.openBallot
  if (before) {
    await chair.ballots.close({ ballotId: before })
    await chair.ballots.announce({ ballotId: before })
  }
  await chair.amendments.take({ paragraph: nthParagraph(nth) })
  const question = { kind: 'adoptAmendment', amendmentId: nthAmendment(nth) } as const
  const { ballotId } = await chair.ballots.open({ question, recorded: false })
  return { ballotId, textHash: forum()?.ballots[ballotId]?.textHash ?? '' }
}

function as(personId: string): ReturnType<typeof callerOf> {
  if (!world) throw new Error('Ask for the server first')
  const who = { personId, forumId: SAMPLE_FORUM, name: personId, lang: 'en' } as const
  const drafting = {
    forumId: SAMPLE_FORUM,
    room: () => raise(),
    seal: () => {},
    revoked: () => {},
    close: async () => {},
  }
  return callerOf({ world, who, drafting, from: '', cookie: undefined, setCookie: () => {} })
}

function raise(): never {
  throw new Error('Nobody drafts in a bench of votes')
}
