import { expect } from 'vitest'
import { putCaretBehind } from './caret.ts'
import type { Guest } from './venue.ts'

/** What the journeys of the drafting room do and see, in the words of whoever sits there. */

export const editor = ({ page }: Guest) => page.locator('.ProseMirror')

export const press = ({ page }: Guest, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()

/** Presses a button whose words stand out from it: axe says nothing of white on white. */
export async function pressSeen({ page }: Guest, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  const [words, ground] = await button.evaluate((it) => {
    const { color, backgroundColor } = getComputedStyle(it)
    return [color, backgroundColor]
  })
  expect(words).not.toBe(ground)
  await button.click()
}

export const sees = ({ page }: Guest, words: string | RegExp) => page.getByText(words).first().waitFor()

/** The paragraph of the draft with these words in it. */
export const paragraph = (guest: Guest, words: string) =>
  editor(guest).locator('[data-kind]').filter({ hasText: words }).first()

/** All that was typed is on the server's disk. */
export const isSaved = ({ page }: Guest) => page.locator('[data-status="saved"]').waitFor()

/** The draft as this person's editor shows it: its words, without what is only shown between them. */
export function wordsOf(guest: Guest): Promise<string[]> {
  return editor(guest)
    .locator('> [data-kind]')
    .evaluateAll((blocks) =>
      blocks.map((block) => {
        const copy = block.cloneNode(true) as HTMLElement
        for (const shown of copy.querySelectorAll('[data-sign], [data-hint], [data-caret-of]')) shown.remove()
        return copy.textContent ?? ''
      }),
    )
}

/** Number or letter of each paragraph, as it is shown. */
export function labelsOf(guest: Guest): Promise<(string | null)[]> {
  return editor(guest)
    .locator('> [data-kind]')
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-label')))
}

/** Once everything has arrived, these people read one text. */
export async function readTheSame(...guests: Guest[]): Promise<void> {
  const [first, ...others] = guests
  if (!first) return
  for (const other of others) {
    await expect
      .poll(async () => (await wordsOf(first)).join('\n') === (await wordsOf(other)).join('\n'), {
        timeout: 20_000,
      })
      .toBe(true)
    expect(await wordsOf(other)).toEqual(await wordsOf(first))
  }
}

/** Puts the caret behind these words of the draft and types, as a hand would. */
export async function write(guest: Guest, behind: string, words: string): Promise<void> {
  await putCaretBehind(guest.page, behind)
  await guest.page.keyboard.type(words, { delay: 5 })
}

/** A new paragraph at the end of the one that ends with these words. */
export async function writeAfter(guest: Guest, behind: string, words: string): Promise<void> {
  await putCaretBehind(guest.page, behind)
  await guest.page.keyboard.press('End')
  await guest.page.keyboard.press('Enter')
  await guest.page.keyboard.type(words, { delay: 5 })
}

/** Selects these words of the draft with the keyboard alone, from their end; waits until the editor has noticed. */
export async function select(guest: Guest, words: string): Promise<void> {
  await putCaretBehind(guest.page, words)
  for (const _ of words) await guest.page.keyboard.press('Shift+ArrowLeft')
  // A whole paragraph is copied with its number before it.
  await expect.poll(async () => (await copied(guest)).endsWith(words)).toBe(true)
}

/** Pastes what another program put on the clipboard. */
export async function paste(
  guest: Guest,
  data: { 'text/html'?: string; 'text/plain'?: string },
): Promise<void> {
  await editor(guest).evaluate((dom, formats) => {
    const clipboardData = new DataTransfer()
    for (const [type, words] of Object.entries(formats)) clipboardData.setData(type, words)
    dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

/** What a copy of the selection puts on the clipboard, as plain words. */
export function copied(guest: Guest): Promise<string> {
  return editor(guest).evaluate((dom) => {
    const clipboardData = new DataTransfer()
    dom.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }))
    return clipboardData.getData('text/plain')
  })
}

/** The panel "More", open. */
export async function more({ page }: Guest): Promise<void> {
  const button = page.getByRole('button', { name: 'More', exact: true })
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
}

/** Selects these words as a finger does on a phone, where the page only reads. */
export async function point(guest: Guest, words: string): Promise<void> {
  await paragraph(guest, words).waitFor()
  await editor(guest).focus()
  await editor(guest).evaluate((root, sought) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(sought)
      if (at >= 0) return getSelection()?.setBaseAndExtent(node, at, node, at + sought.length)
    }
    throw new Error(`${sought} is not there`)
  }, words)
}

/** Puts these words in square brackets for an organization. */
export async function bracket(guest: Guest, words: string, organization: string): Promise<void> {
  await select(guest, words)
  await press(guest, 'Contested…')
  const dialog = guest.page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Asked for by' }).selectOption(organization)
  await dialog.getByRole('button', { name: 'Put in brackets' }).click()
  await editor(guest).locator('[data-sign]').filter({ hasText: organization }).waitFor()
}
