import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Replay } from '../../client/features/drafting/history/replay.ts'
import { draftText, emptyDraft, zeroDraft } from '../../shared/draft/draft.ts'
import { readingOf } from '../../shared/draft/draftReading.ts'
import { PATIENCE } from '../support/property.ts'

vi.setConfig({ testTimeout: PATIENCE })

const LETTERS = 'culture وتمويل 档案 '
const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}

/** Rows as three writers leave them who type, delete, emphasize, split and join, each at a place of their own. */
function inked(count: number, seed = 7): Uint8Array[] {
  const random = seeded(seed)
  const text = 'Urges Parties to protect large archives and to fund their staff and buildings; '.repeat(2)
  const rows = [
    zeroDraft(Array.from({ length: 40 }, () => ({ kind: 'operative', level: 0, text, em: [], notes: [] }))),
  ]
  const docs = [1, 2, 3].map((client) => {
    const doc = emptyDraft()
    doc.clientID = client
    Y.applyUpdate(doc, rows[0] ?? new Uint8Array(), 'room')
    return doc
  })
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'room') return
      rows.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'room')
    })
  }
  const carets = [100, 2_000, 4_000]
  for (let n = 0; rows.length < count; n += 1) {
    const who = Math.floor(random() * docs.length)
    const ink = draftText(docs[who] ?? emptyDraft())
    const caret = Math.min(carets[who] ?? 1, ink.length)
    const what = random()
    if (what < 0.01) carets[who] = 1 + Math.floor(random() * (ink.length - 1))
    else if (what < 0.02) ink.insertEmbed(caret, { p: `n${n}`, kind: 'operative', level: 1 }, {})
    else if (what < 0.03) ink.format(Math.max(1, caret - 8), 6, { em: true })
    else if (what < 0.2 && caret > 2) {
      ink.delete(caret - 1, 1)
      carets[who] = caret - 1
    } else {
      ink.insert(caret, LETTERS.charAt(n % LETTERS.length), {})
      carets[who] = caret + 1
    }
  }
  return rows
}

/** The draft after so many rows, as the server reads it: each row by itself, from the first. */
function read(rows: readonly Uint8Array[], row: number) {
  const doc = emptyDraft()
  for (const update of rows.slice(0, row)) Y.applyUpdate(doc, update)
  return { row, ...readingOf(doc, 'forum') }
}

const ROWS = inked(20_000)

test('[D24] a replay, forward and back and in any order, is the draft that the rows make', async () => {
  const replay = new Replay('forum', async () => {})
  replay.add(ROWS)
  const random = seeded(11)
  const places = Array.from({ length: 24 }, () => Math.floor(random() * (ROWS.length + 1)))
  for (const row of [1, ROWS.length, 0, 3_999, 4_000, 4_001, 7_999, ...places]) {
    expect(await replay.after(row), `row ${row}`).toEqual(read(ROWS, row))
  }
})

test('[D24] rows that come later go on from what is there', () => {
  const rows = ROWS.slice(0, 60)
  const visits = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 6 })
  const right = fc.asyncProperty(visits, async (all) => {
    const replay = new Replay('forum', async () => {})
    for (const [known, row] of all) {
      replay.add(rows.slice(replay.length, known))
      expect(await replay.after(row)).toEqual(read(rows, Math.min(row, replay.length)))
    }
  })
  return fc.assert(right, { seed: 20230605, numRuns: 60 })
})

test('[D24] a row that cannot be applied is left out, here as on the server, and takes no other with it', async () => {
  const nonsense = new Uint8Array([1, 1, 250, 250, 0, 4])
  expect(() => Y.applyUpdate(emptyDraft(), nonsense)).toThrow()
  const spoiled = [...ROWS.slice(0, 300), nonsense, ...ROWS.slice(300, 700)]
  const replay = new Replay('forum', async () => {})
  replay.add(spoiled)
  const blocksAfter = async (row: number) => (await replay.after(row)).blocks
  expect(await blocksAfter(701)).toEqual(read(ROWS, 700).blocks)
  expect(await blocksAfter(300)).toEqual(read(ROWS, 300).blocks)
  expect(await blocksAfter(301)).toEqual(read(ROWS, 300).blocks)
  expect(await blocksAfter(450)).toEqual(read(ROWS, 449).blocks)
})

test('[D24] looking never writes: nothing of what is replayed is changed by it', async () => {
  const before = ROWS.slice(0, 400).map((update) => update.slice())
  const replay = new Replay('forum', async () => {})
  replay.add(ROWS.slice(0, 400))
  for (const row of [400, 1, 200]) await replay.after(row)
  expect(ROWS.slice(0, 400)).toEqual(before)
})

test('a long replay lets the page have its turn', async () => {
  let breaths = 0
  const replay = new Replay('forum', async () => {
    breaths += 1
  })
  replay.add(ROWS)
  await replay.after(ROWS.length)
  expect(breaths).toBeGreaterThan(1)
})

test.runIf(process.env.MEASURE)('how long a step of the slider takes over 20,000 rows', async () => {
  const replay = new Replay('forum')
  replay.add(ROWS)
  const timed = async (row: number) => {
    const from = performance.now()
    await replay.after(row)
    return performance.now() - from
  }
  const first = await timed(ROWS.length)
  const random = seeded(3)
  const anywhere: number[] = []
  for (let i = 0; i < 60; i += 1) anywhere.push(await timed(Math.floor(random() * ROWS.length)))
  const back: number[] = []
  for (let row = 19_000; row > 1_000; row -= 300) back.push(await timed(row))
  const on: number[] = []
  for (let row = 1_000; row < 19_000; row += 300) on.push(await timed(row))
  const said = (of: number[]) => {
    const sorted = [...of].sort((a, b) => a - b)
    return `p50 ${sorted[Math.floor(of.length / 2)]?.toFixed(1)} max ${sorted.at(-1)?.toFixed(1)}`
  }
  process.stdout.write(
    `first ${first.toFixed(0)} ms; anywhere ${said(anywhere)}; back ${said(back)}; on ${said(on)}\n`,
  )
})
