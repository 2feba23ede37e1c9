import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { freePort } from '../support/runningForum.ts'

/** y-websocket's own server, without persistence, as its package starts it. */
export async function startYWebsocket(): Promise<{ child: ChildProcess; url: string; host: string }> {
  const port = await freePort()
  const bin = join(
    dirname(createRequire(import.meta.url).resolve('y-websocket/package.json')),
    'bin',
    'server.cjs',
  )
  const child = spawn(process.execPath, [bin], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (child.stdout) await once(child.stdout, 'data')
  child.stdout?.resume()
  return { child, url: `ws://127.0.0.1:${port}/room`, host: `127.0.0.1:${port}` }
}
