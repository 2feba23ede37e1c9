import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { draftText, emptyDraft } from '../../shared/draft/draft.ts'
import { SYNC } from '../../shared/draft/draftFrames.ts'
import { syncFrame, typed as typedBy } from '../support/draftingHouse.ts'
import { bigCount, gaps, hugeStateVector, large, mutated, noise } from '../support/hostile.ts'
import type { ToDraftHouse } from './bare/draftHouse.ts'
import type { ToTypists, Typed } from './crowd/typists.ts'
import { cpuOf, quantile, residentOf, round, type Table } from './figures.ts'
import { HelperProcess } from './helperProcess.ts'
import { startYWebsocket } from './yWebsocket.ts'

const SEED = 20_261_122
const SECONDS = 5

interface Server {
  name: string
  pid: number
  url: string
  host: string
}

/**
 * Two honest editors, 5 keys a second each, while a third throws the attacks of trust.md at the same draft.
 * Whoever is closed comes back at once and goes on where it was cut off, as long as the honest type. Bar: p99 < 100 ms.
 */
export async function run(): Promise<Table[]> {
  return [await against('Concord'), await against('y-websocket')]
}

async function against(name: 'Concord' | 'y-websocket'): Promise<Table> {
  const rows: Table['rows'] = []
  for (const attack of ATTACKS) {
    const crowd = new HelperProcess('crowd/typists.ts')
    const typists = <T>(question: ToTypists) => crowd.ask<T>(question)
    const { server, stop } = await start(name)
    try {
      await typists({ do: 'gather', url: server.url, host: server.host, writers: 2, readers: 0 })
      await typists({ do: 'type', seconds: 1, perSecond: 5 })
      const frames = attack.frames()
      const [cpu, memory] = [cpuOf(server.pid), residentOf(server.pid)]
      const honest = typists<Typed>({ do: 'type', seconds: SECONDS, perSecond: 5 })
      const { thrown, sockets } = await throwAll(server, frames)
      const { toOther, sent, received } = await honest
      rows.push({
        attack: attack.name,
        'honest p50 ms': round(quantile(toOther, 0.5)),
        'honest p99 ms': round(quantile(toOther, 0.99)),
        'worst ms': round(quantile(toOther, 1)),
        lost: sent - received,
        'frames thrown': thrown,
        'sockets used': sockets,
        'server cpu s': round((cpuOf(server.pid) - cpu) / 1_000),
        'memory MB': `${round(memory / 1_024)} → ${round(residentOf(server.pid) / 1_024)}`,
      })
      await typists({ do: 'leave' })
    } finally {
      await crowd.end()
      await stop()
    }
  }
  return { title: `Attacks on a draft: ${name}`, rows }
}

async function start(name: 'Concord' | 'y-websocket'): Promise<{ server: Server; stop(): Promise<unknown> }> {
  if (name === 'y-websocket') {
    const { child, ...address } = await startYWebsocket()
    return { server: { name, pid: child.pid ?? 0, ...address }, stop: async () => child.kill() }
  }
  const house = new HelperProcess('bare/draftHouse.ts')
  const question: ToDraftHouse = { do: 'open', writers: 10, readers: 0 }
  const address = await house.ask<{ url: string; host: string }>(question)
  return { server: { name, pid: house.pid, ...address }, stop: () => house.end() }
}

const ATTACKS: { name: string; frames(): Uint8Array[] }[] = [
  { name: 'none', frames: () => [] },
  { name: '10,000 random frames', frames: () => noise(10_000, SEED) },
  { name: '10,000 mutated updates', frames: () => mutated(honestUpdates(), { count: 10_000, seed: SEED }) },
  { name: '200 × 33 million structs claimed', frames: () => Array.from({ length: 200 }, bigCount) },
  { name: '3,000 updates with gaps', frames: () => gaps(3_000) },
  {
    name: '200 × state vector of 30,000 clients',
    frames: () => Array.from({ length: 200 }, () => syncFrame(SYNC.step1, hugeStateVector(30_000))),
  },
  {
    name: '30 updates of 1 MB',
    frames: () => Array.from({ length: 30 }, () => syncFrame(SYNC.update, large(1_000_000))),
  },
  { name: '100,000 valid keystrokes at once', frames: () => flood(100_000) },
  { name: '40 valid updates that cut every letter apart', frames: () => shredded(40) },
]

function honestUpdates(): Uint8Array[] {
  return typedBy(Y.encodeStateAsUpdate(emptyDraft()), { client: 5, text: 'mutate me '.repeat(10) })
}

function flood(count: number): Uint8Array[] {
  const doc = emptyDraft()
  const frames: Uint8Array[] = []
  doc.clientID = 666
  doc.on('update', (update: Uint8Array) => frames.push(syncFrame(SYNC.update, update)))
  for (let i = 0; i < count; i += 1) draftText(doc).insert(0, 'x', {})
  return frames
}

/** Each brings a long text and takes every second letter of it away: few bytes, much work. */
function shredded(count: number): Uint8Array[] {
  const doc = emptyDraft()
  doc.clientID = 667
  const frames: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => frames.push(syncFrame(SYNC.update, update)))
  for (let i = 0; i < count; i += 1) {
    draftText(doc).insert(0, 'y'.repeat(16_000), {})
    doc.transact(() => {
      for (let at = 15_998; at > 0; at -= 2) draftText(doc).delete(at, 1)
    })
  }
  return frames
}

/** Throws the frames in order, on a new socket wherever one is closed. */
async function throwAll(
  { url, host }: Server,
  frames: readonly Uint8Array[],
): Promise<{ thrown: number; sockets: number }> {
  const end = performance.now() + SECONDS * 1_000
  let thrown = 0
  let sockets = 0
  while (thrown < frames.length && performance.now() < end && sockets < 200) {
    sockets += 1
    const socket = new WebSocket(url, {
      origin: `http://${host}`,
      headers: { cookie: 'who=eve' },
      perMessageDeflate: false,
    })
    await new Promise<void>((resolve) => {
      socket.on('error', () => resolve())
      socket.on('close', () => resolve())
      socket.on('open', async () => {
        while (thrown < frames.length && socket.readyState === WebSocket.OPEN) {
          const frame = frames[thrown]
          if (frame) socket.send(frame)
          thrown += 1
          // Lets the closing of the socket be seen, as it would be by a hostile program that wants to go on.
          if (thrown % 20 === 0) await new Promise((next) => setImmediate(next))
        }
        setTimeout(() => socket.terminate(), 500)
      })
    })
  }
  return { thrown, sockets }
}
