import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
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
  readTheSame,
  sees,
  wordsOf,
  write,
  writeAfter,
} from '../support/draftingRoom.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** Texts that come from elsewhere: other scripts, a Word file, four hundred paragraphs at once. The tests follow each other. */
let hall: Venue
let leila: Guest
let anders: Guest
let amara: Guest

beforeAll(async () => {
  hall = await openVenue()
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  anders = await hall.invite('Anders Dahl', '/drafts/S2')
  amara = await hall.invite('Amara Diallo', '/drafts/S1')
})

afterAll(() => hall.close())

const ARABIC = 'يحث الأطراف على نشر العقود باللغة العربية و English معاً؛'
const FRENCH = 'Prie instamment les Parties de publier les contrats\u00a0;'

/** Where on the screen these letters of a paragraph stand. */
const letterAt = (guest: Guest, words: string, index: number) =>
  paragraph(guest, words).evaluate((block, at) => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    let from = at
    let node = walker.nextNode()
    for (; node && from >= (node.textContent ?? '').length; node = walker.nextNode())
      from -= (node.textContent ?? '').length
    if (!node) throw new Error(`There is no letter ${at}`)
    const range = document.createRange()
    range.setStart(node, from)
    range.setEnd(node, from + 1)
    return range.getBoundingClientRect().x
  }, index)

test('[D4, D12] Arabic and French are typed and pasted, run in their own direction, are saved and the same for both', async () => {
  await writeAfter(leila, 'cultural organizations in developing countries;', ARABIC)
  await leila.page.keyboard.press('Enter')
  await leila.page.keyboard.type(FRENCH, { delay: 5 })
  await leila.page.keyboard.press('Enter')
  await paste(leila, {
    'text/html': `<p dir="rtl" lang="ar">${ARABIC} <i>ثانية</i></p><p lang="fr">Invite à coller</p>`,
    'text/plain': `${ARABIC} ثانية\nInvite à coller`,
  })
  await isSaved(leila)
  await readTheSame(leila, anders)
  const words = await wordsOf(anders)
  expect(words.slice(-4)).toEqual([ARABIC, FRENCH, `${ARABIC} ثانية`, 'Invite à coller'])
  for (const guest of [leila, anders]) {
    // As a whole from right to left: the first word is to the right of the English one that comes later.
    expect(await letterAt(guest, ARABIC, 0)).toBeGreaterThan(
      await letterAt(guest, ARABIC, ARABIC.indexOf('English')),
    )
    expect(await letterAt(guest, FRENCH, 0)).toBeLessThan(await letterAt(guest, FRENCH, 12))
  }
  await write(anders, 'الأطراف', ' جميعاً')
  await paragraph(leila, 'يحث الأطراف جميعاً على').waitFor()
  await readTheSame(leila, anders)
  await paragraph(leila, 'à coller').scrollIntoViewIfNeeded()
  await hall.inspect(leila, 'drafting-arabic')
})

test('[D27] a Word file is shown as it will be read, corrected and taken in with its levels and footnotes', async () => {
  await putCaretBehind(amara.page, 'or across borders;')
  await more(amara)
  await press(amara, 'Import…')
  const dialog = amara.page.getByRole('dialog', { name: 'Import a text' })
  await dialog.getByLabel('File', { exact: true }).setInputFiles({
    name: 'broken.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from('This is not a Word file.'),
  })
  await dialog.getByText(/This is not a Word file that can be read/).waitFor()
  await hall.inspect(amara, 'import-refused')
  await dialog.getByLabel('File', { exact: true }).setInputFiles({
    name: 'zero-draft.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: await zeroDraft(),
  })
  const rows = dialog.getByRole('list', { name: 'Paragraphs of the file' }).getByRole('listitem')
  await rows.first().waitFor()
  await dialog.getByText('5 paragraphs, 1 recommendation.').waitFor()
  await hall.inspect(amara, 'import-preview')
  await dialog.getByRole('checkbox', { name: 'Take over: Minutes of the last meeting' }).uncheck()
  await dialog.getByText('4 paragraphs, 1 recommendation. Left out: 1.').waitFor()
  const before = await labelsOf(amara)
  await press(amara, 'Insert at the cursor')
  await paragraph(amara, 'Urges Parties to publish:').waitFor()
  expect(await labelsOf(amara)).toHaveLength(before.length + 4)
  const words = await wordsOf(amara)
  const at = words.indexOf('Urges Parties to publish:')
  expect(words.slice(at - 1, at + 3)).toEqual([
    'Mindful of the work of artists,',
    'Urges Parties to publish:',
    'their contracts; and',
    'their prices;',
  ])
  expect((await labelsOf(amara)).slice(at + 1, at + 3)).toEqual(['(a)', '(b)'])
  await amara.page.getByRole('region', { name: 'Footnotes' }).getByText('As in Article 16.').waitFor()
  await isSaved(amara)
})

test('[D4, D12, D26, D37] four hundred paragraphs are pasted; they are written in, moved, saved and previewed', async () => {
  await putCaretBehind(leila.page, 'Invite à coller')
  await leila.page.keyboard.press('Enter')
  const many = Array.from(
    { length: 400 },
    (_, i) => `<p>Urges Parties to take measure number ${i + 1} of all;</p>`,
  )
  await paste(leila, { 'text/html': many.join('') })
  await paragraph(anders, 'number 400 of all').waitFor()
  await isSaved(leila)
  await readTheSame(leila, anders)

  await write(leila, 'measure number 200', ' and a half')
  await write(anders, 'measure number 201', ' and more')
  await putCaretBehind(leila.page, 'measure number 200')
  await leila.page.keyboard.press('Alt+Shift+ArrowUp')
  await readTheSame(leila, anders)
  const words = await wordsOf(anders)
  const moved = words.indexOf('Urges Parties to take measure number 200 and a half of all;')
  expect(words[moved + 1]).toBe('Urges Parties to take measure number 199 of all;')
  expect(words[moved + 2]).toBe('Urges Parties to take measure number 201 and more of all;')
  await isSaved(leila)
  await isSaved(anders)

  await press(leila, 'Hand over…')
  await sees(leila, 'As it will stand in CSF/4/L.1')
  await leila.page.getByRole('dialog').getByText('measure number 400 of all;').waitFor()
  await leila.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await editor(leila).waitFor()
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})

/** As a secretariat would send one round. */
function zeroDraft(): Promise<Buffer> {
  const item = (text: string, level: number) =>
    new Paragraph({ text, numbering: { reference: 'list', level } })
  const format = (level: number, text: string) => ({
    level,
    text,
    format: level === 0 ? ('decimal' as const) : ('lowerLetter' as const),
  })
  const document = new Document({
    numbering: { config: [{ reference: 'list', levels: [format(0, '%1.'), format(1, '(%2)')] }] },
    footnotes: { 1: { children: [new Paragraph('As in Article 16.')] } },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Minutes of the last meeting', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun({ text: 'Mindful of', italics: true }),
              new TextRun(' the work of artists,'),
              new FootnoteReferenceRun(1),
            ],
          }),
          item('Urges Parties to publish:', 0),
          item('their contracts; and', 1),
          item('their prices;', 1),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
