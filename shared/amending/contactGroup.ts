import type { Forum } from '../forum.ts'
import type { Paragraph } from '../paragraph.ts'
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
  state: 'working' | 'reported' | 'recalled'
  /** The amendment it came back with. */
  amendmentId: string | null
}

/** Why this recommendation cannot be referred to a contact group of these organizations now, or null. [T19] */
export function whyNotRefer(
  _forum: Forum,
  _referral: Pick<ContactGroup, 'paragraph' | 'organizations' | 'paragraphs'>,
): Refusal | null {
  throw new Error('not yet')
}

/** Why this contact group cannot be recalled, or null. [T19] */
export function whyNotRecall(_forum: Forum, _groupId: string): Refusal | null {
  throw new Error('not yet')
}
