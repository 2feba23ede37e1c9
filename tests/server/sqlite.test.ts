import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, expect, test, vi } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
import { journalAfter, TABLED } from '../support/cast.ts'

/** What the library under test is made to do otherwise than it was told. */
const library = vi.hoisted(() => ({ version: '', ignores: '' }))

vi.mock('better-sqlite3', async (original) => {
  const { default: Real } = await original<{ default: typeof Database }>()
  return {
    default: class extends Real {
      override pragma(source: string, options?: Database.PragmaOptions) {
        return library.ignores && source.startsWith(library.ignores)
          ? undefined
          : super.pragma(source, options)
      }
      override prepare(source: string) {
        const told = library.version && source.includes('sqlite_version()')
        return super.prepare(told ? `select '${library.version}'` : source) as never
      }
    },
  }
})

const newPath = () => join(mkdtempSync(join(tmpdir(), 'concord-store-')), 'concord.sqlite')
const journal = journalAfter(TABLED)
const ink = {
  forumId: 'f',
  sessionId: 'S1',
  author: 'amara',
  at: '2023-06-05T09:00:00.000Z',
  update: Buffer.from([1]),
}

const line = {
  forumId: 'f',
  sessionId: 'S1',
  n: 1,
  at: '2023-06-05T09:00:00.000Z',
  by: 'ana',
  said: { type: 'resolved', thread: 't1' },
} as const

beforeEach(() => {
  library.version = ''
  library.ignores = ''
})

function filled(): string {
  const path = newPath()
  const store = openSqlite(path)
  store.createForum('f', '2023-06-05T09:00:00.000Z')
  store.append('f', journal, () => {})
  store.appendInk([ink], [line])
  store.close()
  return path
}

test('[J10] it does not start unless what it says is on disk is on disk', () => {
  const path = filled()
  library.ignores = 'synchronous = FULL'
  expect(() => openSqlite(path)).toThrow('synchronous=FULL')
})

test('[J10] nor without the write-ahead log', () => {
  library.ignores = 'journal_mode = WAL'
  expect(() => openSqlite(newPath())).toThrow('journal_mode=delete, not WAL')
})

test.each(['3.51.2', '3.50.9', '2.99.99'])(
  '[J10] nor on SQLite %s, which can lose what it kept',
  (version) => {
    library.version = version
    expect(() => openSqlite(newPath())).toThrow(`SQLite ${version} is older than 3.51.3`)
  },
)

test.each(['3.51.3', '3.52.0', '4.0.0'])('[J10] SQLite %s will do', (version) => {
  library.version = version
  expect(() => openSqlite(newPath()).close()).not.toThrow()
})

test.each([
  ["update journal set seal = '0'", 'the journal is append-only'],
  ['update journal set seq = 99 where seq = 1', 'the journal is append-only'],
  ['delete from journal where seq = 1', 'the journal is append-only'],
  ["update ink set author = 'mei'", 'the ink is append-only'],
  ['delete from ink', 'the ink is append-only'],
  ["update margin set by = 'mei'", 'the margin is append-only'],
  ['delete from margin', 'the margin is append-only'],
])('[J10] the file itself refuses: %s', (statement, because) => {
  const file = new Database(filled())
  expect(() => file.exec(statement)).toThrow(because)
  file.close()
})

test('[J10] two writers cannot take the same place in the journal', () => {
  const store = openSqlite(filled())
  expect(() => store.append('f', journal.slice(-1), () => {})).toThrow('UNIQUE')
  store.close()
})

test('[J10] two lines cannot take the same place in a margin, and the ink that came with the second is not kept', () => {
  const store = openSqlite(filled())
  expect(() => store.appendInk([ink], [line])).toThrow('UNIQUE')
  expect(store.readInk('f', 'S1').length).toBe(1)
  store.appendInk([], [{ ...line, sessionId: 'S2' }])
  expect(store.readMargin('f', 'S2')).toEqual([{ n: 1, at: line.at, by: 'ana', said: line.said }])
  store.close()
})

test('[J10] of a batch that fails nothing is kept, neither entries nor papers nor people', () => {
  const store = openSqlite(filled())
  const [last] = journal.slice(-1)
  if (!last) throw new Error('no entry')
  const next = { ...last, seq: last.seq + 1 }
  expect(() =>
    store.append('f', [next, next], (write) =>
      write.addPerson({ id: 'zoe', forumId: 'f', name: 'Zoe', lang: 'en' }),
    ),
  ).toThrow()
  expect(() =>
    store.append('f', [next], (write) => {
      write.addPerson({ id: 'zoe', forumId: 'f', name: 'Zoe', lang: 'en' })
      throw new Error('late')
    }),
  ).toThrow('late')
  expect(store.entries('f', 0)).toEqual(journal)
  expect(store.person('zoe')).toBeNull()
  store.close()
})

test('[J10] what was kept is there after the next start, byte for byte', () => {
  const store = openSqlite(filled())
  expect(store.entries('f', 0)).toEqual(journal)
  expect(store.entries('f', journal.length - 2)).toEqual(journal.slice(-2))
  expect(store.readInk('f', 'S1')).toMatchObject([ink])
  expect(store.readMargin('f', 'S1')).toMatchObject([{ n: 1, by: 'ana', said: line.said }])
  store.close()
})
