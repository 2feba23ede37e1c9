import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SignedRecord } from '../../shared/record.ts'
import { putCaretBehind } from '../support/caret.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'
import { openWord } from '../support/word.ts'

/** The sample forum through its day, in one real Chromium, with everybody there at once. The tests follow each other. */
let hall: Venue
let secretariat: Guest
let chair: Guest
let leila: Guest
let anders: Guest
let amara: Guest
let jonas: Guest
let marta: Guest
let samuel: Guest
let projector: Guest

beforeAll(async () => {
  hall = await openVenue()
  secretariat = await hall.invite('Noor Haddad', '/secretariat')
  chair = await hall.invite('Ingrid Solheim', '/chair')
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  anders = await hall.invite('Anders Dahl', '/drafts/S2')
  amara = await hall.invite('Amara Diallo', '/drafts/S1')
  jonas = await hall.invite('Jonas Berg', '/plenary', 'phone')
  marta = await hall.invite('Marta Kalnina', '/plenary', 'phone')
  samuel = await hall.invite('Samuel Okafor', '/plenary', 'phone')
  projector = await hall.visit('/projector', 'projector')
})

afterAll(() => hall.close())

const editor = ({ page }: Guest) => page.locator('.ProseMirror')
const press = ({ page }: Guest, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const sees = ({ page }: Guest, words: string | RegExp) => page.getByText(words).first().waitFor()

/** The draft as this person's editor shows it, without the others' cursors. */
function wordsOf(guest: Guest): Promise<string[]> {
  return editor(guest)
    .locator('> *')
    .evaluateAll((blocks) =>
      blocks.map((block) => {
        const copy = block.cloneNode(true) as HTMLElement
        for (const caret of copy.querySelectorAll('[data-caret-of]')) caret.remove()
        return copy.textContent ?? ''
      }),
    )
}

/** Puts the caret behind these words of the draft and types, as a hand would. */
async function write(guest: Guest, behind: string, words: string): Promise<void> {
  await putCaretBehind(guest.page, behind)
  await guest.page.keyboard.type(words, { delay: 5 })
}

test('[D1, D5] two rapporteurs write one paragraph at once, and one of them loses the network', async () => {
  await sees(leila, 'Saved')
  await write(leila, 'how cultural content is ranked', ' and shown')
  await editor(anders).getByText('ranked and shown').waitFor()
  await anders.context.setOffline(true)
  await write(anders, 'in plain language', ' and in local languages')
  await sees(anders, /Offline/)
  await write(leila, 'independent researchers', ' and auditors')
  await anders.context.setOffline(false)
  await editor(leila).getByText('in plain language and in local languages').waitFor()
  await editor(anders).getByText('independent researchers and auditors').waitFor()
  await sees(anders, 'Saved')
  expect(await wordsOf(leila)).toEqual(await wordsOf(anders))
  await hall.inspect(leila, 'drafting')
})

test('[D4] Enter makes a paragraph, Tab a sub-paragraph; who holds no pen only reads', async () => {
  await write(amara, 'across borders;', '')
  await amara.page.keyboard.press('Enter')
  await amara.page.keyboard.type('Invites Parties to share:')
  await amara.page.keyboard.press('Enter')
  await amara.page.keyboard.press('Tab')
  await amara.page.keyboard.type('their contracts;')
  await sees(amara, 'Saved')
  const reader = await hall.invite('Jonas Berg', '/drafts/S1', 'phone')
  await editor(reader).getByText('their contracts;').waitFor()
  expect(await editor(reader).getAttribute('contenteditable')).toBe('false')
  await hall.inspect(reader, 'reading-draft')
  await reader.context.close()
})

test('[D8, D37] the hand-over shows how the text will stand, closes every open editor at once and keeps the words', async () => {
  await press(leila, 'Hand over…')
  await sees(leila, 'As it will stand in CSF/4/L.1')
  await hall.inspect(leila, 'before-hand-over')
  const dialog = leila.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Hand over…' }).click()
  await dialog.getByRole('button', { name: 'Hand over for good' }).click()
  await sees(anders, /handed over/i)
  expect(await editor(anders).getAttribute('contenteditable')).toBe('false')
  for (const roman of ['I', 'III']) {
    await press(secretariat, `Hand over for session ${roman}`)
    await press(secretariat, 'Hand over')
  }
  await press(secretariat, 'Compile the text')
  await press(secretariat, 'Open the time for amendments')
  await sees(jonas, 'their contracts;')
  await sees(jonas, 'in plain language and in local languages')
  await hall.inspect(secretariat, 'secretariat')
})

test('[T4] delegates amend from their phones and are told what clashes', async () => {
  await amend(jonas, 'large online services', 'all online services', 'Small services shape discovery too.')
  await jonas.page.getByText(/Amendment 1 is filed/).waitFor()
  await amend(
    marta,
    ', and to allow independent researchers and auditors to verify it',
    '',
    'It cannot be done.',
  )
  await marta.page.getByText(/Amendment 2 is filed/).waitFor()
  await amend(
    samuel,
    'independent researchers',
    'independent researchers, public-interest libraries',
    '',
    async () => {
      await sees(samuel, /Contradicts amendment 2/)
      await hall.inspect(samuel, 'amend')
    },
  )
  await samuel.page.getByText(/Amendment 3 is filed/).waitFor()
  await sees(samuel, /It clashes with 2/)
  for (const guest of [jonas, marta, samuel]) await press(guest, 'Back to the text')
  await press(secretariat, 'Close the time for amendments')
})

test('[V3–V8] the chair puts amendments to the vote; nothing is shown before it is true', async () => {
  await press(chair, 'Take up: Recommendation 6')
  await putToVote({ jonas: 'Against', marta: 'In favour', samuel: 'Against' }, 'Amendment 2 is not adopted')
  await putToVote(
    { jonas: 'In favour', marta: 'In favour', samuel: 'Abstain' },
    'Amendment 1 is adopted',
    true,
  )
  await putToVote({ jonas: 'In favour', marta: 'Abstain', samuel: 'In favour' }, 'Amendment 3 is adopted')
  await sees(projector, /all/)
})

test('[C1–C4] the text as a whole is adopted by consensus', async () => {
  await press(chair, 'Propose adoption by consensus')
  await sees(jonas, 'Adopt the text by consensus?')
  await hall.inspect(jonas, 'consensus')
  await hall.inspect(projector, 'projector-consensus')
  await chair.page.getByRole('button', { name: 'Conclude' }).click({ timeout: 40_000 })
  await sees(projector, /adopted by consensus/i)
  await sees(jonas, /adopted by consensus/i)
})

test('[F1–F3, R1] the frozen record verifies, and the Word report holds its text', async () => {
  await press(secretariat, 'Freeze the text')
  await press(secretariat, 'Freeze it for good')
  await sees(secretariat, 'Frozen at')
  await hall.inspect(secretariat, 'secretariat-frozen')
  await sees(projector, 'The text is frozen')

  const signed = (await (await fetch(`${hall.forum.url}/forums/csf4/record.json`)).json()) as SignedRecord
  const file = join(hall.forum.dataDir, 'record.json')
  writeFileSync(file, JSON.stringify(signed))
  const verified = spawnSync(process.execPath, ['--import', 'tsx', 'server/cli.ts', 'verify', file], {
    encoding: 'utf8',
  })
  expect(verified.stdout + verified.stderr).toContain(signed.digest)
  expect(verified.status).toBe(0)

  const [download] = await Promise.all([
    secretariat.page.waitForEvent('download'),
    secretariat.page.getByRole('link', { name: /Report for Word, English/ }).click(),
  ])
  const inWord = openWord(readFileSync(await download.path()))
    .paragraphs.map((p) => p.text)
    .join('\n')
  for (const { text } of signed.record.text) expect(inWord).toContain(text)
  expect(signed.record.text.map((p) => p.text).join('\n')).toContain(
    'to require all online services to explain, in plain language and in local languages',
  )

  const reader = await hall.visit('/record', 'phone')
  await sees(reader, 'The agreed text')
  await hall.inspect(reader, 'record')
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})

async function amend(
  guest: Guest,
  from: string,
  to: string,
  reason: string,
  before = async () => {},
): Promise<void> {
  // Amara’s new recommendation made the fifth the sixth.
  const words = guest.page.getByRole('textbox', { name: /Words of Recommendation/ }).first()
  // A press is let go of when the text moves under the finger in that instant, as it does when news arrives: press again.
  for (let presses = 0; presses < 3 && !(await words.isVisible()); presses += 1) {
    await press(guest, 'Change: Recommendation 6')
    await words.waitFor({ timeout: 6_000 }).catch(() => {})
  }
  await words.fill((await words.inputValue()).replace(from, to))
  if (reason !== '') await guest.page.getByLabel(/Reason/).fill(reason)
  await before()
  await press(guest, 'File amendment')
}

async function putToVote(
  votes: Record<'jonas' | 'marta' | 'samuel', string>,
  result: string,
  pictures = false,
): Promise<void> {
  await press(chair, /Open the vote on amendment/)
  if (pictures) await hall.inspect(chair, 'chair')
  for (const [name, choice] of Object.entries(votes)) {
    const guest = { jonas, marta, samuel }[name as keyof typeof votes]
    await guest.page.getByRole('radio', { name: choice }).check()
    if (pictures && name === 'jonas') await hall.inspect(guest, 'vote')
    await press(guest, /^(Vote in favour|Vote against|Abstain)$/)
    await sees(guest, 'Your vote is recorded')
    if (pictures && name === 'jonas') await hall.inspect(guest, 'receipt')
  }
  await projector.page
    .getByText(/3 of \d+/)
    .first()
    .waitFor()
  expect(await projector.page.getByText(/Adopted|Not adopted/).count()).toBe(0)
  await press(chair, 'Close the vote')
  await press(chair, 'Close it now')
  await chair.page.getByText('for you alone until you announce it').first().waitFor()
  expect(await projector.page.getByText(/Adopted|Not adopted/).count()).toBe(0)
  await press(chair, 'Announce the result')
  await sees(projector, result.includes('not') ? 'Not adopted' : 'Adopted')
  await sees(jonas, result)
  if (pictures) await hall.inspect(projector, 'projector')
}
