import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type Entry, firstBroken, NO_SEAL, seal } from '../../shared/journal.ts'
import { anyJournal } from '../support/anyJournal.ts'
import { journalAfter, WHOLE_DAY } from '../support/cast.ts'
import { holds, PATIENCE } from '../support/property.ts'

vi.setConfig({ testTimeout: PATIENCE })

const day = journalAfter(WHOLE_DAY)

test('[J1] the seal of the first entry, computed by hand elsewhere, is what it was when this was written', () => {
  const entry = {
    seq: 1,
    at: '2023-06-05T09:00:00.000Z',
    by: 'noor',
    act: { type: 'amendmentsOpened' },
  } as const
  // printf '%s\n%s' 000…000 '{"act":{"type":"amendmentsOpened"},"at":"2023-06-05T09:00:00.000Z","by":"noor","seq":1}' | sha256sum
  expect(seal(NO_SEAL, entry)).toBe('ac7fcd9deee8c8d3436fea71ec5ca69193e2edbefb6c2cd346c890758fa1fc00')
})

test('[J1] how an entry is spelled does not matter, only what it says', () => {
  const [first] = day
  if (!first) throw new Error('no entry')
  const turned = Object.fromEntries(Object.entries(first).reverse()) as unknown as Entry
  expect(seal(NO_SEAL, turned)).toBe(first.seal)
})

test('[J2] an untouched journal is whole, the empty one too', () => {
  expect(firstBroken(day)).toBeNull()
  expect(firstBroken([])).toBeNull()
  expect(firstBroken(JSON.parse(JSON.stringify(day)) as Entry[])).toBeNull()
})

test('[J2] any one byte changed in any entry breaks the chain at that entry', () => {
  holds(
    fc.property(fc.nat(day.length - 1), fc.nat(), fc.integer({ min: 1, max: 255 }), (i, where, change) => {
      const bytes = Buffer.from(JSON.stringify(day[i]))
      const at = where % bytes.length
      bytes[at] = (bytes[at] ?? 0) ^ change
      const entry = read(bytes)
      fc.pre(entry !== null)
      const forged = day.map((e, j) => (j === i ? (entry as Entry) : e))
      expect(firstBroken(forged)).toBe(i + 1)
    }),
  )
})

test('[J2] an entry left out, put in, doubled or moved is found where it happened', () => {
  holds(
    fc.property(fc.nat(day.length - 2), (i) => {
      const [one, next] = [day[i], day[i + 1]] as [Entry, Entry]
      const cut = (n: number, ...put: Entry[]) => [...day.slice(0, i), ...put, ...day.slice(i + n)]
      expect(firstBroken(cut(1))).toBe(i + 1)
      expect(firstBroken(cut(1, one, one))).toBe(i + 2)
      expect(firstBroken(cut(2, next, one))).toBe(i + 1)
    }),
    { dearer: 20 },
  )
})

test('[J2] an entry sealed again after a change breaks the one after it', () => {
  const i = day.findIndex((e) => e.act.type === 'ballotAnnounced')
  const [before, entry] = [day[i - 1], day[i]] as [Entry, Entry]
  const act = { ...entry.act, outcome: 'lost' } as Entry['act']
  const forged = { ...entry, act, seal: seal(before.seal, { ...entry, act }) }
  expect(firstBroken(day.map((e, j) => (j === i ? forged : e)))).toBe(i + 2)
})

test('[J2] a journal sealed anew from end to end with a number left out is broken there', () => {
  let before = NO_SEAL
  const forged = day.map((e, i): Entry => {
    const unsealed = { ...e, seq: i < 5 ? e.seq : e.seq + 1 }
    before = seal(before, unsealed)
    return { ...unsealed, seal: before }
  })
  expect(firstBroken(forged)).toBe(6)
})

test('[J2] every journal that the rules can lead to is whole, and its beginning is too', () => {
  holds(
    fc.property(anyJournal, fc.nat(), (journal, cut) => {
      expect(firstBroken(journal)).toBeNull()
      expect(firstBroken(journal.slice(0, cut % (journal.length + 1)))).toBeNull()
    }),
    { dearer: 40 },
  )
})

function read(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}
