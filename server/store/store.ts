import type { Choice } from '../../shared/ballot.ts'
import type { MarginLine } from '../../shared/draft/margin.ts'
import type { Entry } from '../../shared/journal.ts'
import type { Lang } from '../../shared/paragraph.ts'

export interface InkRow {
  forumId: string
  sessionId: string
  author: string
  at: string
  update: Uint8Array
}

/** A line of a draft's margin, and which draft that is. */
export interface MarginRow extends MarginLine {
  forumId: string
  sessionId: string
}

export interface Paper {
  forumId: string
  ballotId: string
  organizationId: string
  choice: Choice
  receipt: string
  at: string
}

export interface Person {
  id: string
  forumId: string
  name: string
  lang: Lang
}

/** An amendment being prepared, for one delegation's eyes: in whatever form its screen keeps it. */
export interface Prepared {
  id: string
  headId: string
  typed: string
  by: string
  at: string
}

/** What is written beside entries of the journal, in their transaction. */
export interface Alongside {
  /** Puts a paper in the urn; a second one of the same organization replaces the choice and keeps the receipt. */
  putPaper(paper: Paper): void
  /** Empties the urn of a ballot whose papers have been announced. */
  emptyUrn(forumId: string, ballotId: string): void
  keepRecord(forumId: string, signed: string, digest: string): void
  addPerson(person: Person): void
}

/**
 * Where things are kept. Every write is durable when the call returns: on disk, not only handed to the system.
 * A write that fails throws, and then nothing of it is kept.
 */
export interface Store extends Alongside {
  createForum(id: string, at: string): void
  forumIds(): string[]
  /** Entries after `seq`, in order; all with 0, or the first so many of them. */
  entries(forumId: string, after: number, atMost?: number): Entry[]
  /** One transaction for the batch: these entries and all that `alongside` writes, or nothing. */
  append(forumId: string, entries: readonly Entry[], alongside: (write: Alongside) => void): void

  /** One transaction: these rows of ink and these lines of the margin, or nothing. */
  appendInk(rows: readonly InkRow[], lines?: readonly MarginRow[]): void
  /** The rows of a draft in order: all, or at most so many from a place on (0 is the first). */
  readInk(forumId: string, sessionId: string, part?: { from: number; atMost: number }): InkRow[]
  readMargin(forumId: string, sessionId: string): MarginLine[]

  /** Of one organization, the last written first. */
  prepared(forumId: string, organizationId: string): Prepared[]
  /** How long each of them is, UTF-16 units or fewer. */
  preparedSizes(forumId: string, organizationId: string): { id: string; size: number }[]
  /** The same id again replaces what was kept. */
  keepPrepared(row: Prepared & { forumId: string; organizationId: string }): void
  discardPrepared(forumId: string, organizationId: string, id: string): void

  papers(forumId: string, ballotId: string): Paper[]
  paper(forumId: string, ballotId: string, organizationId: string): Paper | null
  signedRecord(forumId: string): string | null

  person(id: string): Person | null
  people(forumId: string): Person[]
  issueBadge(badge: { hash: string; personId: string; kind: 'link' | 'code'; issuedAt: string }): void
  personOfBadge(hash: string, kind: 'link' | 'code'): string | null
  addCookie(cookie: { hash: string; personId: string; createdAt: string; expiresAt: string }): void
  personOfCookie(hash: string, now: string): string | null
  dropCookie(hash: string): void

  close(): void
}
