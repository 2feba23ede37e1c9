import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** What only a real browser can show: input methods, and the keys that leave the text. */
let hall: Venue
let leila: Guest
let anders: Guest

beforeAll(async () => {
  hall = await openVenue()
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  anders = await hall.invite('Anders Dahl', '/drafts/S2')
})

afterAll(() => hall.close())

const editor = ({ page }: Guest) => page.locator('.ProseMirror')

async function caretBehind(guest: Guest, words: string): Promise<void> {
  await editor(guest).getByText(words).first().waitFor()
  await editor(guest).focus()
  await guest.page.evaluate((behind) => {
    const walker = document.createTreeWalker(
      document.querySelector('.ProseMirror') as Element,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(behind)
      if (at >= 0) return getSelection()?.collapse(node, at + behind.length)
    }
    throw new Error(`The draft does not show: ${behind}`)
  }, words)
}

test('[D5] a composition goes on while another writes in the same paragraph, splits it and joins it again', async () => {
  const input = await leila.context.newCDPSession(leila.page)
  const compose = (text: string) =>
    input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await caretBehind(leila, 'how cultural content')
  await compose('に')
  await caretBehind(anders, 'in plain language')
  await anders.page.keyboard.type(' and in sign language')
  await editor(leila).getByText('and in sign language').waitFor()
  await compose('にほ')
  await caretBehind(anders, 'independent researchers')
  await anders.page.keyboard.press('Enter')
  await anders.page.keyboard.press('Backspace')
  await anders.page.keyboard.type(' and auditors')
  await editor(leila).getByText('and auditors').waitFor()
  await compose('にほん')
  await input.send('Input.insertText', { text: '日本' })
  await editor(anders).getByText('how cultural content日本').waitFor()
  expect(await editor(leila).innerText()).toBe(await editor(anders).innerText())
  const paragraph = await editor(leila).getByText('how cultural content').first().innerText()
  expect(paragraph.split('日本').length - 1).toBe(1)
  expect(paragraph).not.toContain('に')
})

test('[D5] undo takes back one’s own words only', async () => {
  await leila.page.waitForTimeout(600)
  await leila.page.keyboard.type('XYZ')
  await editor(anders).getByText('日本XYZ').waitFor()
  await caretBehind(anders, 'and auditors')
  await anders.page.keyboard.type(' too')
  await editor(leila).getByText('and auditors too').waitFor()
  await leila.page.keyboard.press('Control+z')
  await editor(anders).getByText('XYZ').waitFor({ state: 'detached' })
  expect(await editor(anders).innerText()).toContain('and auditors too')
})

test('the keyboard is not caught: Escape, then Tab leaves the text', async () => {
  await editor(leila).focus()
  await leila.page.keyboard.press('Escape')
  await leila.page.keyboard.press('Shift+Tab')
  expect(await editor(leila).evaluate((dom) => dom.contains(document.activeElement))).toBe(false)
})

test('paragraphs pasted from a word processor keep their kinds, and nothing else', async () => {
  await caretBehind(leila, 'training on digital rights')
  const before = await editor(leila).locator('[data-kind]').count()
  await editor(leila).evaluate((dom) => {
    const data = new DataTransfer()
    data.setData(
      'text/html',
      '<h2>Title</h2><p onclick="alert(1)">One <i>two</i><img src=x onerror=alert(1)></p><script>1</script>',
    )
    dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await editor(anders).getByText('One two').waitFor()
  expect(await editor(anders).locator('[data-kind]').count()).toBeGreaterThan(before)
  expect(await editor(anders).locator('img, script, [onclick]').count()).toBe(0)
  await leila.page.screenshot({ path: '/tmp/vt/drafting.png' })
})
