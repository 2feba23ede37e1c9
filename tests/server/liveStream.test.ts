import { EventEmitter, once } from 'node:events'
import { createServer, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LiveStream, openLiveStream } from '../../server/http/liveStream.ts'
import type { LiveForum } from '../../server/liveForum.ts'
import { apply, type Forum, replay } from '../../shared/forum.ts'
import type { Entry } from '../../shared/journal.ts'
import { TABLED } from '../support/cast.ts'
import { type Hall, hallAfter, voters } from '../support/hall.ts'

let hall: Hall
let live: LiveForum
let stream: LiveStream
let server: Server
let url: string
/** How often somebody had to be told from disk what they missed. */
let readings: number
const open: (() => void)[] = []

beforeEach(async () => {
  hall = hallAfter([...voters(40), ...TABLED])
  const found = hall.world.forum('f')
  if (!found) throw new Error('no forum')
  live = found.live
  readings = 0
  stream = openLiveStream(live, (seq, atMost) => {
    readings += 1
    return hall.world.store.entries('f', seq, atMost)
  })
  server = createServer((asked, response) => {
    stream.follow(response, Number(new URL(asked.url ?? '', 'http://x').searchParams.get('after')))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => {
  for (const close of open.splice(0)) close()
  stream.close()
  server.closeAllConnections()
  server.close()
  hall.close()
})

interface Follower {
  entries: Entry[]
  bytes(): string
  leave(): void
}

/** A screen that follows from `after` on. */
async function following(after: number): Promise<Follower> {
  const entries: Entry[] = []
  let all = ''
  let rest = ''
  const sent = request(`${url}/?after=${after}`)
  sent.end()
  const [response] = (await once(sent, 'response')) as [import('node:http').IncomingMessage]
  response.setEncoding('utf8')
  response.on('data', (text: string) => {
    all += text
    const messages = (rest + text).split('\n\n')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const [, id, data] = /^id: (\d+)\ndata: (.*)$/s.exec(message) ?? []
      if (!data) continue
      entries.push(...(JSON.parse(data) as Entry[]))
      expect(entries.at(-1)?.seq).toBe(Number(id))
    }
  })
  response.on('error', () => {})
  const leave = () => void sent.destroy()
  open.push(leave)
  return { entries, bytes: () => all, leave }
}

/** The chair takes up paragraphs in turn: one entry each. */
async function happen(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await hall.as('ingrid').amendments.take({ paragraph: i % 2 ? 'r1' : 'r2' })
  }
}

const seqs = (entries: readonly Entry[]) => entries.map((e) => e.seq)
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; !done(); tries += 1) {
    if (tries > 1_000) throw new Error('It did not happen within five seconds')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

test('[L1] all followers get the same bytes, several entries at a time', async () => {
  const start = live.forum.seq
  const [one, two] = await Promise.all([following(start), following(start)])
  await happen(30)
  await until(() => one.entries.length === 30 && two.entries.length === 30)
  expect(one.bytes()).toBe(two.bytes())
  expect(seqs(one.entries)).toEqual(range(start + 1, start + 30))
  expect(one.bytes().match(/^id: /gm)?.length).toBeLessThan(15)
  expect(readings).toBe(0)
})

test('[L1] whoever follows to the end hears of every entry once, and of it as it stands on disk', async () => {
  const start = live.forum.seq
  const screens = await Promise.all(range(1, 8).map(() => following(start)))
  await hall.as('ingrid').ballots.open({ question: { kind: 'adoptText' }, recorded: false })
  const ballot = Object.values(live.forum.ballots)[0]
  const vote = { ballotId: ballot?.id ?? '', choice: 'for' as const, textHash: ballot?.textHash ?? '' }
  await Promise.all(range(1, 40).map((n) => hall.as(`v${n}`).ballots.cast(vote)))
  await until(() => screens.every((s) => s.entries.length === 41))
  for (const { entries } of screens) expect(entries).toEqual(hall.world.store.entries('f', start))
})

test('[L2] whoever comes back says which entry they have and gets those they missed, each once', async () => {
  const start = live.forum.seq
  const first = await following(start)
  await happen(5)
  await until(() => first.entries.length === 5)
  first.leave()
  await happen(20)
  const back = await following(start + 5)
  await happen(5)
  await until(() => back.entries.length >= 25)
  expect(seqs([...first.entries, ...back.entries])).toEqual(range(start + 1, start + 30))
})

test('[L2] from every place in the journal, in the middle of a batch too, it goes on without a gap', async () => {
  const head = live.forum.seq
  const screens: Follower[] = []
  for (let after = 0; after <= head; after += 9) {
    screens.push(await following(after))
    await happen(1)
  }
  const last = live.forum.seq
  await until(() => screens.every((s) => s.entries.at(-1)?.seq === last))
  for (const [i, { entries }] of screens.entries()) expect(seqs(entries)).toEqual(range(9 * i + 1, last))
})

test('[L3] a follower who does not read is skipped, costs nothing, and catches up when it reads', async () => {
  const start = live.forum.seq
  const deaf = deafFollower(start)
  const quick = await following(start)
  for (let i = 0; i < 5; i += 1) {
    // What this writes is more than a follower may have unread.
    await live.record('ingrid', {
      ...taking,
      acts: () => range(1, 400).map(() => ({ type: 'paragraphTaken', paragraph: 'r1' })),
    })
    await until(() => quick.entries.length === 400 * (i + 1))
  }
  expect(readings).toBe(0)
  expect(deaf.unread()).toBeLessThan(200_000)
  const heard = deaf.read()
  expect(seqs(heard)).toEqual(range(start + 1, start + 2_000))
  expect(readings).toBe(1)
  expect(heard).toEqual(quick.entries)
})

test('[L3] and is told of what happens next like everybody else', async () => {
  const start = live.forum.seq
  const deaf = deafFollower(start)
  const quick = await following(start)
  await live.record('ingrid', {
    ...taking,
    acts: () => range(1, 800).map(() => ({ type: 'paragraphTaken', paragraph: 'r1' })),
  })
  await until(() => quick.entries.length === 800)
  expect(deaf.read()).toHaveLength(800)
  await happen(3)
  await until(() => quick.entries.length === 803)
  expect(seqs(deaf.read())).toEqual(range(start + 1, start + 803))
})

test('[L4] a newcomer with a snapshot and the stream after it has what the journal makes', async () => {
  await happen(3)
  const snapshot = JSON.parse(gunzipSync(await stream.snapshot()).toString()) as Forum
  await happen(7)
  const screen = await following(snapshot.seq)
  await hall.as('ingrid').ballots.open({ question: { kind: 'adoptText' }, recorded: true })
  await until(() => screen.entries.at(-1)?.seq === live.forum.seq)
  for (const entry of screen.entries) apply(snapshot, entry)
  expect(snapshot).toEqual(replay('f', hall.world.store.entries('f', 0)))
})

test('[L4] newcomers of one moment share one snapshot, those of the next get a new one', async () => {
  const [one, two] = await Promise.all([stream.snapshot(), stream.snapshot()])
  expect(one).toBe(two)
  await happen(1)
  expect(await stream.snapshot()).not.toBe(one)
})

test('[L1] followers who leave are forgotten', async () => {
  const screens = await Promise.all(range(1, 5).map(() => following(live.forum.seq)))
  expect(stream.followers()).toBe(5)
  for (const screen of screens) screen.leave()
  await until(() => stream.followers() === 0)
})

const taking = { as: 'paragraphTaken', whyNot: () => null, answer: () => null } as const

/** A screen whose line is full: it takes nothing in until told to. */
function deafFollower(after: number) {
  let text = ''
  let take = () => {}
  let hears = false
  const socket = new Writable({
    write(bytes: Buffer, _, taken) {
      text += bytes.toString()
      if (hears) taken()
      else take = taken
    },
  })
  const response = Object.assign(new EventEmitter(), {
    req: { headers: {}, httpVersionMinor: 1 },
    socket,
    writeHead: () => {},
    flushHeaders: () => {},
    end: () => {},
  })
  stream.follow(response as unknown as ServerResponse, after)
  return {
    unread: () => socket.writableLength,
    /** Reads all there is, and from now on all that comes. Chunk sizes stand on lines of their own. */
    read(): Entry[] {
      hears = true
      take()
      take = () => {}
      socket.emit('drain')
      return [...text.matchAll(/^data: (\[.*\])$/gm)].flatMap(
        ([, data]) => JSON.parse(data ?? '[]') as Entry[],
      )
    },
  }
}
