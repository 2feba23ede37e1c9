import { afterAll, beforeAll, expect, test } from 'vitest'
import { putCaretBehind } from '../support/caret.ts'
import {
  bracket,
  editor,
  paste,
  press,
  readTheSame,
  sees,
  wordsOf,
  write,
  writeAfter,
} from '../support/draftingRoom.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** The room reads along, and then the draft is handed over. The tests follow each other. */
let hall: Venue
let leila: Guest
let anders: Guest
let reader: Guest
let projector: Guest
let phone: Guest

beforeAll(async () => {
  hall = await openVenue()
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  anders = await hall.invite('Anders Dahl', '/drafts/S2')
  reader = await hall.invite('Yuki Mori', '/drafts/S2', 'phone')
  projector = await hall.invite('Noor Haddad', '/drafts/S2/screen', 'projector')
  phone = await hall.invite('Jonas Berg', '/drafts/S2/screen', 'phone')
})

afterAll(() => hall.close())

/** Whether these words can be read on this screen without scrolling. */
const isInSight = ({ page }: Guest, words: string) =>
  page
    .getByText(words)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
    .catch(() => false)

test('[D34] the room’s screen and phones follow the place where the rapporteur writes', async () => {
  await putCaretBehind(leila.page, 'cultural organizations in developing countries;')
  await leila.page.keyboard.press('Enter')
  const many = Array.from(
    { length: 40 },
    (_, i) => `<p>Urges Parties to take measure number ${i + 1} of all;</p>`,
  )
  await paste(leila, { 'text/html': many.join('') })
  await write(leila, 'measure number 40', ' and last')
  for (const guest of [projector, phone]) {
    await sees(guest, 'Leïla Mansouri is in the marked paragraph')
    await expect.poll(() => isInSight(guest, 'number 40 and last of all;'), { timeout: 10_000 }).toBe(true)
    await sees(guest, 'Live')
  }
  expect(await projector.page.locator('[data-here]').textContent()).toContain('number 40 and last')
  await write(leila, 'to explain', ' at once')
  for (const guest of [projector, phone])
    await expect.poll(() => isInSight(guest, 'to explain at once'), { timeout: 10_000 }).toBe(true)
  await hall.inspect(projector, 'room-screen')
  await hall.inspect(phone, 'room-screen-phone')
})

test('[D34] a participant who looks elsewhere is left there, and goes back with one press', async () => {
  await phone.page.mouse.move(200, 400)
  await phone.page.mouse.wheel(0, 2_500)
  await phone.page.getByRole('button', { name: 'Back to the rapporteur' }).waitFor()
  await write(leila, 'at once', ' and for all')
  await sees(phone, 'at once and for all')
  expect(await isInSight(phone, 'at once and for all')).toBe(false)
  await press(phone, 'Back to the rapporteur')
  await expect.poll(() => isInSight(phone, 'at once and for all'), { timeout: 10_000 }).toBe(true)
})

test('[D37] before the hand-over it is seen what is open, where, and how the paragraphs will be numbered', async () => {
  await bracket(leila, 'in plain language', 'Young Makers Assembly')
  await writeAfter(leila, 'number 40 and last of all;', '')
  await sees(leila, '1 empty paragraph')
  await write(anders, 'of local content', ' first of all')
  await readTheSame(leila, anders)
  await press(leila, 'Hand over…')
  const dialog = leila.page.getByRole('dialog', { name: 'Hand the draft over?' })
  for (const said of [
    '1 open bracket',
    '1 empty paragraph',
    'Anders Dahl is still writing',
    'All that you wrote is on the server',
  ])
    await dialog.getByText(said).waitFor()
  const toBracket = 'Recommendation 1: [in plain language – Young Makers Assembly]'
  await dialog.getByText(toBracket).waitFor()
  await dialog.getByText('Session I has not handed over yet. These numbers move when it has.').waitFor()
  await dialog.getByText(/measure number 40 and last of all;/).waitFor()
  await hall.inspect(leila, 'hand-over')
  await press(leila, toBracket)
  await dialog.waitFor({ state: 'hidden' })
  expect(await isInSight(leila, 'in plain language')).toBe(true)
})

test('[D8, D13, D28, D32] the hand-over makes every open editor read-only at once; what had not arrived is shown to its author', async () => {
  await anders.context.setOffline(true)
  await write(anders, 'of local content', ' and of late content')
  await sees(anders, 'Offline, kept on this device')
  await press(leila, 'Hand over…')
  const dialog = leila.page.getByRole('dialog', { name: 'Hand the draft over?' })
  await dialog.getByRole('button', { name: 'Hand over…' }).click()
  await sees(leila, /Hand over the draft of session II, 49 paragraphs\?/)
  await hall.inspect(leila, 'hand-over-sure')
  await dialog.getByRole('button', { name: 'Hand over for good' }).click()
  for (const guest of [leila, reader]) {
    await sees(guest, /has been handed over/)
    await expect.poll(() => editor(guest).getAttribute('contenteditable')).toBe('false')
  }
  await sees(projector, /Handed over at/)
  await sees(projector, /at once and for all, \[in plain language\], how/)
  await sees(phone, /Handed over at/)

  await anders.context.setOffline(false)
  const card = anders.page.getByRole('region', { name: 'Not in L.1' })
  await card.getByText('and of late content').waitFor()
  await card.getByRole('button', { name: 'Copy' }).waitFor()
  await expect.poll(() => editor(anders).getAttribute('contenteditable')).toBe('false')
  await hall.inspect(anders, 'handed-over-late')
  await hall.inspect(projector, 'room-screen-handed-over')
  expect((await wordsOf(leila)).join()).not.toContain('late content')
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})
