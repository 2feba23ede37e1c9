import { afterAll, beforeAll, expect, test } from 'vitest'
import { putCaretBehind } from '../support/caret.ts'
import {
  editor,
  isSaved,
  paragraph,
  point,
  press,
  readTheSame,
  sees,
  select,
  wordsOf,
  write,
} from '../support/draftingRoom.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** Those who hold no pen: they comment, propose, are taken over, are given the pen. The tests follow each other. */
let hall: Venue
let leila: Guest
let anders: Guest
let gareth: Guest
let yuki: Guest

beforeAll(async () => {
  hall = await openVenue()
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  anders = await hall.invite('Anders Dahl', '/drafts/S2')
  gareth = await hall.invite('Gareth Pugh', '/drafts/S2')
  yuki = await hall.invite('Yuki Mori', '/drafts/S2', 'phone')
})

afterAll(() => hall.close())

const card = ({ page }: Guest, name: RegExp) => page.getByRole('article', { name })

test('[D21, D22] a delegate comments on a passage from a phone, and it stands beside the words on the rapporteur’s laptop', async () => {
  expect(await editor(yuki).getAttribute('contenteditable')).toBe('false')
  await point(yuki, 'independent researchers')
  await press(yuki, 'Comment')
  await hall.inspect(yuki, 'margin-phone-writing')
  await yuki.page.getByRole('textbox', { name: 'Your comment' }).fill('And libraries? @Leïla Mansouri')
  await press(yuki, 'Send')
  const comment = card(leila, /^Comment by Yuki Mori on “independent researchers”/)
  await comment.getByText('And libraries?').waitFor()
  await comment.getByText('Mentions you').waitFor()
  const [beside, words] = [await comment.boundingBox(), await paragraph(leila, 'independent').boundingBox()]
  expect(beside && words && Math.abs(beside.y - words.y)).toBeLessThan(200)
  await sees(leila, '1 comment')
})

test('[D22, D30] the wording that a delegate proposes is taken over with one click, in the delegate’s name', async () => {
  await point(yuki, 'large online services')
  await press(yuki, 'Propose wording')
  await yuki.page.getByRole('textbox', { name: 'The words as they should read' }).fill('all online services')
  await hall.inspect(yuki, 'margin-phone-wording')
  await press(yuki, 'Send')
  const wording = card(anders, /^Wording proposed by Yuki Mori/)
  await wording.getByRole('button', { name: 'Take over' }).waitFor()
  await hall.inspect(anders, 'margin-laptop')
  await wording.getByRole('button', { name: 'Take over' }).click()
  await readTheSame(anders, leila, yuki)
  expect((await wordsOf(yuki))[0]).toMatch(/^Urges Parties to require all online services to explain/)
  await anders.page.getByRole('button', { name: 'Resolved (1)' }).click()
  await sees(anders, 'Taken over by Anders Dahl')
  await anders.page.getByRole('button', { name: /^Open/ }).click()

  await press(anders, 'Who wrote what')
  await anders.page.getByRole('list', { name: 'Authors' }).getByText('Yuki Mori').waitFor()
  await putCaretBehind(anders.page, 'require al')
  await anders.page.keyboard.press('Alt+a')
  await sees(anders, 'Yuki Mori wrote this')
  await hall.inspect(anders, 'margin-authors')
  await press(anders, 'Who wrote what')
})

test('[D21, D29] a thread follows its words, says so when they are gone, and is resolved', async () => {
  await write(leila, 'to allow', ' all')
  await select(leila, 'independent researchers')
  await leila.page.keyboard.press('Backspace')
  const comment = card(leila, /^Comment by Yuki Mori/)
  await comment.getByText('The words are gone. They were:').waitFor()
  await comment.getByText('independent researchers').waitFor()
  await press(yuki, /^Margin/)
  await card(yuki, /^Comment by Yuki Mori/)
    .getByText('The words are gone. They were:')
    .waitFor()
  await hall.inspect(yuki, 'margin-phone')
  await comment.getByRole('button', { name: 'Reply' }).click()
  await leila.page.getByRole('textbox', { name: 'Your reply' }).fill('They go; see paragraph 2.')
  await press(leila, 'Send')
  await card(yuki, /^Comment by Yuki Mori/)
    .getByText('They go; see paragraph 2.')
    .waitFor()
  await comment.getByRole('button', { name: 'Resolve' }).click()
  await sees(yuki, 'Nothing is open.')
  await sees(leila, 'Resolved (2)')
  await isSaved(leila)
  await press(yuki, 'Close the margin')
})

test('[D7, D23] the moderator gives a delegate the pen, who writes, and takes it away: read-only at once', async () => {
  await press(gareth, 'Pen…')
  await gareth.page.getByRole('searchbox', { name: 'Give the pen to' }).fill('yuki')
  await hall.inspect(gareth, 'pen')
  await press(gareth, 'Give the pen to Yuki Mori')
  await expect.poll(() => editor(yuki).getAttribute('contenteditable')).toBe('true')
  await write(yuki, 'all online services', ' and shops')
  await paragraph(leila, 'all online services and shops').waitFor()
  await isSaved(yuki)
  await hall.inspect(yuki, 'drafting-phone')

  await press(gareth, 'Take the pen from Yuki Mori')
  await expect.poll(() => editor(yuki).getAttribute('contenteditable')).toBe('false')
  await yuki.page.keyboard.type(' and more')
  await sees(yuki, 'Read only')
  await readTheSame(leila, anders, yuki)
  expect((await wordsOf(leila))[0]).toMatch(/all online services and shops to explain/)
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})
