import { execFileSync } from 'node:child_process'
import type { CDPSession } from 'playwright-core'
import { openBrowser } from '../support/browser.ts'
import { startForum } from '../support/runningForum.ts'
import { round, type Table } from './figures.ts'

const PAGES = ['/', '/plenary']
const DELEGATE = 'Clara Weiss'
/** Of script, in KB (1,000 bytes). */
const BAR = 130

interface Load {
  js: number
  css: number
  fonts: number
  rest: number
  headers: number
  requests: number
  visibleAfter: number
  /** Bytes of each script, by its name. */
  scripts: Map<string, number>
}

type Kind = 'js' | 'css' | 'fonts' | 'rest'

/** What a delegate's phone downloads when it opens a page for the first time, as counted by a real Chromium. */
export async function run(): Promise<Table[]> {
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const running = await startForum()
  const browser = await openBrowser()
  try {
    const signedIn = await browser.newContext()
    const joining = await signedIn.newPage()
    await joining
      .goto(`${running.url}/join#${running.tokens[DELEGATE]}`, { waitUntil: 'networkidle' })
      .catch(() => {})
    await joining.waitForTimeout(1_000)
    const cookies = await signedIn.cookies()
    if (cookies.length === 0) throw new Error('The delegate could not sign in')
    const rows: Table['rows'] = []
    const scripts: Table['rows'] = []
    for (const path of PAGES) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
      await context.addCookies(cookies)
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      const load = await counted(session)
      const started = Date.now()
      await page.goto(running.url + path)
      await page.locator('main').first().waitFor()
      load.visibleAfter = Date.now() - started
      // The live stream stays open, so the network is never idle.
      await page.waitForTimeout(1_500)
      const kb = (bytes: number) => round(bytes / 1000)
      rows.push({
        page: path,
        [`JS KB (bar ${BAR})`]: kb(load.js),
        'CSS KB': kb(load.css),
        'fonts KB': kb(load.fonts),
        'rest KB': kb(load.rest),
        'headers KB': kb(load.headers),
        requests: load.requests,
        'main visible after ms': load.visibleAfter,
      })
      for (const [script, bytes] of [...load.scripts].sort((a, b) => b[1] - a[1]).slice(0, 8)) {
        scripts.push({ page: path, script, KB: kb(bytes) })
      }
      await context.close()
    }
    return [
      { title: `First load of a delegate (${DELEGATE}), compressed bytes over the wire, empty cache`, rows },
      { title: 'Its largest scripts', rows: scripts },
    ]
  } finally {
    await browser.close()
    await running.stop()
  }
}

/** Counts the bodies that arrive from now on, as they came over the wire, by kind; all headers together. */
async function counted(session: CDPSession): Promise<Load> {
  const sums = { js: 0, css: 0, fonts: 0, rest: 0, headers: 0, requests: 0, visibleAfter: 0 }
  const load: Load = { ...sums, scripts: new Map() }
  const begun = new Map<string, { kind: Kind; headers: number; name: string }>()
  const bucket: Record<string, Kind> = { Script: 'js', Stylesheet: 'css', Font: 'fonts' }
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const name = response.url.split('/').at(-1) ?? ''
    begun.set(requestId, { kind: bucket[type] ?? 'rest', headers: response.encodedDataLength, name })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { kind, headers, name } = begun.get(requestId) ?? { kind: 'rest', headers: 0, name: '' }
    load[kind] += encodedDataLength - headers
    load.headers += headers
    load.requests += 1
    if (kind === 'js') load.scripts.set(name, encodedDataLength - headers)
  })
  return load
}
