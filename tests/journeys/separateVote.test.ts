import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headOf } from '../../shared/paragraph.ts'
import { Visitor } from '../support/runningForum.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** Delegates ask for a separate vote on their phones, by finger and by keyboard. The tests follow each other. */
let hall: Venue
let ingrid: Visitor
let noor: Visitor
let jonas: Guest
let clara: Guest
let head = ''

beforeAll(async () => {
  hall = await openVenue()
  noor = await Visitor.signedIn(hall.forum, 'Noor Haddad')
  ingrid = await Visitor.signedIn(hall.forum, 'Ingrid Solheim')
  for (const sessionId of ['S1', 'S2', 'S3']) await noor.done('drafts.handOver', { sessionId })
  await noor.done('drafts.compile')
  await noor.done('amendments.openTime')
  const text = (await noor.forum()).text?.paragraphs ?? []
  head = headOf(text, text.find((p) => p.kind === 'operative' && p.level === 1)?.id ?? '')?.id ?? ''
  const was = text.find((p) => p.id === head)
  const changed = [{ paragraph: head, text: `Notes with interest and ${was?.text} without delay` }]
  const samuel = await Visitor.signedIn(hall.forum, 'Clara Weiss')
  const proposal = { changed, reshaped: [], dropped: [], added: [] }
  await samuel.done('amendments.file', { revision: 0, proposal, reason: '', lang: 'en' })
  await noor.done('amendments.closeTime')
  await ingrid.done('amendments.take', { paragraph: head })
  jonas = await hall.invite('Jonas Berg', '/plenary', 'phone')
  clara = await hall.invite('Clara Weiss', '/plenary', 'phone')
})

afterAll(() => hall.close())

const door = ({ page }: Guest) =>
  page.getByRole('button', { name: /^Ask for a separate vote on parts/ }).first()
const dialog = ({ page }: Guest) => page.getByRole('dialog')

/** The whole screen at 320 px too, where WCAG 1.4.10 wants it to reflow. */
async function atEveryWidth(guest: Guest, picture: string): Promise<void> {
  for (const width of [390, 320]) {
    await guest.page.setViewportSize({ width, height: 844 })
    await hall.inspect(guest, `${picture}-${width}`)
    if (process.env.LOOK) {
      mkdirSync(process.env.LOOK, { recursive: true })
      await guest.page.screenshot({
        path: join(process.env.LOOK, `${picture}-${width}.png`),
        fullPage: false,
      })
    }
  }
  await guest.page.setViewportSize({ width: 390, height: 844 })
}

test('[T18] a sub-paragraph and words are chosen by keyboard, and what will be asked is shown', async () => {
  await door(jonas).focus()
  await jonas.page.keyboard.press('Enter')
  await dialog(jonas).waitFor()
  const boxes = dialog(jonas).getByRole('checkbox')
  await boxes.last().focus()
  await jonas.page.keyboard.press('Space')
  await dialog(jonas)
    .getByText(/^Shall sub-paragraphs? .* be retained\?$/)
    .waitFor()

  await dialog(jonas).getByLabel('From').selectOption({ index: 2 })
  await dialog(jonas).getByLabel('to', { exact: true }).selectOption({ index: 2 })
  await dialog(jonas).getByRole('button', { name: 'Take these words as a part' }).press('Enter')
  await dialog(jonas)
    .getByText(/^Shall the words .* be retained\?$/)
    .waitFor()
  await atEveryWidth(jonas, 'separate-vote-asking')
  await dialog(jonas).getByRole('button', { name: 'Remove part 2' }).click()
  await dialog(jonas).getByLabel('Reason').fill('We can accept the rest.')
  await dialog(jonas).getByRole('button', { name: 'Ask for this' }).click()
  await dialog(jonas).waitFor({ state: 'hidden' })
  await jonas.page
    .getByText(/^Separate vote, asked for by/)
    .first()
    .waitFor()
})

test('[T18] another delegate sees it at once, and objects after being asked back', async () => {
  const object = clara.page.getByRole('button', { name: 'Object to a separate vote' }).first()
  await object.waitFor()
  await atEveryWidth(clara, 'separate-vote-card')
  await object.click()
  await clara.page.getByRole('button', { name: 'Object', exact: true }).click()
  await clara.page.getByText('Your organization has objected.').first().waitFor()
  await jonas.page
    .getByText(/^Objections:/)
    .first()
    .waitFor()
  expect(Object.values((await noor.forum()).divisions ?? {})[0]?.objections).toHaveLength(1)
})

test('[T18] withdrawn by who asked for it, it can be asked for again', async () => {
  await jonas.page.getByRole('button', { name: 'Withdraw this request' }).first().click()
  await jonas.page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await door(jonas).waitFor()
})

test('[T18] words are selected by finger, widened to whole words', async () => {
  await door(jonas).click()
  const words = dialog(jonas).locator('p[lang]').first()
  await words.evaluate((p) => {
    const node = p.firstChild
    if (!node) throw new Error('no words')
    const at = (node.textContent ?? '').indexOf(' ') + 2
    getSelection()?.setBaseAndExtent(node, at, node, at + 1)
  })
  const second = (await words.textContent())?.split(/\s+/)[1] ?? ''
  await expect
    .poll(() => dialog(jonas).getByLabel('From').locator('option:checked').textContent())
    .toBe(second)
  await dialog(jonas).getByRole('button', { name: 'Take these words as a part' }).click()
  await dialog(jonas).getByText(`Shall the words “${second}” be retained?`).waitFor()
  await jonas.page.keyboard.press('Escape')
  await dialog(jonas).waitFor({ state: 'hidden' })
})

test('[T18] of an amendment, one change is a part and the rest another', async () => {
  const item = jonas.page.locator('details').first()
  await item.locator('summary').click()
  await item.getByRole('button', { name: /^Ask for a separate vote on parts/ }).click()
  await dialog(jonas).getByRole('checkbox').first().check()
  await dialog(jonas).getByText('The rest of the amendment is voted as one more part.').waitFor()
  await atEveryWidth(jonas, 'separate-vote-amendment')
  await dialog(jonas).getByRole('button', { name: 'Ask for this' }).click()
  await dialog(jonas).waitFor({ state: 'hidden' })
  await item.getByText(/^Separate vote, asked for by/).waitFor()
})

test('[T18] what became of each part is there for all, in French too', async () => {
  const divisions = (await noor.forum()).divisions ?? {}
  const divisionId = Object.values(divisions).find((d) => d.state === 'requested')?.id ?? ''
  await ingrid.done('divisions.divide', { divisionId })
  await ingrid.done('amendments.take', { paragraph: head })
  const question = { kind: 'retainPart', divisionId, part: 0 }
  const { ballotId } = await ingrid.done<{ ballotId: string }>('ballots.open', { question, recorded: true })
  await ingrid.done('ballots.close', { ballotId })
  await ingrid.done('ballots.announce', { ballotId })
  await clara.page.evaluate(() => localStorage.setItem('concord.language', 'fr'))
  await ingrid.done('amendments.take', { paragraph: head })
  await clara.page.reload()
  await clara.page.locator('details').first().locator('summary').click()
  await clara.page
    .getByText(/^Vote séparé, demandé par/)
    .first()
    .waitFor()
  await clara.page
    .getByText(/non adopté$/)
    .first()
    .waitFor()
  await clara.page
    .getByText(/^Vote séparé, demandé par/)
    .first()
    .scrollIntoViewIfNeeded()
  await atEveryWidth(clara, 'separate-vote-french')
  expect(hall.complaints()).toEqual([])
})
