import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Forum } from '../../shared/forum.ts'
import {
  bracket,
  editor,
  isSaved,
  labelsOf,
  press,
  readTheSame,
  sees,
  wordsOf,
  write,
} from '../support/draftingRoom.ts'
import { Visitor } from '../support/runningForum.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** Recommendation 7 is contested, sent aside, and comes back as one amendment. The tests follow each other. */
let hall: Venue
let chair: Guest
let jonas: Guest
let yuki: Guest
let marta: Guest
let rosa: Guest

beforeAll(async () => {
  hall = await openVenue()
  const secretariat = await Visitor.signedIn(hall.forum, 'Noor Haddad')
  for (const sessionId of ['S1', 'S2', 'S3']) await secretariat.done('drafts.handOver', { sessionId })
  await secretariat.done('drafts.compile')
  await secretariat.done('amendments.openTime')
  await proposes('Jonas Berg', 'labelling of content', 'clear labelling of content')
  await proposes('Yuki Mori', 'labelling of content', 'visible labelling of content')
  await secretariat.done('amendments.closeTime')
  const onChair = await Visitor.signedIn(hall.forum, 'Ingrid Solheim')
  await onChair.done('amendments.take', { paragraph: (await seventh()).head })
  chair = await hall.invite('Ingrid Solheim', '/chair')
  jonas = await hall.invite('Jonas Berg', '/plenary', 'phone')
  yuki = await hall.invite('Yuki Mori', '/plenary')
  marta = await hall.invite('Marta Kalnina', '/plenary', 'phone')
  rosa = await hall.invite('Rosa Lima', '/plenary')
})

afterAll(() => hall.close())

async function state(): Promise<Forum> {
  return new Visitor(hall.forum.url).forum()
}

async function seventh(): Promise<{ head: string; sub: string; text: string; revision: number }> {
  const { text } = await state()
  const paragraphs = text?.paragraphs ?? []
  const sub = paragraphs.findIndex((p) => p.text.startsWith('labelling of content'))
  const head = paragraphs.slice(0, sub).findLast((p) => p.level === 0)
  return {
    head: head?.id ?? '',
    sub: paragraphs[sub]?.id ?? '',
    text: paragraphs[sub]?.text ?? '',
    revision: text?.revision ?? 0,
  }
}

async function proposes(name: string, find: string, words: string): Promise<void> {
  const delegate = await Visitor.signedIn(hall.forum, name)
  const { sub, text, revision } = await seventh()
  const changed = [{ paragraph: sub, text: text.replace(find, words) }]
  const proposal = { changed, reshaped: [], dropped: [], added: [] }
  await delegate.done('amendments.file', { revision, proposal, reason: 'Clearer.', lang: 'en' })
}

const follow = ({ page }: Guest, name: string) => page.getByRole('link', { name, exact: true }).click()
const isEditable = (guest: Guest) => editor(guest).getAttribute('contenteditable')

test('[T19] the chair sends recommendation 7 aside to those who have proposed there, and to whom it chooses', async () => {
  await press(chair, 'Send to a contact group…')
  const dialog = chair.page.getByRole('dialog', { name: 'Send Recommendation 7 to a contact group' })
  const box = (name: RegExp) => dialog.getByRole('checkbox', { name })
  expect(await box(/Coalition for Fair Creative Work/).isChecked()).toBe(true)
  expect(await box(/Young Makers Assembly/).isChecked()).toBe(true)
  expect(await box(/Baltic Game Makers League/).isChecked()).toBe(false)
  expect(await box(/Institute for Policy Listening/).count()).toBe(0)
  await hall.inspect(chair, 'contact-group-refer')
  await box(/Young Makers Assembly/).uncheck()
  await dialog.getByText('A contact group needs at least two participating organizations.').waitFor()
  await box(/Young Makers Assembly/).check()
  await dialog.getByLabel('What they are to settle').fill('Agree on the word before labelling.')
  await dialog.getByRole('button', { name: 'Send it aside' }).click()
  await sees(chair, 'A contact group works on Recommendation 7')
  await sees(chair, 'Agree on the word before labelling.')
  await hall.inspect(chair, 'contact-group-chair')
})

test('[T19] the plenary says who is aside; those of the group write with each other, a third reads along', async () => {
  for (const guest of [jonas, yuki, rosa]) await sees(guest, 'Your organization is in it.')
  await hall.inspect(jonas, 'contact-group-plenary-phone')
  for (const guest of [jonas, yuki, rosa]) await follow(guest, 'Write with them on Recommendation 7')
  await follow(marta, 'Read along on Recommendation 7')
  for (const guest of [jonas, yuki, rosa, marta]) {
    await sees(guest, 'Contact group')
    await guest.page.getByRole('heading', { name: 'Recommendation 7', level: 1 }).waitFor()
    await sees(guest, 'Agree on the word before labelling.')
  }
  await isSaved(jonas)
  expect(await labelsOf(yuki)).toEqual(['7.', '(a)', '(b)', '(c)', '(i)', '(ii)'])
  await write(jonas, 'labelling', ', clear and visible,')
  await write(yuki, 'creative industries', ' and beyond')
  await readTheSame(jonas, yuki, rosa, marta)
  expect((await wordsOf(marta)).join(' ')).toMatch(/labelling, clear and visible, of content.* and beyond/)
  expect(await isEditable(marta)).toBe('false')
  await sees(marta, /You read along\./)
  expect(await rosa.page.getByRole('button', { name: 'Report to the plenary…' }).count()).toBe(0)
  expect(await marta.page.getByRole('button', { name: 'Report to the plenary…' }).count()).toBe(0)
  for (const name of ['Hand over…', 'Pen…'])
    expect(await jonas.page.getByRole('button', { name }).count()).toBe(0)
  await hall.inspect(yuki, 'contact-group-room')
  await hall.inspect(jonas, 'contact-group-room-phone')
  await hall.inspect(marta, 'contact-group-reading-phone')
})

test('[T19] words in brackets are agreed on before anybody reports', async () => {
  await bracket(yuki, 'and beyond', 'Young Makers Assembly')
  await press(jonas, 'Report to the plenary…')
  await sees(jonas, /Words are still in brackets\./)
  await press(jonas, 'Cancel')
  await press(yuki, 'Resolve…')
  await press(yuki, 'The words stay')
  await isSaved(yuki)
})

test('[T19] who reports sees the change as it will be put, and files it for the group; every editor is sealed', async () => {
  await yuki.page.getByRole('combobox', { name: 'Language' }).selectOption('fr')
  await press(yuki, 'Faire rapport à la plénière…')
  await sees(yuki, 'Ce que l’amendement changerait')
  await yuki.page.locator('dialog ins').first().waitFor()
  await hall.inspect(yuki, 'contact-group-report-fr')
  await yuki.page.getByRole('dialog').getByRole('button', { name: 'Annuler', exact: true }).click()
  await yuki.page.getByRole('combobox', { name: 'Langue' }).selectOption('en')

  await press(jonas, 'Report to the plenary…')
  const dialog = jonas.page.getByRole('dialog', { name: 'Report to the plenary?' })
  await dialog.locator('ins').first().waitFor()
  await dialog.getByText('Young Makers Assembly is asked to co-sponsor it, and says so itself.').waitFor()
  await dialog.getByLabel('Reason, in a sentence or two').fill('Agreed between us.')
  await hall.inspect(jonas, 'contact-group-report-phone')
  await dialog.getByRole('button', { name: 'File the amendment…' }).click()
  await dialog.getByRole('button', { name: 'File it', exact: true }).click()
  for (const guest of [jonas, yuki, rosa, marta]) {
    await sees(guest, 'The group has reported: this is amendment 3.')
    await expect.poll(() => isEditable(guest)).toBe('false')
  }
  await hall.inspect(yuki, 'contact-group-over')
  const { amendments } = await state()
  const report = Object.values(amendments).find(({ number }) => number === 3)
  expect(report).toMatchObject({ organizationId: 'O07', asked: ['O08'], state: 'filed' })
  expect(report?.operations).toMatchObject([
    { kind: 'text', ins: expect.stringContaining('clear and visible') },
    { kind: 'text', ins: expect.stringContaining('and beyond') },
  ])
})

test('[T19] it is an amendment in the plenary, the other organization is asked, and the chair can go on', async () => {
  await follow(yuki, 'To the plenary')
  await sees(yuki, /clear and visible/)
  await sees(chair, 'Send to a contact group…')
  expect(await yuki.page.getByText('In contact groups').count()).toBe(0)
})

test('[T19] a group that is called back leaves its draft to be read', async () => {
  await press(chair, 'Send to a contact group…')
  await press(chair, 'Send it aside')
  await sees(chair, 'A contact group works on Recommendation 7')
  await follow(yuki, 'Write with them on Recommendation 7')
  await isSaved(yuki)
  await write(yuki, 'labelling', ' of all kinds')
  await isSaved(yuki)
  await chair.page.getByRole('button', { name: 'Call the group back…' }).first().click()
  await chair.page.locator('textarea').fill('No agreement in time.')
  await press(chair, 'Call it back')
  await sees(yuki, 'The chair has called the group back: No agreement in time.')
  await expect.poll(() => isEditable(yuki)).toBe('false')
  expect((await wordsOf(yuki)).join()).toContain('labelling of all kinds')
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})
