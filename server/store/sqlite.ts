import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Entry } from '../../shared/journal.ts'
import * as tables from './schema.ts'
import type { Alongside, InkRow, Store } from './store.ts'

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url))
/** The first release without the WAL-reset fault. */
const OLDEST_SQLITE = [3, 51, 3]

/**
 * The store on one SQLite file, brought up to the newest migration.
 *
 * Throws if the file cannot be opened or the library does not keep what it is given (`synchronous=FULL`, WAL, a fixed SQLite).
 */
export function openSqlite(path: string): Store {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const connection = new Database(path)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('secure_delete = ON')
  connection.pragma('busy_timeout = 2000')
  refuseUnlessDurable(connection, path)
  const db = drizzle(connection, { schema: tables, casing: 'snake_case' })
  migrate(db, { migrationsFolder: MIGRATIONS })
  return storeOn(db, connection)
}

function refuseUnlessDurable(connection: Database.Database, path: string): void {
  const mode = connection.pragma('journal_mode', { simple: true })
  const synchronous = connection.pragma('synchronous', { simple: true })
  const version = String(connection.prepare('select sqlite_version()').pluck().get())
  if (synchronous !== 2)
    throw new Error('SQLite does not run with synchronous=FULL: a power cut could lose votes')
  if (path !== ':memory:' && mode !== 'wal') throw new Error(`SQLite runs with journal_mode=${mode}, not WAL`)
  const parts = version.split('.').map(Number)
  for (const [i, wanted] of OLDEST_SQLITE.entries()) {
    const have = parts[i] ?? 0
    if (have > wanted) return
    if (have < wanted) throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`)
  }
}

type Db = ReturnType<typeof drizzle<typeof tables>>

function storeOn(db: Db, connection: Database.Database): Store {
  const { forums, journal, ink, margin, prepared, urn, people, badges, cookies, records } = tables

  // Prepared once: these run for every vote and every keystroke.
  const insertEntry = db
    .insert(journal)
    .values({
      forumId: sql.placeholder('forumId'),
      seq: sql.placeholder('seq'),
      at: sql.placeholder('at'),
      by: sql.placeholder('by'),
      act: sql.placeholder('act'),
      seal: sql.placeholder('seal'),
    })
    .prepare()
  const insertInk = db
    .insert(ink)
    .values({
      forumId: sql.placeholder('forumId'),
      sessionId: sql.placeholder('sessionId'),
      author: sql.placeholder('author'),
      at: sql.placeholder('at'),
      update: sql.placeholder('update'),
    })
    .prepare()
  // Without drizzle, which takes as long for each row again: a draft of a day has 20,000.
  const inkOf = connection.prepare<[string, string, number, number], Omit<InkRow, 'forumId' | 'sessionId'>>(
    'select author, at, "update" from ink where forum_id = ? and session_id = ? order by n limit ? offset ?',
  )
  const insertLine = db
    .insert(margin)
    .values({
      forumId: sql.placeholder('forumId'),
      sessionId: sql.placeholder('sessionId'),
      n: sql.placeholder('n'),
      at: sql.placeholder('at'),
      by: sql.placeholder('by'),
      said: sql.placeholder('said'),
    })
    .prepare()
  const insertPaper = db
    .insert(urn)
    .values({
      forumId: sql.placeholder('forumId'),
      ballotId: sql.placeholder('ballotId'),
      organizationId: sql.placeholder('organizationId'),
      choice: sql.placeholder('choice'),
      receipt: sql.placeholder('receipt'),
      at: sql.placeholder('at'),
    })
    .onConflictDoUpdate({
      target: [urn.forumId, urn.ballotId, urn.organizationId],
      set: { choice: sql`excluded.choice`, at: sql`excluded.at` },
    })
    .prepare()
  const paperOf = db
    .select()
    .from(urn)
    .where(
      and(
        eq(urn.forumId, sql.placeholder('forumId')),
        eq(urn.ballotId, sql.placeholder('ballotId')),
        eq(urn.organizationId, sql.placeholder('organizationId')),
      ),
    )
    .prepare()
  const cookieOf = db
    .select({ personId: cookies.personId })
    .from(cookies)
    .where(and(eq(cookies.hash, sql.placeholder('hash')), gt(cookies.expiresAt, sql.placeholder('now'))))
    .prepare()
  const personById = db
    .select()
    .from(people)
    .where(eq(people.id, sql.placeholder('id')))
    .prepare()

  const alongside: Alongside = {
    putPaper: (paper) => void insertPaper.run({ ...paper }),
    emptyUrn: (forumId, ballotId) =>
      void db
        .delete(urn)
        .where(and(eq(urn.forumId, forumId), eq(urn.ballotId, ballotId)))
        .run(),
    keepRecord: (forumId, signed, digest) =>
      void db.insert(records).values({ forumId, signed, digest }).run(),
    addPerson: (person) => void db.insert(people).values(person).run(),
  }

  return {
    ...alongside,
    createForum: (id, createdAt) =>
      void db.insert(forums).values({ id, createdAt }).onConflictDoNothing().run(),
    forumIds: () =>
      db
        .select({ id: forums.id })
        .from(forums)
        .orderBy(asc(forums.createdAt))
        .all()
        .map((f) => f.id),
    entries: (forumId, after, atMost = -1) =>
      db
        .select({ seq: journal.seq, at: journal.at, by: journal.by, act: journal.act, seal: journal.seal })
        .from(journal)
        .where(and(eq(journal.forumId, forumId), gt(journal.seq, after)))
        .orderBy(asc(journal.seq))
        .limit(atMost)
        .all(),
    append: (forumId, entries: readonly Entry[], write) =>
      db.transaction(() => {
        for (const entry of entries) insertEntry.run({ forumId, ...entry })
        write(alongside)
      }),

    appendInk: (rows, lines = []) =>
      db.transaction(() => {
        for (const row of rows) insertInk.run({ ...row, update: Buffer.from(row.update) })
        for (const line of lines) insertLine.run({ ...line })
      }),
    readInk: (forumId, sessionId, { from, atMost } = { from: 0, atMost: -1 }) =>
      inkOf
        .all(forumId, sessionId, atMost, from)
        .map(({ author, at, update }) => ({ forumId, sessionId, author, at, update })),
    readMargin: (forumId, sessionId) =>
      db
        .select({ n: margin.n, at: margin.at, by: margin.by, said: margin.said })
        .from(margin)
        .where(and(eq(margin.forumId, forumId), eq(margin.sessionId, sessionId)))
        .orderBy(asc(margin.n))
        .all(),

    prepared: (forumId, organizationId) =>
      db
        .select({
          id: prepared.id,
          headId: prepared.headId,
          typed: prepared.typed,
          by: prepared.by,
          at: prepared.at,
        })
        .from(prepared)
        .where(and(eq(prepared.forumId, forumId), eq(prepared.organizationId, organizationId)))
        .orderBy(desc(prepared.at), asc(prepared.id))
        .all(),
    preparedSizes: (forumId, organizationId) =>
      db
        .select({ id: prepared.id, size: sql<number>`length(${prepared.typed})` })
        .from(prepared)
        .where(and(eq(prepared.forumId, forumId), eq(prepared.organizationId, organizationId)))
        .all(),
    keepPrepared: ({ forumId, organizationId, id, ...said }) =>
      void db
        .insert(prepared)
        .values({ forumId, organizationId, id, ...said })
        .onConflictDoUpdate({
          target: [prepared.forumId, prepared.organizationId, prepared.id],
          set: said,
        })
        .run(),
    discardPrepared: (forumId, organizationId, id) =>
      void db
        .delete(prepared)
        .where(
          and(
            eq(prepared.forumId, forumId),
            eq(prepared.organizationId, organizationId),
            eq(prepared.id, id),
          ),
        )
        .run(),

    papers: (forumId, ballotId) =>
      db
        .select()
        .from(urn)
        .where(and(eq(urn.forumId, forumId), eq(urn.ballotId, ballotId)))
        .all(),
    paper: (forumId, ballotId, organizationId) => paperOf.get({ forumId, ballotId, organizationId }) ?? null,
    signedRecord: (forumId) =>
      db.select({ signed: records.signed }).from(records).where(eq(records.forumId, forumId)).get()?.signed ??
      null,

    person: (id) => personById.get({ id }) ?? null,
    people: (forumId) => db.select().from(people).where(eq(people.forumId, forumId)).all(),
    issueBadge: (badge) => void db.insert(badges).values(badge).run(),
    personOfBadge: (hash, kind) =>
      db
        .select({ personId: badges.personId })
        .from(badges)
        .where(and(eq(badges.hash, hash), eq(badges.kind, kind)))
        .get()?.personId ?? null,
    addCookie: (cookie) => void db.insert(cookies).values(cookie).run(),
    personOfCookie: (hash, now) => cookieOf.get({ hash, now })?.personId ?? null,
    dropCookie: (hash) => void db.delete(cookies).where(eq(cookies.hash, hash)).run(),

    close: () => connection.close(),
  }
}
