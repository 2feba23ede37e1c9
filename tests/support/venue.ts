import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { audit, openBrowser } from './browser.ts'
import { type RunningForum, startForum } from './runningForum.ts'

/** Where pictures go: `PICTURES=docs/pictures npx vitest run tests/journeys` takes those of the README again. */
const PICTURES = process.env.PICTURES

const SCREENS = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1366, height: 860 },
  projector: { width: 1920, height: 1080 },
} as const

/** One person, or one screen, in a browser profile of their own. */
export interface Guest {
  page: Page
  context: BrowserContext
}

/** A running forum and a real browser with as many people in it as the test invites. */
export interface Venue {
  forum: RunningForum
  /** Signs somebody in with their personal link and opens `path`. */
  invite(name: string, path: string, screen?: keyof typeof SCREENS): Promise<Guest>
  /** Opens a page without signing in. */
  visit(path: string, screen?: keyof typeof SCREENS): Promise<Guest>
  /** Finds nothing against WCAG in light and dark, nothing wider than the screen; takes the picture of this name. */
  inspect(guest: Guest, picture: string): Promise<void>
  /** Everything the pages complained about: errors, refused scripts and styles. */
  complaints(): string[]
  close(): Promise<void>
}

export async function openVenue(): Promise<Venue> {
  const forum = await startForum()
  const browser: Browser = await openBrowser()
  const complaints: string[] = []

  const visit: Venue['visit'] = async (path, screen = 'laptop') => {
    const context = await browser.newContext({
      viewport: SCREENS[screen],
      locale: 'en-GB',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`))
    page.on('console', (message) => {
      const said = message.text()
      // A line that is cut on purpose, and answers the page expects and shows, are no complaint.
      if (message.type() !== 'error' || /ERR_|Failed to load resource|WebSocket/.test(said)) return
      complaints.push(`${path}: ${said}`)
    })
    await page.goto(`${forum.url}${path}`)
    return { page, context }
  }

  return {
    forum,
    visit,
    async invite(name, path, screen) {
      const guest = await visit(`/join#${forum.tokens[name]}`, screen)
      await guest.page.getByRole('heading', { name }).waitFor()
      if (path !== '/') await guest.page.goto(`${forum.url}${path}`)
      return guest
    },
    async inspect({ page }, picture) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await audit(page), `${picture}, ${colorScheme}`).toEqual([])
        if (PICTURES) {
          mkdirSync(PICTURES, { recursive: true })
          const name = colorScheme === 'light' ? picture : `${picture}-dark`
          await page.screenshot({ path: join(PICTURES, `${name}.png`) })
        }
      }
      await page.emulateMedia({ colorScheme: 'light' })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `${picture} is wider than its screen`).toBeLessThanOrEqual(0)
    },
    complaints: () => complaints,
    async close() {
      await browser.close()
      await forum.stop()
    },
  }
}
