import type { ContactGroup } from './amending/contactGroup.ts'
import type { BracketKind } from './draft/bracket.ts'
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
  /**
   * Who was given the pen (true) or had it taken away (false), by person; everybody else as their role says.
   * Not there before the first of these acts, so that earlier journals fold to what they always did. [J3]
   */
  pens?: Record<string, boolean>
  /** Words that were still in brackets at the hand-over: who asked for them, and why. Not there if there are none. */
  brackets?: BracketLeft[]
  /** Who wrote which words of what it handed over. Not there if it was not said. */
  writers?: WrittenBy[]
}

/** A stretch [from, to) of a paragraph handed over, and the person who wrote it; null where the ink does not say. */
export interface WrittenBy {
  paragraph: string
  from: number
  to: number
  by: string | null
}

/** A bracket that went to the plenary unresolved. Its words stand in square brackets in the paragraph. */
export interface BracketLeft {
  id: string
  /** The paragraphs it lies in, by permanent id. */
  paragraphs: string[]
  /** Null if the session itself put it. */
  organizationId: string | null
  kind: BracketKind
  reason: string
  words: string
}

/**
 * Why this person may not read this draft, or null if they may: everyone seated may. [D6]
 *
 * A draft is a session's or a contact group's, and called by its id; here, as at the door, that is `sessionId`. [T19]
 */
export function whyNotRead(forum: Forum, personId: string, sessionId: string): Refusal | null {
  if (!isDraft(forum, sessionId)) return 'session-unknown'
  return forum.seats[personId] ? null : 'not-seated'
}

/** Whether there is a draft of this name. */
export function isDraft(forum: Forum, sessionId: string): boolean {
  return Object.hasOwn(forum.sessions, sessionId) || groupOf(forum, sessionId) !== null
}

/**
 * Why this person may not write in this draft now, or null if they may. [D7]
 *
 * Asked for every update, in the turn of the write: from the hand-over on nobody may, nor in a contact group's draft
 * once it has reported or was recalled.
 */
export function whyNotWrite(forum: Forum, personId: string, sessionId: string): Refusal | null {
  const unread = whyNotRead(forum, personId, sessionId)
  if (unread) return unread
  if (isSealed(forum, sessionId)) return 'draft-handed-over'
  if (holdsPen(forum, personId, sessionId)) return null
  return groupOf(forum, sessionId) ? 'not-in-group' : 'not-your-session'
}

/** Whether this draft has gone to the plenary, or was called back: nothing is written in it any more. */
export function isSealed(forum: Forum, sessionId: string): boolean {
  const group = groupOf(forum, sessionId)
  return group ? group.state !== 'working' : Boolean(forum.sessions[sessionId]?.handedOver)
}

/**
 * The pen of a session's draft is held by its rapporteurs, unless it was taken from them, and by whom it was given to;
 * that of a contact group's draft by all delegates of its organizations, whether they vote or advise. [D7, T19]
 */
export function holdsPen(forum: Forum, personId: string, sessionId: string): boolean {
  const seat = forum.seats[personId]
  if (!seat) return false
  const group = groupOf(forum, sessionId)
  if (group) return seat.role === 'delegate' && group.organizations.some((id) => id === seat.organizationId)
  const pens = forum.sessions[sessionId]?.pens ?? {}
  if (Object.hasOwn(pens, personId)) return pens[personId] ?? false
  return seat.role === 'rapporteur' && seat.sessionId === sessionId
}

/** The contact group whose draft this is, or null: then it is a session's, or nobody's. */
export function groupOf({ contactGroups = {} }: WithGroups, draftId: string): ContactGroup | null {
  return Object.hasOwn(contactGroups, draftId) ? (contactGroups[draftId] ?? null) : null
}

/** As much of a forum as knows its contact groups. */
export interface WithGroups {
  contactGroups?: Forum['contactGroups'] | undefined
}

/** Why this person cannot be given the pen of this draft, or null. Whoever sits in the forum may get it. [D23] */
export function whyNotGivePen(forum: Forum, personId: string, sessionId: string): Refusal | null {
  return whyNotOpen(forum, personId, sessionId) ?? (holdsPen(forum, personId, sessionId) ? 'pen-held' : null)
}

/** Why the pen cannot be taken from this person, or null. [D23] */
export function whyNotTakePen(forum: Forum, personId: string, sessionId: string): Refusal | null {
  return (
    whyNotOpen(forum, personId, sessionId) ?? (holdsPen(forum, personId, sessionId) ? null : 'pen-not-held')
  )
}

function whyNotOpen(forum: Forum, personId: string, sessionId: string): Refusal | null {
  // Who writes in a contact group is the chair's to say, when it is sent aside.
  if (groupOf(forum, sessionId)) return 'session-unknown'
  const unread = whyNotRead(forum, personId, sessionId)
  return unread ?? (forum.sessions[sessionId]?.handedOver ? 'draft-handed-over' : null)
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
