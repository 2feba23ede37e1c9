import { afterAll, beforeAll, expect, test } from 'vitest'
import { putCaretBehind } from '../support/caret.ts'
import {
  copied,
  editor,
  paragraph,
  press,
  readTheSame,
  sees,
  select,
  wordsOf,
  write,
} from '../support/draftingRoom.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** Words that are not agreed: asked for by keyboard, shown to everybody, copied, chosen between. The tests follow each other. */
let hall: Venue
let leila: Guest
let anders: Guest
let reader: Guest

beforeAll(async () => {
  hall = await openVenue()
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  anders = await hall.invite('Anders Dahl', '/drafts/S2')
  reader = await hall.invite('Jonas Berg', '/drafts/S2', 'phone')
})

afterAll(() => hall.close())

const CONTESTED = 'Contested: Young Makers Assembly'

/** The words of a paragraph as they are seen, with what is shown between them. */
const seen = async (guest: Guest, words: string) => (await paragraph(guest, words).textContent()) ?? ''

const card = ({ page }: Guest, name: string) => page.getByRole('article', { name, exact: true })

test('[D20] selected words are put in square brackets for the organization that asks, on every screen', async () => {
  await select(leila, 'in plain language')
  await leila.page.getByRole('toolbar', { name: 'Selected words' }).waitFor()
  for (const key of ['Escape', 'Tab', 'Tab', 'Tab', 'Enter']) await leila.page.keyboard.press(key)
  const dialog = leila.page.getByRole('dialog')
  await dialog.getByText('in plain language').waitFor()
  await dialog.getByRole('combobox', { name: 'Asked for by' }).selectOption('Young Makers Assembly')
  await dialog.getByRole('textbox', { name: 'Reason, in one sentence' }).click()
  await leila.page.keyboard.type('Plain for whom?')
  await hall.inspect(leila, 'bracket-dialog')
  await dialog.getByRole('button', { name: 'Put in brackets' }).click()
  for (const guest of [leila, anders, reader]) {
    await expect
      .poll(() => seen(guest, 'in plain language'))
      .toContain('to explain, [in plain language – Young Makers Assembly], how cultural')
  }
  await card(leila, CONTESTED).getByText('Plain for whom?').waitFor()
  expect(await card(anders, CONTESTED).getByRole('button').allTextContents()).toEqual([
    'Offer wording',
    'Resolve…',
  ])
  await sees(leila, '1 open bracket')
})

test('[D20] a bracket stays around its words while others write in and beside them', async () => {
  await write(anders, 'in plain', ' and short')
  await write(anders, 'to explain', ' at all times')
  await expect
    .poll(() => seen(leila, 'in plain'))
    .toContain('to explain at all times, [in plain and short language – Young Makers Assembly], how')
  await readTheSame(leila, anders, reader)
  expect((await wordsOf(reader))[0]).toContain('to explain at all times, in plain and short language, how')
})

test('[D20] what somebody types about a bracket is not lost when the other deletes the words meanwhile', async () => {
  await select(leila, 'of local content')
  await press(leila, 'Contested…')
  const reason = leila.page.getByRole('dialog').getByRole('textbox', { name: 'Reason, in one sentence' })
  await reason.click()
  await leila.page.keyboard.type('Of all content')
  await select(anders, 'of local content')
  await anders.page.keyboard.press('Backspace')
  await paragraph(leila, 'the discoverability and').or(paragraph(leila, 'the discoverability  and')).waitFor()
  await leila.page.keyboard.type(', rather.')
  expect(await reason.inputValue()).toBe('Of all content, rather.')
  await anders.page.keyboard.press('Control+z')
  await paragraph(leila, 'discoverability of local content').waitFor()
  await press(leila, 'Cancel')
  await readTheSame(leila, anders)
})

test('[D36] what is copied has the bracket in words', async () => {
  await putCaretBehind(leila.page, ', how')
  for (const _ of 'in plain and short language, how') await leila.page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => copied(leila)).toBe('[in plain and short language – Young Makers Assembly], how')
  await leila.page.keyboard.press('Control+a')
  await expect
    .poll(() => copied(leila))
    .toMatch(
      /^1\.\s+Urges Parties to require large online services to explain at all times, \[in plain and short language – Young Makers Assembly\], how/,
    )
})

test('[D20] another wording is offered beside, one is chosen, and it stays known who asked for what', async () => {
  await card(anders, CONTESTED).getByRole('button', { name: 'Offer wording' }).click()
  const dialog = anders.page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'The other wording' }).fill('in terms that everybody understands')
  await dialog.getByRole('combobox', { name: 'Asked for by' }).selectOption('Meridian Music Council')
  await dialog.getByRole('button', { name: 'Put it beside' }).click()
  await expect
    .poll(() => seen(leila, 'in plain'))
    .toMatch(
      /\[in plain and short language – Young Makers Assembly\] ?\[in terms that everybody understands – Meridian Music Council\], how/,
    )
  await sees(leila, '2 open brackets')
  await hall.inspect(leila, 'brackets')
  await hall.inspect(reader, 'brackets-phone')

  await card(leila, CONTESTED).getByRole('button', { name: 'Resolve…' }).click()
  await press(leila, 'Keep “in terms that everybody understands”')
  await expect
    .poll(() => seen(anders, 'all times'))
    .toContain('at all times, in terms that everybody understands, how')
  await readTheSame(leila, anders, reader)
  await sees(leila, 'No open bracket')
  await leila.page.getByText('Resolved brackets (2)').click()
  await sees(leila, 'Young Makers Assembly asked for brackets around “in plain language”')
  await sees(leila, /by Leïla Mansouri/)
  await hall.inspect(leila, 'brackets-resolved')
})

test('[D5, D20] resolving is one edit of whoever did it, and undone in one go', async () => {
  await editor(leila).focus()
  await leila.page.keyboard.press('Control+z')
  await expect
    .poll(() => seen(anders, 'in plain'))
    .toMatch(/\[in plain and short language – Young Makers Assembly\] ?\[in terms/)
  await readTheSame(leila, anders, reader)
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})
