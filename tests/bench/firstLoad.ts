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
  requests: number
  visibleAfter: number
}

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
        requests: load.requests,
        'main visible after ms': load.visibleAfter,
      })
      await context.close()
    }
    return [{ title: `First load of a delegate (${DELEGATE}), bytes over the wire, empty cache`, rows }]
  } finally {
    await browser.close()
    await running.stop()
  }
}

/** Counts what arrives from now on, by kind, headers included. */
async function counted(session: CDPSession): Promise<Load> {
  const load: Load = { js: 0, css: 0, fonts: 0, rest: 0, requests: 0, visibleAfter: 0 }
  const kinds = new Map<string, keyof Load>()
  const bucket: Record<string, keyof Load> = { Script: 'js', Stylesheet: 'css', Font: 'fonts' }
  await session.send('Network.enable')
  session.on('Network.responseReceived', ({ requestId, type }) =>
    kinds.set(requestId, bucket[type] ?? 'rest'),
  )
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    load[kinds.get(requestId) ?? 'rest'] += encodedDataLength
    load.requests += 1
  })
  return load
}
