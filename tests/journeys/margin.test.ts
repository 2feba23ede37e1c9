import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putCaretBehind } from '../support/caret.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** What is said beside the text: a delegate who reads, a rapporteur who writes, each with keys and with touch. */
let hall: Venue
let clara: Guest
let leila: Guest

beforeAll(async () => {
  hall = await openVenue()
  clara = await hall.invite('Clara Weiss', '/drafts/S2')
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  await text(leila).getByText('large online services').waitFor()
})

afterAll(() => hall.close())

const text = ({ page }: Guest) => page.locator('.ProseMirror')
const card = ({ page }: Guest, words: string) => page.getByRole('article').filter({ hasText: words })

/** Selects words of the draft, as a long press or a mouse leaves them. */
async function select(page: Page, words: string): Promise<void> {
  await page.locator('.ProseMirror').getByText(words).first().waitFor()
  await page.evaluate((sought) => {
    const root = document.querySelector<HTMLElement>('.ProseMirror')
    root?.focus()
    for (const block of root?.querySelectorAll('[data-kind]') ?? []) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      const places: [Node, number][] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let i = 0; i < (node.textContent ?? '').length; i += 1) places.push([node, i])
      const at = places
        .map(([node, i]) => node.textContent?.charAt(i))
        .join('')
        .indexOf(sought)
      const [first, last] = [places[at], places[at + sought.length - 1]]
      if (at < 0 || !first || !last) continue
      block.scrollIntoView({ block: 'center' })
      getSelection()?.setBaseAndExtent(...first, last[0], last[1] + 1)
      return
    }
  }, words)
  await page.getByRole('toolbar', { name: 'Selected words' }).waitFor()
}

test('[D29] by keys alone: a delegate goes from word to word, comments, mentions, and loses nothing without a line', async () => {
  const { page, context } = clara
  const { keyboard } = page
  await text(clara).getByText('large online services').waitFor()
  await text(clara).focus()
  await keyboard.press('Control+ArrowDown')
  for (let word = 0; word < 4; word += 1) await keyboard.press('ArrowRight')
  await keyboard.press('Control+Alt+m')
  await page.getByRole('textbox', { name: 'Your comment' }).waitFor()
  await keyboard.type('Which ones? @Leï')
  await page.getByRole('listbox', { name: 'Whom to mention' }).getByRole('option').first().waitFor()
  await keyboard.press('Enter')
  await page.getByRole('listbox', { name: 'Whom to mention' }).waitFor({ state: 'hidden' })
  await keyboard.press('Escape')
  await page.getByText('Not sent yet').waitFor()
  await page.getByRole('button', { name: 'Go on writing' }).click()
  await context.setOffline(true)
  await keyboard.press('Control+Enter')
  await page.getByRole('article').or(page.locator('form')).getByRole('alert').waitFor()
  expect(await page.getByRole('textbox', { name: 'Your comment' }).inputValue()).toContain('@Leïla Mansouri')
  await context.setOffline(false)
  await text(clara).getByText('large online services').waitFor()
  await page.getByRole('button', { name: 'Send' }).click()
  await card(clara, 'Which ones?').waitFor()
  await card(leila, 'Mentions you').getByText('Which ones?').waitFor()
  expect(await card(leila, 'Which ones?').count()).toBe(1)
})

test('a card in which somebody types stays where it is, whatever is said above it', async () => {
  await card(leila, 'Which ones?').getByRole('button', { name: 'Reply' }).click()
  await leila.page.keyboard.type('Those with')
  const place = () =>
    leila.page
      .locator('[data-card]')
      .filter({ has: leila.page.locator('textarea') })
      .boundingBox()
  const before = await place()
  await select(clara.page, 'large online services')
  await clara.page.getByRole('button', { name: 'Comment', exact: true }).click()
  await clara.page.keyboard.type('How large? '.repeat(30))
  await clara.page.keyboard.press('Control+Enter')
  await card(leila, 'How large?').waitFor()
  expect(await place()).toEqual(before)
  await leila.page.keyboard.type(' many readers.')
  await leila.page.keyboard.press('Control+Enter')
  await card(clara, 'Those with many readers.').waitFor()
})

test('[D30] a proposed wording is taken over in one press, as its proposer’s words', async () => {
  await select(clara.page, 'content in under-represented languages')
  await clara.page.getByRole('button', { name: 'Propose wording' }).click()
  const wording = clara.page.getByRole('textbox', { name: 'The words as they should read' })
  await wording.fill('content in Indigenous and under-represented languages')
  await clara.page.getByRole('button', { name: 'Send' }).click()
  await card(clara, 'Proposed wording').waitFor()
  expect(await clara.page.getByRole('button', { name: 'Take over' }).isDisabled()).toBe(true)
  await leila.page.getByRole('button', { name: 'Take over' }).click()
  await text(clara).getByText('Indigenous and under-represented').waitFor()
  await leila.page.getByRole('button', { name: 'Who wrote what' }).click()
  const coloured = text(leila).locator('[data-author]')
  await coloured.first().waitFor()
  expect((await coloured.allTextContents()).join('')).toBe(' Indigenous and')
  await leila.page.getByRole('list', { name: 'Authors' }).getByText('Clara Weiss').waitFor()
  await putCaretBehind(leila.page, 'Indigenous')
  await leila.page.keyboard.press('Alt+a')
  await leila.page.getByText('Clara Weiss wrote this').waitFor()
  await putCaretBehind(leila.page, 'plain language')
  await leila.page.keyboard.press('Alt+a')
  await leila.page.getByText('From the zero draft').waitFor()
  await hall.inspect(leila, 'margin')
})

test('[D29] where the words are gone the card says so with the words as they were, and it is back with them', async () => {
  await select(leila.page, 'large online services')
  await leila.page.keyboard.press('Backspace')
  await card(clara, 'How large?').getByText('The words are gone.').waitFor()
  await card(clara, 'How large?').getByText('large online services').waitFor()
  await leila.page.keyboard.press('Control+z')
  await card(clara, 'How large?').getByText('The words are gone.').waitFor({ state: 'detached' })
})

test('on a phone the margin is a sheet: all of it by its button, one passage by a touch', async () => {
  const pierre = await hall.invite('Pierre Lambert', '/drafts/S2', 'phone')
  const { page } = pierre
  await page.getByRole('combobox', { name: /Langu/ }).selectOption('en')
  await text(pierre).locator('[data-comment]').first().waitFor()
  await page.getByRole('button', { name: 'Margin (2)' }).click()
  await card(pierre, 'How large?').waitFor()
  await hall.inspect(pierre, 'margin-phone')
  await page.getByRole('button', { name: 'Close the margin' }).click()
  await text(pierre).locator('[data-comment]').filter({ hasText: 'large' }).click()
  await card(pierre, 'How large?').waitFor()
  expect(await page.getByRole('article').filter({ hasText: 'Which ones?' }).count()).toBe(0)
})

test('the pen is given and taken with effect on the open editor', async () => {
  const noor = await hall.invite('Noor Haddad', '/drafts/S2')
  await noor.page.getByRole('button', { name: 'Pen…' }).click()
  await noor.page.getByRole('searchbox').fill('clara')
  await noor.page.getByRole('button', { name: 'Give the pen to Clara Weiss' }).click()
  await putCaretBehind(clara.page, 'plain language')
  await clara.page.keyboard.type(' and signs')
  await text(leila).getByText('plain language and signs').waitFor()
  await noor.page.getByRole('button', { name: 'Take the pen from Clara Weiss' }).click()
  await clara.page.getByRole('toolbar', { name: 'Paragraph' }).waitFor({ state: 'detached' })
  expect(hall.complaints()).toEqual([])
})
