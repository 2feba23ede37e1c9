import type { Forum } from './forum.ts'
import type { Lang } from './paragraph.ts'
import type { Refusal } from './refusal.ts'

export const ROLES = ['secretariat', 'chair', 'moderator', 'rapporteur', 'delegate', 'observer'] as const
export type Role = (typeof ROLES)[number]

/** The same words in every language of the forum. */
export type Local = Record<Lang, string>

export interface Organization {
  id: string
  name: Local
  /** Participants amend and vote; observers read and, with the chair's consent, speak. */
  status: 'participant' | 'observer'
}

/** Where a person sits. Who they are, by name, is not the journal's business. */
export interface Seat {
  personId: string
  role: Role
  organizationId: string | null
  /** The thematic session a rapporteur writes for, or a moderator leads. */
  sessionId: string | null
  /** One person an organization at a time. [P2] */
  holdsVote: boolean
}

/** Why nobody can be seated like this now, or null: a moderator leads a session. [P2, P4] */
export function whyNotSeat(forum: Forum, seat: Omit<Seat, 'personId'>): Refusal | null {
  if (seat.organizationId && !forum.organizations[seat.organizationId]) return 'input-unreadable'
  if (seat.sessionId && !forum.sessions[seat.sessionId]) return 'session-unknown'
  if (seat.role === 'moderator' && !seat.sessionId) return 'session-unknown'
  if (!seat.holdsVote) return null
  const seats = Object.values(forum.seats)
  return seats.some((s) => s.holdsVote && s.organizationId === seat.organizationId) ? 'vote-held' : null
}

/** Why this person does not hold their organization's vote, or null if they do: chair and secretariat have none. [P3] */
export function whyNotVoter(forum: Forum, personId: string): Refusal | null {
  const seat = forum.seats[personId]
  if (!seat) return 'not-seated'
  if (seat.role === 'observer') return 'observers-do-not-decide'
  if (seat.role !== 'delegate' || !seat.organizationId) return 'no-vote-held'
  if (forum.organizations[seat.organizationId]?.status !== 'participant') return 'observers-do-not-decide'
  return seat.holdsVote ? null : 'no-vote-held'
}

/**
 * The organizations entitled in a decision taken now, by id: participants whose vote somebody holds. [V1]
 * One organization, one vote, however many people it sends.
 */
export function entitled(forum: Forum): string[] {
  const roll = new Set<string>()
  for (const seat of Object.values(forum.seats)) {
    if (seat.organizationId && whyNotVoter(forum, seat.personId) === null) roll.add(seat.organizationId)
  }
  return [...roll].sort()
}
