import { afterAll, beforeAll, expect, test } from 'vitest'
import { putCaretBehind } from '../support/caret.ts'
import {
  editor,
  isSaved,
  labelsOf,
  more,
  paragraph,
  paste,
  press,
  pressSeen,
  readTheSame,
  sees,
  wordsOf,
  write,
  writeAfter,
} from '../support/draftingRoom.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** Rapporteurs at work: writing together, shaping, moving, being advised. The tests follow each other. */
let hall: Venue
let leila: Guest
let anders: Guest
let mei: Guest
let tomas: Guest

beforeAll(async () => {
  hall = await openVenue()
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  anders = await hall.invite('Anders Dahl', '/drafts/S2')
  mei = await hall.invite('Mei Tanaka', '/drafts/S3')
  tomas = await hall.invite('Tomás Rivera', '/drafts/S3')
})

afterAll(() => hall.close())

test('[D4, D5, D15] two rapporteurs write one paragraph, one of them offline for a while; undo takes back one’s own only', async () => {
  await write(leila, 'how cultural content is ranked', ' and shown')
  await editor(anders).getByText('ranked and shown').waitFor()
  await anders.context.setOffline(true)
  await write(anders, 'in plain language', ' and in local languages')
  await sees(anders, /Offline, kept on this device/)
  await write(leila, 'independent researchers', ' and auditors')
  await isSaved(leila)
  await anders.context.setOffline(false)
  await readTheSame(leila, anders)
  expect((await wordsOf(leila))[0]).toBe(
    'Urges Parties to require large online services to explain, in plain language and in local languages, ' +
      'how cultural content is ranked and shown and recommended, and to allow independent researchers and auditors to verify it;',
  )

  await leila.page.keyboard.press('Control+z')
  await paragraph(anders, 'independent researchers to verify').waitFor()
  await anders.page.keyboard.press('Control+z')
  await paragraph(leila, 'in plain language, how').waitFor()
  await anders.page.keyboard.press('Control+y')
  await readTheSame(leila, anders)
  expect((await wordsOf(anders))[0]).toContain('in plain language and in local languages, how')
  expect((await wordsOf(anders))[0]).toContain('ranked and shown')
  await isSaved(anders)
  await hall.inspect(anders, 'drafting-room')
})

test('[D17] opening words make the kind, Enter after a colon a sub-paragraph, Tab and Shift-Tab its level', async () => {
  await writeAfter(leila, 'cultural organizations in developing countries;', 'Recalling ')
  const written = editor(leila).locator('[data-kind]').last()
  await expect.poll(() => written.getAttribute('data-kind')).toBe('preambular')
  await leila.page.keyboard.type('the Convention,', { delay: 5 })
  await leila.page.keyboard.press('Enter')
  await leila.page.keyboard.type('Urges ', { delay: 5 })
  await expect.poll(() => written.getAttribute('data-kind')).toBe('operative')
  expect(await written.locator('[data-opening]').textContent()).toBe('Urges')
  await sees(leila, /urges: strong/)
  await leila.page.keyboard.type('Parties to publish:', { delay: 5 })
  await leila.page.keyboard.press('Enter')
  await leila.page.keyboard.type('their contracts;', { delay: 5 })
  await expect.poll(() => written.getAttribute('data-label')).toBe('(a)')
  await leila.page.keyboard.press('Enter')
  await leila.page.keyboard.type('their prices;', { delay: 5 })
  await expect.poll(() => written.getAttribute('data-label')).toBe('(b)')
  await leila.page.keyboard.press('Tab')
  await expect.poll(() => written.getAttribute('data-label')).toBe('(i)')
  await leila.page.keyboard.press('Shift+Tab')
  await expect.poll(() => written.getAttribute('data-label')).toBe('(b)')
  await readTheSame(leila, anders)
  expect(await labelsOf(anders)).toEqual(await labelsOf(leila))
})

test('[D17] a draft turned French while the other types has French letters, opening words and strengths; addressees and footnotes belong to it', async () => {
  await putCaretBehind(tomas.page, 'Article 16')
  const typing = tomas.page.keyboard.type(' (in its wording of today)', { delay: 30 })
  await more(mei)
  await mei.page.getByRole('combobox', { name: 'Language of the draft' }).selectOption('fr')
  await mei.page.keyboard.press('Escape')
  await typing
  await paragraph(mei, 'Article 16 (in its wording of today) of').waitFor()
  await writeAfter(mei, 'the action taken on them.', 'Prie instamment les Parties de publier\u00a0:')
  const written = editor(mei).locator('[data-kind]').last()
  expect(await written.locator('[data-opening]').textContent()).toBe('Prie instamment')
  await sees(mei, /prie instamment: strong/)

  await press(mei, 'Addressed to…')
  await mei.page.getByRole('checkbox', { name: 'Parties', exact: true }).check()
  await mei.page.getByRole('checkbox', { name: 'Civil society' }).check()
  await pressSeen(mei, 'Done')
  await expect.poll(() => written.getAttribute('data-to')).toBe('To: Parties, Civil society')

  await press(mei, 'Footnote…')
  await mei.page
    .getByRole('textbox', { name: 'Words of the footnote' })
    .fill('Convention de 2005, article 16.')
  await pressSeen(mei, 'Insert')
  await mei.page
    .getByRole('region', { name: 'Footnotes' })
    .getByText('Convention de 2005, article 16.')
    .waitFor()
  await mei.page.keyboard.press('Enter')
  await mei.page.keyboard.type('leurs contrats\u00a0;', { delay: 5 })
  await expect.poll(() => written.getAttribute('data-label')).toBe('a)')
  await mei.page.keyboard.press('Enter')
  await paste(mei, { 'text/html': '<p>leurs «\u00a0prix\u00a0»\u00a0;</p>' })
  expect((await wordsOf(mei)).slice(-2)).toEqual(['leurs contrats\u00a0;', 'leurs «\u00a0prix\u00a0»\u00a0;'])
  await isSaved(mei)
  await hall.inspect(mei, 'drafting-french')
})

test('[D19] a paragraph moved by key and one dragged take along what the other rapporteur types into them meanwhile', async () => {
  const places = async (guest: Guest) =>
    (await wordsOf(guest)).map((words) => words.split(' ')[0]).filter((word) => /^[A-Z]/.test(word ?? ''))
  expect((await places(leila)).slice(0, 2)).toEqual(['Urges', 'Recommends'])
  await putCaretBehind(anders.page, 'to improve the discoverability')
  const typing = anders.page.keyboard.type(' and the visibility', { delay: 30 })
  await putCaretBehind(leila.page, 'suited to their own situation')
  await leila.page.keyboard.press('Alt+Shift+ArrowUp')
  await typing
  await readTheSame(leila, anders)
  expect((await places(anders)).slice(0, 2)).toEqual(['Recommends', 'Urges'])
  expect((await wordsOf(anders))[0]).toContain(
    'to improve the discoverability and the visibility of local content',
  )

  await drag(leila, 'the Committee to place on its agenda', { before: 'suited to their own situation' }, () =>
    write(anders, 'on its agenda', ' and to discuss'),
  )
  await readTheSame(leila, anders)
  expect((await places(anders)).slice(0, 3)).toEqual(['Requests', 'Recommends', 'Urges'])
  const words = await wordsOf(anders)
  expect(words[0]).toContain('on its agenda and to discuss the effects')
  expect(words[1]).toMatch(/^consent for/)
  expect((await labelsOf(anders)).slice(0, 2)).toEqual(['1.', '(a)'])
})

test('[D18] a hint comes when the writing rests, is taken with one key, and stays away when it is not wanted', async () => {
  const hint = editor(leila).locator('[data-hint]').filter({ hasText: 'Ends without a semicolon' })
  await write(leila, 'under-represented languages;', '')
  await leila.page.keyboard.press('Backspace')
  expect(await hint.count()).toBe(0)
  await hint.waitFor()
  await hall.inspect(leila, 'drafting-hint')
  await leila.page.keyboard.press('Alt+Enter')
  await hint.waitFor({ state: 'detached' })
  await readTheSame(leila, anders)
  await paragraph(anders, 'under-represented languages;').waitFor()

  await editor(leila).locator('[data-hint]').first().waitFor()
  await more(leila)
  await leila.page.getByRole('checkbox', { name: 'Hints on endings and wording' }).uncheck()
  await editor(leila).locator('[data-hint]').first().waitFor({ state: 'detached' })
  expect(await editor(leila).locator('[data-hint]').count()).toBe(0)
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})

/** Takes a paragraph by the handle beside it and lets it go above another; something happens while it is in the hand. */
async function drag(
  guest: Guest,
  words: string,
  { before }: { before: string },
  meanwhile: () => Promise<void>,
): Promise<void> {
  const { mouse } = guest.page
  await paragraph(guest, words).hover()
  const handle = guest.page.locator('[data-drag-handle]')
  const [from, to] = [await handle.boundingBox(), await paragraph(guest, before).boundingBox()]
  if (!from || !to) throw new Error('There is nothing to take hold of')
  await mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await mouse.down()
  await mouse.move(to.x + 20, to.y + to.height / 3, { steps: 4 })
  await meanwhile()
  await mouse.move(to.x + 20, to.y + 2, { steps: 3 })
  await mouse.up()
}
