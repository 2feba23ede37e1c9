import { afterAll, beforeAll, expect, test } from 'vitest'
import { brackets } from '../../client/words/drafting/brackets.ts'
import { downloads } from '../../client/words/drafting/downloads.ts'
import { handover } from '../../client/words/drafting/handover.ts'
import { history } from '../../client/words/drafting/history.ts'
import { keeping } from '../../client/words/drafting/keeping.ts'
import { lintWords } from '../../client/words/drafting/lint.ts'
import { margin } from '../../client/words/drafting/margin.ts'
import { presence } from '../../client/words/drafting/presence.ts'
import { room } from '../../client/words/drafting/room.ts'
import { structure } from '../../client/words/drafting/structure.ts'
import { bracket, editor, point, press, sees, wordsOf, write, writeAfter } from '../support/draftingRoom.ts'
import { type Guest, openVenue, type Venue } from '../support/venue.ts'

/** The same room on a narrow phone, in French, from right to left, by keyboard alone. The tests follow each other. */
let hall: Venue
let leila: Guest
let reader: Guest

beforeAll(async () => {
  hall = await openVenue()
  leila = await hall.invite('Leïla Mansouri', '/drafts/S2')
  reader = await hall.invite('Yuki Mori', '/drafts/S2', 'phone')
})

afterAll(() => hall.close())

test('a bracket, a hint and a comment stand in the draft', async () => {
  await bracket(leila, 'in plain language', 'Plural Voices Publishing Association')
  await writeAfter(leila, 'in under-represented languages;', 'Urges Parties to publish their contracts')
  await point(reader, 'independent researchers')
  await press(reader, 'Comment')
  await reader.page.getByRole('textbox', { name: 'Your comment' }).fill('And libraries?')
  await press(reader, 'Send')
  await leila.page.getByRole('article', { name: /^Comment by Yuki Mori/ }).waitFor()
  await editor(leila).locator('[data-hint]').first().waitFor()
})

test('nothing is wider than a screen of 320 pixels', async () => {
  for (const { page } of [leila, reader]) await page.setViewportSize({ width: 320, height: 640 })
  await hall.inspect(reader, 'narrow-selected')
  await press(reader, 'Margin (2)')
  await hall.inspect(reader, 'narrow-sheet')
  await press(reader, 'Close the margin')
  await hall.inspect(reader, 'narrow-reading')
  await hall.inspect(leila, 'narrow-writing')
  for (const name of ['More', 'Download']) {
    await press(leila, name)
    for (const choice of await leila.page.locator('[aria-expanded="true"] + div').getByRole('link').all())
      expect((await choice.boundingBox())?.x).toBeGreaterThanOrEqual(0)
    await hall.inspect(leila, `narrow-${name.toLowerCase()}`)
    await leila.page.keyboard.press('Escape')
  }
  await press(leila, /^Margin/)
  await hall.inspect(leila, 'narrow-margin')
  await press(leila, 'Close the margin')
  await press(leila, 'History')
  await sees(leila, 'Name this moment…')
  await hall.inspect(leila, 'narrow-history')
  await press(leila, 'Close')
  await press(leila, 'Hand over…')
  await sees(leila, 'As it will stand in CSF/4/L.1')
  await hall.inspect(leila, 'narrow-hand-over')
  await leila.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await reader.page.goto(`${hall.forum.url}/drafts/S2/screen`)
  await sees(reader, /Plural Voices Publishing Association/)
  await hall.inspect(reader, 'narrow-screen')
  for (const { page } of [leila, reader]) await page.setViewportSize({ width: 1366, height: 860 })
})

test('from right to left everything has its place', async () => {
  const { page } = leila
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await hall.inspect(leila, 'rtl')
  await press(leila, 'History')
  await sees(leila, 'Name this moment…')
  await hall.inspect(leila, 'rtl-history')
  await press(leila, 'Close')
  await page.setViewportSize({ width: 390, height: 844 })
  await hall.inspect(leila, 'rtl-phone')
  await page.setViewportSize({ width: 1366, height: 860 })
  await page.evaluate(() => document.documentElement.removeAttribute('dir'))
})

test('in French no sentence is left in English', async () => {
  await leila.page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('fr')
  await sees(leila, 'Association d’édition Voix plurielles')
  await write(leila, 'their contracts', ' in full')
  await sees(leila, /Ajouter/)
  expect(await leftInEnglish(leila)).toEqual([])
  await hall.inspect(leila, 'french')
  await press(leila, 'Historique')
  await leila.page.getByRole('slider').waitFor()
  expect(await leftInEnglish(leila)).toEqual([])
  await hall.inspect(leila, 'french-history')
  await leila.page.keyboard.press('Escape')
  await leila.page.getByRole('button', { name: 'Plus', exact: true }).click()
  expect(await leftInEnglish(leila)).toEqual([])
  await hall.inspect(leila, 'french-more')
  await leila.page.keyboard.press('Escape')
  await leila.page.getByRole('combobox', { name: 'Langue', exact: true }).selectOption('en')
})

test('by keyboard alone one comes to the text, to its tools and cards, and out again', async () => {
  const { page } = leila
  await editor(leila).focus()
  const before = await wordsOf(leila)
  await page.keyboard.press('Escape')
  const met: string[] = []
  for (let i = 0; i < 12; i += 1) {
    await page.keyboard.press('Tab')
    met.push(
      await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      ),
    )
  }
  expect(met.join(' | ')).toMatch(/Open.*Resolved.*Who wrote what.*Resolve/)
  expect(await wordsOf(leila)).toEqual(before)
})

test('[O5] no page complained', () => {
  expect(hall.complaints()).toEqual([])
})

/** Sentences of ours on this page, seen or read out, that are others in French. */
async function leftInEnglish({ page }: Guest): Promise<string[]> {
  const catalogues = [
    brackets,
    downloads,
    handover,
    history,
    keeping,
    lintWords,
    margin,
    presence,
    room,
    structure,
  ]
  const english = new Set(catalogues.flatMap(({ en }) => sentencesOf(en)))
  for (const sentence of catalogues.flatMap(({ fr }) => sentencesOf(fr))) english.delete(sentence)
  const said = await page
    .locator('body *')
    .evaluateAll((elements) =>
      elements.flatMap((element) => [
        ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
        ...[...element.childNodes].map((node) => (node instanceof Text ? node.data.trim() : '')),
      ]),
    )
  return said.filter((words) => english.has(words))
}

function sentencesOf(catalogue: object): string[] {
  return Object.values(catalogue).flatMap((said: unknown) => {
    if (typeof said === 'string') return [said]
    return said !== null && typeof said === 'object' ? sentencesOf(said) : []
  })
}
