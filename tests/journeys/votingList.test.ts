import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Choice } from '../../shared/ballot.ts'
import type { Forum } from '../../shared/forum.ts'
import { questionHash } from '../../shared/question.ts'
import { Visitor } from '../support/runningForum.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** The chair takes the amendments to recommendation 5 through the plenary. The tests follow each other. */
let hall: Venue
let chair: Guest
let projector: Guest
let jonas: Guest
let marta: Guest
/** The same people, and others, as far as HTTP goes. */
let by: Record<Name, Visitor>

const NAMES = {
  noor: 'Noor Haddad',
  clara: 'Clara Weiss',
  samuel: 'Samuel Okafor',
  awa: 'Awa Traoré',
  jonas: 'Jonas Berg',
  yuki: 'Yuki Mori',
  marta: 'Marta Kalnina',
}
type Name = keyof typeof NAMES
const VOTERS: readonly Name[] = ['clara', 'samuel', 'awa', 'jonas', 'yuki', 'marta']
const RESEARCHERS = 'independent researchers'
const LIBRARIES = `${RESEARCHERS} and public-interest libraries`

beforeAll(async () => {
  hall = await openVenue()
  const visitors = await Promise.all(
    Object.entries(NAMES).map(async ([id, name]) => [id, await Visitor.signedIn(hall.forum, name)]),
  )
  by = Object.fromEntries(visitors)
  for (const sessionId of ['S1', 'S2', 'S3']) await by.noor.done('drafts.handOver', { sessionId })
  await by.noor.done('drafts.compile')
  await by.noor.done('amendments.openTime')
  await files('jonas', 'large', 'all')
  await files('marta', `, and to allow ${RESEARCHERS} to verify it`, '')
  await files('marta', 'require', 'invite')
  await files('awa', null)
  const libraries = await files('samuel', RESEARCHERS, LIBRARIES)
  const same = await files('clara', RESEARCHERS, LIBRARIES.replace('-', ' '))
  await by.noor.done('amendments.merge', { amendmentId: same, into: libraries })
  await files('yuki', LIBRARIES, `${RESEARCHERS} and libraries and archives`, { parent: libraries })
  await files('clara', 'Urges', 'Encourages')
  await files('samuel', 'large', 'the largest')
  await by.noor.done('amendments.closeTime')
  await files('yuki', 'ranked and recommended', 'ranked')
  chair = await hall.invite('Ingrid Solheim', '/chair')
  projector = await hall.visit('/projector', 'projector')
  jonas = await hall.invite('Jonas Berg', '/plenary', 'phone')
  marta = await hall.invite('Marta Kalnina', '/plenary', 'phone')
})

afterAll(() => hall.close())

const press = ({ page }: Guest, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const sees = ({ page }: Guest, words: string | RegExp) => page.getByText(words).first().waitFor()
const now = ({ page }: Guest) => page.locator('#now')

test('[T13, T25] a late amendment comes first: it is read back and let in', async () => {
  await sees(chair, 'Amendment 10 came late')
  await hall.inspect(chair, 'chair-late')
  await press(chair, 'Let it in')
  await press(chair, 'Take up: Recommendation 5')
})

test('[T17] the list has each amendment in order with its reason; identical ones as one, sub-amendments before their parent', async () => {
  const list = chair.page.getByRole('navigation', { name: 'What there is to decide' })
  await list.getByText('on the floor').waitFor()
  const lines = await list.locator('ol button').allInnerTexts()
  const told = lines.map((line) => line.replace(/\s+/g, ' '))
  expect(told.map((line) => Number(line.split(' ')[0]))).toEqual([4, 2, 10, 9, 1, 3, 8, 7, 5])
  expect(told[0]).toMatch(
    /delete the paragraph.*filed \d\d:\d\d · contradicts 1, 2, 3, 5, 8, 9, 10|deletes the paragraph/,
  )
  expect(told[1]).toContain('deletes 30 % of the words')
  expect(told[6]).toMatch(/weakens: urges.*encourages/)
  expect(told[7]).toContain('to 5')
  expect(told[8]).toContain('with 6')
  await sees(projector, 'Order of voting: 4 · 2 · 10 · 9 · 1 · 3 · 8 · 7 · 5 with 6')
  await hall.inspect(chair, 'chair-list')
})

test('[T17] the chair puts it in another order by keys, and only with a reason; what is typed outlives news', async () => {
  await press(chair, 'Change the order: Recommendation 5')
  const up = chair.page.getByRole('button', { name: 'Move amendment 3 up' })
  for (let presses = 0; presses < 3; presses += 1) {
    await up.focus()
    await chair.page.keyboard.press('Enter')
  }
  const keep = chair.page.getByRole('button', { name: 'Vote in this order' })
  expect(await keep.isDisabled()).toBe(true)
  await chair.page.getByLabel('Why this order').fill('It weakens what is asked.')
  expect(await keep.isDisabled()).toBe(false)
  await by.yuki.done('amendments.withdraw', { amendmentId: await idOf(10) })
  await sees(chair, 'The list has changed meanwhile.')
  expect(await keep.isDisabled()).toBe(true)
  await press(chair, 'Go on with the new list')
  expect(await chair.page.getByLabel('Why this order').inputValue()).toBe('It weakens what is asked.')
  await hall.inspect(chair, 'chair-order')
  await keep.click()
  for (const guest of [chair, projector, jonas]) {
    await sees(guest, 'The chair changed the order of voting: “It weakens what is asked.”')
  }
  await sees(projector, 'Order of voting: 4 · 2 · 3 · 9 · 1 · 8 · 7 · 5 with 6')
})

test('[T17] and by dragging', async () => {
  await press(chair, 'Change the order: Recommendation 5')
  const row = (n: number) => chair.page.getByRole('row', { name: String(n), exact: true })
  await row(1).hover({ position: { x: 20, y: 20 } })
  await chair.page.mouse.down()
  const box = await row(4).boundingBox()
  if (!box) throw new Error('Amendment 4 is not in the list')
  await chair.page.mouse.move(box.x + 200, box.y + 30, { steps: 8 })
  await chair.page.mouse.move(box.x + 200, box.y + 4, { steps: 4 })
  await chair.page.mouse.up()
  await expect.poll(() => chair.page.getByRole('row').first().innerText()).toMatch(/^1\s/)
  await chair.page.getByLabel('Why this order').fill('It is the simplest.')
  await press(chair, 'Vote in this order')
  await sees(projector, 'Order of voting: 1 · 4 · 2 · 3 · 9 · 8 · 7 · 5 with 6')
})

test('[T26] before the vote every screen says what follows from it, and that is what happens', async () => {
  await press(chair, 'Open the vote on amendment 1')
  const reads = 'to require all online services to explain'
  // On a phone the choices stay in reach: what follows is a line, and all of it a tap away.
  await jonas.page.getByText('If adopted: 2 amendments fall').click()
  for (const guest of [chair, projector, jonas]) {
    const meaning =
      guest === jonas
        ? guest.page.getByRole('group').filter({ hasText: 'If adopted:' })
        : guest.page.getByRole('region', { name: 'If adopted' })
    await meaning.getByText(reads).first().waitFor()
    await meaning.getByText('2 amendments fall').first().waitFor()
    await meaning.getByText('4, Sahel Screen Collective').first().waitFor()
    await meaning
      .getByText(/9, Open Shelves/)
      .first()
      .waitFor()
  }
  await hall.inspect(jonas, 'vote-if-adopted')
  await jonas.page.getByText('If adopted: 2 amendments fall').click()
  await hall.inspect(projector, 'projector-if-adopted')
  for (const guest of [jonas, marta]) {
    await guest.page.getByRole('radio', { name: 'In favour' }).check()
    await press(guest, 'Vote in favour')
    await sees(guest, 'Your vote is recorded')
  }
  await drawToItsEnd('for', ['clara', 'samuel', 'awa', 'yuki'])
  await sees(jonas, 'Amendment 1 is adopted')
  await sees(projector, 'Adopted')
  expect((await forum()).text?.paragraphs.some(({ text }) => text.includes(reads))).toBe(true)
  expect(await states(4, 9)).toEqual(['proposedToFall', 'proposedToFall'])
})

test('[T8, T25] each fall is confirmed, or the amendment sent back with what to do', async () => {
  await sees(chair, '2 amendments would fall with the adoption of 1')
  const box = chair.page.getByRole('listitem').filter({ hasText: 'Amendment 9' })
  await box.getByRole('button', { name: 'Send back…' }).click()
  await box.getByLabel('What its sponsor has to do').fill('Say which services are very large.')
  await hall.inspect(chair, 'chair-falls')
  await box.getByRole('button', { name: 'Send amendment 9 back' }).click()
  await press(chair, 'Confirm that amendment 4 falls')
  await expect.poll(() => states(4, 9)).toEqual(['fell', 'sentBack'])
})

test('[T15, T25] a sub-amendment is voted before its parent, on its words; then the parent as amended', async () => {
  await press(chair, /^7\s/)
  await press(chair, 'Open the vote on sub-amendment 7')
  for (const guest of [projector, jonas]) {
    await sees(guest, 'Shall sub-amendment 7 to amendment 5 be adopted?')
    if (guest === jonas) await jonas.page.getByText('If adopted: Nothing falls.').click()
    await sees(guest, /Amendment 5 would then make it read/)
  }
  await hall.inspect(projector, 'projector-sub')
  await drawToItsEnd('for')
  await sees(jonas, 'Amendment 7 is adopted')
  await press(chair, /^5\s/)
  await press(chair, 'Open the vote on amendment 5')
  await sees(jonas, 'Shall amendment 5, as amended, be adopted?')
  await sees(jonas, /Amendment 5 with 6 as amended/)
  await drawToItsEnd('for')
  await expect.poll(() => states(5, 6, 7)).toEqual(['adoptedAsAmended', 'merged', 'adopted'])
  await press(chair, 'Confirm that amendment 2 falls')
  expect((await forum()).text?.paragraphs.map(({ text }) => text).join('\n')).toContain(
    'to allow independent researchers and libraries and archives to verify it;',
  )
})

test('[T20] the last decision is put before the plenary again, and stands without two thirds', async () => {
  await press(chair, 'Reconsider…')
  await sees(chair, 'Amendment 5 is to be decided again, and its words leave the text.')
  await press(chair, 'Open the vote to reconsider')
  for (const guest of [projector, jonas]) {
    await sees(guest, 'Shall the decision on amendment 5 be reconsidered?')
    await sees(guest, 'two thirds of those voting')
  }
  await hall.inspect(projector, 'projector-reconsider')
  await drawToItsEnd('against')
  await sees(projector, 'Not reopened')
  await sees(jonas, 'The decision stands')
  expect(await states(5)).toEqual(['adoptedAsAmended'])
})

test('[T18, T25] a separate vote: somebody objects, so the motion first, then the part, then the parts as a whole', async () => {
  const part = (await forum()).text?.paragraphs.find(({ text }) => text.startsWith('labelling of content'))
  const request = {
    amendmentId: null,
    paragraph: await headOf('Requests the Committee'),
    revision: (await forum()).text?.revision,
    parts: [{ operations: [{ kind: 'drop', paragraph: part?.id }] }],
    reason: 'Labels mislead.',
  }
  const { divisionId } = await by.marta.done<{ divisionId: string }>('divisions.request', request)
  await by.jonas.done('divisions.object', { divisionId })
  await press(chair, 'Separate vote asked for')
  await press(chair, 'Take up: Recommendation 7')
  await sees(chair, /asks for a separate vote/)
  await press(chair, 'Separate vote asked for')
  await hall.inspect(chair, 'chair-division')
  await press(chair, 'Open the vote on the motion for division')
  for (const guest of [projector, jonas]) await sees(guest, 'Shall the parts be voted separately?')
  await drawToItsEnd('for')
  await sees(projector, 'Divided')
  await press(chair, 'Open the vote on part 1 of 1')
  for (const guest of [chair, projector, jonas]) await sees(guest, 'Shall sub-paragraph (b) be retained?')
  expect(await now(jonas).locator('mark').innerText()).toContain('labelling of content')
  await hall.inspect(jonas, 'vote-part')
  await hall.inspect(projector, 'projector-part')
  await drawToItsEnd('against')
  await sees(projector, 'Not retained')
  await sees(jonas, 'Sub-paragraph (b): not retained')
  await press(chair, 'Open the vote on the parts as a whole')
  await sees(jonas, 'Shall the parts retained be adopted as a whole?')
  await drawToItsEnd('for')
  await expect
    .poll(async () => (await forum()).text?.paragraphs.find(({ id }) => id === part?.id)?.struck)
    .toBe(true)
})

test('[T13, T25] what nobody moves is not taken up, with a word why', async () => {
  await press(chair, /^9\s/)
  await press(chair, 'Not taken up…')
  await chair.page.getByLabel(/Why it is not taken up/).fill('Its sponsor has left.')
  await press(chair, 'It is not taken up')
  await expect.poll(() => states(9)).toEqual(['notTakenUp'])
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})

/** An amendment to recommendation 5: other words for some, or (null) none of it. Resolves with its id. */
async function files(
  who: Name,
  from: string | null,
  to = '',
  more: { parent?: string } = {},
): Promise<string> {
  const { text, amendments } = await forum()
  const paragraph = text?.paragraphs.find((p) => /^Urges Parties to require/.test(p.text))
  if (!paragraph) throw new Error('Recommendation 5 is not there')
  const base = more.parent ? paragraph.text.replace(RESEARCHERS, LIBRARIES) : paragraph.text
  const changed = from === null ? [] : [{ paragraph: paragraph.id, text: base.replace(from, to) }]
  const proposal = { changed, reshaped: [], dropped: from === null ? [paragraph.id] : [], added: [] }
  const { amendmentId } = await by[who].done<{ amendmentId: string }>('amendments.file', {
    revision: text?.revision,
    proposal,
    reason: `Reason of ${Object.keys(amendments).length + 1}.`,
    lang: 'en',
    ...more,
  })
  return amendmentId
}

/** All these vote alike; the chair closes the vote and announces it. */
async function drawToItsEnd(choice: Choice, who: readonly Name[] = VOTERS): Promise<void> {
  await chair.page.getByRole('button', { name: 'Close the vote' }).waitFor()
  const state = await forum()
  const ballot = state.ballots[state.openBallot ?? '']
  if (!ballot) throw new Error('There is no open ballot')
  const textHash = questionHash(state, ballot.question)
  for (const one of who) await by[one].done('ballots.cast', { ballotId: ballot.id, choice, textHash })
  await sees(chair, /6 of 6/)
  await press(chair, 'Close the vote')
  await press(chair, 'Announce the result')
}

const forum = (): Promise<Forum> => by.noor.forum()

async function idOf(number: number): Promise<string> {
  const found = Object.values((await forum()).amendments).find((a) => a.number === number)
  if (!found) throw new Error(`There is no amendment ${number}`)
  return found.id
}

async function states(...numbers: number[]): Promise<string[]> {
  const all = Object.values((await forum()).amendments)
  return numbers.map((n) => all.find((a) => a.number === n)?.state ?? 'none')
}

async function headOf(begins: string): Promise<string> {
  return (await forum()).text?.paragraphs.find(({ text }) => text.startsWith(begins))?.id ?? ''
}
