import type { Forum } from './forum.ts'
import type { Paragraph } from './paragraph.ts'
import type { Local } from './person.ts'
import type { Refusal } from './refusal.ts'

/** A group that drafts within the forum; its draft becomes one part of the text. */
export interface ThematicSession {
  id: string
  roman: string
  title: Local
  /** What it handed over, with when and by whom; null while it still writes. */
  handedOver: { paragraphs: Paragraph[]; at: string; by: string } | null
}

/** Why this person may not read this draft, or null if they may: everyone seated may. [D6] */
export function whyNotRead(forum: Forum, personId: string, sessionId: string): Refusal | null {
  if (!Object.hasOwn(forum.sessions, sessionId)) return 'session-unknown'
  return forum.seats[personId] ? null : 'not-seated'
}

/**
 * Why this person may not write in this draft now, or null if they may. [D7]
 *
 * Asked for every update, in the turn of the write: from the hand-over on nobody may.
 */
export function whyNotWrite(forum: Forum, personId: string, sessionId: string): Refusal | null {
  const unread = whyNotRead(forum, personId, sessionId)
  if (unread) return unread
  if (forum.sessions[sessionId]?.handedOver) return 'draft-handed-over'
  return holdsPen(forum, personId, sessionId) ? null : 'not-your-session'
}

/** The pen of a session's draft is held by its rapporteurs. */
export function holdsPen(forum: Forum, personId: string, sessionId: string): boolean {
  const seat = forum.seats[personId]
  return seat?.role === 'rapporteur' && seat.sessionId === sessionId
}

/** Why this draft cannot be handed over now, or null if it can. [D8] */
export function whyNotHandOver(
  forum: Forum,
  sessionId: string,
  paragraphs: readonly Paragraph[],
): Refusal | null {
  const session = forum.sessions[sessionId]
  if (!session) return 'session-unknown'
  if (session.handedOver) return 'draft-handed-over'
  return paragraphs.length === 0 ? 'draft-empty' : null
}

/** The id of the heading under which a session's part of the text stands. */
export function partHeadingId(sessionId: string): string {
  return `part-${sessionId}`
}

/** The numeral of the part that this paragraph is the heading of, or null: I, II, III. [N6] */
export function partNumeral(
  sessions: Record<string, Pick<ThematicSession, 'roman'>>,
  { id, kind, part }: Pick<Paragraph, 'id' | 'kind' | 'part'>,
): string | null {
  if (kind !== 'heading' || part === null || id !== partHeadingId(part)) return null
  return sessions[part]?.roman ?? null
}
