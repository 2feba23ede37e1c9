import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readHeader } from '../../server/drafting/header.ts'
import { InkedDraft, LARGEST_DRAFT, LARGEST_SHARE, loadDraft } from '../../server/drafting/inkedDraft.ts'
import type { InkRow } from '../../server/store/store.ts'
import { bracketKey, raisedValue } from '../../shared/draft/bracket.ts'
import { addresseesKey, draftText, emptyDraft, LANG } from '../../shared/draft/draft.ts'
import { placeKey } from '../../shared/draft/draftOrder.ts'
import { typed } from '../support/draftingHouse.ts'
import { dice } from '../support/hostile.ts'
import { drafted } from '../support/marking.ts'

const SEED = 20_261_122

function row(author: string, update: Uint8Array): InkRow {
  return { forumId: 'f', sessionId: 's1', author, at: '2026-01-01T00:00:00.000Z', update }
}

/** What this change of a draft would send. */
function updateOf(doc: Y.Doc, write: (text: Y.Text) => void): Uint8Array {
  const copy = emptyDraft()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(copy)
  copy.transact(() => write(draftText(copy)))
  return Y.encodeStateAsUpdate(copy, before)
}

const faultAfter = (doc: Y.Doc, write: (text: Y.Text) => void) => {
  const header = readHeader(doc, updateOf(doc, write))
  return typeof header === 'string' ? header : null
}

test('[D10] what is said beside the words is read: places, addressees, the language, brackets in any script', () => {
  const doc = drafted('Urges Parties to act;')
  const raised = {
    by: 'o'.repeat(64),
    kind: 'alternative',
    reason: '議'.repeat(280),
    group: 'g'.repeat(64),
    words: '文'.repeat(600),
  } as const
  for (const [key, value] of [
    [placeKey('s1'), 'first'],
    [placeKey('s1'), '4294967295:99999999999'],
    [placeKey('nobody'), '1:1'],
    [addresseesKey('s1'), 'parties,committee,secretariat,conference-of-parties,civil-society,other'],
    [LANG, 'fr'],
    [bracketKey('x'.repeat(40)), raisedValue(raised)],
    ['alternative:s1', 1],
    ['level:s1', 3],
  ] as const)
    expect([key, faultAfter(doc, (text) => text.setAttribute(key, value))]).toEqual([key, null])
  expect(faultAfter(doc, (text) => text.format(1, 3, { [bracketKey('q1')]: true }))).toBeNull()
})

test('[D10] [S1] values that a draft is not made of are refused, and those that are too long', () => {
  const doc = drafted('Urges Parties to act;')
  const set = (key: string, value: unknown) =>
    faultAfter(doc, (text) => text.setAttribute(key, value as string))
  expect(set(bracketKey('q1'), 'x'.repeat(4_097))).toBe('too-much')
  expect(set('k'.repeat(65), 'x')).toBe('too-much')
  expect(set('alternative:s1', 64)).toBe('foreign-content')
  for (const value of [true, false, null, -1, 0.5, 2 ** 40, ['a'], { a: 1 }, new Uint8Array(3)])
    expect([value, set('kind:s1', value)]).toEqual([value, 'foreign-content'])
  expect(
    faultAfter(doc, (text) => {
      for (let i = 0; i < 1_001; i += 1) text.setAttribute(`kind:${i}`, 'operative')
    }),
  ).toBe('too-much')
})

test.each<[string, (text: Y.Text, i: number) => void]>([
  ['letters', (text) => text.insert(0, 'x'.repeat(30_000), {})],
  ['values of the map', (text, i) => void text.setAttribute(`bracket:${i}`, 'x'.repeat(4_000))],
  ['notes', (text) => text.insertEmbed(0, { note: 'x'.repeat(4_000) }, {})],
  ['formats', (text, i) => text.format(0, 1, { [`f${i}`]: 'x'.repeat(4_000) })],
])('[S1] however somebody fills a draft, with %s, they end at their share', (_, write) => {
  const inked = new InkedDraft()
  const begin = drafted('Urges Parties to act;')
  expect(inked.whyNotTake(Y.encodeStateAsUpdate(begin), { personId: 'noor', clients: new Set() })).toBeNull()
  inked.apply(Y.encodeStateAsUpdate(begin))
  const eve = { personId: 'eve', clients: new Set<number>() }
  const doc = emptyDraft()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(begin))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  let fault: string | null = null
  for (let i = 0; i < 2_000 && fault === null; i += 1) {
    write(draftText(doc), i)
    for (const update of updates.splice(0)) {
      fault ??= inked.whyNotTake(update, eve)
      if (fault === null) inked.apply(update)
    }
  }
  expect(fault).toBe('too-much')
  expect(Y.encodeStateAsUpdate(inked.doc).length).toBeLessThan(LARGEST_SHARE * 1.05)
  const [honest] = typed(Y.encodeStateAsUpdate(inked.doc), { client: 7, text: 'x' })
  expect(honest && inked.whyNotTake(honest, { personId: 'bo', clients: new Set() })).toBeNull()
  expect(LARGEST_SHARE * 3).toBe(LARGEST_DRAFT)
})

test(`[D2] a draft of thousands of updates is the same read at once or one by one, without those that cannot be read (seed ${SEED})`, () => {
  const roll = dice(SEED)
  const doc = drafted('Urges Parties to act;')
  const rows = [row('noor', Y.encodeStateAsUpdate(doc))]
  doc.clientID = 9
  doc.on('update', (update: Uint8Array) => rows.push(row('ana', update)))
  const text = draftText(doc)
  for (let i = 0; i < 2_000; i += 1) {
    const at = 1 + roll(text.length - 1)
    if (roll(9) === 0) text.delete(at, Math.min(2, text.length - at))
    else if (roll(20) === 0) text.format(at, Math.min(4, text.length - at), { em: true })
    else text.insert(at, 'abcdefghij'.charAt(roll(10)), {})
  }
  const one = new InkedDraft()
  expect(one.read(rows, false)).toBe(-1)
  const state = (draft: InkedDraft) => Buffer.from(Y.encodeStateAsUpdate(draft.doc)).toString('hex')
  const whole = loadDraft(rows)
  expect(state(whole)).toBe(state(one))
  expect(state(whole)).toBe(Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex'))
  expect(whole.introduce()).toEqual(one.introduce())
  expect(whole.introduce()).toEqual([])
  const broken = [...rows.slice(0, 500), row('eve', Uint8Array.from([1, 2, 3])), ...rows.slice(500)]
  expect(loadDraft(broken).broken).toEqual([500])
  expect(state(loadDraft(broken))).toBe(state(whole))
  const [, ...lost] = rows.slice(0, 40)
  const rest = loadDraft(lost)
  expect(rest.broken.length).toBe(lost.length)
  expect(draftText(rest.doc).length).toBe(0)
})
