import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Forum } from '../../shared/forum.ts'
import { Visitor } from '../support/runningForum.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'
import { openWord } from '../support/word.ts'

/** What becomes of amendments between filing and the vote, seen by those who have to do with them. The tests follow each other. */
let hall: Venue
let desk: Guest
let samuel: Guest
let marta: Guest
let jonas: Guest
let forum: Forum
/** Their amendments are typed elsewhere: here they arrive as their phones send them. */
let voices: Record<'jonas' | 'marta' | 'samuel' | 'clara' | 'yuki', Visitor>

beforeAll(async () => {
  hall = await openVenue()
  desk = await hall.invite('Noor Haddad', '/secretariat')
  for (const roman of ['I', 'II', 'III']) {
    await press(desk, `Hand over for session ${roman}`)
    await press(desk, 'Hand over')
  }
  await press(desk, 'Compile the text')
  await press(desk, 'Open the time for amendments')
  await press(desk, 'Close the time for amendments', { only: 'seen' })
  const signedIn = (name: string) => Visitor.signedIn(hall.forum, name)
  voices = {
    jonas: await signedIn('Jonas Berg'),
    marta: await signedIn('Marta Kalnina'),
    samuel: await signedIn('Samuel Okafor'),
    clara: await signedIn('Clara Weiss'),
    yuki: await signedIn('Yuki Mori'),
  }
  forum = await voices.jonas.forum()
  jonas = await hall.invite('Jonas Berg', '/plenary', 'phone')
  samuel = await hall.invite('Samuel Okafor', '/plenary', 'phone')
  marta = await hall.invite('Marta Kalnina', '/plenary', 'phone')
})

afterAll(() => hall.close())

async function press(
  { page }: Guest,
  name: string | RegExp,
  { only }: { only?: 'seen' } = {},
): Promise<void> {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' }).first()
  await (only === 'seen' ? button.waitFor() : button.click())
}

const sees = ({ page }: Guest, words: string | RegExp) => page.getByText(words).first().waitFor()

/** The card of an amendment at its recommendation, opened by its address. */
async function open(guest: Guest, amendmentId: string) {
  await guest.page.goto(`${hall.forum.url}/plenary#amendment-${amendmentId}`)
  const card = guest.page.locator(`#amendment-${amendmentId}`)
  await card.and(guest.page.locator('[open]')).waitFor()
  return card
}

interface Answer {
  amendmentId: string
  number: number
}

/** Files a change of the words of the recommendation that has them. */
function file(who: Visitor, [from, to]: [string, string], more: object = {}): Promise<Answer> {
  const paragraph = forum.text?.paragraphs.find(({ text }) => text.includes(from))
  if (!paragraph) throw new Error(`Nobody wrote "${from}"`)
  return who.done<Answer>('amendments.file', {
    revision: forum.text?.revision ?? 0,
    proposal: {
      changed: [{ paragraph: paragraph.id, text: paragraph.text.replace(from, to) }],
      reshaped: [],
      dropped: [],
      added: [],
    },
    reason: '',
    lang: 'en',
    ...more,
  })
}

let all: Answer
let pair: [Answer, Answer]

test('[T12] who is asked to co-sponsor is told so, and joins with one press; everybody sees it', async () => {
  all = await file(voices.jonas, ['large online services', 'all online services'], {
    reason: 'Small services shape discovery too.',
    asked: ['O02'],
  })
  await sees(samuel, 'you are asked to co-sponsor')
  const card = await open(samuel, all.amendmentId)
  await card.getByText('Coalition for Fair Creative Work asks you to co-sponsor').waitFor()
  await card.locator('del', { hasText: 'large' }).waitFor()
  await card.locator('ins', { hasText: 'all' }).waitFor()
  await hall.inspect(samuel, 'amendment-asked')
  await card.getByRole('button', { name: 'Co-sponsor', exact: true }).click()
  await card.getByText('Co-sponsors: Open Shelves Library Network').waitFor()
  await card.getByRole('button', { name: 'Leave the co-sponsors' }).waitFor()
  await sees(jonas, /and 1 co-sponsor/)
})

test('[T7] what adopting it would mean is there for whoever asks', async () => {
  const card = await open(marta, all.amendmentId)
  await card.getByText('What if it is adopted?').click()
  await card.getByText('to require all online services to explain').waitFor()
})

test('[T15] a sub-amendment stands under its parent, marked on its words', async () => {
  const sub = await voices.marta.call('amendments.file', {
    revision: 0,
    parent: all.amendmentId,
    proposal: { changed: [subChange()], reshaped: [], dropped: [], added: [] },
    reason: '',
    lang: 'en',
  })
  expect(sub.status, sub.body).toBe(200)
  const { amendmentId, number } = sub.data as Answer
  const card = await open(jonas, amendmentId)
  await card.getByText(`it changes amendment ${all.number}. The marks stand on the text`).waitFor()
  await card.locator('ins', { hasText: 'major' }).waitFor()
  await jonas.page
    .getByRole('region', { name: `Sub-amendments to ${all.number}` })
    .last()
    .getByText(String(number), { exact: true })
    .waitFor()
  await hall.inspect(jonas, 'sub-amendment')
})

test('[T5, T16] its proposer withdraws; another organization takes it over as it stands', async () => {
  const mine = await file(voices.jonas, ['local content', 'local and regional content'])
  const own = await open(jonas, mine.amendmentId)
  await own.getByRole('button', { name: 'Withdraw' }).click()
  await own.getByRole('button', { name: 'Withdraw' }).last().click()
  await own.getByText('withdrawn').first().waitFor()
  const card = await open(marta, mine.amendmentId)
  await card.getByRole('button', { name: 'Take it over' }).click()
  await card.getByRole('button', { name: 'Take it over' }).last().click()
  await card.getByText(/Taken up again as amendment \d+/).click()
  await sees(marta, `Takes the place of amendment ${mine.number}`)
  expect(await marta.page.getByRole('button', { name: 'Withdraw' }).isEnabled()).toBe(true)
})

test('[T14] the secretariat merges two that do the same with one press; both numbers stay, a sponsor undoes it', async () => {
  pair = [
    await file(voices.clara, ['independent researchers', 'independent public-interest researchers']),
    await file(voices.yuki, ['independent researchers', 'independent public interest researchers']),
  ]
  const [one, two] = pair
  const both = `Merge ${two.number} into ${one.number}`
  await desk.page.getByRole('radio', { name: /Duplicates/ }).press('Space')
  await desk.page.getByRole('button', { name: both }).focus()
  await hall.inspect(desk, 'triage')
  await desk.page.keyboard.press('Enter')
  await sees(desk, `One vote with ${one.number}`)
  const first = await open(marta, one.amendmentId)
  await first.getByText(`One vote also decides ${two.number}, which does the same.`).waitFor()
  const yuki = await hall.invite('Yuki Mori', '/plenary', 'phone')
  const second = await open(yuki, two.amendmentId)
  await second.getByText(`Does the same as amendment ${one.number}`).waitFor()
  await second.getByRole('button', { name: 'Vote it separately after all' }).click()
  await second.getByRole('button', { name: 'Vote it separately after all' }).last().click()
  await second.getByText('to be decided').first().waitFor()
  await desk.page.getByRole('button', { name: both }).waitFor()
  await yuki.context.close()
})

test('[T13] the secretariat declares one inadmissible, with the reason that everybody reads', async () => {
  const again = await file(voices.clara, ['rural areas', 'rural and mountain areas'])
  await desk.page.getByRole('radio', { name: /All/ }).check()
  await press(desk, `Inadmissible… amendment ${again.number}`)
  const dialog = desk.page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('It is said in recommendation 2.')
  await hall.inspect(desk, 'inadmissible')
  await dialog.getByRole('button', { name: 'Declare inadmissible' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const card = await open(marta, again.amendmentId)
  await card.getByText('Inadmissible because: It is said in recommendation 2.').waitFor()
  await hall.inspect(marta, 'amendment-inadmissible')
})

test('[T4, T13] a late one waits for the chair, with how late it is', async () => {
  await press(desk, 'Close the time for amendments')
  await press(desk, 'Open it again', { only: 'seen' })
  const late = await file(voices.marta, ['visa and tax procedures', 'visa procedures'])
  await desk.page.getByRole('radio', { name: /Wait for the chair/ }).check()
  await sees(desk, /Filed 0:\d\d after the close, within 60 seconds/)
  await sees(desk, 'The chair still has to let 1 amendment in.')
  await desk.page.getByRole('link', { name: String(late.number), exact: true }).waitFor()
})

test('[T23] on a phone: every list, found by words, the choice in the address', async () => {
  const { page } = samuel
  await page.goto(`${hall.forum.url}/`)
  await page.getByRole('link', { name: 'All amendments' }).click()
  await page.getByRole('heading', { name: /Recommendation 5/ }).waitFor()
  await hall.inspect(samuel, 'lists-paragraph')
  await page.getByRole('link', { name: 'Mine' }).click()
  await page.getByRole('heading', { name: /Co-sponsored by us/ }).waitFor()
  await page.getByRole('link', { name: 'Colliding' }).click()
  const [one, two] = pair.map((a) => a.number)
  await page.getByText('the same but for typography').waitFor()
  await page.getByText(`${one} and ${two}`).waitFor()
  await hall.inspect(samuel, 'lists-colliding')
  await page.getByRole('link', { name: 'By proposer' }).click()
  await page.getByRole('searchbox').fill('baltic')
  await page.getByRole('heading', { name: /Baltic Game Makers League/ }).waitFor()
  expect(await page.getByRole('heading', { level: 2 }).count()).toBe(1)
  expect(page.url()).toContain('list=proposer')
  expect(page.url()).toContain('q=baltic')
  await page.reload()
  await page.getByRole('heading', { name: /Baltic Game Makers League/ }).waitFor()
  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByRole('combobox').selectOption('fr')
  await page.getByRole('link', { name: 'À mettre aux voix' }).click()
  await hall.inspect(samuel, 'lists-vote-french')
})

test('[T24] the circular is downloaded, and opened in Word', async () => {
  const { page } = desk
  await page.goto(`${hall.forum.url}/amendments`)
  await page.getByText('To print').click()
  await hall.inspect(desk, 'lists-print')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('region', { name: 'Circular' }).getByRole('link', { name: 'Word, English' }).click(),
  ])
  const lines = openWord(readFileSync(await download.path())).paragraphs.map((p) => p.text)
  for (const { number } of [all, ...pair]) expect(lines).toContain(`Amendment ${number}`)
  expect(lines).toContain('Co-sponsors: Open Shelves Library Network')
  expect(lines).toContain('Reason: Small services shape discovery too.')
  await page
    .getByRole('region', { name: 'Marked-up compilation' })
    .getByRole('link', { name: /page, Français/ })
    .click()
  await page.getByRole('heading', { name: /compilation annotée/ }).waitFor()
  await hall.inspect(desk, 'compilation')
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})

/** On the text as amendment 1 would make it. */
function subChange() {
  const paragraph = forum.text?.paragraphs.find(({ text }) => text.includes('large online services'))
  const parented = (paragraph?.text ?? '').replace('large online services', 'all online services')
  return {
    paragraph: paragraph?.id ?? '',
    text: parented.replace('all online services', 'all major online services'),
  }
}
