import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { draftText, emptyDraft } from '../../../shared/draft/draft.ts'
import { FRAME, SYNC } from '../../../shared/draft/draftFrames.ts'
import { syncFrame } from '../../support/draftingHouse.ts'
import { now } from '../figures.ts'
import { serve } from '../helperProcess.ts'

/** Many editors in one process. They look at a frame's first numbers and not into it, so that the server is what is measured. */
export type ToTypists =
  | { do: 'gather'; url: string; host: string; writers: number; readers: number }
  | { do: 'type'; seconds: number; perSecond: number }
  | { do: 'leave' }

export interface Typed {
  sent: number
  received: number
  /** Milliseconds from the key to each other writer's socket. */
  toOther: number[]
  /** Milliseconds from the key to "it is on disk"; empty where the server never says so. */
  toDisk: number[]
}

interface Typist {
  socket: WebSocket
  client: number
  doc: Y.Doc
  /** When each of its updates went out, oldest first: acknowledgements come in this order. */
  unacknowledged: number[]
  acknowledged: number
}

let writers: Typist[] = []
let readers: WebSocket[] = []
let sentAt = new Map<string, number>()
let typed: Typed = nothing()

serve<ToTypists>(async (question) => {
  switch (question.do) {
    case 'gather':
      return gather(question)
    case 'type':
      return type(question)
    case 'leave':
      for (const { socket } of writers) socket.terminate()
      for (const socket of readers) socket.terminate()
      writers = []
      readers = []
      return null
  }
})

async function gather({
  url,
  host,
  writers: wanted,
  readers: listening,
}: ToTypists & { do: 'gather' }): Promise<null> {
  const start = emptyDraft()
  for (let i = 0; i < wanted; i += 1) {
    const { socket, first } = await sit(url, { host, who: `w${i}` })
    if (i === 0 && first) Y.applyUpdate(start, first)
    const doc = emptyDraft()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(start))
    doc.clientID = 1_000 + i
    const typist: Typist = { socket, client: doc.clientID, doc, unacknowledged: [], acknowledged: 0 }
    doc.on('update', (update: Uint8Array) => {
      sentAt.set(placeOf(update), now())
      typist.unacknowledged.push(now())
      socket.send(syncFrame(SYNC.update, update))
    })
    socket.on('message', (data: Buffer) => hear(typist, data))
    writers.push(typist)
  }
  for (let i = 0; i < listening; i += 1) readers.push((await sit(url, { host, who: `r${i}` })).socket)
  return null
}

async function type({ seconds, perSecond }: ToTypists & { do: 'type' }): Promise<Typed> {
  sentAt = new Map()
  typed = nothing()
  const pause = 1_000 / perSecond
  const end = now() + seconds * 1_000
  await Promise.all(
    writers.map(async ({ doc }, i) => {
      const text = draftText(doc)
      await sleep((i / writers.length) * pause)
      for (let n = 0; now() < end; n += 1) {
        const next = now() + pause
        text.insert(text.length, 'abcdefgh '.charAt(n % 9), {})
        typed.sent += 1
        await sleep(Math.max(0, next - now()))
      }
    }),
  )
  await sleep(1_500)
  return typed
}

function hear(typist: Typist, data: Buffer): void {
  const at = now()
  const frame = decoding.createDecoder(data)
  const kind = decoding.readVarUint(frame)
  if (kind === FRAME.ack) {
    const updates = decoding.readVarUint(frame)
    for (const sent of typist.unacknowledged.splice(0, updates - typist.acknowledged))
      typed.toDisk.push(at - sent)
    typist.acknowledged = updates
  } else if (kind === FRAME.sync && decoding.readVarUint(frame) === SYNC.update) {
    const place = placeOf(decoding.readVarUint8Array(frame))
    const sent = sentAt.get(place)
    if (sent === undefined || place.startsWith(`${typist.client} `)) return
    typed.received += 1
    typed.toOther.push(at - sent)
  }
}

/** Client and clock of an update's first struct: enough to know it again. */
function placeOf(update: Uint8Array): string {
  const decoder = decoding.createDecoder(update)
  if (decoding.readVarUint(decoder) === 0) return ''
  decoding.readVarUint(decoder)
  return `${decoding.readVarUint(decoder)} ${decoding.readVarUint(decoder)}`
}

/** Opens a socket and asks for the draft; answers when it has come. */
async function sit(url: string, { host, who }: { host: string; who: string }) {
  const options = { origin: `http://${host}`, headers: { cookie: `who=${who}` }, perMessageDeflate: false }
  const socket = new WebSocket(url, options)
  socket.on('error', () => {})
  const first = new Promise<Uint8Array | null>((resolve) => {
    const look = (data: Buffer) => {
      const frame = decoding.createDecoder(data)
      if (decoding.readVarUint(frame) !== FRAME.sync || decoding.readVarUint(frame) !== SYNC.step2) return
      socket.off('message', look)
      resolve(decoding.readVarUint8Array(frame).slice())
    }
    socket.on('message', look)
  })
  await once(socket, 'open')
  socket.send(syncFrame(SYNC.step1, new Uint8Array([0])))
  return { socket, first: await first }
}

function nothing(): Typed {
  return { sent: 0, received: 0, toOther: [], toDisk: [] }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
