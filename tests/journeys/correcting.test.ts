import { afterAll, beforeAll, expect, test } from 'vitest'
import { editor, isSaved, press, sees, write } from '../support/draftingRoom.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** What was written clumsily is put right, what may be substance is the chair's, and everybody sees where words come from. */
let hall: Venue
let secretariat: Guest
let chair: Guest
let leila: Guest
let reader: Guest

beforeAll(async () => {
  hall = await openVenue()
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  secretariat = await hall.invite('Noor Haddad', '/secretariat')
  chair = await hall.invite('Ingrid Solheim', '/chair')
  reader = await hall.visit('/record', 'phone')
})

afterAll(() => hall.close())

const CLUMSY = 'independent researchers and libraries and archives'
const section = ({ page }: Guest) => page.getByRole('region', { name: 'Editorial corrections' })

async function chooses(words: string): Promise<void> {
  const choice = section(secretariat).getByLabel('Paragraph')
  const option = await choice.locator('option', { hasText: words }).first().getAttribute('value')
  await choice.selectOption(option ?? '')
}

/** Types other words for these in the paragraph that was chosen. */
async function rewrites(find: string, words: string): Promise<void> {
  const field = section(secretariat).getByLabel('As it shall read')
  await field.fill((await field.inputValue()).replace(find, words))
}

test('[T22] the drafts are handed over with who wrote which words', async () => {
  await editor(leila).waitFor()
  await write(leila, 'independent researchers', ' and libraries and archives')
  await isSaved(leila)
  for (const roman of ['I', 'II', 'III']) {
    await press(secretariat, `Hand over for session ${roman}`)
    await press(secretariat, 'Hand over')
  }
  await press(secretariat, 'Compile the text')
  await sees(reader, CLUMSY)
})

test('[T21] the secretariat corrects the clumsy words: before and after at once, and a reason', async () => {
  await chooses('Urges Parties to require large online')
  await rewrites(CLUMSY, 'independent researchers, libraries and archives')
  await section(secretariat).getByText('Form only:').waitFor()
  const make = section(secretariat).getByRole('button', { name: 'Make the correction' })
  expect(await make.isDisabled()).toBe(true)
  await section(secretariat).getByLabel('Reason').fill('A doubled “and”.')
  await hall.inspect(secretariat, 'correcting')
  await make.click()
  await sees(secretariat, 'The text is corrected.')
  await sees(reader, 'independent researchers, libraries and archives')
})

test('[T21] a changed verb is not made but put before the chair, who lets it in', async () => {
  await chooses('Urges Parties to require large online')
  await rewrites('Urges', 'Invites')
  await section(secretariat).getByText('verb: “Urges” becomes “Invites”').waitFor()
  expect(await section(secretariat).getByRole('button', { name: 'Make the correction' }).count()).toBe(0)
  await section(secretariat).getByLabel('Reason').fill('As the session said it.')
  await hall.inspect(secretariat, 'correcting-substance')
  await section(secretariat).getByRole('button', { name: 'Put it before the chair' }).click()
  await sees(secretariat, 'It is before the chair.')
  await sees(chair, 'A correction waits for you')
  await sees(chair, 'verb: “Urges” becomes “Invites”')
  await hall.inspect(chair, 'correction-before-chair')
  await press(chair, 'Make the correction')
  await chair.page.getByText('A correction waits for you').waitFor({ state: 'detached' })
  await sees(reader, /Invites/)
})

test('[T21] everybody reads before and after, why, and that the chair let it in; no person is named', async () => {
  const log = reader.page.locator('#corrections')
  await log.getByText('A doubled “and”.').waitFor()
  await log.getByText('with leave of the chair').waitFor()
  expect(await log.locator('del').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining('and'), expect.stringContaining('Urges')]),
  )
  expect(await reader.page.locator('main').textContent()).not.toMatch(/Noor|Haddad|Leïla/)
  await hall.inspect(reader, 'corrections-on-record')
})

test('[T22] words say where they come from: to the public the session, to those who sit here who wrote them', async () => {
  await press(reader, 'Where these words come from')
  const words = reader.page.getByRole('button', { name: /plain language/ })
  await words.click()
  await sees(reader, /Session II, /)
  await reader.page.getByRole('button', { name: /^\s*Invites$/ }).click()
  await sees(reader, 'to the corrections')
  await hall.inspect(reader, 'provenance')
  expect(await reader.page.locator('main').textContent()).not.toMatch(/Leïla/)

  await leila.page.goto(`${hall.forum.url}/record`)
  await press(leila, 'Where these words come from')
  await leila.page
    .getByRole('button', { name: /libraries and archives/ })
    .first()
    .press('Enter')
  await sees(leila, 'written by Leïla Mansouri')
  await hall.inspect(leila, 'provenance-seated')
})

test('[T22] in French too', async () => {
  const context = reader.context
  await context.addInitScript(() => localStorage.setItem('concord.language', 'fr'))
  await reader.page.reload()
  await press(reader, 'D’où viennent ces mots')
  await reader.page.getByRole('button', { name: /plain language/ }).click()
  await sees(reader, 'mots d’une session')
  await sees(reader, 'avec l’accord de la présidence')
  await hall.inspect(reader, 'provenance-french')
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})
