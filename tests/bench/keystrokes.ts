import type { ToDraftHouse } from './bare/draftHouse.ts'
import type { ToTypists, Typed } from './crowd/typists.ts'
import { cpuOf, quantile, residentOf, round, type Table } from './figures.ts'
import { HelperProcess } from './helperProcess.ts'
import { startYWebsocket } from './yWebsocket.ts'

const WRITERS = 30
const PER_SECOND = 5
const SECONDS = Number(process.env.BENCH_SECONDS ?? 15)
const LISTENERS = 500

interface Address {
  url: string
  host: string
}

/** A key pressed by one of 30 writers until it is in another editor and on disk, beside y-websocket, which saves nothing. */
export async function run(): Promise<Table[]> {
  const house = new HelperProcess('bare/draftHouse.ts')
  const peer = await startYWebsocket()
  const crowd = new HelperProcess('crowd/typists.ts')
  const typists = <T>(question: ToTypists) => crowd.ask<T>(question)
  const question: ToDraftHouse = { do: 'open', writers: LISTENERS, readers: LISTENERS }
  try {
    const ours = await house.ask<Address>(question)
    const rows: Table['rows'] = []
    // In turns, so that what else the machine does falls on both.
    for (const round of [1, 2]) {
      rows.push(await typing(typists, { name: `Concord, on disk first (${round})`, pid: house.pid, ...ours }))
      rows.push(
        await typing(typists, {
          name: `y-websocket, memory only (${round})`,
          pid: peer.child.pid ?? 0,
          ...peer,
        }),
      )
    }
    const [perListener, perEditor] = [
      await memory(typists, { house, ...ours, writers: 0, readers: LISTENERS }),
      await memory(typists, { house, ...ours, writers: LISTENERS, readers: 0 }),
    ]
    return [
      { title: `Keystrokes: ${WRITERS} writers × ${PER_SECOND} a second for ${SECONDS} s, one draft`, rows },
      {
        title: `Memory of the drafting server, ${LISTENERS} sockets`,
        rows: [{ 'KiB a listener': round(perListener), 'KiB an editor': round(perEditor), bar: '15 / 20' }],
      },
    ]
  } finally {
    await crowd.end()
    await house.end()
    peer.child.kill()
  }
}

async function typing(
  typists: <T>(question: ToTypists) => Promise<T>,
  { name, pid, url, host }: Address & { name: string; pid: number },
): Promise<Table['rows'][number]> {
  await typists({ do: 'gather', url, host, writers: WRITERS, readers: 0 })
  await typists({ do: 'type', seconds: 2, perSecond: PER_SECOND })
  const before = cpuOf(pid)
  const typed = await typists<Typed>({ do: 'type', seconds: SECONDS, perSecond: PER_SECOND })
  const cpu = (cpuOf(pid) - before) / SECONDS
  await typists({ do: 'leave' })
  const ms = (of: number[], share: number) => (of.length > 0 ? round(quantile(of, share)) : '–')
  return {
    server: name,
    'to editor p50 ms': ms(typed.toOther, 0.5),
    'to editor p99 ms': ms(typed.toOther, 0.99),
    'to disk p50 ms': ms(typed.toDisk, 0.5),
    'to disk p99 ms': ms(typed.toDisk, 0.99),
    lost: typed.sent * (WRITERS - 1) - typed.received,
    'cpu ms a second': round(cpu),
  }
}

/** What each further socket takes, with the first ones not counted: they warm the process up. */
async function memory(
  typists: <T>(question: ToTypists) => Promise<T>,
  { house, ...who }: Address & { house: HelperProcess; writers: number; readers: number },
): Promise<number> {
  await typists({
    do: 'gather',
    ...who,
    writers: Math.min(50, who.writers),
    readers: Math.min(50, who.readers),
  })
  await typists({ do: 'leave' })
  const tidy: ToDraftHouse = { do: 'tidy' }
  await house.ask(tidy)
  const before = residentOf(house.pid)
  await typists({ do: 'gather', ...who })
  await house.ask(tidy)
  const each = (residentOf(house.pid) - before) / (who.writers + who.readers)
  await typists({ do: 'leave' })
  return each
}
