import { rmSync } from 'node:fs'
import { startForum, Visitor } from '../support/runningForum.ts'
import type { ToBareBroadcast } from './bare/broadcast.ts'
import type { Seen, ToFollowers } from './crowd/followers.ts'
import { cpuOf, median, now, quantile, residentOf, round, type Table } from './figures.ts'
import { nthParagraph, openHall } from './hall.ts'
import { HelperProcess } from './helperProcess.ts'

const FOLLOWERS = 2_000
const ACTS = Number(process.env.BENCH_ACTS ?? 100)
const VOTERS = 2_000

/** One act of the chair until the last of 2,000 screens has it, beside a bare `ws` broadcast of the same bytes. */
export async function run(): Promise<Table[]> {
  const hall = openHall({ voters: VOTERS, paragraphs: 12, amendments: 1 })
  const running = await startForum({ dataDir: hall.dataDir })
  const pid = running.child.pid ?? 0
  const port = Number(new URL(running.url).port)
  const crowd = new HelperProcess('crowd/followers.ts')
  const followers = (question: ToFollowers) => crowd.ask<Seen>(question)
  try {
    const chair = await Visitor.signedIn(running, 'Ingrid Solheim')
    await chair.done('amendments.take', { paragraph: nthParagraph(0) })
    await pausing(1_000)
    const residentBefore = residentOf(pid)
    const { seq: after } = await chair.forum()
    const request = `GET /forums/csf4/journal?after=${after} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip, deflate, br, zstd\r\n\r\n`
    await followers({ do: 'gather', port, request, count: FOLLOWERS, stream: 'sse' })
    const perFollower = (residentOf(pid) - residentBefore) / FOLLOWERS

    const acts = await actsToScreens(chair, followers, pid)
    const newcomers = await newcomersOf(port)
    await followers({ do: 'leave' })
    const bare = await bareBroadcasts(crowd)
    const ms = (of: number[], share: number) => round(quantile(of, share))
    return [
      {
        title: `One act to the last of ${FOLLOWERS} screens, ${ACTS} acts`,
        rows: [
          {
            measured: 'Concord: sent → last screen (bar 400, with the 100 ms batch)',
            'p50 ms': ms(acts.sentToLast, 0.5),
            'p99 ms': ms(acts.sentToLast, 0.99),
          },
          {
            measured: 'Concord: first screen → last screen',
            'p50 ms': ms(acts.firstToLast, 0.5),
            'p99 ms': ms(acts.firstToLast, 0.99),
          },
          {
            measured: 'bare ws: send → last screen',
            'p50 ms': ms(bare.sentToLast, 0.5),
            'p99 ms': ms(bare.sentToLast, 0.99),
          },
          {
            measured: 'bare ws: first screen → last screen',
            'p50 ms': ms(bare.firstToLast, 0.5),
            'p99 ms': ms(bare.firstToLast, 0.99),
          },
        ],
      },
      {
        title: `What ${FOLLOWERS} followers cost`,
        rows: [
          { what: 'server CPU a broadcast, Concord, act included', ms: round(acts.cpu / ACTS) },
          { what: 'server CPU a broadcast, bare ws', ms: round(bare.cpu / ACTS) },
          { what: 'resident memory a follower, KiB (bar 15)', KiB: round(perFollower) },
          {
            what: `${newcomers.count} newcomers' snapshots, all answered (${newcomers.bytes} bytes gzipped each)`,
            ms: round(newcomers.took),
          },
        ],
      },
    ]
  } finally {
    await crowd.end()
    await running.stop()
    rmSync(hall.dataDir, { recursive: true, force: true })
  }
}

interface Spread {
  sentToLast: number[]
  firstToLast: number[]
  cpu: number
}

async function actsToScreens(
  chair: Visitor,
  followers: (question: ToFollowers) => Promise<Seen>,
  pid: number,
): Promise<Spread> {
  const spread: Spread = { sentToLast: [], firstToLast: [], cpu: -cpuOf(pid) }
  for (let i = 1; i <= ACTS; i += 1) {
    const sent = now()
    const { seq } = await chair.done<{ seq: number }>('amendments.take', { paragraph: nthParagraph(i % 12) })
    const { first, last } = await followers({ do: 'await', seq })
    spread.sentToLast.push(last - sent)
    spread.firstToLast.push(last - first)
    // Not in step with the batches.
    await pausing(((i * 37) % 150) + 20)
  }
  spread.cpu += cpuOf(pid)
  return spread
}

async function bareBroadcasts(crowd: HelperProcess): Promise<Spread> {
  const server = new HelperProcess('bare/broadcast.ts')
  const asked = (question: ToBareBroadcast) => server.ask<number>(question)
  const port = await asked({ do: 'listen' })
  const request = [
    'GET / HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${Buffer.alloc(16, 1).toString('base64')}`,
    '\r\n',
  ].join('\r\n')
  await crowd.ask({ do: 'gather', port, request, count: FOLLOWERS, stream: 'ws' })
  await pausing(500)
  const spread: Spread = { sentToLast: [], firstToLast: [], cpu: -cpuOf(server.pid) }
  const act = JSON.stringify({ type: 'paragraphTaken', paragraph: nthParagraph(0), filler: 'x'.repeat(150) })
  for (let i = 1; i <= ACTS; i += 1) {
    const sent = await asked({ do: 'broadcast', message: `id: ${i}\ndata: [${act}]\n\n` })
    const { first, last } = await crowd.ask<Seen>({ do: 'await', seq: i })
    spread.sentToLast.push(last - sent)
    spread.firstToLast.push(last - first)
    await pausing(((i * 37) % 50) + 20)
  }
  spread.cpu += cpuOf(server.pid)
  await crowd.ask({ do: 'leave' })
  await server.end()
  return spread
}

/** As many newcomers as a hall has, asking for the snapshot at once, over 100 lines at a time. */
async function newcomersOf(port: number): Promise<{ count: number; bytes: number; took: number }> {
  const voters = new HelperProcess('crowd/voters.ts')
  const request = `GET /forums/csf4/snapshot HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: gzip\r\n\r\n`
  const requests = Array.from({ length: FOLLOWERS }, () => request)
  const voted = await voters.ask<{ accepted: string[]; refused: string[]; took: number }>({
    port,
    requests,
    spread: 0,
    warm: true,
  })
  await voters.end()
  if (voted.refused.length > 0) throw new Error(`A newcomer was refused: ${voted.refused[0]}`)
  return {
    count: voted.accepted.length,
    bytes: median(voted.accepted.map((b) => b.length)),
    took: voted.took,
  }
}

function pausing(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
