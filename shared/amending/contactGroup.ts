import { whyNotDecide } from '../ballot.ts'
import { canonical } from '../digest.ts'
import type { Forum } from '../forum.ts'
import { type Paragraph, withSubparagraphs } from '../paragraph.ts'
import type { Refusal } from '../refusal.ts'

/** Delegations sent aside to agree on a contested recommendation, with a live draft of their own. */
export interface ContactGroup {
  /** Also the name of its draft. */
  id: string
  paragraph: string
  organizations: string[]
  note: string
  /** What its draft began with. */
  paragraphs: Paragraph[]
  referredAt: string
  /** The person who sent it aside. */
  referredBy: string
  state: 'working' | 'reported' | 'recalled'
  /** The amendment it came back with. */
  amendmentId: string | null
  /** Why it was recalled; not there if it was not. */
  reason?: string
}

export type Referral = Pick<ContactGroup, 'paragraph' | 'organizations' | 'paragraphs'> & { groupId?: string }

/** Fewer have nobody to agree with: one organization alone files an amendment. */
const FEWEST = 2

/**
 * Why this recommendation cannot be referred to a contact group of these organizations now, or null. [T19]
 *
 * A recommendation or a preambular paragraph that stands, with all that stands under it as it now reads, once at a
 * time; two participating organizations at least, each named once. The name of a draft is not given twice.
 */
export function whyNotRefer(forum: Forum, referral: Referral): Refusal | null {
  const { groupId, paragraph, paragraphs } = referral
  if (!forum.text) return 'text-not-compiled'
  if (forum.decision) return 'text-decided'
  if (forum.amendmentTime === 'notYet') return 'amendments-closed'
  const busy = whyNotDecide(forum)
  if (busy) return busy
  const head = forum.text.paragraphs.find((p) => p.id === paragraph)
  if (head?.level !== 0 || head.kind === 'heading') return 'paragraph-unknown'
  if (head.struck) return 'paragraph-struck'
  if (groupAtWork(forum, paragraph)) return 'in-contact-group'
  if (groupId !== undefined && isTaken(forum, groupId)) return 'input-unreadable'
  if (canonical(paragraphs) !== canonical(referred(forum, paragraph))) return 'text-changed'
  return whyNotSend(forum, referral.organizations)
}

/** What a contact group on this recommendation begins with: all of it that stands, as it now reads. */
export function referred(forum: Forum, paragraph: string): Paragraph[] {
  return withSubparagraphs(forum.text?.paragraphs ?? [], paragraph).filter((p) => !p.struck)
}

/** The contact group at work on this recommendation, or null. */
export function groupAtWork({ contactGroups = {} }: Forum, paragraph: string): ContactGroup | null {
  return Object.values(contactGroups).find((g) => g.state === 'working' && g.paragraph === paragraph) ?? null
}

/** Why this contact group cannot be recalled, or null: only as long as it works. [T19] */
export function whyNotRecall({ contactGroups = {} }: Forum, groupId: string): Refusal | null {
  const group = Object.hasOwn(contactGroups, groupId) ? contactGroups[groupId] : undefined
  if (!group) return 'group-unknown'
  return group.state === 'working' ? null : 'group-over'
}

function whyNotSend({ organizations }: Forum, sent: readonly string[]): Refusal | null {
  if (new Set(sent).size < sent.length) return 'input-unreadable'
  const takesPart = (id: string) =>
    Object.hasOwn(organizations, id) && organizations[id]?.status === 'participant'
  if (!sent.every(takesPart)) return 'not-participant'
  return sent.length < FEWEST ? 'group-too-small' : null
}

function isTaken({ sessions, contactGroups = {} }: Forum, draftId: string): boolean {
  return Object.hasOwn(sessions, draftId) || Object.hasOwn(contactGroups, draftId)
}
