import type { AddedText } from '../../../../shared/amending/proposal.ts'
import { LANGS, type Lang } from '../../../../shared/paragraph.ts'

/** A new paragraph being written; `key` is for this screen only. */
export interface Added extends AddedText {
  key: string
  after: string
}

/** What somebody has typed and not filed yet, with the words of the text it was typed over. */
export interface Typed {
  texts: Record<string, string>
  dropped: string[]
  added: Added[]
  reason: string
  /** Each changed or deleted paragraph as it read when its change was begun. */
  over: Record<string, string>
  /** The other recommendations it changes, by their head paragraphs. */
  also: string[]
  /** Null: the language its writer reads. */
  lang: Lang | null
  /** The organizations to be asked to co-sponsor. */
  asked: string[]
  /** Of an amendment that is spoken: whose it is. */
  organizationId: string | null
  /** Under which id the delegation keeps it, and when what is here was last the same as there. */
  prepared: { id: string; at: string } | null
}

export const NOTHING: Typed = {
  texts: {},
  dropped: [],
  added: [],
  reason: '',
  over: {},
  also: [],
  lang: null,
  asked: [],
  organizationId: null,
  prepared: null,
}

/** Whether anything would be lost if it were thrown away. */
export function hasWords({ over, added, reason }: Typed): boolean {
  return Object.keys(over).length > 0 || added.some(({ text }) => text !== '') || reason !== ''
}

/** The same as it was typed, out of text that was kept or sent by another version; null if it cannot be read. */
export function readTyped(kept: string | null): Typed | null {
  try {
    const typed: unknown = JSON.parse(kept ?? 'null')
    return isRecord(typed) ? recovered(typed) : null
  } catch {
    return null
  }
}

function recovered(kept: Record<string, unknown>): Typed {
  return {
    texts: strings(kept.texts),
    over: strings(kept.over),
    dropped: list(kept.dropped),
    also: list(kept.also),
    asked: list(kept.asked),
    added: Array.isArray(kept.added) ? kept.added.filter(isAdded) : [],
    reason: typeof kept.reason === 'string' ? kept.reason : '',
    lang: LANGS.find((lang) => lang === kept.lang) ?? null,
    organizationId: typeof kept.organizationId === 'string' ? kept.organizationId : null,
    prepared: isPrepared(kept.prepared) ? kept.prepared : null,
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function strings(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function isAdded(value: unknown): value is Added {
  return (
    isRecord(value) &&
    [value.key, value.after, value.text, value.kind].every((one) => typeof one === 'string') &&
    typeof value.level === 'number'
  )
}

function isPrepared(value: unknown): value is Typed['prepared'] & object {
  return isRecord(value) && typeof value.id === 'string' && typeof value.at === 'string'
}
