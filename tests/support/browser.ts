import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/**
 * A real Chromium, headless. Close it when done: `await browser.close()`.
 *
 *     const browser = await openBrowser()
 *     const ana = await (await browser.newContext()).newPage() // one context a person: cookies of their own
 *
 * Takes CHROMIUM_PATH, else /usr/bin/chromium, else the one inside the npm package (x64 Linux), which is unpacked
 * once a machine, into the system's temporary directory. Nothing is downloaded.
 */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = await findChromium()
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    headless: true,
    args: FLAGS,
  })
}

/** A browser with its profile on disk, whose power can be cut: what is not on the disk by then is gone. */
export interface Profile {
  context: BrowserContext
  cutPower(): Promise<void>
}

/** A real Chromium on a profile directory, which a later one can open again. */
export async function openProfile(directory: string): Promise<Profile> {
  const { path, env } = await findChromium()
  const flags = [...FLAGS, `--user-data-dir=${directory}`, '--remote-debugging-port=0', 'about:blank']
  const child = spawn(path, flags, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.on('exit', () => reject(new Error(`Chromium ended:\n${said}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (!context) throw new Error('The profile has no window')
  return {
    context,
    cutPower: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** What axe finds against WCAG 2.0–2.2 A and AA, one readable line an element; nothing wrong is an empty list. */
export async function audit(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  )
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

interface Found {
  path: string
  env: Record<string, string>
}

async function findChromium(): Promise<Found> {
  for (const path of [process.env.CHROMIUM_PATH, '/usr/bin/chromium']) {
    if (path && existsSync(path)) return { path, env: {} }
  }
  const home = await unpacked()
  // It was built for a machine without its libraries and fonts; both came along.
  const env = { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') }
  return { path: join(home, 'chromium'), env }
}

/** Where the npm package's Chromium lies unpacked. Safe to be called by several processes at once. */
async function unpacked(): Promise<string> {
  const installed = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = createRequire(import.meta.url)(`${installed.split('/build/')[0]}/package.json`) as {
    version: string
  }
  const home = join(tmpdir(), `concord-chromium-${version}`)
  if (existsSync(home)) return home
  const making = mkdtempSync(`${home}-`)
  // The package unpacks into TMPDIR and changes the environment of its process: a process of its own, then.
  const script = `await (await import(${JSON.stringify(pathToFileURL(installed).href)})).default.executablePath()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: making, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The Chromium of @sparticuz/chromium could not be unpacked')
  try {
    renameSync(making, home)
  } catch (error) {
    // Another process was faster.
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
  return home
}
