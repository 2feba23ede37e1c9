import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProfile, type Profile } from '../support/browser.ts'
import { putCaretBehind } from '../support/caret.ts'
import { Visitor } from '../support/runningForum.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** What only a real browser can show: that typed words are in its database before they are called kept. The tests follow each other. */
let hall: Venue
let leila: Guest
let anders: Guest
const profiles: Profile[] = []

beforeAll(async () => {
  hall = await openVenue()
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  anders = await hall.invite('Anders Dahl', '/drafts/S2')
})

afterAll(async () => {
  for (const profile of profiles) await profile.cutPower()
  await hall.close()
})

const editor = (page: Page) => page.locator('.ProseMirror')
const text = async (page: Page) => (await editor(page).textContent()) ?? ''
/** However busy the machine is. */
const soon = <T>(what: () => T | Promise<T>) => expect.poll(what, { timeout: 15_000 })
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

async function write(page: Page, behind: string, words: string): Promise<void> {
  await putCaretBehind(page, behind)
  await page.keyboard.type(words, { delay: 5 })
  // The editor takes letters from the page a moment after they are there.
  await page.waitForTimeout(300)
}

/** The process of this page dies, as when a browser runs out of memory: it is asked nothing before. */
async function crash({ page, context }: Guest): Promise<void> {
  const line = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // Nobody is left to answer.
  void line.send('Page.crash').catch(() => {})
  await crashed
  await page.close()
}

/** How many updates wait in the browser's own database. */
const waiting = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        indexedDB.open('concord.drafts').onsuccess = ({ target }) => {
          const database = (target as IDBOpenDBRequest).result
          database.transaction('updates').objectStore('updates').count().onsuccess = (counted) => {
            database.close()
            resolve((counted.target as IDBRequest<number>).result)
          }
        }
      }),
  )

test('[D31] typed offline in a tab that is killed: the words come back and arrive once', async () => {
  await says(anders.page, 'Saved')
  await anders.context.setOffline(true)
  await write(anders.page, 'in plain language', ' and in local languages')
  await says(anders.page, 'Offline, kept on this device')
  expect(await waiting(anders.page)).toBeGreaterThan(0)
  await crash(anders)
  await write(leila.page, 'independent researchers', ' and auditors')
  await anders.context.setOffline(false)

  const page = await anders.context.newPage()
  await page.goto(`${hall.forum.url}/drafts/S2`)
  await editor(leila.page).getByText('in plain language and in local languages').waitFor()
  await editor(page).getByText('independent researchers and auditors').waitFor()
  await says(page, 'Saved')
  expect((await text(page)).split('in local languages').length).toBe(2)
  expect(await text(page)).toBe(await text(leila.page))
  await soon(() => waiting(page)).toBe(0)
  anders = { ...anders, page }
})

test('[D31] the power is cut the moment the page says kept: the words are on the disk', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'profile-'))
  const opened = async () => {
    const profile = await openProfile(directory)
    profiles.push(profile)
    return profile
  }
  const before = await opened()
  const page = await before.context.newPage()
  await page.goto(`${hall.forum.url}/join#${hall.forum.tokens['Amara Diallo']}`)
  await page.getByRole('heading', { name: 'Amara Diallo' }).waitFor()
  await page.goto(`${hall.forum.url}/drafts/S1`)
  await says(page, 'Saved')
  await before.context.setOffline(true)
  await write(page, 'persons living in rural areas', ' written by torchlight')
  await says(page, 'Offline, kept on this device')
  await before.cutPower()

  const after = await opened()
  const again = await after.context.newPage()
  // The sign-in may not have been on the disk yet: links serve as often as they are opened.
  await again.goto(`${hall.forum.url}/join#${hall.forum.tokens['Amara Diallo']}`)
  await again.getByRole('heading', { name: 'Amara Diallo' }).waitFor()
  await again.goto(`${hall.forum.url}/drafts/S1`)
  await editor(again).getByText('written by torchlight').waitFor()
  await says(again, 'Saved')
  expect((await text(again)).split('written by torchlight').length).toBe(2)
})

test('[D31] the draft is shown as it was last seen while the line is slow', async () => {
  await anders.page.reload()
  await says(anders.page, 'Saved')
  await anders.page.goto(`${hall.forum.url}/plenary`)
  await anders.context.routeWebSocket(/\/drafts\//, () => {})
  const page = await anders.context.newPage()
  await page.goto(`${hall.forum.url}/drafts/S2`)
  await page.getByText('in plain language and in local languages').waitFor()
  await says(page, 'Connecting…')
  expect(await editor(page).count()).toBe(0)
  await page.close()
})

test('[D31] a browser that keeps nothing says so', async () => {
  const { page, context } = await hall.invite('Mei Tanaka', '/')
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await page.goto(`${hall.forum.url}/drafts/S3`)
  await says(page, 'Saved')
  await context.setOffline(true)
  await says(page, 'Offline, in this window only')
  await context.close()
})

test('[D32] handed over meanwhile: what did not arrive is shown to its author, also after a reload', async () => {
  const secretariat = await Visitor.signedIn(hall.forum, 'Noor Haddad')
  // A delegate to whom the pen was given: he may amend the text later.
  const jonas = await (await Visitor.signedIn(hall.forum, 'Jonas Berg')).ask('signIn.me')
  const { personId } = jonas.data as { personId: string }
  await secretariat.done('drafts.givePen', { sessionId: 'S2', personId })
  const guest = await hall.invite('Jonas Berg', '/drafts/S2')
  await guest.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await says(guest.page, 'Saved')
  await guest.context.setOffline(true)
  await write(guest.page, 'how cultural content is ranked', ' and paid for')
  await says(guest.page, 'Offline, kept on this device')
  await secretariat.done('drafts.handOver', { sessionId: 'S2' })
  await says(leila.page, /has been handed over/)

  await guest.context.setOffline(false)
  for (const moment of ['at once', 'after a reload']) {
    const card = guest.page.getByRole('region', { name: 'Not in L.1' })
    await card.getByText('paid for').waitFor()
    expect(await card.locator('ins').allTextContents(), moment).toEqual([expect.stringContaining('paid for')])
    expect(await card.getByRole('listitem').count(), moment).toBe(1)
    if (moment === 'at once') await guest.page.reload()
    else expect(await text(guest.page)).not.toContain('and paid for')
  }
  await hall.inspect(guest, 'not-in-l1')
  await guest.page.getByRole('button', { name: 'Copy' }).click()
  await says(guest.page, 'Copied.')
  const copied = await guest.page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('how cultural content is ranked and paid for')
  await guest.page.getByRole('button', { name: 'Keep for an amendment' }).click()
  await says(guest.page, /They are offered when you amend/)
  await guest.page.getByRole('button', { name: 'Discard…' }).click()
  await guest.page.getByRole('button', { name: 'Discard', exact: true }).click()
  await guest.page.getByText('Not in L.1').waitFor({ state: 'detached' })
  expect(await waiting(guest.page)).toBe(0)
  anders = guest
})

test('[D32] the words kept are offered when their author amends the text', async () => {
  const secretariat = await Visitor.signedIn(hall.forum, 'Noor Haddad')
  for (const sessionId of ['S1', 'S3']) await secretariat.done('drafts.handOver', { sessionId })
  await secretariat.done('drafts.compile')
  await secretariat.done('amendments.openTime')
  await anders.page.goto(`${hall.forum.url}/plenary`)
  await anders.page
    .getByRole('button', { name: /^Change: Recommendation/ })
    .first()
    .click()
  await says(anders.page, 'Words kept from your draft')
  await hall.inspect(anders, 'kept-words')
  await anders.page.getByRole('button', { name: 'Insert as a new paragraph' }).click()
  await soon(() => anders.page.getByRole('textbox', { name: 'New paragraph' }).inputValue()).toContain(
    'and paid for',
  )
  await anders.page.getByRole('button', { name: 'Forget' }).click()
  await anders.page.getByRole('button', { name: 'Forget' }).last().click()
  await anders.page.getByText('Words kept from your draft').waitFor({ state: 'detached' })
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})
