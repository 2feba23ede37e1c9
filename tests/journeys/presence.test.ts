import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putCaretBehind } from '../support/caret.ts'
import { Visitor } from '../support/runningForum.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** Who is here and where they are, in the editor and on the room's screen. The tests follow each other. */
let hall: Venue
let leila: Guest
let anders: Guest
let reader: Guest

beforeAll(async () => {
  hall = await openVenue()
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  anders = await hall.invite('Anders Dahl', '/drafts/S2')
  reader = await hall.invite('Jonas Berg', '/drafts/S2/screen', 'phone')
})

afterAll(() => hall.close())

const editor = (page: Page) => page.locator('.ProseMirror')
/** However busy the machine is. */
const soon = <T>(what: () => T | Promise<T>) => expect.poll(what, { timeout: 15_000 })
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

interface Box {
  x: number
  y: number
  right: number
  bottom: number
}

/** Where the elements are on the screen, as a reader sees them. */
const boxes = (page: Page, selector: string): Promise<Box[]> =>
  page
    .locator(selector)
    .evaluateAll((all) =>
      all
        .map((one) => one.getBoundingClientRect())
        .map(({ x, y, right, bottom }) => ({ x, y, right, bottom })),
    )

/** Where each word of the editor is. */
const wordPlaces = (page: Page) =>
  editor(page).evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const places: { word: string; x: number; y: number; right: number; bottom: number }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const found of (node.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(node, found.index)
        range.setEnd(node, found.index + found[0].length)
        const { x, y, right, bottom } = range.getBoundingClientRect()
        places.push({ word: found[0], x, y, right, bottom })
      }
    }
    return places
  })

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.x, b.x) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.y, b.y) > 0.5

test('[D33] carets take no space, names cover neither words nor each other, and all can be hidden', async () => {
  const amara = await hall.invite('Amara Diallo', '/')
  const secretariat = await Visitor.signedIn(hall.forum, 'Noor Haddad')
  const asked = await (await Visitor.signedIn(hall.forum, 'Amara Diallo')).ask('signIn.me')
  await secretariat.done('drafts.givePen', {
    sessionId: 'S2',
    personId: (asked.data as { personId: string }).personId,
  })
  await amara.page.goto(`${hall.forum.url}/drafts/S2`)
  await says(anders.page, 'Saved')
  const before = await wordPlaces(anders.page)
  await putCaretBehind(leila.page, 'how cultural con')
  await leila.page.keyboard.press('ArrowLeft')
  await putCaretBehind(amara.page, 'how cultural content')
  await amara.page.keyboard.press('ArrowLeft')
  await soon(async () => (await boxes(anders.page, '[data-caret-of]')).length).toBe(2)
  expect(await wordPlaces(anders.page)).toEqual(before)
  expect(await editor(anders.page).locator('[data-caret-of], [data-name-of]').count()).toBe(0)

  const names = await boxes(anders.page, '[data-name-of]')
  expect(names.length).toBe(2)
  for (const name of names) {
    expect(name.right - name.x).toBeGreaterThan(10)
    expect((await wordPlaces(anders.page)).filter((word) => overlap(word, name))).toEqual([])
  }
  const [first, second] = names
  expect(first && second && overlap(first, second)).toBe(false)
  await hall.inspect(anders, 'cursors')

  await press(anders.page, 'More')
  await anders.page.getByRole('checkbox', { name: 'Show cursors' }).uncheck()
  expect(await anders.page.locator('[data-caret-of]').first().isVisible()).toBe(false)
  await anders.page.reload()
  await soon(() => anders.page.locator('[data-caret-of]').count()).toBe(2)
  expect(await anders.page.locator('[data-caret-of]').first().isVisible()).toBe(false)
  await press(anders.page, 'More')
  await anders.page.getByRole('checkbox', { name: 'Show cursors' }).check()
  expect(await anders.page.locator('[data-caret-of]').first().isVisible()).toBe(true)
  await anders.page.keyboard.press('Escape')
  await amara.context.close()
})

test('[D33] who writes is counted, and followed until one types, scrolls or presses Escape', async () => {
  await putCaretBehind(anders.page, 'to require large')
  await anders.page.keyboard.press('ArrowLeft')
  await says(leila.page, '2 of 2 writing')
  await anders.page.setViewportSize({ width: 1366, height: 420 })
  await anders.page.evaluate(() => scrollTo(0, 0))
  await putCaretBehind(leila.page, 'training on digital rights')
  await leila.page.keyboard.press('ArrowLeft')
  const inView = () =>
    anders.page.locator('[data-caret-of]').evaluate((caret) => {
      const { top, bottom } = caret.getBoundingClientRect()
      return top > 0 && bottom < innerHeight
    })
  await soon(inView).toBe(false)
  await press(anders.page, 'Follow Leïla Mansouri')
  await says(anders.page, 'Following Leïla Mansouri – stop')
  await soon(inView).toBe(true)
  await putCaretBehind(leila.page, 'to require large')
  await leila.page.keyboard.press('ArrowLeft')
  await soon(() => anders.page.evaluate(() => scrollY)).toBeLessThan(200)
  await anders.page.keyboard.press('Escape')
  await anders.page.getByText(/^Following/).waitFor({ state: 'detached' })
  await putCaretBehind(leila.page, 'training on digital rights')
  await leila.page.keyboard.press('ArrowLeft')
  await soon(inView).toBe(false)
})

test('[D34] the room’s screen follows the rapporteur, and leaves alone whoever scrolls away', async () => {
  const marked = () => reader.page.locator('[data-here]').textContent()
  const inView = () =>
    reader.page.locator('[data-here]').evaluate((block) => {
      const { top, bottom } = block.getBoundingClientRect()
      return bottom > 60 && top < innerHeight
    })
  // Anders was there before: he is left once he rests.
  await soon(marked).toContain('training on digital rights')
  await soon(inView).toBe(true)
  await hall.inspect(reader, 'room-screen-phone')
  expect(await reader.page.locator('[contenteditable]').count()).toBe(0)
  await reader.page.mouse.wheel(0, -3_000)
  await soon(() => reader.page.evaluate(() => scrollY)).toBe(0)
  await leila.page.keyboard.type('x')
  await reader.page.getByText('training on digital rightxs').waitFor()
  expect(await reader.page.evaluate(() => scrollY)).toBe(0)
  await press(reader.page, 'Back to the rapporteur')
  await soon(inView).toBe(true)
  await leila.page.keyboard.press('Backspace')
})

test('[D34] also a rapporteur writes nothing on the room’s screen; brackets and numbers stand as in the draft', async () => {
  const screen = await hall.invite('Leïla Mansouri', '/drafts/S2/screen?dark', 'projector')
  await says(screen.page, 'Live')
  await hall.inspect(screen, 'room-screen')
  const before = await editor(leila.page).textContent()
  await screen.page.locator('main').click()
  await screen.page.keyboard.type('nothing of this')
  await leila.page.keyboard.type('y')
  await screen.page.getByText('training on digital rightys').waitFor()
  await leila.page.keyboard.press('Backspace')
  await soon(() => editor(leila.page).textContent()).toBe(before)
  expect(await screen.page.locator('main').textContent()).toContain('1.Urges Parties')
  await screen.context.setOffline(true)
  await says(screen.page, /Offline/)
  await screen.context.close()
})

test('[D34] after the hand-over the room’s screen says so and shows what was handed over', async () => {
  const secretariat = await Visitor.signedIn(hall.forum, 'Noor Haddad')
  await secretariat.done('drafts.handOver', { sessionId: 'S2' })
  await says(reader.page, /^Handed over at/)
  await says(reader.page, /This is the text as it went to the plenary\./)
  await says(reader.page, 'training on digital rights')
  await hall.inspect(reader, 'room-screen-handed-over')
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})
