import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Act } from '../../shared/acts.ts'
import type { Choice } from '../../shared/ballot.ts'
import type { Said } from '../../shared/draft/margin.ts'

/** The forums of this installation. What a forum is stands in its journal; this says only that it exists. */
export const forums = sqliteTable('forums', {
  id: text().primaryKey(),
  createdAt: text().notNull(),
})

/** Stone: the journal. Append-only: triggers in the migrations refuse UPDATE and DELETE. */
export const journal = sqliteTable(
  'journal',
  {
    forumId: text().notNull(),
    /** 1, 2, 3… without a gap; the key stops two writers taking the same place. */
    seq: integer().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    act: text({ mode: 'json' }).$type<Act>().notNull(),
    seal: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forumId, t.seq] })],
)

/** Ink: every update of every draft with its author, since Yjs keeps none. Append-only, by triggers too. */
export const ink = sqliteTable(
  'ink',
  {
    n: integer().primaryKey({ autoIncrement: true }),
    forumId: text().notNull(),
    sessionId: text().notNull(),
    author: text().notNull(),
    at: text().notNull(),
    update: blob({ mode: 'buffer' }).notNull(),
  },
  (t) => [index('ink_by_draft').on(t.forumId, t.sessionId, t.n)],
)

/** What is said in the margin of a draft, line by line, by whom and when. Append-only, by triggers too. */
export const margin = sqliteTable(
  'margin',
  {
    forumId: text().notNull(),
    sessionId: text().notNull(),
    /** 1, 2, 3… in each draft; the key stops two lines taking the same place. */
    n: integer().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    said: text({ mode: 'json' }).$type<Said>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forumId, t.sessionId, t.n] })],
)

/** Amendments being prepared within a delegation. They change and go, and are nobody else's business. */
export const prepared = sqliteTable(
  'prepared',
  {
    forumId: text().notNull(),
    organizationId: text().notNull(),
    /** Given by the screen; the key keeps delegations out of each other's. */
    id: text().notNull(),
    /** The recommendation it is about. */
    headId: text().notNull(),
    /** As its screen keeps it, in JSON. */
    typed: text().notNull(),
    by: text().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forumId, t.organizationId, t.id] })],
)

/** Choices not (yet) shown: kept out of the journal so that no wall, no follower and no export can show them early. */
export const urn = sqliteTable(
  'urn',
  {
    forumId: text().notNull(),
    ballotId: text().notNull(),
    /** One row an organization: the key is what makes voting twice impossible. */
    organizationId: text().notNull(),
    choice: text().$type<Choice>().notNull(),
    receipt: text().notNull(),
    at: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.forumId, t.ballotId, t.organizationId] })],
)

/** Keys: people by name. The journal knows them by id only, so that a person can be forgotten. */
export const people = sqliteTable('people', {
  id: text().primaryKey(),
  forumId: text().notNull(),
  name: text().notNull(),
  lang: text().$type<'en' | 'fr'>().notNull(),
})

/** Keys: personal links and short codes. Only hashes: who reads this table can sign in as nobody. */
export const badges = sqliteTable('badges', {
  /** SHA-256 of the 256-bit token, or HMAC of the short code under the installation's secret. */
  hash: text().primaryKey(),
  personId: text()
    .notNull()
    .references(() => people.id),
  kind: text().$type<'link' | 'code'>().notNull(),
  issuedAt: text().notNull(),
})

/** Keys: browsers that are signed in. A cookie's token is kept as a hash as well. */
export const cookies = sqliteTable('cookies', {
  hash: text().primaryKey(),
  personId: text()
    .notNull()
    .references(() => people.id),
  createdAt: text().notNull(),
  expiresAt: text().notNull(),
})

/** The frozen record as it was signed: these bytes, not their like. */
export const records = sqliteTable('records', {
  forumId: text().primaryKey(),
  /** The signed record as JSON. */
  signed: text().notNull(),
  digest: text().notNull(),
})
