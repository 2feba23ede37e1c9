import { rmSync } from 'node:fs'
import { type RunningForum, startForum, Visitor } from '../support/runningForum.ts'
import type { OpenedBallot, ToBareVotes } from './bare/votes.ts'
import type { Voted } from './crowd/voters.ts'
import { cpuOf, quantile, round, type Table } from './figures.ts'
import { type Hall, nthAmendment, nthDelegate, nthParagraph, openHall } from './hall.ts'
import { HelperProcess } from './helperProcess.ts'

const VOTERS = 2_000
const FOLLOWERS = 2_000
const SPREAD_MS = 10_000
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3)

interface Measured extends Voted {
  /** Server processor time, in milliseconds. */
  cpu: number
}

/**
 * 2,000 organizations vote while 2,000 screens follow: spread over ten seconds, and all at one instant.
 * Beside it, in the same run: a bare router with a durable insert, and Concord's own router behind a plain route.
 */
export async function run(): Promise<Table[]> {
  const tables: Table[] = []
  for (let i = 1; i <= ROUNDS; i += 1) tables.push(await measure(i))
  return tables
}

async function measure(number: number): Promise<Table> {
  const spread = { spread: SPREAD_MS, warm: false }
  const instant = { spread: 0, warm: true }
  const cold = { spread: 0, warm: false }
  const concord = await concordVotes([spread, instant, instant, cold])
  const bare = await referenceVotes({ do: 'bare' }, [spread, instant, instant, cold])
  const same = await sameVotes([spread, instant, instant, cold])
  const rows: Table['rows'] = []
  const say = (how: string, at: number) => {
    const reference = bare[at]
    const own = same[at]
    if (!reference || !own) return
    for (const [who, m] of [
      ['Concord, 2,000 followers', concord[at]],
      ['its router, plain route', own],
      ['bare router, durable insert', reference],
    ] as const) {
      if (!m) continue
      rows.push({
        votes: how,
        server: who,
        recorded: `${m.accepted.length}/${VOTERS}`,
        'p50 ms': round(quantile(m.waits, 0.5)),
        'p99 ms': round(quantile(m.waits, 0.99)),
        'all after ms': round(m.took),
        'votes/s': Math.round((VOTERS / m.took) * 1000),
        'server CPU ms': m.cpu,
        'p99 ÷ bare': round(quantile(m.waits, 0.99) / quantile(reference.waits, 0.99)),
        'all ÷ bare': round(m.took / reference.took),
        'all ÷ own router': round(m.took / own.took),
        'CPU ÷ own router': round(m.cpu / own.cpu),
      })
    }
  }
  say('over 10 s, new connections', 0)
  say('one instant, first', 1)
  say('one instant, again', 2)
  say('one instant, new connections', 3)
  return { title: `Votes, round ${number}`, rows }
}

type Manner = { spread: number; warm: boolean }

/** A hall, a real Concord process on it and a screen for everyone. */
async function concordVotes(manners: readonly Manner[]): Promise<Measured[]> {
  const hall = openHall({ voters: VOTERS, paragraphs: manners.length, amendments: manners.length })
  const running = await startForum({ dataDir: hall.dataDir })
  const port = Number(new URL(running.url).port)
  const followers = new HelperProcess('crowd/followers.ts')
  const voters = new HelperProcess('crowd/voters.ts')
  try {
    const chair = await Visitor.signedIn(running, 'Ingrid Solheim')
    const after = (await chair.forum()).seq
    const request = `GET /forums/csf4/journal?after=${after} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip\r\n\r\n`
    await followers.ask({ do: 'gather', port, request, count: FOLLOWERS, stream: 'sse' })
    const measured: Measured[] = []
    for (const [i, manner] of manners.entries()) {
      const ballot = await openBallot(chair, i)
      await followers.ask({ do: 'await', seq: ballot.seq })
      const requests = hall.cookies.map((cookie, n) =>
        voteRequest({ port, path: '/trpc/ballots.cast', cookie, vote: { ...ballot, choice: choiceOf(n) } }),
      )
      measured.push(
        await votes({ pid: running.child.pid ?? 0, voters, question: { port, requests, ...manner } }),
      )
      const result = await chair.done<{ tally: Record<string, number> }>('ballots.close', {
        ballotId: ballot.ballotId,
      })
      checkNoneLost(measured.at(-1), result.tally)
      const announced = await chair.done<{ seq: number }>('ballots.announce', { ballotId: ballot.ballotId })
      await followers.ask({ do: 'await', seq: announced.seq })
    }
    return measured
  } finally {
    await followers.end()
    await voters.end()
    await ended(running, hall)
  }
}

/** A reference in its own process. What starts it says which. */
async function referenceVotes(start: ToBareVotes, manners: readonly Manner[]): Promise<Measured[]> {
  const server = new HelperProcess('bare/votes.ts')
  const voters = new HelperProcess('crowd/voters.ts')
  const port = await server.ask<number>(start)
  const measured: Measured[] = []
  for (const [i, manner] of manners.entries()) {
    const ballot =
      start.do === 'bare'
        ? { ballotId: `ballot-${i}`, textHash: '0'.repeat(64) }
        : await server.ask<OpenedBallot>({ do: 'open', nth: i } satisfies ToBareVotes)
    const requests = Array.from({ length: VOTERS }, (_, n) =>
      voteRequest({ port, path: '/vote', person: nthDelegate(n), vote: { ...ballot, choice: choiceOf(n) } }),
    )
    measured.push(await votes({ pid: server.pid, voters, question: { port, requests, ...manner } }))
  }
  await server.end()
  await voters.end()
  return measured
}

async function sameVotes(manners: readonly Manner[]): Promise<Measured[]> {
  const hall = openHall({ voters: VOTERS, paragraphs: manners.length, amendments: manners.length })
  const measured = await referenceVotes({ do: 'same', dataDir: hall.dataDir }, manners)
  rmSync(hall.dataDir, { recursive: true, force: true })
  return measured
}

async function openBallot(
  chair: Visitor,
  nth: number,
): Promise<{ ballotId: string; textHash: string; seq: number }> {
  await chair.done('amendments.take', { paragraph: nthParagraph(nth) })
  const question = { kind: 'adoptAmendment', amendmentId: nthAmendment(nth) }
  const { ballotId, seq } = await chair.done<{ ballotId: string; seq: number }>('ballots.open', {
    question,
    recorded: false,
  })
  const textHash = (await chair.forum()).ballots[ballotId]?.textHash
  if (!textHash) throw new Error('The ballot did not open')
  return { ballotId, textHash, seq }
}

async function votes({
  pid,
  voters,
  question,
}: {
  pid: number
  voters: HelperProcess
  question: object
}): Promise<Measured> {
  await new Promise((resolve) => setTimeout(resolve, 500))
  const before = cpuOf(pid)
  const voted = await voters.ask<Voted>(question)
  return { ...voted, cpu: cpuOf(pid) - before }
}

function voteRequest(to: {
  port: number
  path: string
  cookie?: string
  person?: string
  vote: { ballotId: string; choice: string; textHash: string }
}): string {
  const { ballotId, choice, textHash } = to.vote
  const body = JSON.stringify({ ballotId, choice, textHash })
  // What Chromium sends with such a request.
  return [
    `POST ${to.path} HTTP/1.1`,
    `Host: 127.0.0.1:${to.port}`,
    'Connection: keep-alive',
    `Content-Length: ${body.length}`,
    'User-Agent: Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36',
    'Content-Type: application/json',
    'Accept: */*',
    `Origin: http://127.0.0.1:${to.port}`,
    'Sec-Fetch-Site: same-origin',
    'Sec-Fetch-Mode: cors',
    'Sec-Fetch-Dest: empty',
    'Accept-Encoding: gzip, deflate, br, zstd',
    'Accept-Language: en-US,en;q=0.9',
    ...(to.cookie ? [`Cookie: concord=${to.cookie}`] : []),
    ...(to.person ? [`X-Person: ${to.person}`] : []),
    '',
    body,
  ].join('\r\n')
}

function choiceOf(n: number): string {
  return n % 10 < 3 ? 'for' : n % 10 < 8 ? 'against' : 'abstain'
}

function checkNoneLost(voted: Voted | undefined, tally: Record<string, number>): void {
  const refused = voted?.refused ?? []
  if (refused.length > 0) throw new Error(`${refused.length} votes were refused, the first: ${refused[0]}`)
  const expected: Record<string, number> = {}
  for (let n = 0; n < VOTERS; n += 1) expected[choiceOf(n)] = (expected[choiceOf(n)] ?? 0) + 1
  for (const choice of Object.keys(expected)) {
    if (tally[choice] !== expected[choice])
      throw new Error(`Lost votes: the urn says ${JSON.stringify(tally)}`)
  }
}

async function ended(running: RunningForum, hall: Hall): Promise<void> {
  await running.stop()
  rmSync(hall.dataDir, { recursive: true, force: true })
}
