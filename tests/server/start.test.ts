import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startForum, Visitor } from '../support/runningForum.ts'

/** Starts Concord with these settings and waits for it to end: what it said, and its exit code. */
async function ended(settings: Record<string, string>): Promise<{ said: string; code: number | null }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'concord-'))
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, DATA_DIR: dataDir, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'exit')) as [number | null]
  return { said, code }
}

describe('starting', () => {
  test('[O1] prints a link and a code for every role, and the open pages', async () => {
    const forum = await startForum()
    try {
      const said = forum.output()
      for (const role of ['secretariat', 'chair', 'observer'])
        expect(said).toMatch(new RegExp(`^  ${role} ·`, 'm'))
      for (const roman of ['I', 'II', 'III']) {
        expect(said.match(new RegExp(`^  rapporteur · session ${roman} ·`, 'gm'))).toHaveLength(2)
      }
      expect(said.match(/^ {2}delegate · .*, votes · /gm)?.length).toBeGreaterThanOrEqual(3)
      expect(said).toContain(`${forum.url}/projector`)
      expect(said).toContain(`${forum.url}/record`)
      for (const name of Object.keys(forum.tokens)) {
        expect((await (await Visitor.signedIn(forum, name)).ask('signIn.me')).data).toMatchObject({ name })
      }
    } finally {
      await forum.stop()
    }
  })

  test('[O2] a second start keeps everything, earlier links and signed-in browsers included', async () => {
    const first = await startForum()
    const secretariat = await Visitor.signedIn(first, 'Noor Haddad')
    await secretariat.done('drafts.handOver', { sessionId: 'S1' })
    const before = await secretariat.forum()
    await first.stop()
    expect(first.child.exitCode).toBe(0)

    const second = await startForum({ dataDir: first.dataDir, port: Number(new URL(first.url).port) })
    try {
      expect(second.output()).toContain('as you left it')
      expect(await secretariat.forum()).toEqual(before)
      expect((await secretariat.ask('signIn.me')).data).toMatchObject({ name: 'Noor Haddad' })
      const again = await new Visitor(second.url).call('signIn.redeem', { token: first.tokens['Jonas Berg'] })
      expect(again.status).toBe(200)
    } finally {
      await second.stop()
    }
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    '[O3] %s closes it cleanly while people follow',
    async (signal) => {
      const forum = await startForum()
      const following = await fetch(`${forum.url}/forums/csf4/journal?after=0`)
      const exited = once(forum.child, 'exit')
      forum.child.kill(signal)
      expect(await exited).toEqual([0, null])
      await following.text().catch(() => '')
    },
  )

  test.each([
    [{ PORT: 'eighty' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ PUBLIC_URL: 'forum.example' }, 'PUBLIC_URL'],
  ])('[O4] %j ends the start with a sentence that names the setting', async (settings, name) => {
    const { said, code } = await ended(settings)
    expect(code).toBe(1)
    expect(said).toContain('Concord cannot start with these settings')
    expect(said).toContain(`  ${name}: `)
    expect(said).not.toContain('    at ')
  })

  test('[O4] a port that is taken is said in one sentence', async () => {
    const forum = await startForum()
    try {
      const { said, code } = await ended({ PORT: new URL(forum.url).port })
      expect(code).toBe(1)
      expect(said).toMatch(/port .* is taken/i)
      expect(said).not.toContain('    at ')
    } finally {
      await forum.stop()
    }
  })
})
