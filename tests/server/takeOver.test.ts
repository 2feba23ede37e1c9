import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type InkedDraft, loadDraft } from '../../server/drafting/inkedDraft.ts'
import { putIn } from '../../server/drafting/takeOver.ts'
import type { Store } from '../../server/store/store.ts'
import { anchorOf, inkWords, placesNow } from '../../shared/draft/anchor.ts'
import { bracketKey } from '../../shared/draft/bracket.ts'
import { draftText, emptyDraft, inkBlocks } from '../../shared/draft/draft.ts'
import { NOTE_MARK } from '../../shared/paragraph.ts'
import { type DraftingHall, draftingHallAfter, ZERO } from '../support/draftingHall.ts'
import type { Typist } from '../support/draftingHouse.ts'
import { outcome } from '../support/hall.ts'
import { anchorAt, drafted, inkOf, proposed, raise } from '../support/marking.ts'
import { holds } from '../support/property.ts'

let hall: DraftingHall
const disk = { fails: false }

beforeEach(async () => {
  disk.fails = false
  hall = await draftingHallAfter([], (store: Store) => ({
    ...store,
    appendInk: (rows, lines) => {
      if (disk.fails) throw new Error('SQLITE_FULL')
      store.appendInk(rows, lines)
    },
  }))
})

afterEach(() => hall.close())

const ink = () => hall.world.store.readInk('f', 'S1')
const onDisk = () => draftText(loadDraft(ink()).doc).toString()
const takeOver = (who: string, thread: string) =>
  outcome(hall.as(who).drafts.takeOver({ sessionId: 'S1', thread }))

async function propose(
  who: string,
  { thread = 't1', of, wording }: { thread?: string; of: string; wording: string },
) {
  const { doc } = hall.drafting.room('S1')
  const said = proposed(thread, anchorAt(doc, of), wording)
  expect(await outcome(hall.as(who).drafts.say({ sessionId: 'S1', said }))).toMatchObject({ value: {} })
}

/** Who wrote each word here, as this editor was told: "ana:all". */
function authorsIn({ doc, connection }: Typist): string[] {
  const words: string[] = []
  for (let item = draftText(doc)._start; item; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue
    words.push(`${connection.authors.get(item.id.client)}:${item.content.str}`)
  }
  return words
}

test('[D22] a wording is taken over as its proposer’s words, by whoever holds the pen, on disk and on every screen', async () => {
  const [amara, edith] = [await hall.sit('amara'), await hall.sit('edith')]
  await propose('ana', { of: 'protect large archives', wording: 'protect all archives' })
  expect(await takeOver('bo', 't1')).toEqual({ refused: 'not-your-session' })
  const rows = ink().length
  expect(await takeOver('amara', 't1')).toEqual({ value: { n: 2 } })
  const text = `${ZERO.join('')}`.replace('large', 'all')
  expect(onDisk()).toBe(text)
  expect(ink().slice(rows)).toMatchObject([{ author: 'ana' }])
  expect(hall.world.store.readMargin('f', 'S1').at(-1)).toMatchObject({
    n: 2,
    by: 'amara',
    said: { type: 'takenOver', thread: 't1' },
  })
  for (const each of [amara, edith]) {
    await each.until(({ connection }) => connection.margin.n === 2)
    expect(each.text).toBe(text)
    expect(authorsIn(each)).toContain('ana:all')
    expect(authorsIn(each)[0]).toBe('noor:Urges Parties to protect ')
    expect(each.connection.margin.threads.t1?.proposal).toMatchObject({ state: 'takenOver', by: 'amara' })
  }
  expect(await takeOver('amara', 't1')).toEqual({ refused: 'thread-resolved' })
})

test('[D22] the anchor holds the new words, so that whoever reads the thread finds them', async () => {
  await propose('ana', { of: 'large archives', wording: 'libraries and museums' })
  await takeOver('amara', 't1')
  const { doc } = hall.drafting.room('S1')
  const text = draftText(doc)
  const amara = await hall.sit('amara')
  await amara.until(({ connection }) => connection.margin.n === 2)
  const { t1 } = amara.connection.margin.threads
  const [place] = placesNow(text, inkBlocks(text), t1 ? [t1.anchor] : [])
  if (!place || place === 'gone') throw new Error('The anchor lost its words')
  expect(inkWords(text, place.from, place.to)).toBe('libraries and museums')
})

test('[D22] it is an ordinary change: others go on beside it, its words are edited and taken out again by hand', async () => {
  const amara = await hall.sit('amara')
  await propose('ana', { of: 'large', wording: 'all' })
  amara.type(' At once.')
  await takeOver('amara', 't1')
  await amara.until(({ text, connection }) => text.includes('protect all') && connection.status === 'saved')
  const undo = new Y.UndoManager(draftText(amara.doc))
  undo.undo()
  expect(amara.text).toContain('protect all')
  const { from } = inkOf(amara.doc, 'all archives')
  draftText(amara.doc).delete(from, 3)
  draftText(amara.doc).insert(from, 'large', {})
  await amara.until(({ connection }) => connection.status === 'saved')
  expect(onDisk()).toBe(`${ZERO.join('')} At once.`)
})

test('[D22] where other words stand by now nothing is taken over, and nothing is lost', async () => {
  const amara = await hall.sit('amara')
  await propose('ana', { thread: 't1', of: 'large archives', wording: 'all archives' })
  await propose('bo', { thread: 't2', of: 'protect large', wording: 'save' })
  expect(await takeOver('amara', 't2')).toMatchObject({ value: {} })
  const before = onDisk()
  expect(await takeOver('amara', 't1')).toEqual({ refused: 'words-changed' })
  await amara.until(({ text }) => text === before)
  await propose('ana', { thread: 't3', of: 'save archives', wording: 'save them' })
  const undo = new Y.UndoManager(draftText(amara.doc), { captureTimeout: 0 })
  for (const words of ['save', 'archives', 'save archives', 'archives;']) {
    draftText(amara.doc).delete(inkOf(amara.doc, words).from, words.length)
    await amara.until(({ connection }) => connection.status === 'saved')
    expect(await takeOver('amara', 't3')).toEqual({ refused: 'words-changed' })
    undo.undo()
  }
  await amara.until(({ connection }) => connection.status === 'saved')
  expect(onDisk()).toBe(before)
  expect(await takeOver('amara', 't9')).toEqual({ refused: 'thread-unknown' })
  expect(await takeOver('amara', 't3')).toMatchObject({ value: {} })
  expect(onDisk()).toContain('to save them;')
})

test('[D22] what could not be saved was not taken over: neither the words nor the line', async () => {
  const amara = await hall.sit('amara')
  await propose('ana', { of: 'large', wording: 'all' })
  await amara.until(({ connection }) => connection.margin.n === 1)
  disk.fails = true
  expect(await takeOver('amara', 't1')).toEqual({ refused: 'not-saved' })
  disk.fails = false
  expect(onDisk()).toBe(ZERO.join(''))
  await amara.until(({ connection }) => connection.status === 'saved')
  expect(amara.text).toBe(ZERO.join(''))
  expect(amara.connection.margin.threads.t1?.proposal?.state).toBe('open')
  expect(await takeOver('amara', 't1')).toEqual({ value: { n: 2 } })
  await amara.until(({ text }) => text.includes('all archives'))
})

test('[D22] only while the session writes, also if the hand-over comes in the same moment', async () => {
  await propose('ana', { of: 'large', wording: 'all' })
  const handOver = hall.as('noor').drafts.handOver({ sessionId: 'S1' })
  await handOver
  expect(await takeOver('amara', 't1')).toEqual({ refused: 'draft-handed-over' })
  expect(onDisk()).toBe(ZERO.join(''))
})

// The change of the ink itself

function inked(doc: Y.Doc): InkedDraft {
  const row = { forumId: 'f', sessionId: 'S1', author: 'noor', at: '2023-06-05T09:00:00.000Z' }
  return loadDraft([{ ...row, update: Y.encodeStateAsUpdate(doc) }])
}

function after(doc: Y.Doc, of: string, wording: string): { draft: InkedDraft; delta: unknown } {
  const draft = inked(doc)
  const update = putIn(draft, { anchor: anchorAt(doc, of), wording, by: 'ana' })
  expect(update).toBeInstanceOf(Uint8Array)
  return { draft, delta: draftText(draft.doc).toDelta() }
}

test('[D22] new words look as those they replace: in the same brackets, emphasized where all of those were', () => {
  const doc = drafted('Urges Parties to protect large archives;')
  const text = draftText(doc)
  raise(doc, 'q1', 'large archives')
  text.format(inkOf(doc, 'large').from, 5, { em: true })
  const q1 = { [bracketKey('q1')]: true }
  expect(after(doc, 'protect large archives;', 'protect all archives;').delta).toEqual([
    expect.anything(),
    { insert: 'Urges Parties to protect ' },
    { insert: 'all', attributes: { em: true, ...q1 } },
    { insert: ' archives', attributes: q1 },
    { insert: ';' },
  ])
  expect(after(doc, 'large archives', 'large public archives').delta).toContainEqual({
    insert: ' public archives',
    attributes: q1,
  })
  expect(after(doc, 'to protect large', 'to save').delta).toContainEqual({ insert: 'Urges Parties to save' })
})

test('[D22] footnotes stay where their words stay, and go where the wording has none', () => {
  const doc = drafted('Urges all')
  const text = draftText(doc)
  text.insertEmbed(text.length, { note: 'See Article 11.' }, {})
  text.insert(text.length, ' to act;', {})
  const of = `all${NOTE_MARK} to act`
  expect(after(doc, of, `everybody${NOTE_MARK} to do something`).delta).toEqual([
    expect.anything(),
    { insert: 'Urges everybody' },
    { insert: { note: 'See Article 11.' } },
    { insert: ' to do something;' },
  ])
  expect(after(doc, of, 'all to act').delta).toEqual([expect.anything(), { insert: 'Urges all to act;' }])
  const more = after(doc, 'Urges', `Urges${NOTE_MARK}${NOTE_MARK}`).delta
  expect(JSON.stringify(more).match(/note/g)?.length).toBe(1)
})

test('[D22] paragraphs are neither joined nor split, whatever the wording', () => {
  const doc = drafted('Urges Parties to act;', 'Requests a report.')
  const { draft } = after(doc, 'act; Requests a', 'act\nand\u2028requests a\r\n\r\nlong')
  const lines = inkBlocks(draftText(draft.doc)).map(({ id, inlines }) => [
    id,
    inlines.map((inline) => ('text' in inline ? inline.text : '?')).join(''),
  ])
  expect(lines.map(([id]) => id)).toEqual(['s1', 's2'])
  expect(lines.map(([, words]) => words).join('|')).toMatch(/^Urges Parties to act[^|]*\|[^|]* report\.$/)
})

test('[D22] nothing but plain words gets in, and to propose nothing is to propose that the words go', () => {
  const doc = drafted('Urges Parties to act;')
  const text = (wording: string) => draftText(after(doc, ' to act', wording).draft.doc).toString()
  expect(text(' <b>to</b>\u0000 \uD800act')).toBe('Urges Parties <b>to</b>  \uFFFDact;')
  expect(text('')).toBe('Urges Parties;')
  expect(text(' to act')).toBe('Urges Parties to act;')
})

test('[D22] a proposer who has filled their share of the draft has no room in it', () => {
  const doc = drafted('Urges Parties to act;')
  const row = { forumId: 'f', sessionId: 'S1', at: '2023-06-05T09:00:00.000Z' }
  const long = emptyDraft()
  Y.applyUpdate(long, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(long)
  draftText(long).insert(1, 'x'.repeat(1_397_000), {})
  const draft = loadDraft([
    { ...row, author: 'noor', update: Y.encodeStateAsUpdate(doc) },
    { ...row, author: 'ana', update: Y.encodeStateAsUpdate(long, before) },
  ])
  const wording = { anchor: anchorAt(doc, 'act'), wording: 'do so', by: 'ana' }
  expect(putIn(draft, wording)).toBe('not-saved')
  expect(putIn(draft, { ...wording, by: 'bo' })).toBeInstanceOf(Uint8Array)
})

test('[D22] any wording in the place of any words: then it reads as proposed, and every other letter is as it was', () => {
  const WORDS = ['the', 'Parties', 'urge', 'all', 'to', 'act', ';', ',', '\u{1F600}', '中文', 'é']
  const Words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  const Stretch = { at: fc.nat(80), size: fc.integer({ min: 1, max: 30 }) }
  const Format = fc.record({ ...Stretch, key: fc.constantFrom('em', bracketKey('q1')) })
  const Case = fc.record({
    ...Stretch,
    base: Words,
    wording: Words,
    formats: fc.array(Format, { maxLength: 4 }),
  })
  holds(
    fc.property(Case, ({ base, wording, formats, ...stretch }) => {
      const letters = [...base.join(' ')]
      /** In the ink, where the mark of the paragraph comes first; never within a letter. */
      const inInk = ({ at, size }: { at: number; size: number }) => {
        const first = at % letters.length
        const from = 1 + letters.slice(0, first).join('').length
        return { from, to: from + letters.slice(first, first + size).join('').length }
      }
      const doc = drafted(letters.join(''))
      const text = draftText(doc)
      for (const { key, ...part } of formats) {
        const { from, to } = inInk(part)
        text.format(from, to - from, { [key]: true })
      }
      const { from, to } = inInk(stretch)
      const anchor = anchorOf(text, inkBlocks(text), from, to)
      fc.pre(anchor !== null)
      const before = thingsIn(text)
      const is = wording.join(' ')
      const draft = inked(doc)
      const update = anchor && putIn(draft, { anchor, wording: is, by: 'ana' })
      if (!(update instanceof Uint8Array)) throw new Error(`${update}`)
      const now = thingsIn(draftText(draft.doc))
      expect(
        now
          .slice(from, from + is.length)
          .map(([letter]) => letter)
          .join(''),
      ).toBe(is)
      expect([...now.slice(0, from), ...now.slice(from + is.length)]).toEqual([
        ...before.slice(0, from),
        ...before.slice(to),
      ])
      Y.applyUpdate(doc, update)
      expect(thingsIn(text)).toEqual(now)
    }),
    { dearer: 4 },
  )
})

/** Each unit of the ink with its formats. */
function thingsIn(text: Y.Text): [letter: string, look: unknown][] {
  return (text.toDelta() as { insert: unknown; attributes?: object }[]).flatMap(
    ({ insert, attributes = {} }) =>
      typeof insert === 'string'
        ? insert.split('').map((letter): [string, unknown] => [letter, attributes])
        : [['', attributes] as [string, unknown]],
  )
}
