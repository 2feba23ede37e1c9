import type * as Y from 'yjs'
import { z } from 'zod'

export const BRACKET_KINDS = ['contested', 'alternative', 'placeholder'] as const
export type BracketKind = (typeof BRACKET_KINDS)[number]

/** How an open bracket was closed: its words stay, they go, or they were replaced by others. */
export const RESOLUTIONS = ['kept', 'dropped', 'replaced'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

const Raised = z.strictObject({
  /** The organization that asked for it; null for the session itself. */
  by: z.string().max(64).nullable(),
  kind: z.enum(BRACKET_KINDS),
  reason: z.string().max(280),
  /** Alternatives of one passage share it; the id of the first of them. */
  group: z.string().max(64),
  /** The words as they were then, for the history. */
  words: z.string().max(600),
})
export type Raised = z.infer<typeof Raised>

const Resolved = z.strictObject({
  how: z.enum(RESOLUTIONS),
  /** The words that stand there now. */
  words: z.string().max(600),
})
export type Resolved = z.infer<typeof Resolved>

/**
 * Words that are not agreed, as somebody asked for. [D20] Source: drafting conventions 3.2.
 *
 * In the ink: the format attribute `bracket:<id>` on the words, so that a bracket goes with them through every edit, and
 * the attribute `bracket:<id>` of the text with who and why, which stays when the bracket is resolved: `resolved:<id>`.
 */
export interface Bracket extends Raised {
  id: string
  resolved: Resolved | null
  /** The Yjs clients that raised and resolved it: the server knows whose they are. */
  raisedBy: number
  resolvedBy: number | null
}

const KEY = /^bracket:([A-Za-z0-9]{1,40})$/

export function bracketKey(id: string): string {
  return `bracket:${id}`
}

export function resolvedKey(id: string): string {
  return `resolved:${id}`
}

/** The id of the bracket that this attribute of the words or of the text belongs to, or null. */
export function bracketOfKey(key: string): string | null {
  return KEY.exec(key)?.[1] ?? null
}

/** Every bracket ever raised in this draft, resolved or not, by id. What cannot be read counts as none. */
export function bracketsOf(text: Y.Text): Record<string, Bracket> {
  const brackets: Record<string, Bracket> = {}
  for (const key of text._map.keys()) {
    const id = bracketOfKey(key)
    const raised = id === null ? null : read(Raised, text.getAttribute(key))
    if (id === null || raised === null) continue
    const resolved = read(Resolved, text.getAttribute(resolvedKey(id)))
    brackets[id] = {
      id,
      ...raised,
      resolved,
      raisedBy: text._map.get(key)?.id.client ?? 0,
      resolvedBy: resolved ? (text._map.get(resolvedKey(id))?.id.client ?? null) : null,
    }
  }
  return brackets
}

/** Whether words can be in this bracket: somebody raised it, and nobody has resolved it. */
export function isOpenBracket(text: Y.Text, id: string): boolean {
  return (
    read(Raised, text.getAttribute(bracketKey(id))) !== null &&
    read(Resolved, text.getAttribute(resolvedKey(id))) === null
  )
}

/** As it is kept in the ink. */
export function raisedValue(raised: Raised): string {
  return JSON.stringify(Raised.parse(raised))
}

export function resolvedValue(resolved: Resolved): string {
  return JSON.stringify(Resolved.parse(resolved))
}

function read<T>(schema: z.ZodType<T>, value: unknown): T | null {
  if (typeof value !== 'string') return null
  try {
    return schema.safeParse(JSON.parse(value)).data ?? null
  } catch {
    return null
  }
}
