import { afterAll, beforeAll, expect, test } from 'vitest'
import { putCaretBehind } from '../support/caret.ts'
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

test('[D5] a composition goes on while another writes in the same paragraph, splits it and joins it again', async () => {
  const input = await leila.context.newCDPSession(leila.page)
  const compose = (text: string) =>
    input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await putCaretBehind(leila.page, 'how cultural content')
  await compose('に')
  await putCaretBehind(anders.page, 'in plain language')
  await anders.page.keyboard.type(' and in sign language')
  await editor(leila).getByText('and in sign language').waitFor()
  await compose('にほ')
  await putCaretBehind(anders.page, 'independent researchers')
  await anders.page.keyboard.press('Enter')
  await anders.page.keyboard.press('Backspace')
  await anders.page.keyboard.type(' and auditors')
  await editor(leila).getByText('and auditors').waitFor()
  await compose('にほん')
  await input.send('Input.insertText', { text: '日本' })
  await editor(anders).getByText('how cultural content日本').waitFor()
  expect(await editor(leila).textContent()).toBe(await editor(anders).textContent())
  const paragraph = (await editor(leila).getByText('how cultural content').first().textContent()) ?? ''
  expect(paragraph.split('日本').length - 1).toBe(1)
  expect(paragraph).not.toContain('に')
})

test('[D5] undo takes back one’s own words only', async () => {
  await leila.page.waitForTimeout(600)
  await leila.page.keyboard.type('XYZ')
  await editor(anders).getByText('日本XYZ').waitFor()
  await putCaretBehind(anders.page, 'and auditors')
  await anders.page.keyboard.type(' too')
  await editor(leila).getByText('and auditors too').waitFor()
  await leila.page.keyboard.press('Control+z')
  await editor(anders).getByText('XYZ').waitFor({ state: 'detached' })
  expect(await editor(anders).textContent()).toContain('and auditors too')
})

test('[D5] words typed at two places, however fast, are two deeds to undo', async () => {
  await leila.page.waitForTimeout(600)
  await putCaretBehind(leila.page, 'in plain language')
  await leila.page.keyboard.type(' one')
  await putCaretBehind(leila.page, 'independent researchers')
  await leila.page.keyboard.type(' two')
  await leila.page.keyboard.press('Control+z')
  await editor(anders).getByText('researchers two').waitFor({ state: 'detached' })
  expect(await editor(anders).textContent()).toContain('in plain language one')
})

test('the keyboard is not caught: Escape, then Tab leaves the text', async () => {
  await editor(leila).focus()
  await leila.page.keyboard.press('Escape')
  await leila.page.keyboard.press('Shift+Tab')
  expect(await editor(leila).evaluate((dom) => dom.contains(document.activeElement))).toBe(false)
})

test('paragraphs pasted from a word processor keep their kinds, and nothing else', async () => {
  await putCaretBehind(leila.page, 'training on digital rights')
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
})
