import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { now } from '../figures.ts'
import { serve } from '../helperProcess.ts'

/** Votes to be sent: one request a voter, each on a connection of its own, as phones do. */
export interface ToVoters {
  port: number
  /** The whole HTTP request of each voter. */
  requests: string[]
  /** Spread over this many milliseconds; 0: all at one instant. */
  spread: number
  /** True: connections are open before, as those of a page that has just loaded; false: opened for the vote. */
  warm: boolean
}

export interface Voted {
  /** Milliseconds from the wish to vote to the whole answer, a voter. */
  waits: number[]
  /** Milliseconds from the first wish to the last answer. */
  took: number
  /** The bodies of answers that were not 200. */
  refused: string[]
  /** The bodies of the others. */
  accepted: string[]
}

serve(async ({ port, requests, spread, warm }: ToVoters): Promise<Voted> => {
  const lines: (Socket | null)[] = []
  for (let i = 0; warm && i < requests.length; i += 100) {
    lines.push(...(await Promise.all(requests.slice(i, i + 100).map(() => open(port)))))
  }
  const accepted: string[] = []
  const refused: string[] = []
  const waits: number[] = []
  const started = now()
  await Promise.all(
    requests.map(async (request, i) => {
      if (spread > 0) await new Promise((resolve) => setTimeout(resolve, (i * spread) / requests.length))
      const wished = now()
      const line = lines[i] ?? (await open(port))
      const { status, body } = await answered(line, request)
      waits.push(now() - wished)
      ;(status === 200 ? accepted : refused).push(body)
      line.destroy()
    }),
  )
  return { waits, took: now() - started, refused, accepted }
})

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await once(socket, 'connect')
  return socket
}

function answered(socket: Socket, request: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve) => {
    let text = ''
    const done = (status: number) => resolve({ status, body: text.slice(text.indexOf('\r\n\r\n') + 4) })
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      const head = text.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1])
      if (text.length >= head + 4 + length) done(Number(text.slice(9, 12)))
    })
    // Only the first of these is heard.
    socket.on('error', (error) => resolve({ status: 0, body: `no answer: ${error.message}` }))
    socket.on('close', () => resolve({ status: 0, body: `no answer: closed after "${text}"` }))
    socket.write(request)
  })
}
