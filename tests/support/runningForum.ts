import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Forum } from '../../shared/forum.ts'

/** A real Concord process on its own port and its own database, started as `npm start` starts it. */
export interface RunningForum {
  url: string
  dataDir: string
  /** Personal sign-in tokens as printed, by the person's name. */
  tokens: Record<string, string>
  codes: Record<string, string>
  child: ChildProcess
  output(): string
  /** SIGKILL: no goodbye, no flush. */
  kill(): Promise<void>
  stop(): Promise<void>
}

export async function startForum(options: { dataDir?: string; port?: number } = {}): Promise<RunningForum> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'concord-'))
  const port = options.port ?? (await freePort())
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      VITEST: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Stop with Ctrl-C')) resolve()
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.on('exit', (code) => reject(new Error(`Concord ended with ${code}:\n${output}`)))
  })
  ready.catch(() => {})
  await ready
  const tokens: Record<string, string> = {}
  const codes: Record<string, string> = {}
  for (const [, name, token, code] of output.matchAll(/· ([^·\n]+)\n\s+\S+\/join#(\S+)\s+code (\S+)/g)) {
    if (name && token && code) {
      tokens[name] = token
      codes[name] = code
    }
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    tokens,
    codes,
    child,
    output: () => output,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}

export interface Reply {
  status: number
  /** The procedure's answer, or null where it refused. */
  data: unknown
  refusal: string | null
  body: string
  headers: Record<string, string | string[] | undefined>
}

/** A browser as far as HTTP goes: its own cookie, its own origin. */
export class Visitor {
  readonly url: string
  cookie = ''

  constructor(url: string) {
    this.url = url
  }

  static async signedIn(forum: RunningForum, name: string): Promise<Visitor> {
    const visitor = new Visitor(forum.url)
    const token = forum.tokens[name]
    if (!token) throw new Error(`No link was printed for ${name}`)
    const reply = await visitor.call('signIn.redeem', { token })
    if (reply.status !== 200) throw new Error(`${name} could not sign in: ${reply.body}`)
    return visitor
  }

  /** A tRPC mutation. */
  call(path: string, input?: unknown): Promise<Reply> {
    const body = input === undefined ? '' : JSON.stringify(input)
    return this.send('POST', `/trpc/${path}`, { body, headers: { 'content-type': 'application/json' } })
  }

  /** A mutation that has to succeed. */
  async done<T = Record<string, unknown>>(path: string, input?: unknown): Promise<T> {
    const reply = await this.call(path, input)
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.body}`)
    return reply.data as T
  }

  /** A tRPC query. */
  ask(path: string, input?: unknown): Promise<Reply> {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    return this.send('GET', `/trpc/${path}${query}`)
  }

  async forum(): Promise<Forum> {
    return (await (await fetch(`${this.url}/forums/csf4/snapshot`)).json()) as Forum
  }

  /** Any request, with nothing hidden: headers may be overridden, null takes one away. */
  send(
    method: string,
    path: string,
    { body = '', headers = {} }: { body?: string | Buffer; headers?: Record<string, string | null> } = {},
  ): Promise<Reply> {
    const all: Record<string, string> = {}
    const usual = { origin: this.url, cookie: this.cookie, 'content-length': String(Buffer.byteLength(body)) }
    for (const [name, value] of Object.entries({ ...usual, ...headers })) if (value) all[name] = value
    return new Promise((resolve, reject) => {
      const sent = request(`${this.url}${path}`, { method, headers: all }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          for (const set of response.headers['set-cookie'] ?? []) this.cookie = set.split(';')[0] ?? ''
          const parsed = parse(text)
          resolve({
            status: response.statusCode ?? 0,
            data: parsed?.result?.data ?? null,
            refusal: parsed?.error?.data?.refusal ?? parsed?.refusal ?? null,
            body: text,
            headers: response.headers,
          })
        })
        response.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }
}

interface Parsed {
  result?: { data?: unknown }
  error?: { data?: { refusal?: string | null } }
  refusal?: string
}

function parse(text: string): Parsed | null {
  try {
    return JSON.parse(text) as Parsed
  } catch {
    return null
  }
}
