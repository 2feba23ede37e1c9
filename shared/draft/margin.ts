import { z } from 'zod'
import type { Forum } from '../forum.ts'
import type { Refusal } from '../refusal.ts'
import { holdsPen, isSealed, whyNotRead } from '../session.ts'
import { AnchorOf } from './anchor.ts'

const ThreadId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/)
const Words = z.string().trim().min(1).max(2_000)
const Mentions = z.array(z.string().max(64)).max(20).default([])

/**
 * What can be said in the margin of a draft. Saved line by line like the ink, never in it: whoever may not write in the
 * draft may speak here. [D21] [D22]
 */
export const Said = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('commented'),
    thread: ThreadId,
    anchor: AnchorOf,
    words: Words,
    mentions: Mentions,
  }),
  /** A wording proposed in the place of the anchor's words; empty to propose that they go. */
  z.strictObject({
    type: z.literal('proposed'),
    thread: ThreadId,
    anchor: AnchorOf,
    wording: z.string().max(2_000),
    words: z.string().trim().max(2_000),
    mentions: Mentions,
  }),
  z.strictObject({ type: z.literal('replied'), thread: ThreadId, words: Words, mentions: Mentions }),
  z.strictObject({ type: z.literal('resolved'), thread: ThreadId }),
  z.strictObject({ type: z.literal('reopened'), thread: ThreadId }),
  /** A proposed wording was put into the draft, as its proposer's words, or set aside. */
  z.strictObject({ type: z.literal('takenOver'), thread: ThreadId }),
  z.strictObject({ type: z.literal('setAside'), thread: ThreadId }),
  /** A moment of the draft's history gets a name: so many rows of ink. */
  z.strictObject({
    type: z.literal('momentNamed'),
    row: z.int().min(0),
    name: z.string().trim().min(1).max(80),
  }),
])
export type Said = z.infer<typeof Said>

/** A line of the margin: who said it and when is the server's word. */
export interface MarginLine {
  n: number
  at: string
  by: string
  said: Said
}

export interface Remark {
  by: string
  at: string
  words: string
  mentions: string[]
}

/** A conversation about a passage, begun by a comment or by a proposed wording. */
export interface Thread {
  id: string
  anchor: z.infer<typeof AnchorOf>
  by: string
  at: string
  remarks: Remark[]
  /** Null for a comment. */
  proposal: null | {
    wording: string
    state: 'open' | 'takenOver' | 'setAside'
    by: string | null
    at: string | null
  }
  resolved: null | { by: string; at: string }
}

export interface Moment {
  row: number
  name: string
  by: string
  at: string
}

/** The margin of a draft, folded from its lines. Plain JSON. */
export interface Margin {
  /** The number of the last line folded. */
  n: number
  threads: Record<string, Thread>
  moments: Moment[]
}

export function emptyMargin(): Margin {
  return { n: 0, threads: {}, moments: [] }
}

/** The margin with one more line; the same object if the line is known. [D21] */
export function withLine(margin: Margin, line: MarginLine): Margin {
  return withLines(margin, [line])
}

/** The margin with these lines, in their order: what is known already or speaks of what is not there changes nothing. [D21] */
export function withLines(margin: Margin, lines: readonly MarginLine[]): Margin {
  const fresh = lines.filter(({ n }) => n > margin.n)
  const last = fresh.at(-1)
  if (!last) return margin
  let { threads, moments } = margin
  for (const line of fresh) {
    const { said, by, at } = line
    if (said.type === 'momentNamed') {
      const moment = { row: said.row, name: said.name, by, at }
      moments = [...moments.filter(({ row }) => row !== said.row), moment].sort((a, b) => a.row - b.row)
      continue
    }
    const thread =
      said.type === 'commented' || said.type === 'proposed'
        ? begun(said, by, at)
        : continued(threads, said, { by, at })
    if (!thread) continue
    // One copy for all of them: a day's margin is thousands of lines.
    if (threads === margin.threads) threads = { ...threads }
    threads[thread.id] = thread
  }
  return { n: last.n, threads, moments }
}

function begun(said: Extract<Said, { type: 'commented' | 'proposed' }>, by: string, at: string): Thread {
  const { thread: id, anchor, words, mentions } = said
  const proposal =
    said.type === 'proposed' ? { wording: said.wording, state: 'open' as const, by: null, at: null } : null
  return {
    id,
    anchor,
    by,
    at,
    remarks: words === '' ? [] : [{ by, at, words, mentions }],
    proposal,
    resolved: null,
  }
}

function continued(
  threads: Margin['threads'],
  said: Exclude<Said, { type: 'commented' | 'proposed' | 'momentNamed' }>,
  { by, at }: { by: string; at: string },
): Thread | null {
  const thread = Object.hasOwn(threads, said.thread) ? threads[said.thread] : undefined
  if (!thread) return null
  switch (said.type) {
    case 'replied':
      return {
        ...thread,
        remarks: [...thread.remarks, { by, at, words: said.words, mentions: said.mentions }],
      }
    case 'resolved':
      return { ...thread, resolved: { by, at } }
    case 'reopened':
      return { ...thread, resolved: null }
    case 'takenOver':
    case 'setAside':
      return {
        ...thread,
        proposal: thread.proposal && { ...thread.proposal, state: said.type, by, at },
        resolved: { by, at },
      }
  }
}

/** Threads that may be open in one draft, and how many of them one person's: whoever floods it leaves room for others. */
export const MOST_THREADS = 500
export const MOST_THREADS_EACH = 100

/**
 * Why this person may not say this in the margin of this draft now, or null if they may. [D22]
 *
 * Rapporteurs, moderators, chair, secretariat and delegates of participating organizations speak; observers read. Whoever
 * began a thread resolves it, and so does whoever holds the pen; a proposed wording is taken over by the pen alone.
 * Only people seated here are mentioned.
 */
export function whyNotSay(
  { forum, margin }: { forum: Forum; margin: Margin },
  { personId, sessionId, said }: { personId: string; sessionId: string; said: Said },
): Refusal | null {
  const refusal = whyNotSpeak(forum, personId, sessionId)
  if (refusal) return refusal
  const pen = holdsPen(forum, personId, sessionId)
  if (said.type === 'momentNamed') return pen ? null : 'not-your-session'
  const thread = Object.hasOwn(margin.threads, said.thread) ? margin.threads[said.thread] : undefined
  if ('mentions' in said && !said.mentions.every((id) => Object.hasOwn(forum.seats, id)))
    return 'input-unreadable'
  if (said.type === 'commented' || said.type === 'proposed')
    return thread ? 'thread-known' : whyNotOpenThread(margin, personId)
  if ((said.type === 'takenOver' || said.type === 'setAside') && !pen) return 'not-your-session'
  if (!thread) return 'thread-unknown'
  switch (said.type) {
    case 'replied':
      return thread.resolved ? 'thread-resolved' : null
    case 'resolved':
      if (thread.resolved) return 'thread-resolved'
      return pen || thread.by === personId ? null : 'not-your-session'
    case 'reopened':
      if (!thread.resolved) return 'thread-open'
      if (thread.proposal?.state === 'takenOver') return 'thread-resolved'
      return whyNotOpenThread(margin, thread.by)
    case 'takenOver':
    case 'setAside':
      return thread.proposal?.state === 'open' && !thread.resolved ? null : 'thread-resolved'
  }
}

function whyNotOpenThread({ threads }: Margin, personId: string): Refusal | null {
  const open = Object.values(threads).filter(({ resolved }) => resolved === null)
  const own = open.filter(({ by }) => by === personId)
  return open.length < MOST_THREADS && own.length < MOST_THREADS_EACH ? null : 'margin-full'
}

/** Why this person may not speak in the margin at all, or null: for the buttons that begin something. [D22] */
export function whyNotSpeak(forum: Forum, personId: string, sessionId: string): Refusal | null {
  const unread = whyNotRead(forum, personId, sessionId)
  if (unread) return unread
  if (isSealed(forum, sessionId)) return 'draft-handed-over'
  const seat = forum.seats[personId]
  if (seat?.role === 'observer') return 'observers-do-not-decide'
  const organization = seat?.organizationId ? forum.organizations[seat.organizationId] : null
  return organization?.status === 'observer' ? 'observers-do-not-decide' : null
}
