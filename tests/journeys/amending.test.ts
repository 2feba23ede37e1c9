import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from '../support/browser.ts'
import { Visitor } from '../support/runningForum.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** From "I would change this word" on a phone to an amendment on record, in one real Chromium. The tests follow each other. */
let hall: Venue
let secretariat: Visitor
let samuel: Guest
let jonas: Guest
let marta: Guest
let yuki: Guest
let clara: Guest
let rosa: Guest
let edith: Guest
let amara: Guest

beforeAll(async () => {
  hall = await openVenue()
  secretariat = await Visitor.signedIn(hall.forum, 'Noor Haddad')
  for (const sessionId of ['S1', 'S2', 'S3']) await secretariat.done('drafts.handOver', { sessionId })
  await secretariat.done('drafts.compile')
  await secretariat.done('amendments.openTime')
  samuel = await hall.invite('Samuel Okafor', '/plenary', 'phone')
  jonas = await hall.invite('Jonas Berg', '/plenary', 'phone')
  marta = await hall.invite('Marta Kalnina', '/plenary', 'phone')
  yuki = await hall.invite('Yuki Mori', '/plenary', 'phone')
  clara = await hall.invite('Clara Weiss', '/plenary', 'phone')
  rosa = await hall.invite('Rosa Lima', '/plenary', 'phone')
  edith = await hall.invite('Edith Moreau', '/plenary', 'phone')
  amara = await hall.invite('Amara Diallo', '/plenary', 'laptop')
})

afterAll(() => hall.close())

const press = ({ page }: Guest, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const sees = ({ page }: Guest, words: string | RegExp) => page.getByText(words).first().waitFor()
const box = ({ page }: Guest, place: string) =>
  page.getByRole('textbox', { name: `Words of ${place}`, exact: true })

async function rewrite(guest: Guest, place: string, [from, to]: [string, string]): Promise<void> {
  const words = await box(guest, place).inputValue()
  expect(words).toContain(from)
  await box(guest, place).fill(words.replace(from, to))
}

async function amend(guest: Guest, place: string, change: [string, string]): Promise<void> {
  await press(guest, `Change: ${place}`)
  await rewrite(guest, place, change)
}

async function numbered(number: number) {
  const found = Object.values((await secretariat.forum()).amendments).find((a) => a.number === number)
  if (!found) throw new Error(`There is no amendment ${number}`)
  return found
}

test('[T4] a paragraph is changed on a phone, and the change is filed', async () => {
  await amend(samuel, 'Recommendation 5', [
    'independent researchers',
    'independent researchers and public-interest libraries',
  ])
  await press(samuel, 'File amendment')
  await sees(samuel, 'Amendment 1 is filed')
  await inspect(samuel, 'amend-filed')
  await press(samuel, 'Back to the text')
})

test('[A15] a duplicate is named as it is typed, with what differs, and joined with one tap', async () => {
  await amend(jonas, 'Recommendation 5', [
    'independent researchers',
    'independent researchers and public interest libraries',
  ])
  await sees(jonas, /Identical to amendment 1 of Open Shelves Library Network but for a hyphen/)
  await inspect(jonas, 'amend-duplicate')
  await press(jonas, 'Co-sponsor 1 instead')
  await sees(jonas, 'You co-sponsor amendment 1')
  expect((await numbered(1)).sponsors).toEqual(['O07'])
  await press(jonas, 'Back to the text')
  expect(await jonas.page.getByText(/begun/).count()).toBe(0)
})

test('[A15, A16] a collision is named on both phones while both type, before anybody reloads anything', async () => {
  await amend(marta, 'Recommendation 6', ['local content and of content in', 'music in'])
  await amend(yuki, 'Recommendation 6', ['Recommends that Parties adopt', 'Invites Parties to adopt'])
  await sees(yuki, /Weakens Recommendation 6: “recommends( that)?” becomes “invites”/)
  await rewrite(yuki, 'Recommendation 6', ['the discoverability of local content', 'the place of works'])
  expect(await marta.page.getByText(/Overlaps amendment/).count()).toBe(0)
  await press(yuki, 'File amendment')
  await sees(yuki, 'Amendment 2 is filed')
  await sees(marta, 'Overlaps amendment 2 of Young Makers Assembly in 2 words')
  await sees(marta, 'Overlaps 2 in 2 words')
  await inspect(marta, 'amend-collision')
  await press(yuki, 'Back to the text')
})

test('[A16] to replace nearly all of a paragraph is called nearer to a new proposal; to change only signs, editorial', async () => {
  await box(marta, 'Recommendation 6').fill('Recommends games for everybody;')
  await sees(marta, /nearer to a new proposal/)
  await press(marta, 'Discard')
  await press(marta, 'Discard')
  await amend(marta, 'Recommendation 1', ['Parties to state, in their', 'parties to state in their'])
  await sees(marta, /changes only typography/)
  await press(marta, 'Discard')
  await press(marta, 'Discard')
})

test('[A1, T4] several paragraphs, sub-paragraphs and the preamble are one amendment', async () => {
  await amend(marta, 'Recommendation 2', ['each year', 'every second year'])
  await rewrite(marta, 'Recommendation 2 (b)', ['region', 'region and city'])
  await press(marta, 'Add a sub-paragraph')
  await marta.page.getByRole('textbox', { name: 'New sub-paragraph' }).fill('age of the main beneficiaries;')
  const pick = marta.page.getByLabel('Also change another paragraph')
  await pick.selectOption({ label: await labelled(marta, /^Recommendation 10:/) })
  await rewrite(marta, 'Recommendation 10', ['thirty days', 'sixty days'])
  await pick.selectOption({ label: await labelled(marta, /Concerned/) })
  const preamble = marta.page.getByRole('textbox', { name: /Words of Preambular paragraph/ })
  await preamble.fill((await preamble.inputValue()).replace('uneven', 'unequal'))
  await marta.page.getByRole('tab', { name: 'Marked' }).click()
  await sees(marta, 'age of the main beneficiaries;')
  await inspect(marta, 'amend-several')
  await press(marta, 'File amendment')
  await sees(marta, 'Amendment 3 is filed')
  const { operations } = await numbered(3)
  expect(operations.map(({ kind }) => kind).sort()).toEqual(['add', 'text', 'text', 'text', 'text'])
  await press(marta, 'Back to the text')
})

async function labelled({ page }: Guest, name: RegExp): Promise<string> {
  const options = await page.getByLabel('Also change another paragraph').locator('option').allTextContents()
  const found = options.find((option) => name.test(option))
  if (!found) throw new Error(`No paragraph is called ${name}`)
  return found
}

test('[T12] co-sponsors are asked by name, and told that they must say yes themselves', async () => {
  await press(marta, 'Change: Recommendation 8')
  await marta.page.getByText(/Co-sponsors to be asked/).click()
  await sees(marta, 'Each must say yes itself: to be asked binds nobody.')
  await marta.page.getByRole('searchbox').fill('sahel')
  await marta.page.getByRole('checkbox', { name: 'Sahel Screen Collective' }).check()
  await sees(marta, 'Co-sponsors to be asked: 1 organization')
  await rewrite(marta, 'Recommendation 8', ['training', 'free training'])
  await inspect(marta, 'amend-asked')
  await press(marta, 'File amendment')
  await sees(marta, 'Amendment 4 is filed')
  expect((await numbered(4)).asked).toEqual(['O03'])
  await press(marta, 'Back to the text')
})

test('[T15] a sub-amendment is written on the text as its parent would make it, and nowhere else', async () => {
  const parent = await numbered(2)
  await clara.page.goto(`${hall.forum.url}/plenary?amend=${parent.id}&how=sub`)
  await sees(clara, 'Sub-amendment to amendment 2')
  expect(await box(clara, 'Recommendation 6').inputValue()).toContain('Invites Parties to adopt measures')
  expect(await clara.page.getByLabel('Also change another paragraph').count()).toBe(0)
  await rewrite(clara, 'Recommendation 6', ['the place of works', 'the visibility of works'])
  await clara.page.getByRole('tab', { name: 'Marked' }).click()
  expect(await clara.page.locator('del').first().textContent()).toContain('place')
  await inspect(clara, 'amend-sub')
  await press(clara, 'File amendment')
  await sees(clara, 'Amendment 5 is filed')
  expect((await numbered(5)).parent).toBe(parent.id)
  await press(clara, 'Back to the text')
})

test('[T4] filed without a line it waits on the device, also when the page is closed, and is filed once', async () => {
  await amend(samuel, 'Recommendation 9', ['standing body', 'permanent body'])
  await samuel.context.setOffline(true)
  await press(samuel, 'File amendment')
  await sees(samuel, 'Waiting to be filed, 1 in the queue')
  await inspect(samuel, 'amend-waiting')
  await press(samuel, 'Take it out and go on writing')
  await rewrite(samuel, 'Recommendation 9', ['permanent body', 'lasting body'])
  await press(samuel, 'File amendment')
  await sees(samuel, 'Waiting to be filed, 1 in the queue')
  await samuel.page.close()
  await samuel.context.setOffline(false)
  samuel.page = await samuel.context.newPage()
  await samuel.page.goto(`${hall.forum.url}/plenary`)
  await press(samuel, /Your amendments in hand.*1 filed/)
  await sees(samuel, 'Amendment 6 was filed from the queue')
  await inspect(samuel, 'amend-in-hand')
  await press(samuel, 'Understood')
  await samuel.page.getByRole('dialog').getByRole('button', { name: 'Back to the text' }).click()
  const all = Object.values((await secretariat.forum()).amendments)
  expect(all.filter((a) => JSON.stringify(a.operations).includes('lasting'))).toHaveLength(1)
  expect(all.some((a) => JSON.stringify(a.operations).includes('permanent'))).toBe(false)
})

test('[T12] an observer suggests, and is told that it waits for a participant', async () => {
  await press(edith, 'Change: Recommendation 12')
  await sees(edith, /Observers suggest/)
  await rewrite(edith, 'Recommendation 12', ['into account', 'fully into account'])
  await press(edith, 'Suggest it')
  await sees(edith, 'Amendment 7 is filed')
  await sees(edith, 'It waits until a participating organization sponsors it.')
  expect((await numbered(7)).state).toBe('awaitingSponsors')
  await press(edith, 'Back to the text')
})

test('[T13] a rapporteur types what is spoken, for the organization that speaks, and reads it back', async () => {
  await press(amara, 'Change: Recommendation 11')
  await sees(amara, 'What is being moved')
  await rewrite(amara, 'Recommendation 11', ['visa and tax', 'visa, customs and tax'])
  expect(await amara.page.getByRole('button', { name: 'File and read back' }).isDisabled()).toBe(true)
  await amara.page.getByLabel('Moved by').selectOption({ label: 'Meridian Music Council' })
  await press(amara, 'File and read back')
  await sees(amara, 'Read it back; the chair lets it in.')
  await inspect(amara, 'amend-oral')
  expect(await numbered(8)).toMatchObject({ way: 'oral', organizationId: 'O01', state: 'awaitingChair' })
  await press(amara, 'Back to the text')
})

test('[P3, T4] an adviser prepares, and the delegate who holds the vote files; of two who write, neither loses a word', async () => {
  await amend(rosa, 'Recommendation 3', ['social rights', 'social and cultural rights'])
  expect(await rosa.page.getByRole('button', { name: 'File amendment' }).count()).toBe(0)
  await press(rosa, 'Keep for my delegation')
  await sees(rosa, 'Kept for your delegation.')
  await inspect(rosa, 'amend-adviser')

  await yuki.page.reload()
  await press(yuki, /Your amendments in hand.*1 prepared/)
  await sees(yuki, /by Rosa Lima/)
  await inspect(yuki, 'amend-prepared')
  await press(yuki, 'Open what was prepared: Recommendation 3')
  expect(await box(yuki, 'Recommendation 3').inputValue()).toContain('social and cultural rights')
  await rewrite(yuki, 'Recommendation 3', ['secure', 'guarantee'])
  await press(yuki, 'Keep for my delegation')
  await sees(yuki, 'Kept for your delegation.')

  await rewrite(rosa, 'Recommendation 3', ['intermittently', 'now and then'])
  await press(rosa, 'Keep for my delegation')
  await sees(rosa, 'Yuki Mori has kept other words for this meanwhile.')
  await inspect(rosa, 'amend-conflict')
  expect(await box(rosa, 'Recommendation 3').inputValue()).toContain('now and then')
  await press(rosa, 'Keep both')
  await sees(rosa, 'Kept for your delegation.')

  await press(yuki, 'File amendment')
  await sees(yuki, 'Amendment 9 is filed')
  expect((await numbered(9)).organizationId).toBe('O08')
  await press(yuki, 'Back to the text')
  await sees(yuki, /1 prepared/)
})

test('[T4] after the time an amendment is late, and says so before it is filed; what waited in the queue says so after', async () => {
  await amend(jonas, 'Recommendation 4', ['gather and share', 'gather'])
  await jonas.context.setOffline(true)
  await press(jonas, 'File amendment')
  await sees(jonas, 'Waiting to be filed, 1 in the queue')
  await amend(edith, 'Recommendation 1', ['how culture', 'how all culture'])
  await edith.context.setOffline(true)
  await press(edith, 'Suggest it')
  await sees(edith, 'Waiting to be filed, 1 in the queue')
  await rivalToSix()
  await press(clara, 'Change: Recommendation 8')
  const before = await box(clara, 'Recommendation 8').boundingBox()
  await secretariat.done('amendments.closeTime')
  await sees(clara, /it is late, and is put to the vote only if the chair lets it in/)
  expect(await box(clara, 'Recommendation 8').boundingBox()).toEqual(before)

  await amend(marta, 'Recommendation 7', ['generative artificial intelligence', 'generative systems'])
  await sees(marta, /it is late, and is put to the vote only if the chair lets it in/)
  await inspect(marta, 'amend-late')
  await press(marta, 'File as a late amendment')
  await sees(marta, 'It waits until the chair lets it in.')
  expect((await numbered(11)).way).toBe('late')

  await jonas.context.setOffline(false)
  await sees(jonas, /Amendment 12 is filed/)
  await sees(jonas, 'It waits until the chair lets it in.')
})

test('[T4, T12] what is refused goes back to the boxes, with every word', async () => {
  await edith.context.setOffline(false)
  await sees(edith, /The time for amendments is closed/)
  expect(await box(edith, 'Recommendation 1').inputValue()).toContain('how all culture')
})

test('[T4] a press counts when news moves the text under the finger', async () => {
  await press(marta, 'Back to the text')
  const door = marta.page.getByRole('button', { name: 'Delete: Recommendation 8' })
  await door.scrollIntoViewIfNeeded()
  const place = await door.boundingBox()
  if (!place) throw new Error('The button is not to be seen')
  await marta.page.mouse.move(place.x + 20, place.y + 20)
  await marta.page.mouse.down()
  await door.evaluate((button) => {
    const news = document.createElement('p')
    news.style.blockSize = '300px'
    button.closest('section')?.prepend(news)
    button.parentElement?.parentElement?.prepend(news.cloneNode())
  })
  await marta.page.mouse.up()
  await sees(marta, 'New amendment · Recommendation 8')
  await sees(marta, 'Keep Recommendation 8')
})

test('[T8, T16] what was sent back is opened with its words, beside the new text, and filed in its place', async () => {
  const six = await numbered(6)
  await adopt(await numbered(10))
  const chair = await Visitor.signedIn(hall.forum, 'Ingrid Solheim')
  await chair.done('amendments.sendBack', { amendmentId: six.id, todo: 'Say how it advises.' })
  await samuel.page.goto(`${hall.forum.url}/plenary?amend=${six.paragraph}&from=${six.id}`)
  await sees(samuel, 'In place of amendment 6')
  await sees(samuel, 'Say how it advises.')
  expect(await box(samuel, 'Recommendation 9').inputValue()).toContain('a lasting body')
  await sees(samuel, 'The text now reads:')
  await inspect(samuel, 'amend-sent-back')
  await press(samuel, 'Go on with the new text')
  await rewrite(samuel, 'Recommendation 9', ['a lasting body', 'a lasting advisory body'])
  await press(samuel, 'File amendment')
  await sees(samuel, 'Amendment 13 is filed')
  expect(await numbered(13)).toMatchObject({ from: six.id, state: 'filed' })
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})

/** Clara's amendment 10, in other words about the same ones as the sixth. */
async function rivalToSix(): Promise<void> {
  const delegate = await Visitor.signedIn(hall.forum, 'Clara Weiss')
  const { text } = await secretariat.forum()
  const ninth = text?.paragraphs.find((p) => p.text.includes('standing body'))
  if (!ninth) throw new Error('No paragraph has a standing body')
  const changed = [{ paragraph: ninth.id, text: ninth.text.replace('standing body', 'advisory body') }]
  await delegate.done('amendments.file', {
    revision: text?.revision,
    proposal: { changed, reshaped: [], dropped: [], added: [] },
    reason: '',
    lang: 'en',
  })
}

async function adopt({ id, paragraph }: { id: string; paragraph: string }): Promise<void> {
  const chair = await Visitor.signedIn(hall.forum, 'Ingrid Solheim')
  const delegate = await Visitor.signedIn(hall.forum, 'Clara Weiss')
  await chair.done('amendments.take', { paragraph })
  const question = { kind: 'adoptAmendment', amendmentId: id }
  await chair.done('ballots.open', { question, recorded: true })
  const { ballots, openBallot } = await secretariat.forum()
  const ballotId = openBallot ?? ''
  await delegate.done('ballots.cast', { ballotId, choice: 'for', textHash: ballots[ballotId]?.textHash })
  await chair.done('ballots.close', { ballotId })
  await chair.done('ballots.announce', { ballotId })
}

/** On a phone, and on the narrowest, all of it at once: nothing to be found against it, nothing wider than the screen. */
async function inspect(guest: Guest, picture: string): Promise<void> {
  const { page } = guest
  await hall.inspect(guest, picture)
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 2400 })
  expect(await audit(page), `${picture}, narrow`).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${picture} is wider than 320 pixels`).toBeLessThanOrEqual(0)
  if (size) await page.setViewportSize(size)
}
