import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { now } from '../figures.ts'
import { serve } from '../helperProcess.ts'

/** The reference of the fan-out bench: a bare `ws` server that sends one message to everybody. */
export type ToBareBroadcast = { do: 'listen' } | { do: 'broadcast'; message: string }

const server = new WebSocketServer({
  port: 0,
  host: '127.0.0.1',
  perMessageDeflate: false,
  clientTracking: true,
})

serve(async (question: ToBareBroadcast): Promise<number> => {
  if (question.do === 'listen') return (server.address() as AddressInfo).port
  const started = now()
  const bytes = Buffer.from(question.message)
  for (const client of server.clients) client.send(bytes, { binary: false })
  return started
})
