import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  editor,
  isSaved,
  paragraph,
  press,
  readTheSame,
  sees,
  select,
  wordsOf,
  write,
} from '../support/draftingRoom.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** Who wrote what and when: looked up, named, compared, brought back. The tests follow each other. */
let hall: Venue
let leila: Guest
let anders: Guest

beforeAll(async () => {
  hall = await openVenue()
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  anders = await hall.invite('Anders Dahl', '/drafts/S2')
})

afterAll(() => hall.close())

const DELETED = 'labelling of content generated without human creative contribution; and'
const history = ({ page }: Guest) => page.getByRole('dialog', { name: 'History of the draft' })

test('[D24] a moment is given a name, and the other rapporteur sees it', async () => {
  await write(leila, 'in plain language', ' and in local languages')
  await isSaved(leila)
  await press(leila, 'History')
  await history(leila)
    .getByText(/Leïla Mansouri/)
    .first()
    .waitFor()
  await press(leila, 'Name this moment…')
  await leila.page.getByRole('textbox', { name: 'Name of this moment' }).fill('Before lunch')
  await press(leila, 'Keep the name')
  await history(leila).getByText('“Before lunch”').first().waitFor()
  await history(leila).getByRole('button', { name: 'Close' }).click()

  await press(anders, 'History')
  await history(anders).getByText('“Before lunch”').first().waitFor()
  await history(anders).getByRole('button', { name: 'Close' }).click()
})

test('[D24, D25] what was deleted since is seen in the comparison and brought back as a new edit', async () => {
  await select(anders, DELETED)
  await anders.page.keyboard.press('Backspace')
  await anders.page.keyboard.press('Backspace')
  await write(anders, 'how cultural content is ranked', ' and shown')
  await isSaved(anders)
  await readTheSame(anders, leila)
  expect(await wordsOf(leila)).not.toContain(DELETED)

  await press(leila, 'History')
  await history(leila).getByRole('button', { name: 'Fetch what is newer' }).click()
  await history(leila).getByText('Paragraphs: 1 changed, 1 deleted.').waitFor()
  await history(leila).getByRole('insertion').filter({ hasText: 'shown' }).waitFor()
  await history(leila).getByRole('deletion').filter({ hasText: 'labelling of content' }).waitFor()
  await hall.inspect(leila, 'history')
  const slider = history(leila).getByRole('slider', { name: 'Moment of the draft' })
  await slider.focus()
  await leila.page.keyboard.press('ArrowLeft')
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/Before lunch.*Leïla Mansouri/)
  await leila.page.keyboard.press('ArrowRight')
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/Anders Dahl/)
  await history(leila).getByRole('checkbox', { name: 'Only what changed' }).check()
  await history(leila)
    .getByText(/paragraphs unchanged/)
    .first()
    .waitFor()

  await history(leila)
    .locator('[data-place]')
    .filter({ hasText: 'labelling of content' })
    .getByRole('button', { name: /^Bring back the words of/ })
    .click()
  await history(leila)
    .getByText(/These words are in the draft again/)
    .waitFor()
  await history(leila).getByRole('button', { name: 'Close' }).click()
  await readTheSame(leila, anders)
  const words = await wordsOf(anders)
  expect(words[words.indexOf(DELETED) - 1]).toMatch(/^consent for/)
  expect(words[0]).toContain('how cultural content is ranked and shown and recommended')
  expect(await paragraph(anders, DELETED).getAttribute('data-label')).toBe('(b)')
})

test('[D5, D24] a passage brought back is undone like any other edit of one’s own', async () => {
  await editor(leila).focus()
  await leila.page.keyboard.press('Control+z')
  await paragraph(anders, DELETED).waitFor({ state: 'detached' })
  await leila.page.keyboard.press('Control+y')
  await paragraph(anders, DELETED).waitFor()
  await readTheSame(leila, anders)
})

test('[D24] who only reads sees the history on a phone, and can change nothing with it', async () => {
  const reader = await hall.invite('Jonas Berg', '/drafts/S2', 'phone')
  await press(reader, 'History')
  await sees(reader, '“Before lunch”')
  expect(
    await history(reader)
      .getByRole('button', { name: /Name this moment|Bring back/ })
      .count(),
  ).toBe(0)
  await hall.inspect(reader, 'history-phone')
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})
