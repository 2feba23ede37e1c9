import type { Proposal } from '../../../../shared/amending/proposal.ts'
import type { Lang } from '../../../../shared/paragraph.ts'
import type { Refusal } from '../../../../shared/refusal.ts'
import { readTyped, type Typed } from './typed.ts'

/** What is sent when an amendment is filed. Sent again it is the same one: its id is made here. */
export interface Filing {
  amendmentId: string
  revision: number
  proposal: Required<Proposal>
  reason: string
  lang: Lang
  /** That it is late, the server says. */
  way?: 'suggested' | 'oral'
  organizationId?: string
  parent?: string
  /** What the parent did when this was written. */
  parentRead?: string
  from?: string
  asked?: string[]
}

/** What the server said once it was on record. */
export interface Filed {
  amendmentId: string
  number: number
  clashes: number[]
  at: string
}

/** An amendment between the finger and the record, with the words as they were typed and where they belong. */
export interface Outgoing {
  filing: Filing
  slot: string
  typed: Typed
  /** What people call the place, in the language it was written in. */
  place: string
  /** Why the server did not take it; null while it has not been asked, or was not reached. */
  refusal: Refusal | 'fault' | null
  /** Set once it is on record and nobody has been told yet. */
  filed: Filed | null
}

/** Unlike any other, also on plain HTTP. */
export function newAmendmentId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `a${[...bytes].map((b) => b.toString(16).padStart(2, '0')).join('')}`
}

/** The queue as it was kept; what cannot be read any more is left out. */
export function readQueue(kept: string | null): Outgoing[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]')
    return Array.isArray(list) ? list.flatMap(readOutgoing) : []
  } catch {
    return []
  }
}

/** Kept by this program alone, under a name of its own: it is enough to know that it is one of these. */
function readOutgoing(kept: Outgoing): Outgoing[] {
  const typed = readTyped(JSON.stringify(kept?.typed ?? null))
  return typed && typeof kept.filing?.amendmentId === 'string' && typeof kept.slot === 'string'
    ? [{ ...kept, typed }]
    : []
}
